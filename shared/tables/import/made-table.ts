import type { RawCell, RawSheet } from './raw-sheet';
import { sheetGrid } from './sheet-grid';
import type { SheetTable } from './sheet-table';

/** A row of a sheet that is made, and the rows that it stands for (from 0, the first and how many). */
export interface MadeRow {
  cells: (RawCell | null)[];
  row: number;
  span: number;
}

/**
 * A table with one row for each record, made of one whose records have several. `rows` begin with what stands above the data;
 * `heading` is the place among them.
 */
export function madeTable(
  table: Pick<SheetTable, 'heading' | 'title'> & { sheet: RawSheet; again?: SheetTable['again'] },
  rows: readonly MadeRow[],
  heading: { place: number; lines: 1 | 2 },
  names: readonly string[],
  from: NonNullable<SheetTable['from']>,
): SheetTable {
  const { sheet, title, again } = table;
  const places = new Map(rows.map(({ row }, place) => [row, place]));
  const moved = (all: readonly number[] = []): number[] =>
    all.flatMap((row) => {
      const place = places.get(row);
      return place === undefined ? [] : [place];
    });
  const made: RawSheet = {
    ...sheet,
    rows: rows.map(({ cells }) => cells),
    hiddenRows: moved(sheet.hiddenRows),
    struckRows: moved(sheet.struckRows),
    merges: [],
    made: { lines: rows.map(({ row }) => row + 1), spans: rows.map(({ span }) => span), names },
  };
  const repeated = [...(again ?? [])].flatMap(([row, code]) => {
    const place = places.get(row);
    return place === undefined ? [] : [[place, code] as const];
  });
  return {
    grid: sheetGrid(made),
    heading: { ...table.heading, row: heading.place, lines: heading.lines },
    begin: 0,
    end: rows.length,
    again: new Map(repeated),
    size: rows.slice(heading.place + 1).filter(({ cells }) => cells.some((cell) => cell !== null)).length,
    title,
    from,
  };
}
