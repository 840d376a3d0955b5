/** A cell by row and column, both from 1. */
export interface CellPlace {
  row: number;
  column: number;
}

/** A block of cells, all numbers from 1 and inclusive. */
export interface Area {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

export const cellsIn = ({ firstRow, lastRow, firstColumn, lastColumn }: Area): number =>
  (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);

/** Excel's last row and column (ECMA-376-1 §18.3.1.73 leaves them open; every program has these). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const DOLLAR = 36;

/** The column that letters in a stretch of a text name: `A` is 1, `AA` is 27. */
export function columnBetween(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) number = number * 26 + ((text.charCodeAt(i) & 0x5f) - 64);
  return number;
}

/** Behind the letters A–Z, large or small, that stand in a text from a place on. */
export function endOfLetters(text: string, from: number, to: number): number {
  let i = from;
  for (; i < to; i++) {
    const small = text.charCodeAt(i) | 0x20;
    if (small < 97 || small > 122) break;
  }
  return i;
}

/** A number of nothing but digits; NaN for anything else. */
export function wholeNumber(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

const names: string[] = [''];

/** A, B … Z, AA … for a column counted from 1, as Excel counts; empty for 0. */
export function columnName(column: number): string {
  for (let next = names.length; next <= column; next++)
    names.push((names[Math.floor((next - 1) / 26)] ?? '') + String.fromCharCode(65 + ((next - 1) % 26)));
  return names[column] ?? '';
}

export const cellName = (row: number, column: number): string => columnName(column) + String(row);

/** A place from `B5` or `$B$5`; null for anything else, and for what lies beyond the sheet. */
export const parseCell = (text: string): CellPlace | null => cellBetween(text, 0, text.length);

/** The same in a stretch of a text. By hand: a sheet names thousands of cells. */
function cellBetween(text: string, from: number, to: number): CellPlace | null {
  const letters = text.charCodeAt(from) === DOLLAR ? from + 1 : from;
  const lettersEnd = endOfLetters(text, letters, to);
  const digits = text.charCodeAt(lettersEnd) === DOLLAR ? lettersEnd + 1 : lettersEnd;
  const [letterCount, digitCount] = [lettersEnd - letters, to - digits];
  if (letterCount < 1 || letterCount > 3 || digitCount < 1 || digitCount > 7) return null;
  const row = wholeNumber(text, digits, to);
  const column = columnBetween(text, letters, lettersEnd);
  return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}

/** An area from `B5` or `B5:D7`. */
export function parseArea(text: string): Area | null {
  const colon = text.indexOf(':');
  if (colon === -1) {
    const cell = parseCell(text);
    return cell && areaBetween(cell, cell);
  }
  const one = cellBetween(text, 0, colon);
  const other = one && cellBetween(text, colon + 1, text.length);
  return one && other && areaBetween(one, other);
}

export const areaBetween = (one: CellPlace, other: CellPlace): Area => ({
  firstRow: Math.min(one.row, other.row),
  lastRow: Math.max(one.row, other.row),
  firstColumn: Math.min(one.column, other.column),
  lastColumn: Math.max(one.column, other.column),
});

export function areaName({ firstRow, lastRow, firstColumn, lastColumn }: Area): string {
  const first = cellName(firstRow, firstColumn);
  return firstRow === lastRow && firstColumn === lastColumn ? first : `${first}:${cellName(lastRow, lastColumn)}`;
}

export const isInside = ({ row, column }: CellPlace, area: Area): boolean =>
  row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;
