import { useEffect, useEffectEvent, useState } from 'react';
import { buildContext } from '@shared/forms/bindings/context';
import { errorsOf, fieldsOfSheets, type Evaluation } from '@shared/forms/bindings/evaluation';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import { partKey } from '@shared/procedures/kept-run';
import type { ProcedureRun } from '@shared/procedures/result';
import { startedRun } from '@shared/procedures/start-run';
import { ask } from '../../../ipc/ask';
import { useSession } from '../../../state/session';
import { useEventOfWizard } from './wizard-context';
import { currentDay, currentInstant } from '../../../data/clock';

/** How far a paper would be filled from the ledger. */
export interface PaperFill {
  filled: number;
  /** What it lacks, place by place: 連絡先（変更後）. */
  gaps: readonly string[];
}

/** Of each paper that comes, by its key; reckoned one after the other once the list is on the screen. */
export function usePaperFills(asked: ProcedureRun | null): ReadonlyMap<string, PaperFill> {
  const { run, event, ledger, seen } = useEventOfWizard();
  const { packs } = useSession();
  const [fills, setFills] = useState<ReadonlyMap<string, PaperFill>>(new Map());
  const { additions } = run;
  // The rules' answer changes with every answer of the wizard; a tick at a paper changes neither.
  const startAll = useEffectEvent((asked: ProcedureRun) => {
    const now = currentInstant();
    const everything = Object.fromEntries(
      asked.networks.flatMap((network) => network.papers.map(({ id }) => [partKey(network, id), true] as const)),
    );
    const draft = { ...run, event, additions, chosen: everything };
    const newId = (): string => crypto.randomUUID();
    return startedRun({ draft, asked, ledger, packs, today: currentDay(), now, newId });
  });
  useEffect(() => {
    if (!asked) return;
    let isWanted = true;
    void (async () => {
      const started = startAll(asked);
      const keys = new Map(
        started.run.networks.flatMap((network) =>
          network.papers.flatMap((paper) =>
            paper.documentId ? [[paper.documentId, partKey(network, paper.id)] as const] : [],
          ),
        ),
      );
      const counted = new Map<string, PaperFill>();
      for (const paper of started.papers) {
        const fill = await fillOf(paper, seen);
        if (!isWanted) return;
        const key = keys.get(paper.id);
        if (fill && key) counted.set(key, fill);
      }
      setFills(counted);
    })();
    return () => {
      isWanted = false;
    };
  }, [asked, seen, packs]);
  return fills;
}

async function fillOf(paper: PaperDocument, ledger: Ledger): Promise<PaperFill | null> {
  const { packId, networkId, formId, officeId, staffId, patientId, teamId, event, input, date, overrides } = paper;
  const context = buildContext(ledger, { packId, networkId, officeId, staffId, patientId, teamId, event, input, date });
  const result = await ask('documents:evaluate', { packId, formId, context, overrides });
  return result.ok
    ? { filled: filledIn(result.value), gaps: errorsOf(result.value.findings).map(({ label }) => label) }
    : null;
}

const filledIn = ({ sheets }: Evaluation): number =>
  fieldsOfSheets(sheets).filter(({ shown, value }) => shown !== '' && value !== null && value !== false).length;
