import type { Heading } from './find-table';
import { isBlank } from './raw-sheet';
import type { SheetGrid } from './sheet-grid';

export const shareOf = (values: readonly string[], is: (text: string) => boolean): number =>
  values.filter(is).length / values.length;

/** Enough to see what a column holds. */
const LOOKED_AT = 200;

/** What stands in the first filled cells of a column, below its heading. A heading that comes again is none of it. */
export function valuesOf({ sheet }: SheetGrid, { row }: Heading, end: number, index: number): string[] {
  const heading = sheet.rows[row]?.[index]?.text.trim();
  const values: string[] = [];
  for (let at = row + 1; at < end && values.length < LOOKED_AT; at++) {
    const cell = sheet.rows[at]?.[index];
    if (!cell || isBlank(cell)) continue;
    const text = cell.text.trim();
    if (text !== heading) values.push(text);
  }
  return values;
}
