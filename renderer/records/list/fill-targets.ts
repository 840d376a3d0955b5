import { pastePlaces, rangeColumns, type CellRange, type PastePlace } from '../../grid/cell-range';
import type { GridColumn } from '../../grid/grid-column';
import type { FillWords, ListPanel } from './list-panels';

interface OnScreen<R> {
  rows: readonly R[];
  columns: readonly Pick<GridColumn<R>, 'id'>[];
}

type FillWanted = Extract<ListPanel, { kind: 'fill' }>;

/** What was copied elsewhere, over the cells of a list. */
export function pasteOver<R extends { id: string }>(
  values: readonly (readonly string[])[],
  range: CellRange,
  { rows, columns }: OnScreen<R>,
): FillWanted {
  const { places, beyond } = pastePlaces(values, range, { rows: rows.length, columns: columns.length });
  return { kind: 'fill', from: 'paste', targets: wordsFor(places, { rows, columns }), beyond };
}

/** The cells of a range, to be emptied. */
export const emptied = <R extends { id: string }>(range: CellRange, onScreen: OnScreen<R>): FillWanted => ({
  ...pasteOver([Array.from({ length: rangeColumns(range) }, () => '')], range, onScreen),
  from: 'empty',
});

/** By id: what stands in the ledger may change before anybody presses the button. */
const wordsFor = <R extends { id: string }>(
  places: readonly PastePlace[],
  { rows, columns }: OnScreen<R>,
): FillWords[] =>
  places.flatMap(({ row, column, words }) => {
    const [record, about] = [rows[row], columns[column - 1]];
    return record && about ? [{ rowId: record.id, columnId: about.id, words }] : [];
  });
