import type { ChecklistStep } from '@shared/procedures/checklist';

/** Neither what may be done at any time waits for others or lets them wait, nor what the app does by itself on its day. */
const isInOrder = ({ step: { anyTime, ledger } }: Pick<ChecklistStep, 'step'>): boolean => !anyTime && !ledger;

/**
 * Whether an arrow leads into a step from the one before it: only where it waits for that one.
 *
 * @returns how many lanes it goes to the right; less than 0 to the left, 0 without an arrow
 */
export function arrowInto(
  steps: readonly Pick<ChecklistStep, 'step'>[],
  at: number,
  laneOf: (one: Pick<ChecklistStep, 'step'>) => number,
): number {
  const [before, one] = [steps[at - 1], steps[at]];
  return before && one && isInOrder(before) && isInOrder(one) ? laneOf(one) - laneOf(before) : 0;
}
