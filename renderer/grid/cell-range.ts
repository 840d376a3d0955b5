import type { GridPlace } from './grid-moves';

/** Cells of a rectangle, both ends included. Columns are counted from 1, as places are; 0 is the one with the boxes. */
export interface CellRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Between two corners; null where one isn't a cell of a record. */
export function rangeBetween(a: GridPlace, b: GridPlace): CellRange | null {
  if (Math.min(a.row, b.row) < 0 || Math.min(a.column, b.column) < 1) return null;
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export const rangeRows = ({ top, bottom }: CellRange): number => bottom - top + 1;
export const rangeColumns = ({ left, right }: CellRange): number => right - left + 1;
export const isOneCell = (range: CellRange): boolean => rangeRows(range) * rangeColumns(range) === 1;
export const isInRange = (range: CellRange | null, { row, column }: GridPlace): boolean =>
  range !== null && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** Where a pasted value goes. */
export interface PastePlace extends GridPlace {
  words: string;
}

export interface PastePlaces {
  places: PastePlace[];
  /** Rows and columns that would stand beyond the table. */
  beyond: { rows: number; columns: number };
}

/**
 * One value fills the whole range, and so does a block that fits into it several times; any other block begins at the
 * corner. As Excel does it, but for the end of the table: beyond it nothing is written.
 *
 * @param values rows of equal length
 */
export function pastePlaces(
  values: readonly (readonly string[])[],
  range: CellRange,
  size: { rows: number; columns: number },
): PastePlaces {
  const [height, width] = [values.length, values[0]?.length ?? 0];
  if (height === 0 || width === 0) return { places: [], beyond: { rows: 0, columns: 0 } };
  const [rows, columns] = [rangeRows(range), rangeColumns(range)];
  const isTiled = rows % height === 0 && columns % width === 0;
  const [down, across] = isTiled ? [rows, columns] : [height, width];
  const places: PastePlace[] = [];
  for (let i = 0; i < down && range.top + i < size.rows; i++)
    for (let j = 0; j < across && range.left + j <= size.columns; j++)
      places.push({ row: range.top + i, column: range.left + j, words: values[i % height]?.[j % width] ?? '' });
  return {
    places,
    beyond: {
      rows: Math.max(0, range.top + down - size.rows),
      columns: Math.max(0, range.left + across - 1 - size.columns),
    },
  };
}
