import type { Deed } from '@shared/audit/deed';
import { problem, type Problem } from '@shared/problems/problem';

/**
 * Prints what stands in the record before it does: where it can't be written there, nothing is printed.
 *
 * @returns why not, or null
 */
export async function printNoted(
  deed: Deed,
  note: (deed: Deed) => Promise<boolean>,
  print: () => void,
): Promise<Problem | null> {
  if (!(await note(deed))) return problem('export/not-noted', {});
  print();
  return null;
}
