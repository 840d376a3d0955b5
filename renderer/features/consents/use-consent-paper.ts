import { useCallback, useRef } from 'react';
import { useLocation } from 'wouter';
import { buildContext } from '@shared/forms/bindings/context';
import { errorsOf } from '@shared/forms/bindings/evaluation';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { newDocument, refreshedEvent } from '@shared/papers/new-document';
import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { whomOf } from './consent-paper';
import { ask } from '../../ipc/ask';
import { useLedger, useOpenLedger } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import { currentDay, currentInstant } from '../../data/clock';

interface ConsentPaperWays {
  /** The paper as it was begun, or a new one; null when it could not be written, which is said. */
  begin: () => Promise<PaperDocument | null>;
  /** Opens it where it is filled in and handed in. */
  open: () => Promise<void>;
  /** The paper by which the consent is withdrawn. */
  openWithdrawal: () => Promise<void>;
}

/** The papers of a consent: made from the ledger, with patient and team. */
export function useConsentPaper(pack: ConsentPack, row: ConsentRow): ConsentPaperWays {
  const { documents } = useOpenLedger();
  const ledger = useLedger();
  const [, go] = useLocation();
  const toast = useToast();
  const begun = useCallback(
    async (formId: string, event: LedgerEvent, known: PaperDocument | null): Promise<PaperDocument | null> => {
      if (known) return known;
      const form = pack.forms.find(({ id }) => id === formId);
      if (!ledger || !form) return null;
      const now = currentInstant();
      const about = { id: crypto.randomUUID(), pack, form, event, date: currentDay(), now };
      const document = newDocument({ ...about, ...whomOf(row) }, ledger);
      const saved = await documents.save(document);
      if (saved.ok) return document;
      toast(saved);
      return null;
    },
    [pack, row, ledger, documents, toast],
  );
  // Pressed twice, there is one paper all the same.
  const making = useRef(new Map<string, ReturnType<typeof begun>>());
  const make = useCallback<typeof begun>(
    (formId, event, known) => {
      const key = `${row.id}/${formId}`;
      const one = making.current.get(key) ?? begun(formId, event, known).finally(() => making.current.delete(key));
      making.current.set(key, one);
      return one;
    },
    [begun, row.id],
  );
  const begin = useCallback(() => make(pack.consent.form, joining(row), row.paper), [make, pack, row]);
  const open = useCallback(async () => {
    const paper = await begin();
    if (paper) go(`/documents/${paper.id}`);
  }, [begin, go]);
  const openWithdrawal = useCallback(async () => {
    const formId = pack.consent.withdrawal?.form;
    if (!formId) return;
    const { officeId } = row.patient;
    const event = LedgerEvent.parse({ kind: 'consent-withdrawn', date: currentDay(), officeId });
    const paper = await make(formId, event, row.withdrawal);
    if (paper) go(`/documents/${paper.id}`);
  }, [make, pack, row, go]);
  return { begin, open, openWithdrawal };
}

/** What the paper is for: the patient joins, or somebody of the family later. */
function joining({ patient, consent, familyName, family }: ConsentRow): LedgerEvent {
  const member = family.find(({ name }) => name === familyName);
  return LedgerEvent.parse({
    kind: familyName ? 'family-joins' : 'patient-joins',
    date: consent?.explainedOn ?? currentDay(),
    officeId: patient.officeId,
    ...(familyName && member && { memberIds: [member.id] }),
  });
}

/** How many places a paper still lacks; null when it can't be told just now. */
export async function consentPaperGaps(paper: PaperDocument, ledger: Ledger): Promise<number | null> {
  const { packId, formId, officeId, staffId, patientId, teamId, date, input, overrides } = paper;
  const event = refreshedEvent(paper.event, ledger);
  const context = buildContext(ledger, { packId, officeId, staffId, patientId, teamId, event, input, date });
  const result = await ask('documents:evaluate', { packId, formId, context, overrides });
  return result.ok ? errorsOf(result.value.findings).length : null;
}
