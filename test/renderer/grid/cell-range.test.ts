import { describe, expect, test } from 'vitest';
import { isInRange, pastePlaces, rangeBetween, type CellRange } from '../../../renderer/grid/cell-range';

const range = (top: number, bottom: number, left: number, right: number): CellRange => ({ top, bottom, left, right });
const size = { rows: 10, columns: 5 };
const where = (values: string[][], to: CellRange): string[] =>
  pastePlaces(values, to, size).places.map(({ row, column, words }) => `${row}.${column}=${words}`);

describe('cells that are marked', () => {
  test('are those between two corners, whichever comes first', () => {
    expect(rangeBetween({ row: 4, column: 3 }, { row: 2, column: 1 })).toEqual(range(2, 4, 1, 3));
    expect(isInRange(range(2, 4, 1, 3), { row: 3, column: 3 })).toBe(true);
    expect(isInRange(range(2, 4, 1, 3), { row: 5, column: 3 })).toBe(false);
  });

  test('are none in the head or among the boxes that select rows', () => {
    expect(rangeBetween({ row: -1, column: 2 }, { row: 2, column: 2 })).toBeNull();
    expect(rangeBetween({ row: 1, column: 0 }, { row: 2, column: 2 })).toBeNull();
  });
});

describe('what is pasted', () => {
  test('begins at the corner', () => {
    expect(where([['a', 'b'], ['c', 'd']], range(1, 1, 2, 2))).toEqual(['1.2=a', '1.3=b', '2.2=c', '2.3=d']); // prettier-ignore
  });

  test('fills all marked cells with one value, and with a block as often as it fits', () => {
    expect(where([['a']], range(0, 1, 1, 2))).toEqual(['0.1=a', '0.2=a', '1.1=a', '1.2=a']);
    expect(where([['a', 'b']], range(0, 1, 1, 2))).toEqual(['0.1=a', '0.2=b', '1.1=a', '1.2=b']);
  });

  test('goes its own way where the marked cells are of another shape', () => {
    expect(where([['a'], ['b']], range(0, 2, 1, 1))).toEqual(['0.1=a', '1.1=b']);
  });

  test('stops at the end of the table, and says how much is left', () => {
    const pasted = pastePlaces([['a', 'b', 'c'], ['d', 'e', 'f'], ['g', 'h', 'i']], range(8, 8, 4, 4), size); // prettier-ignore
    expect(pasted.places.map(({ words }) => words)).toEqual(['a', 'b', 'd', 'e']);
    expect(pasted.beyond).toEqual({ rows: 1, columns: 1 });
    expect(pastePlaces([['a']], range(9, 9, 5, 5), size).beyond).toEqual({ rows: 0, columns: 0 });
  });
});
