import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvFiles, csvPapers } from '@shared/forms/csv-form';
import { checkCsvFiles } from '@shared/forms/finished/check-csv';
import { readCsv } from '@shared/forms/finished/read-csv';
import { unwrap } from '@shared/problems/problem';
import { checkCsvTable } from '@shared/tables/export/check-csv-table';
import { csvFile } from '@shared/tables/export/csv-file';
import type { OutTable } from '@shared/tables/export/out-table';
import { lineWorksMembers } from '../../support/sample-papers';
import { anyCharacter } from '../../builders/any-text';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sample = async (count: number) => {
  const { official, evaluation } = await lineWorksMembers(count);
  return { form: official.form, evaluation };
};
const HARD = ['=1+1', "'=1", '"甲", 乙', '一行\n二行\r\n三行', '', ' ', '葛󠄀𠮷\u{fa19}', '＋81', "'", 'a;b\tc', '\r'];

describe('the CSV of a form', () => {
  test('is read back and given out, over all of its files', async () => {
    for (const count of [1, 67]) {
      const { form, evaluation } = await sample(count);
      const papers = unwrap(csvPapers(form, evaluation));
      expect(papers.map((one) => readCsv(one, 'utf-8')!.length - 1).reduce((sum, one) => sum + one, 0)).toBe(count);
    }
  });

  test.each<[string, (text: string) => string]>([
    ['a letter is another one', (text) => text.replace('見本', '見木')],
    ['a line is gone', (text) => text.replace(/見本,花子1,.*\r\n/, '')],
    ['a line stands twice', (text) => text.replace(/見本,花子1,.*\r\n/, '$&$&')],
    ['two lines are exchanged', (text) => text.replace(/(見本,花子1,.*\r\n)(.*\r\n)/, '$2$1')],
    ['a cell has moved', (text) => text.replace('見本,花子1', '花子1,見本')],
    ['a heading is gone', (text) => text.replace('姓,名', '姓')],
    ['a quote is never closed', (text) => `${text}"`],
    ['a line ends as on other systems', (text) => text.replace('\r\n', '\n')],
    ['the mark is missing by which Excel reads it', (text) => text.slice(1)],
    ['a cell became a formula', (text) => text.replace(',0001,', ',=1+1,')],
  ])('is refused where %s', async (_, change) => {
    const { form, evaluation } = await sample(2);
    const [text = ''] = csvFiles(form, evaluation);
    expect(change(text)).not.toBe(text);
    const checked = checkCsvFiles(form, evaluation, [bytes(change(text))]);
    expect(checked).toMatchObject({ ok: false, code: 'output/csv' });
  });

  test('is refused where somebody stands in none of its files', async () => {
    const { form, evaluation } = await sample(2);
    const one = {
      ...evaluation,
      sheets: evaluation.sheets.map((sheet) => ({ ...sheet, rows: { members: sheet.rows['members']!.slice(1) } })),
    };
    expect(checkCsvFiles(form, evaluation, csvFiles(form, one).map(bytes)).ok).toBe(false);
  });
});

describe('a list as CSV', () => {
  const table = (rows: string[][]): OutTable => ({
    ...{ title: '名簿', office: '里', date: '2026-11-21', rows },
    columns: [
      { label: '氏名', type: 'text' },
      { label: '入職日', type: 'date' },
      { label: 'メモ, "その他"', type: 'text' },
    ],
  });
  const rows = HARD.map((text, i) => [text, i % 2 === 0 ? '2020-04-01' : '', text]);

  test('is read back in both encodings, whatever its cells hold', () => {
    expect(checkCsvTable(table(rows), unwrap(csvFile(table(rows), 'utf-8')), 'utf-8')).toEqual({
      ok: true,
      value: null,
    });
    const cell = fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: anyCharacter, maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.constantFrom('', '2026-11-02'), cell), { maxLength: 4 }), (given) => {
        const one = table(given);
        for (const encoding of ['utf-8', 'cp932'] as const) {
          const made = csvFile(one, encoding);
          if (made.ok) expect(checkCsvTable(one, made.value, encoding).ok).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is refused with line and column where a character, a day or a line isn’t right', () => {
    const one = table([
      ['髙橋', '2020-04-01', 'a'],
      ['山田', '', 'b'],
    ]);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(unwrap(csvFile(one, 'utf-8')));
    const told = (changed: string): unknown => checkCsvTable(one, bytes(changed), 'utf-8');
    expect(told(text.replace('髙橋', '高橋'))).toMatchObject({ details: { label: '氏名', line: 2 } });
    expect(told(text.replace('2020/4/1', '2020/4/2'))).toMatchObject({ details: { label: '入職日', line: 2 } });
    expect(told(text.replace('山田,,b\r\n', ''))).toMatchObject({ ok: false, code: 'output/csv' });
    expect(told(text.replace('山田,,b', '山田,b'))).toMatchObject({ details: { line: 3 } });
    const narrow = unwrap(csvFile(table([['山田', '', '〜']]), 'utf-8'));
    expect(checkCsvTable(table([['山田', '', '〜']]), narrow, 'cp932').ok).toBe(false);
  });
});
