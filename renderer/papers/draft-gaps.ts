import { useEffect, useState } from 'react';
import { buildContext } from '@shared/forms/bindings/context';
import { errorsOf } from '@shared/forms/bindings/evaluation';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import { refreshedEvent } from '@shared/papers/new-document';
import { currentDay } from '../data/clock';
import { ask } from '../ipc/ask';
import { useOpenLedger } from '../state/open-ledger';
import { ledgerOfPaper } from './later-change';

/** How many places each paper still lacks; a paper that can't be evaluated just now has no number. */
export function useDraftGaps(drafts: readonly PaperDocument[], ledger: Ledger | null): ReadonlyMap<string, number> {
  const { memory } = useOpenLedger();
  const [gaps, setGaps] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    if (ledger === null) return;
    let isWanted = true;
    void (async () => {
      const counted = new Map<string, number>();
      for (const draft of drafts) {
        const later = draft.date > currentDay() ? ledgerOfPaper(memory.read(), draft, currentDay()) : ledger;
        const count = await countGaps(draft, later ?? ledger);
        if (!isWanted) return;
        if (count !== null) counted.set(draft.id, count);
      }
      setGaps(counted);
    })();
    return () => {
      isWanted = false;
    };
  }, [drafts, ledger, memory]);
  return gaps;
}

async function countGaps(draft: PaperDocument, ledger: Ledger): Promise<number | null> {
  const { packId, networkId, formId, officeId, staffId, patientId, teamId, date, input, overrides } = draft;
  const event = refreshedEvent(draft.event, ledger);
  const context = buildContext(ledger, { packId, networkId, officeId, staffId, patientId, teamId, event, input, date });
  const result = await ask('documents:evaluate', { packId, formId, context, overrides });
  return result.ok ? errorsOf(result.value.findings).length : null;
}
