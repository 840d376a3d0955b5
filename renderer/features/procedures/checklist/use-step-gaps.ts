import { useMemo } from 'react';
import type { ChecklistStep } from '@shared/procedures/checklist';
import { useLedger } from '../../../state/open-ledger';
import { useDraftGaps } from '../../../papers/draft-gaps';

/** How many places the drafts of a step still lack, by their ids. */
export function useStepGaps({ papers }: ChecklistStep): ReadonlyMap<string, number> {
  const ledger = useLedger();
  const drafts = useMemo(
    () => papers.flatMap(({ progress, document }) => (progress === 'draft' && document ? [document] : [])),
    [papers],
  );
  return useDraftGaps(drafts, ledger);
}
