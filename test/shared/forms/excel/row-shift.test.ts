import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArea, areaName } from '@shared/forms/excel/cell-reference';
import { copyFormula, shiftFormula } from '@shared/forms/excel/formula/move';
import { NO_SHIFT, RowShift, type Insertion } from '@shared/forms/excel/row-shift';
import { shiftedArea, shiftedAreaText, shiftedList } from '@shared/forms/excel/shift-area';

const ROWS = 30;

/** Blocks of entries, one below the other, with rows between them. */
const someInsertions = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 3 }),
      ahead: fc.integer({ min: 0, max: 2 }),
      height: fc.integer({ min: 1, max: 3 }),
      copies: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 3 },
  )
  .map((blocks) => {
    let at = 1;
    return blocks.map(({ gap, ahead, height, copies }): Insertion => {
      const blockFirst = at + gap;
      const first = blockFirst + ahead;
      at = first + height;
      return { blockFirst, first, last: first + height - 1, copies };
    });
  });

/** The filled sheet, row by row: the template's row that each one is or is a copy of, and of which copy. */
function laidOut(insertions: readonly Insertion[]): { row: number; copy: number }[] {
  const rows: { row: number; copy: number }[] = [];
  for (let row = 1; row <= ROWS; row++) {
    rows.push({ row, copy: 0 });
    const insertion = insertions.find(({ last }) => last === row);
    for (let copy = 1; copy <= (insertion?.copies ?? 0); copy++)
      for (let copied = insertion!.first; copied <= insertion!.last; copied++) rows.push({ row: copied, copy });
  }
  return rows;
}
const placeIn = (rows: readonly { row: number; copy: number }[], wanted: number, wantedCopy = 0): number =>
  rows.findIndex(({ row, copy }) => row === wanted && copy === wantedCopy) + 1;

describe('rows that were put in', () => {
  test('are where they are when each is laid below the other', () => {
    fc.assert(
      fc.property(someInsertions, (insertions) => {
        const shift = new RowShift([...insertions].reverse());
        const rows = laidOut(insertions);
        expect(shift.isNothing).toBe(rows.length === ROWS);
        for (let row = 1; row <= ROWS; row++) {
          expect(shift.row(row)).toBe(placeIn(rows, row));
          const block = insertions.find(({ blockFirst, last }) => row >= blockFirst && row <= last);
          expect(shift.isEntry(row)).toBe((block?.copies ?? 0) > 0);
          const pattern = insertions.find(({ first, last, copies }) => copies > 0 && row >= first && row <= last);
          expect(shift.endingIn(row)).toEqual(pattern);
        }
        for (const [i, { row, copy }] of rows.entries()) {
          const origin = shift.origin(i + 1);
          expect([origin.row, origin.copy?.number ?? 0]).toEqual([row, copy]);
        }
      }),
    );
  });

  test('take what ends with the entries along, and nothing else', () => {
    fc.assert(
      fc.property(
        someInsertions,
        fc.integer({ min: 1, max: ROWS }),
        fc.integer({ min: 0, max: 9 }),
        (insertions, top, more) => {
          const shift = new RowShift(insertions);
          const rows = laidOut(insertions);
          const bottom = Math.min(ROWS, top + more);
          const pattern = insertions.find(({ first, last }) => bottom >= first && bottom <= last);
          const grows = pattern !== undefined && top < pattern.first;
          const added = grows ? pattern.copies * (pattern.last - pattern.first + 1) : 0;
          expect(shift.lastRow(top, bottom)).toBe(placeIn(rows, bottom) + added);
          expect(shiftedArea({ firstRow: top, lastRow: bottom, firstColumn: 2, lastColumn: 3 }, shift)).toEqual({
            ...{ firstRow: placeIn(rows, top), lastRow: placeIn(rows, bottom) + added, firstColumn: 2, lastColumn: 3 },
          });
        },
      ),
    );
  });

  test('keep a rule for every copy of the entry that it is for, and for no other row', () => {
    fc.assert(
      fc.property(
        someInsertions,
        fc.integer({ min: 1, max: ROWS }),
        fc.integer({ min: 0, max: 9 }),
        (insertions, top, more) => {
          const rows = laidOut(insertions);
          const bottom = Math.min(ROWS, top + more);
          const lists = shiftedList(`B${top}:C${bottom} x`, new RowShift(insertions)).split(' ');
          expect(lists.pop()).toBe('x');
          const areas = lists.map((one) => parseArea(one)!);
          const covered = rows.map((_, i) =>
            areas.some(({ firstRow, lastRow }) => i + 1 >= firstRow && i + 1 <= lastRow),
          );
          const pattern = insertions.find(({ first, last, copies }) => copies > 0 && bottom >= first && bottom <= last);
          // Rows that were put in stand between others, or behind the last one that the rule was for.
          const between = (i: number) => i + 1 > placeIn(rows, top) && i + 1 < placeIn(rows, bottom);
          const isFor = ({ row, copy }: { row: number; copy: number }, i: number): boolean =>
            between(i) ||
            (row >= top && row <= bottom && (copy === 0 || (pattern !== undefined && row >= pattern.first)));
          expect(covered).toEqual(rows.map(isFor));
        },
      ),
    );
  });
});

describe('two rows behind row 7 of a list from row 5', () => {
  const shift = new RowShift([{ blockFirst: 5, first: 7, last: 7, copies: 2 }]);

  test.each([
    ['A1', 'A1'],
    ['A8', 'A10'],
    ['A5:B7', 'A5:B9'],
    ['A7:B7', 'A7:B7'],
    ['A6:B8', 'A6:B10'],
    ['A8:B9', 'A10:B11'],
    ['A7:A7', 'A7'],
    ['$A$8', '$A$8'],
    ['A8:$B$9', 'A8:$B$9'],
    ['Sheet!A8', 'Sheet!A8'],
    ['', ''],
  ])('the area %s beside the sheet becomes %s', (text, expected) => {
    expect(shiftedAreaText(text, shift)).toBe(expected);
  });

  test.each([
    ['B5:B7', 'B5:B9'],
    ['B7', 'B7:B9'],
    ['B6:B7', 'B6:B9'],
    ['B5:B6', 'B5:B6'],
    ['B8 D2:D9', 'B10 D2:D11'],
    ['B7 C7:D7', 'B7:B9 C7:D9'],
    ['#REF!', '#REF!'],
  ])('the areas %s of a rule become %s', (text, expected) => {
    expect(shiftedList(text, shift)).toBe(expected);
  });

  test('a part of an entry of two rows has gaps between its copies', () => {
    const tall = new RowShift([{ blockFirst: 5, first: 7, last: 8, copies: 2 }]);
    expect(shiftedList('B7', tall)).toBe('B7 B9 B11');
    expect(shiftedList('B8', tall)).toBe('B8 B10 B12');
    expect(shiftedList('B7:B8', tall)).toBe('B7:B12');
    expect(shiftedList('B5:B7', tall)).toBe('B5:B7 B9 B11');
    expect(shiftedList('B5:B8', tall)).toBe('B5:B12');
  });

  const moved = (formula: string, row: number | null = 20): string =>
    shiftFormula(formula, { sheet: '様式1', row }, (sheet) => (sheet.toLowerCase() === '様式1' ? shift : NO_SHIFT));

  test.each([
    ['A8:B8', 'A10:B10'],
    ['A5:A6', 'A5:A6'],
    ['A9:A8', 'A11:A10'],
    ['A1:A7', 'A1:A9'],
    ['A7:B7', 'A7:B7'],
    ['A7:A7', 'A7:A9'],
    ['$A8', '$A10'],
    ['A$8', 'A$10'],
    ['A:A', 'A:A'],
    ['7:8', '7:10'],
    ['8:8', '10:10'],
    ['様式2!A8', '様式2!A8'],
    ["'様式1'!A8", "'様式1'!A10"],
    ['[1]様式1!A8', '[1]様式1!A8'],
    ['様式1:様式2!A8', '様式1:様式2!A8'],
    ['SUM( A1 )', 'SUM( A1 )'],
  ])('%s of a formula becomes %s', (formula, expected) => {
    expect(moved(formula)).toBe(expected);
    expect(moved(formula, null)).toBe(expected);
  });

  test.each([
    ['A5:A7', 'A5:A7'],
    ['A$5:A7', 'A$5:A7'],
    ['A$5:A$7', 'A$5:A$9'],
    ['A$7:A$7', 'A$7:A$7'],
    ['A8', 'A10'],
    ['様式2!A8', '様式2!A8'],
    ['様式1!A$5:A$7', '様式1!A$5:A$9'],
  ])('%s of a formula among the entries becomes %s', (formula, expected) => {
    expect(moved(formula, 6)).toBe(expected);
  });

  test('among the entries of this sheet is no place on another sheet', () => {
    const other = (formula: string) =>
      shiftFormula(formula, { sheet: '様式2', row: 6 }, (sheet) => (sheet === '様式1' ? shift : NO_SHIFT));
    expect(other('様式1!A5:A7')).toBe('様式1!A5:A9');
    expect(other('A8')).toBe('A8');
  });
});

describe('a formula copied elsewhere', () => {
  test('means the cells that lie as far from it, but for what is nailed down', () => {
    const small = fc.integer({ min: 1, max: 50 });
    const far = fc.integer({ min: -10, max: 10 });
    fc.assert(
      fc.property(
        small,
        small,
        far,
        far,
        fc.boolean(),
        fc.boolean(),
        (row, column, down, across, rowFixed, columnFixed) => {
          const name = (r: number, c: number) =>
            `${columnFixed ? '$' : ''}${areaName({ firstRow: 1, lastRow: 1, firstColumn: c, lastColumn: c }).slice(0, -1)}${rowFixed ? '$' : ''}${r}`;
          const [toRow, toColumn] = [rowFixed ? row : row + down, columnFixed ? column : column + across];
          const copied = copyFormula(`${name(row, column)}*2`, down, across);
          expect(copied).toBe(toRow < 1 || toColumn < 1 ? null : `${name(toRow, toColumn)}*2`);
        },
      ),
    );
  });

  test.each<[string, number, number, string | null]>([
    ['XFD1', 0, 1, null],
    ['XFC1', 0, 1, 'XFD1'],
    ['A1', 0, -1, null],
    ['A1048576', 1, 0, null],
    ['A1048575', 1, 0, 'A1048576'],
    ['A1:B2', -1, 0, null],
    ['B:C', 5, 1, 'C:D'],
    ['2:3', 5, 1, '7:8'],
    ['$B:C', 0, 1, '$B:D'],
    ['様式2!A1', 1, 1, '様式2!B2'],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
  ])('%s by %i rows and %i columns is %s', (formula, rows, columns, expected) => {
    expect(copyFormula(formula, rows, columns)).toBe(expected);
  });
});
