import { useMemo } from 'react';
import type { Checklist } from '@shared/procedures/checklist';
import { toDosOf, type ToDo } from '@shared/procedures/to-do';
import { useDraftGaps } from '../papers/draft-gaps';
import { useLedger } from '../state/open-ledger';
import { useStaysInside } from './use-stays-inside';

/** What is next in each network of procedures under way, with how much its papers still lack. */
export function useToDos(checklists: readonly Checklist[]): readonly ToDo[] {
  const ledger = useLedger();
  const staysInside = useStaysInside();
  const drafts = useMemo(() => {
    const now = checklists.flatMap((one) => toDosOf(one, new Map(), staysInside));
    return now.flatMap(({ one: { papers } }) =>
      papers.flatMap(({ progress, document }) => (progress === 'draft' && document ? [document] : [])),
    );
  }, [checklists, staysInside]);
  const gaps = useDraftGaps(drafts, ledger);
  return useMemo(() => checklists.flatMap((one) => toDosOf(one, gaps, staysInside)), [checklists, gaps, staysInside]);
}
