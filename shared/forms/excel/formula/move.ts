import { LAST_COLUMN, LAST_ROW } from '../cell-reference';
import type { RowShift } from '../row-shift';
import { readFormula, sheetPrefix, writeFormula, type Corner, type ReferenceToken } from './tokens';

/** How the rows of every sheet of the workbook move, by the sheet's name. */
export type ShiftOf = (sheet: string) => RowShift;

/** Where a formula stands in the template; null for one that stands in no cell (a name, a chart). */
export interface FormulaHome {
  sheet: string;
  row: number | null;
  /** The sheet's name in the filled workbook. On a copy of its sheet, what a formula says of its own sheet it says of the copy. */
  now?: string;
}

/** The formula once rows were put in: every reference means the cells it meant, and totals take in the new entries. */
export function shiftFormula(formula: string, home: FormulaHome, shiftOf: ShiftOf): string {
  let isMoved = false;
  const { now = home.sheet } = home;
  const tokens = readFormula(formula).map((token) => {
    if (token.kind !== 'reference' || token.isElsewhere) return token;
    const shift = shiftOf(token.sheet ?? home.sheet);
    const isOwn = token.sheet === null || token.sheet.toLowerCase() === home.sheet.toLowerCase();
    const prefix = isOwn && token.sheet !== null && now !== home.sheet ? sheetPrefix(now) : token.prefix;
    if (shift.isNothing && prefix === token.prefix) return token;
    const inEntries = isOwn && home.row !== null && shift.isEntry(home.row);
    const corners = shiftCorners(token, shift, inEntries);
    if (prefix === token.prefix && corners.every(({ row }, i) => row === token.corners[i]?.row)) return token;
    isMoved = true;
    return { ...token, prefix, corners, written: null };
  });
  // As it stood, to the letter, where nothing moved.
  return isMoved ? writeFormula(tokens) : formula;
}

function shiftCorners({ corners }: ReferenceToken, shift: RowShift, inEntries: boolean): ReferenceToken['corners'] {
  const [first, second] = corners;
  if (!second) return [withRow(first, first.row === null ? null : shift.row(first.row))];
  if (first.row === null || second.row === null) return corners;
  const [top, bottom] = [Math.min(first.row, second.row), Math.max(first.row, second.row)];
  // Inside of an entry only what is nailed down at both ends is about all entries; the rest is about the entry's own row.
  const isAbout = !inEntries || (first.rowFixed && second.rowFixed);
  const isColumn = first.column === second.column;
  const last = isAbout ? shift.lastRow(top, bottom, isColumn && !inEntries) : shift.row(bottom);
  const moved = (row: number): number => (row === bottom && row !== top ? last : shift.row(row));
  if (top === bottom) return [withRow(first, shift.row(top)), withRow(second, last)];
  return [withRow(first, moved(first.row)), withRow(second, moved(second.row))];
}

const withRow = (corner: Corner, row: number | null): Corner => ({ ...corner, row });

/** The formula as a copy of its cell, so many rows and columns away, has it. Null when it would point off the sheet. */
export function copyFormula(formula: string, rows: number, columns: number): string | null {
  let isOff = false;
  const tokens = readFormula(formula).map((token) => {
    if (token.kind !== 'reference') return token;
    const corners = token.corners.map((corner) => {
      const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
      const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
      isOff ||= row !== null && (row < 1 || row > LAST_ROW);
      isOff ||= column !== null && (column < 1 || column > LAST_COLUMN);
      return { ...corner, row, column };
    });
    return { ...token, corners: corners as unknown as ReferenceToken['corners'], written: null };
  });
  return isOff ? null : writeFormula(tokens);
}
