import { describe, expect, test } from 'vitest';
import { tableFileKind } from '@shared/tables/workbook/file-kind';
import { tableBudget } from '@shared/tables/workbook/table-budget';
import { concat, utf8 } from '../../../builders/zip.ts';
import { anXlsx, DECLARATION, MAIN, type XlsxParts } from '../../../builders/xlsx.ts';

/** Nothing is deflated: what repeats itself so often would be refused for that. */
const stored = (parts: XlsxParts): Uint8Array => anXlsx({ ...parts, as: (record) => ({ ...record, stored: true }) });
const sheet = (rows: string, around: { ahead?: string; behind?: string } = {}): Uint8Array =>
  stored({ sheets: [{ rows, ...around }] });
const HEADING = utf8('氏名,電話番号\n');
const page = (inside: string): Uint8Array => utf8(`<html><body><table>${inside}</table></body></html>`);
const xml2003 = (inside: string): Uint8Array =>
  utf8(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${inside}</Table></Worksheet></Workbook>`,
  );
const styles = (count: number): string =>
  `${DECLARATION}<styleSheet xmlns="${MAIN}">${'<xf/>'.repeat(count)}</styleSheet>`;
const { cells, columns, lines, stretch, tags, styleTags, otherTags, columnLooks, links, linkedCells } = tableBudget;

describe('what would fill the memory is refused before it is read, with its true limit', () => {
  test.each<[string, string, () => Uint8Array, number]>([
    ['three million cells and one', 'a.xlsx', () => sheet(`<row>${'<c/>'.repeat(cells + 1)}</row>`), cells],
    [
      'a place beyond the columns of Excel',
      'a.xlsx',
      () => sheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'),
      columns,
    ],
    ['a row beyond those of Excel', 'a.xlsx', () => sheet('<row r="99999999"><c><v>1</v></c></row>'), columns],
    // xlsx takes its digits together, and a list of a thousand million rows was gone through for a minute.
    ['a place that is none', 'a.xlsx', () => sheet('<row r="1"><c r="\n-107>7264040"><v>1</v></c></row>'), columns],
    ['… under a name of its own', 'a.xlsx', () => sheet('<x:row r="1"><x:c r="A107726404"/></x:row>'), columns],
    [
      'looks of columns without end',
      'a.xlsx',
      () => sheet('', { ahead: `<cols><col min="1" max="${'2'.repeat(300)}" width="9"/></cols>` }),
      columns,
    ],
    [
      'looks of all columns, again and again',
      'a.xlsx',
      () => sheet('', { ahead: `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(7)}</cols>` }),
      columnLooks,
    ],
    [
      'a link on every cell of a sheet',
      'a.xlsx',
      () => sheet('', { behind: '<hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>' }),
      linkedCells,
    ],
    [
      'links by the hundred thousand',
      'a.xlsx',
      () => sheet('', { behind: `<hyperlinks>${'<hyperlink ref="A1"/>'.repeat(links + 1)}</hyperlinks>` }),
      links,
    ],
    ['looks by the million', 'a.xlsx', () => stored({ styles: styles(styleTags) }), styleTags],
    [
      'names by the hundred thousand',
      'a.xlsx',
      () => stored({ nameElements: '<definedName name="a">1</definedName>'.repeat(otherTags / 2) }),
      otherTags,
    ],
    ['lines without end', 'a.csv', () => concat([HEADING, new Uint8Array(lines + 1).fill(10)]), lines],
    ['one line of megabytes', 'a.csv', () => concat([HEADING, new Uint8Array(stretch + 1).fill(0x61)]), stretch],
    ['more cells of text', 'a.csv', () => concat([HEADING, utf8(`${','.repeat(999)}\n`.repeat(3_100))]), cells],
    ['a page of tags', 'a.xls', () => page('<td>'.repeat(tags + 1)), tags],
    ['a page of one text', 'a.xls', () => page(`<tr><td>${'a'.repeat(stretch)}`), stretch],
    ['a cell over millions of columns', 'a.xls', () => page('<tr><td colspan="99999999">a</td></tr>'), cells],
    ['a row said to stand millions of times', 'a.xls', () => xml2003('<Row ss:Span="99999999"/>'), cells],
    [
      'a row of more columns than Excel has',
      'a.xls',
      () => xml2003(`<Row>${'<Cell/>'.repeat(columns + 1)}</Row>`),
      columns,
    ],
  ])('%s', (_, file, make, limit) => {
    const found = tableFileKind(make(), file);
    expect(found).toMatchObject({ ok: false, code: 'table/too-many', details: { file, limit } });
    expect(found.ok ? '' : found.message).toMatch(
      new RegExp(`${limit.toLocaleString('ja-JP')} まで.*選び直してください`),
    );
  });

  test('an old workbook says the limit of its own kind', () => {
    const old = new Uint8Array(9 * 1024 * 1024);
    old.set([0x09, 0x04, 0x06, 0x00]);
    expect(tableFileKind(old, 'a.xls')).toMatchObject({ code: 'table/too-large', details: { limit: 8 } });
  });
});

describe('what an office may well have is not', () => {
  const many = (one: (row: number) => string, count = 50_000): string =>
    Array.from({ length: count }, (_, i) => one(i + 1)).join('');
  test.each<[string, string, () => Uint8Array]>([
    [
      '50,000 people in 30 columns',
      'a.xlsx',
      () => sheet(many((r) => `<row r="${r}">${'<c t="s"><v>1</v></c>'.repeat(30)}</row>`)),
    ],
    ['a million rows without anything in them', 'a.xlsx', () => sheet('<row/>'.repeat(1_048_576))],
    ['50,000 people in 30 columns of a text', 'a.csv', () => utf8(many(() => `${'佐藤,'.repeat(29)}佐藤\n`))],
    ['50,000 people on a page', 'a.xls', () => page(many(() => `<tr>${'<td>佐藤</td>'.repeat(10)}</tr>`))],
    [
      'one look for all columns',
      'a.xlsx',
      () => sheet('', { ahead: '<cols><col min="1" max="16384" width="9"/></cols>' }),
    ],
  ])('%s', (_, file, make) => {
    expect(tableFileKind(make(), file).ok).toBe(true);
  });
});
