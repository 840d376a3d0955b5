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

/** Excel's last row and column (ECMA-376-1 §18.3.1.73 leaves them open; every program has these). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** `A` is 1; NaN for what is no column. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + ((letters.charCodeAt(i) & 0x5f) - 64);
  return number;
}

const names: string[] = [''];

export function columnName(column: number): string {
  for (let next = names.length; next <= column; next++)
    names.push((names[Math.floor((next - 1) / 26)] ?? '') + String.fromCharCode(65 + ((next - 1) % 26)));
  return names[column] ?? '';
}

export const cellName = (row: number, column: number): string => columnName(column) + String(row);

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** A place from `B5` or `$B$5`; null for anything else, and for what lies beyond the sheet. */
export function parseCell(text: string): CellPlace | null {
  const match = CELL.exec(text);
  const place = match && { row: Number(match[2]), column: columnNumber(match[1] ?? '') };
  return place && place.row >= 1 && place.row <= LAST_ROW && place.column <= LAST_COLUMN ? place : null;
}

/** An area from `B5` or `B5:D7`. */
export function parseArea(text: string): Area | null {
  const colon = text.indexOf(':');
  const one = parseCell(colon === -1 ? text : text.slice(0, colon));
  const other = colon === -1 ? one : parseCell(text.slice(colon + 1));
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
