import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { clipboardHtml, clipboardText } from '@shared/tables/clipboard';
import { mayBeTable } from '@shared/tables/clipping';
import { copiedTable, fileOfCopied, type CopiedTable } from '@shared/tables/copied-table';
import { htmlRows } from '@shared/tables/html-rows';
import { parseDelimited } from '@shared/tables/import/parse-delimited';
import { readTable } from '@shared/tables/import/read-table';
import { processorSeconds } from '../../support/processor-seconds';

const tsv = (...rows: string[][]): string => rows.map((cells) => cells.join('\t')).join('\r\n');
const HEADS = ['氏名', 'ふりがな', '職種'];
const PEOPLE = [
  ['見本 太郎', 'みほん たろう', '看護師'],
  ['見本 花子', 'みほん はなこ', '介護福祉士'],
  ['見本 次郎', 'みほん じろう', '理学療法士'],
];
const table = (text: string, html = ''): CopiedTable => {
  const copied = copiedTable({ text, html });
  if (!copied) throw new Error('no table');
  return copied;
};
/** What the import makes of it. */
const read = (copied: CopiedTable, columns?: Record<string, string>) => {
  const { bytes, headerRow } = fileOfCopied(copied);
  const text = new TextDecoder().decode(bytes);
  const { sheet } = parseDelimited(text, 'コピーした表');
  const asked = headerRow ? { kind: 'staff' as const, headerRow } : {};
  return unwrap(
    readTable({ sheets: [sheet], notes: [] }, { ...asked, ...(columns && { columns }), today: '2026-11-23' as never }),
  );
};

describe('a table that was copied elsewhere', () => {
  test('is told by its tabs, or by its markup; a text or one column is none', () => {
    expect(table(tsv(HEADS, ...PEOPLE))).toMatchObject({ records: 3, hasHeadings: true });
    for (const text of ['佐藤 健一', '一行目\r\n二行目', '', '\t', 'a,b;c'])
      expect(copiedTable({ text, html: '' })).toBeNull();
    expect(mayBeTable({ text: '一行目\n二行目', html: '<p>一行目</p>' })).toBe(false);
    expect(mayBeTable({ text: 'a b', html: '<TABLE border=1>' })).toBe(true);
  });

  test('goes into the import as a file does, with its headings', () => {
    const { kind, rows } = read(table(tsv(HEADS, ...PEOPLE)));
    expect(kind).toBe('staff');
    expect(rows.map(({ values }) => values['name'])).toEqual(['見本 太郎', '見本 花子', '見本 次郎']);
  });

  test('without headings nobody is taken for one: all three are read', () => {
    const copied = table(tsv(...PEOPLE));
    expect(copied).toMatchObject({ records: 3, hasHeadings: false });
    const reading = read(copied);
    expect(reading.rows.map(({ values }) => [values['name'], values['kana']])).toEqual(
      PEOPLE.map(([name, kana]) => [name, kana]),
    );
    // What the others are a person says then.
    expect(reading.columns.map(({ from }) => from)).toEqual(['氏名', 'ふりがな', '3列目']);
    expect(read(copied, { A: 'name', B: 'kana', C: 'jobType' }).rows.map(({ values }) => values['jobType'])).toEqual(
      PEOPLE.map(([, , job]) => job),
    );
    expect(read(table(tsv(['1', '見本 太郎'], ['2', '見本 花子']))).columns.map(({ from }) => from)).toEqual([
      '1列目',
      '氏名',
    ]);
  });

  test('keeps zeros, quotes, line ends and what looks like a formula', () => {
    const odd = [...HEADS, '電話', '備考'];
    const text = clipboardText(
      [odd, ['見本 太郎', 'みほん たろう', '看護師', '0470', '=1+1\n"二"']].map((cells) =>
        cells.map((one) => ({ text: one, isDate: false })),
      ),
    );
    const [, row] = table(text).rows;
    const { sheet } = parseDelimited(new TextDecoder().decode(fileOfCopied(table(text)).bytes).slice(1), '');
    expect(sheet.rows[1]?.map((cell) => cell?.text)).toEqual(row?.map((cell) => cell.replace(/^'/, '')));
    expect(row?.[3]).toBe('0470');
  });
});

describe('a table as markup', () => {
  test('gives the words of its cells alone', () => {
    const html = `<html><head><style>td { color: red }</style></head><body><!--StartFragment-->
      <table border=0><tr><td>氏名</td><th colspan="2">連絡先</th></tr>
      <tr><td>&#134071;田&nbsp;<b>花子</b></td><td>090&amp;1<br>2</td><td><script>alert(1)</script>x</td></table><p>後</p>`;
    expect(htmlRows(html)).toEqual([
      ['氏名', '連絡先', ''],
      ['𠮷田 花子', '090&1\n2', 'x'],
    ]);
    expect(htmlRows('<p>表ではない</p>')).toEqual([]);
    expect(htmlRows('<table><tr><td colspan=99999999>a')[0]).toHaveLength(1000);
  });

  test('is used where the text has no tabs', () => {
    expect(table('見本', `<table><tr><td>氏名<td>職種<tr><td>見本 太郎<td>看護師</table>`).rows).toEqual([
      ['氏名', '職種'],
      ['見本 太郎', '看護師'],
    ]);
  });

  test('comes as it went out, and whatever stands there ends', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const cells = rows.map((row) => row.map((text) => ({ text, isDate: false })));
        expect(htmlRows(clipboardHtml(cells))).toEqual(rows);
      }),
    );
    fc.assert(fc.property(fc.string(), (html) => Array.isArray(htmlRows(`<table>${html}`))));
  });
});

describe('what a page of the web puts on the clipboard', () => {
  const MANY = 300_000;
  test.each([
    ['comments that never end', `<table>${'<!--'.repeat(MANY)}`],
    ['styles that never end', `<table>${'<style '.repeat(MANY)}${'<style>'.repeat(MANY)}`],
    ['tags that never end', `<table>${'<a '.repeat(MANY)}`],
    ['blanks without end', `<table><tr><td>${'&nbsp;'.repeat(MANY)}x</td></tr></table>`],
    ['cells that are wider than any', `<table><tr>${'<td colspan=1000>'.repeat(200)}</tr>${'<tr><td>'.repeat(MANY)}`],
    ['one line of more cells than any', `<table><tr>${'<td colspan=1000>'.repeat(MANY)}`],
  ])('%s are no table, and are known at once', (_, html) => {
    expect(copiedTable({ text: '', html })).toBeNull();
  });

  test('wide cells in each of many lines are counted before they fill all memory', () => {
    const lines = (cell: string): string => `<table>${`<tr>${cell}`.repeat(60_000)}`;
    const known = processorSeconds(() => copiedTable({ text: '', html: lines('<td>') }));
    const wide = processorSeconds(() => expect(copiedTable({ text: '', html: lines('<td colspan=1000>') })).toBeNull());
    // Sixty million cells take a hundred times as long as sixty thousand, and half a gigabyte.
    expect(wide).toBeLessThan(known * 10);
  });

  test('one long line over many short ones makes no square of them', () => {
    expect(copiedTable({ text: `a${'\t'.repeat(20_000)}\n${'a\n'.repeat(20_000)}`, html: '' })).toBeNull();
  });
});
