import { textCell, type RawCell, type RawSheet, type RawWorkbook } from '@shared/tables/import/raw-sheet';

/** Text stands as itself, null or '' for nothing. */
export type BookCell = string | null | RawCell;

/** A sheet as it stands in its file. */
export function aSheet(name: string, rows: readonly (readonly BookCell[])[], more: Partial<RawSheet> = {}): RawSheet {
  return {
    ...{ name, hidden: false, hiddenRows: [], hiddenColumns: [], merges: [], date1904: false, cut: false },
    rows: rows.map((cells) =>
      cells.map((cell) => (cell === '' || typeof cell !== 'string' ? cell || null : textCell(cell))),
    ),
    ...more,
  };
}

export const aBook = (...sheets: RawSheet[]): RawWorkbook => ({ sheets, notes: [] });
