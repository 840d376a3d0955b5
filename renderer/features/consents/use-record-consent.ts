import { useCallback } from 'react';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { Consent } from '@shared/ledger/entities';
import { formatWareki } from '@shared/text/wareki';
import type { ConsentPack } from '@shared/consents/consent-facts';
import { useOpenLedger } from '../../state/open-ledger';
import { update } from '../../data/records';
import { inTurn } from '../../data/in-turn';
import { useChangeLedger } from '../../state/change-ledger';
import { calledOf, DAY_FIELD, doneSentence, type ConsentTask } from './consent-words';

export type ConsentEdits = Partial<Omit<Consent, 'id' | 'packId' | 'patientId'>>;

/** What was written: the consent's id, or why it could not be. */
export type Recorded = { ok: true; id: string } | { ok: false; message: string };

/** Writes a step of a consent down, as one change with 元に戻す; the first one begins the consent. */
export function useRecordConsent(): (
  pack: ConsentPack,
  row: ConsentRow,
  task: ConsentTask,
  edits: ConsentEdits,
) => Promise<Recorded> {
  const { memory } = useOpenLedger();
  const changeLedger = useChangeLedger();
  return useCallback(
    (pack, row, task, edits) =>
      inTurn(memory, async () => {
        const before = row.consent ? memory.read().records.consents.get(row.consent.id) : undefined;
        const after: Consent = { ...(before ?? begun(row)), ...edits };
        const day = after[DAY_FIELD[task]];
        const sentence = doneSentence(pack, task, calledOf(row), day && formatWareki(day));
        const result = await changeLedger(sentence, [update('consents', after)]);
        return result.ok ? { ok: true, id: after.id } : { ok: false, message: result.message };
      }),
    [memory, changeLedger],
  );
}

const begun = ({ packId, patient, team, familyName }: ConsentRow): Consent =>
  Consent.parse({
    id: crypto.randomUUID(),
    packId,
    patientId: patient.id,
    teamId: team?.id ?? null,
    ...(familyName && { familyName }),
  });
