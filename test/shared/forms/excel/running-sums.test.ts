import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CellReader } from '@shared/forms/excel/cell-text';
import { filled } from '../../../builders/excel-fill';
import { anXlsx, emptyCell, formulaCell, numberCell, row, textCell } from '../../../builders/xlsx';
import { sheetOf } from '../../../support/excel-read';

afterEach(() => vi.restoreAllMocks());

/** A list with a formula on every line, below the cell that is filled (A1). */
const aList = (rows: number, numbers: readonly number[], formulaAt: (row: number) => string): Uint8Array =>
  anXlsx({
    sheets: [
      {
        name: '表',
        rows: Array.from({ length: rows }, (_, i) =>
          row(
            i + 1,
            (i === 0 ? emptyCell('A1') : numberCell(`A${i + 1}`, numbers[i % numbers.length] ?? 0)) +
              formulaCell(`B${i + 1}`, formulaAt(i + 1), -1),
          ),
        ).join(''),
      },
    ],
    names: { first: '表!$A$1' },
  });

/** What a program that calculates nothing shows in the cells. */
function shown(xlsx: Uint8Array, cells: readonly string[]): unknown[] {
  const sheet = sheetOf(xlsx);
  return cells.map((cell) => {
    const { t, v, w } = (sheet[cell] ?? {}) as { t?: string; v?: unknown; w?: string };
    return t === 'e' ? w : v;
  });
}

const fillFirst = (xlsx: Uint8Array, first: number): Uint8Array => filled(xlsx, { fields: { first } }).bytes;

describe('a sum that runs down a list', () => {
  test('is right on every line, as are the counts, averages and extremes beside it', () => {
    const numbers = fc.array(
      fc.integer({ min: -1_000, max: 1_000 }).map((n) => n / 8),
      { minLength: 1, maxLength: 8 },
    );
    const kinds = { SUM: 0, COUNT: 1, AVERAGE: 2, MIN: 3, MAX: 4, COUNTA: 1 } as const;
    fc.assert(
      fc.property(numbers, fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])), (given, name) => {
        const rows = 12;
        const bytes = fillFirst(
          aList(rows, given, (at) => `${name}(A$1:A${at})`),
          5,
        );
        const cells = shown(
          bytes,
          Array.from({ length: rows }, (_, i) => `B${i + 1}`),
        );
        for (let at = 1; at <= rows; at++) {
          const seen = Array.from({ length: at }, (_, i) => (i === 0 ? 5 : (given[i % given.length] ?? 0)));
          const sum = seen.reduce((a, b) => a + b, 0);
          const expected = [sum, at, sum / at, Math.min(...seen), Math.max(...seen)][kinds[name]];
          expect(cells[at - 1]).toBe(expected);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('also where each line adds to sums above it, and an error or a text stands among them', () => {
    const bytes = fillFirst(
      aList(6, [2], (at) => (at === 1 ? 'A1' : at === 4 ? '1/(A1-3)' : `SUM(B$1:B${at - 1})`)),
      3,
    );
    expect(shown(bytes, ['B2', 'B3', 'B4', 'B5', 'B6'])).toEqual([3, 6, '#DIV/0!', '#DIV/0!', '#DIV/0!']);
  });

  test('counts what is asked for in its own lines alone, also after more of them were looked at', () => {
    const asked = [6, 6, 2, 4, 3, 6];
    const bytes = fillFirst(
      aList(6, [5], (at) => `COUNTIF(A$1:A$${asked[at - 1]},5)`),
      5,
    );
    expect(shown(bytes, ['B1', 'B2', 'B3', 'B4', 'B5', 'B6'])).toEqual(asked);
  });

  test.each([
    ['from the first line', (at: number) => `SUM(A$1:A${at})`],
    ['over all lines', () => 'COUNTA(A$1:A$4000)'],
    ['over the sums above', (at: number) => (at === 1 ? 'A1' : `SUM(B$1:B${at - 1})`)],
  ])('takes twice as long for twice as many lines, not four times: %s', (_, formulaAt) => {
    const looks = (rows: number): number => {
      const list = aList(rows, [1], formulaAt);
      const value = vi.spyOn(CellReader.prototype, 'value');
      fillFirst(list, 1);
      const { length } = value.mock.calls;
      value.mockRestore();
      return length;
    };
    expect(looks(800) / looks(400)).toBeLessThan(2.5);
  });
});

test('a name that stands for itself, or for forty of another that does, is left to Excel', () => {
  const names = Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [`name.${i + 1}`, Array.from({ length: 40 }, () => `name.${i}`).join('+')]),
  );
  const xlsx = anXlsx({
    sheets: [
      {
        name: '表',
        rows: row(1, textCell('A1', '') + formulaCell('B1', 'name.9+A1', 7) + formulaCell('C1', 'own+A1', 7)),
      },
    ],
    names: { first: '表!$A$1', 'name.0': '表!$A$1', own: 'own+1', ...names },
  });
  const bytes = fillFirst(xlsx, 1);
  expect(shown(bytes, ['B1', 'C1'])).toEqual([undefined, undefined]);
});
