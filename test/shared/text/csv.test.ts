import fc from 'fast-check';
import { read, utils } from 'xlsx';
import { describe, expect, test } from 'vitest';
import { CSV_BEGINNING, csvRow } from '@shared/text/csv';

describe('a cell of a CSV file', () => {
  test.each(['=1+1', '+81-3-0000-0000', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠A1'])(
    'that begins like a formula gets a leading mark: %j',
    (text) => {
      expect(csvRow([text]).replaceAll('"', '')).toBe(`'${text}\r\n`);
    },
  );

  test('keeps commas, quotation marks and line ends to itself', () => {
    expect(csvRow(['a,b', '"c"', 'd\r\ne', '佐藤 健一', ''])).toBe('"a,b","""c""","d\r\ne",佐藤 健一,\r\n');
  });
});

test('what is written comes back cell by cell, whatever it says, and none of it is a formula', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\0\r\n]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = CSV_BEGINNING + [['左', '右'], ...rows].map(csvRow).join('');
      const sheet = read(text, { type: 'string', raw: true }).Sheets['Sheet1']!;
      const [, ...back] = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: true, blankrows: true });
      const plain = (one: string): string => (/^'*[=+\-@＝＋－＠\t\r]/.test(one) ? `'${one}` : one);
      expect(back.map((row) => row.map(String))).toEqual(rows.map((row) => row.map(plain)));
      expect(Object.values(sheet).some((one) => typeof one === 'object' && one !== null && 'f' in one)).toBe(false);
    }),
  );
});
