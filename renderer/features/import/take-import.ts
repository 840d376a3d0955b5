import { useCallback } from 'react';
import { takenRows } from '@shared/tables/matching/import-updates';
import type { ImportPlan } from '@shared/tables/matching/planned';
import type { TableReading } from '@shared/tables/import/reading';
import { useOpenLedger } from '../../state/open-ledger';
import { decisionsOf, sayTaken, useImportView } from './import-state';
import { dropDraft } from './kept-draft';
import { useRememberedMapping } from './use-remembered-mapping';
import { useTakeImport, type TakeImport } from './use-take-import';

/** Takes the good rows, and remembers which lines they were and what is to be told afterwards. */
export function useTake(
  reading: TableReading,
  plan: ImportPlan,
): Pick<TakeImport, 'progress' | 'cancel'> & { take: () => void } {
  const { meta } = useOpenLedger();
  const { view } = useImportView();
  const { remember } = useRememberedMapping();
  const { take: write, progress, cancel } = useTakeImport();
  const take = useCallback(async () => {
    const state = view.read();
    const { decisions } = decisionsOf(state);
    view.change({ problem: null });
    const taken = await write({ file: state.file?.name ?? '', reading, decisions, plan });
    if (!taken.ok) return view.change({ problem: taken });
    const { id: changeId, sentence } = taken.value;
    const lines = takenRows(plan).map(({ line }) => line);
    const { kind, events, gone, counts } = plan;
    void remember(reading);
    // The toast has told of it, and has the way back.
    if (!sayTaken(view, state, { changeId, lines })) return;
    view.change({ outcome: { changeId, sentence, kind, left: counts.fix, events, gone } });
    // What was said of rows that have gone in is of no use to anybody.
    if (counts.fix === 0) await dropDraft(meta);
  }, [meta, view, write, remember, reading, plan]);
  return { take: () => void take(), progress, cancel };
}
