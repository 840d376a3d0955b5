import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utils } from 'xlsx';
import { CellIndex, firstAtLeast } from '@shared/forms/excel/cell-index';
import {
  areaBetween,
  areaName,
  cellName,
  cellsIn,
  columnName,
  isInside,
  parseArea,
  parseCell,
} from '@shared/forms/excel/cell-reference';

const aPlace = fc.record({ row: fc.integer({ min: 1, max: 1_048_576 }), column: fc.integer({ min: 1, max: 16_384 }) });

describe('the name of a cell', () => {
  test('is that of another program, and read again the place that it names', () => {
    fc.assert(
      fc.property(aPlace, ({ row, column }) => {
        const name = cellName(row, column);
        expect(name).toBe(utils.encode_cell({ r: row - 1, c: column - 1 }));
        expect(parseCell(name)).toEqual({ row, column });
        expect(parseCell(name.toLowerCase())).toEqual({ row, column });
        expect(parseCell(`$${columnName(column)}$${row}`)).toEqual({ row, column });
      }),
    );
    expect([1, 26, 27, 52, 53, 702, 703, 16_384].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });

  test.each([
    ...[
      '',
      'A',
      '1',
      '1A',
      'A0',
      'A1048577',
      'XFE1',
      'AAAA1',
      'A12345678',
      'A1B',
      'A-1',
      'A 1',
      'A1.5',
      '$',
      '$A',
      'A$',
    ],
    ...['$$A1', 'A$$1', 'あ1', 'A１', '@1', '[1', '`1', '{1', 'A/', 'A:', 'A1:', ' A1', 'A1 ', 'Sheet!A1', 'A1:B2'],
  ])('%s names none', (text) => {
    expect(parseCell(text)).toBeNull();
  });

  test('of the corners of a sheet is read', () => {
    expect(['A1', 'XFD1048576', 'z9', 'a0001'].map(parseCell)).toEqual([
      { row: 1, column: 1 },
      { row: 1_048_576, column: 16_384 },
      { row: 9, column: 26 },
      { row: 1, column: 1 },
    ]);
  });
});

describe('the name of an area', () => {
  test('is read whichever of its corners stands first', () => {
    fc.assert(
      fc.property(aPlace, aPlace, (one, other) => {
        const area = areaBetween(one, other);
        expect(parseArea(`${cellName(one.row, one.column)}:${cellName(other.row, other.column)}`)).toEqual(area);
        expect(parseArea(areaName(area))).toEqual(area);
        expect(isInside(one, area) && isInside(other, area)).toBe(true);
        expect(cellsIn(area)).toBe((Math.abs(one.row - other.row) + 1) * (Math.abs(one.column - other.column) + 1));
      }),
    );
  });

  test('of one cell is that cell’s', () => {
    expect(areaName(parseArea('B5')!)).toBe('B5');
    expect(areaName(parseArea('B5:B5')!)).toBe('B5');
    expect(areaName(parseArea('$B$5:$C$5')!)).toBe('B5:C5');
    expect(areaName(parseArea('B5:B6')!)).toBe('B5:B6');
  });

  test.each(['', ':', 'A1:', ':A1', 'A1:B', 'A:B', '1:2', 'A1:B2:C3', 'A1 B2', 'A1;B2', 'A0:B2', 'A1:XFE1'])(
    '%s names none',
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  );

  test('has no cells beside it', () => {
    const area = parseArea('B2:C4')!;
    const inside = ['A2', 'B1', 'B5', 'D2', 'B2', 'C4', 'C3', 'D5'].map((name) => isInside(parseCell(name)!, area));
    expect(inside).toEqual([false, false, false, false, true, true, true, false]);
  });
});

describe('cells are found by area', () => {
  const small = fc.integer({ min: 1, max: 9 });
  const place = fc.record({ row: small, column: small });

  test('those that are there, and no others', () => {
    fc.assert(
      fc.property(fc.array(place), place, place, fc.integer({ min: 0, max: 9 }), (cells, one, other, least) => {
        const index = new CellIndex<number>();
        for (const { row, column } of cells) index.add(row, column, row);
        const area = areaBetween(one, other);
        const inside = cells.filter((cell) => isInside(cell, area));
        expect(index.some(area)).toBe(inside.length > 0);
        expect(index.some(area, (row) => row >= least)).toBe(inside.some(({ row }) => row >= least));
        expect(index.some({ ...area, lastRow: Infinity, lastColumn: Infinity })).toBe(
          cells.some(({ row, column }) => row >= area.firstRow && column >= area.firstColumn),
        );
        expect(index.at(one.row, one.column)).toBe(
          cells.some(({ row, column }) => row === one.row && column === one.column) ? one.row : undefined,
        );
      }),
    );
  });

  test('also in numbers that are looked through by halves', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 30 })),
        fc.integer({ min: -1, max: 32 }),
        (numbers, least) => {
          const ordered = numbers.sort((a, b) => a - b);
          const at = ordered.findIndex((number) => number >= least);
          expect(firstAtLeast(ordered, least)).toBe(at === -1 ? ordered.length : at);
        },
      ),
    );
  });
});
