import { toHalfWidth } from '../../text/width';
import { isDash } from './cell-habits';
import type { Heading } from './find-table';
import { isBlank } from './raw-sheet';
import type { SheetGrid } from './sheet-grid';

const WHOLE_DAY =
  /^(?:(?:明治|大正|昭和|平成|令和|[MTSHR])?(?:\d{1,4}|元)[./年]\d{1,2}[./月]\d{1,4}日?|\d{4}-\d{1,2}-\d{1,2})$/i;
export const isWholeDay = (text: string): boolean => WHOLE_DAY.test(toHalfWidth(text));

export const shareOf = (values: readonly string[], is: (text: string) => boolean): number =>
  values.filter(is).length / values.length;

/** Whether more than half of what stands in a column, but for ―, is such; of an empty one nothing is. */
export function holdsMostly(
  { grid, heading, end }: { grid: SheetGrid; heading: Heading; end: number },
  index: number,
  is: (text: string) => boolean,
): boolean {
  const values = valuesOf(grid, heading, end, index).filter((text) => !isDash(text));
  return values.length > 0 && shareOf(values, is) > 1 / 2;
}

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
