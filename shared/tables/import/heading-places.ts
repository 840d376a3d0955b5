import { isKnownWord, mayBeKnown } from './heading-words';
import type { RawSheet } from './raw-sheet';
import { headingText } from './sheet-grid';

type Places = ReadonlyMap<number, readonly number[]>;

const known = new WeakMap<RawSheet['rows'], Places>();

/**
 * The columns of the cells that say a heading of some kind as they stand, by row, for rows with any. Headings and cards are both
 * looked for in all of a long table, for each kind: its cells are asked once.
 */
export function headingPlaces({ rows }: RawSheet): Places {
  const before = known.get(rows);
  if (before) return before;
  const places = new Map<number, number[]>();
  rows.forEach((cells, row) => {
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell?.kind !== 'text' || !mayBeKnown(cell.text) || !isKnownWord(headingText(cell))) continue;
      const inRow = places.get(row);
      if (inRow) inRow.push(column);
      else places.set(row, [column]);
    }
  });
  known.set(rows, places);
  return places;
}
