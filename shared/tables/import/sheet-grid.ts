import { COLUMN_LIMIT, isBlank, type RawArea, type RawCell, type RawSheet } from './raw-sheet';
import { columnName } from '../../forms/excel/cell-reference';

/** A sheet with its merged cells seen as people see them. */
export interface SheetGrid {
  sheet: RawSheet;
  /** The cell, or the one whose merged area covers it. */
  at: (row: number, column: number) => RawCell | null;
  /** The same, but down a column only: a heading across a row of data is nobody's value. */
  down: (row: number, column: number) => { cell: RawCell | null; merged: boolean };
  /** How many columns a cell reaches over. */
  widthAt: (row: number, column: number) => number;
  /** From now on a cell of a line of headings reaches down, as those beside it that are merged do. */
  reachDown: (top: number, bottom: number, column: number) => void;
  /** The last row that a merged area reaches; -1 without any. In most tables only headings are merged. */
  lastMerged: number;
}

/** Cells of merged areas that are looked at; beyond, areas have nothing to do with a table of people. */
const MERGED_LIMIT = 500_000;

export function sheetGrid(sheet: RawSheet): SheetGrid {
  const covering = new Map<number, RawArea>();
  for (const area of sheet.merges) {
    const bottom = Math.min(area.bottom, sheet.rows.length - 1);
    const right = Math.min(area.right, COLUMN_LIMIT - 1);
    for (let row = area.top; row <= bottom && covering.size < MERGED_LIMIT; row++)
      for (let column = area.left; column <= right; column++) covering.set(row * COLUMN_LIMIT + column, area);
  }
  const own = (row: number, column: number): RawCell | null => sheet.rows[row]?.[column] ?? null;
  const areaAt = (row: number, column: number): RawArea | undefined => covering.get(row * COLUMN_LIMIT + column);
  return {
    sheet,
    lastMerged: sheet.merges.reduce((last, { bottom }) => Math.max(last, bottom), -1),
    at: (row, column) => {
      const area = areaAt(row, column);
      return area ? own(area.top, area.left) : own(row, column);
    },
    down: (row, column) => {
      const cell = own(row, column);
      const area = areaAt(row, column);
      if (!isBlank(cell) || !area || area.top === row || area.left !== column) return { cell, merged: false };
      return { cell: own(area.top, column), merged: true };
    },
    reachDown: (top, bottom, column) => {
      const area = { top, bottom, left: column, right: column };
      for (let row = top; row <= bottom; row++) covering.set(row * COLUMN_LIMIT + column, area);
    },
    widthAt: (row, column) => {
      const area = areaAt(row, column);
      return area ? area.right - area.left + 1 : 1;
    },
  };
}

/** The line of a row, as Excel numbers them. */
export const lineAt = ({ made }: RawSheet, row: number): number => made?.lines[row] ?? row + 1;

/** How a column is called. */
export const columnAt = ({ made }: RawSheet, column: number): string => made?.names[column] ?? columnName(column + 1);

/** How many lines of the file a row is made of. */
export const spanAt = ({ made }: RawSheet, row: number): number => made?.spans[row] ?? 1;

/** How many columns the rows of a sheet reach to. */
export const widthOfSheet = ({ rows }: RawSheet): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** Text of a cell on one line, as a heading is read. */
export const headingText = (cell: RawCell | null): string =>
  cell && cell.kind === 'text' ? onOneLine(cell.text).trim() : '';

const onOneLine = (text: string): string =>
  text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]+/g, '') : text;

export const isBlankRow = (row: readonly (RawCell | null)[] | undefined): boolean => !row || row.every(isBlank);
