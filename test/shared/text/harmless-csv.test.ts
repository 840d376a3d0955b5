import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CSV_BEGINNING, csvRow } from '@shared/text/csv';
import { HarmlessCsv } from '@shared/text/harmless-csv';

const isHarmless = (...pieces: string[]): boolean => {
  const csv = new HarmlessCsv();
  return pieces.every((piece) => csv.isNext(piece));
};

test.each([
  '=1+1',
  'a,=1+1',
  'a\r\n@SUM(A1)',
  `${CSV_BEGINNING}=1+1`,
  '"=cmd|\'/c calc\'!A1"',
  'a,"+1"',
  '"\t=1"',
  'a;=1+1',
  'a\t－1',
  '""=1+1',
  '"a"=1+1',
  '"a""b",\n=1',
])('a cell that becomes a formula is found: %j', (text) => {
  expect(isHarmless(text)).toBe(false);
  for (let cut = 1; cut < text.length; cut++)
    expect(isHarmless(text.slice(0, cut), text.slice(cut)), String(cut)).toBe(false);
});

test('whatever our own rows hold passes, cut anywhere', () => {
  const cell = fc.oneof(fc.string({ unit: fc.constantFrom(...'=+-@＝"\',;\t\r\na葛 0') }), fc.string());
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), fc.nat(), (rows, at) => {
      const text = CSV_BEGINNING + rows.map(csvRow).join('');
      const cut = at % (text.length + 1);
      return isHarmless(text.slice(0, cut), text.slice(cut));
    }),
  );
});
