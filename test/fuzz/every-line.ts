import type { RawWorkbook } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import { must } from './target.ts';

const TODAY = '2026-11-20';

/** Whatever a file holds: each of its lines is read, left out with its reason or asked about, once; and what can't be read says why. */
export function readsEveryLine(workbook: RawWorkbook): void {
  const read = readTable(workbook, { today: TODAY });
  if (!read.ok) return;
  const { account, skipped } = read.value;
  must(
    account.taken + account.skipped + account.asked === account.lines,
    'lines of a list are not accounted for',
    account,
  );
  const told = skipped.reduce((sum, { count }) => sum + count, 0);
  must(told === account.skipped + account.asked, 'lines are left out without a word', { account, told });
}
