import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { excelFile } from '@shared/tables/export/excel-file';
import type { OutTable } from '@shared/tables/export/out-table';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { parseAll, workbookOf } from '../../../support/excel-read';
import { partOf } from '../../../support/word-text';

const aTable = (given: Partial<OutTable> = {}): OutTable => ({
  title: '職員名簿',
  office: 'ひまわりの里',
  date: '2026-11-21',
  columns: [
    { label: '氏名', type: 'text' },
    { label: '電話', type: 'text' },
    { label: '入職日', type: 'date' },
    { label: 'メモ', type: 'text' },
  ],
  rows: [
    ['𠮷田 葛󠄀子', '090-0000-0101', '2020-04-01', '一行目\n二行目'],
    ['髙橋 直子', '0023', '', ''],
  ],
  ...given,
});

const made = (given: Partial<OutTable> = {}): Uint8Array => unwrap(excelFile(aTable(given)));
const cellsOf = (bytes: Uint8Array): (string | number | boolean | null)[][] =>
  unwrap(readRawWorkbook(bytes, '職員名簿.xlsx')).sheets[0]!.rows.map((row) => row.map((cell) => cell && cell.raw));

describe('a view in Excel', () => {
  test('tells how many rows stand in it, and at last that all do', () => {
    const rows = Array.from({ length: 1_200 }, (_, i) => [`人${i}`, '', '', '']);
    const told: number[] = [];
    excelFile(aTable({ rows }), (count) => told.push(count));
    expect(told).toEqual([0, 500, 1_000, 1_200]);
  });

  test('holds real dates, text as it stands, and nothing where nothing is', () => {
    const rows = unwrap(readRawWorkbook(made(), '職員名簿.xlsx')).sheets[0]!.rows;
    expect(rows[1]).toEqual([
      { kind: 'text', text: '𠮷田 葛󠄀子', raw: '𠮷田 葛󠄀子' },
      { kind: 'text', text: '090-0000-0101', raw: '090-0000-0101' },
      { kind: 'date', text: '2020/4/1', raw: 43922 },
      { kind: 'text', text: '一行目\n二行目', raw: '一行目\n二行目' },
    ]);
    expect(rows[2]?.map((cell) => cell?.raw)).toEqual(['髙橋 直子', '0023']);
  });

  test('is sound XML in all its parts, also when its names hold what XML and sheets forbid', () => {
    const bytes = made({ title: "'<&>[1]*'", office: 'A&B "<会>"' });
    parseAll(bytes);
    expect(workbookOf(bytes).SheetNames).toEqual(['_<&>_1___']);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('A&amp;&amp;B');
  });

  test('keeps its heading in view and on each page, can be filtered, and is printed on A4 across in one width', () => {
    const sheet = partOf(made(), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:D3"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain('&amp;P／&amp;N');
    expect(sheet).toContain('&amp;L職員名簿　ひまわりの里&amp;R令和8年11月21日');
    expect(partOf(made(), 'xl/workbook.xml')).toContain("'職員名簿'!$1:$1");
  });

  test('of few columns is printed upright, where that is said', () => {
    const sheet = partOf(made({ isUpright: true }), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
  });

  test.each(['=1+1', '+81-3-0000-0000', '-2', '@SUM(A1)', '＝1+1', "'=1"])('never holds a formula: %s', (text) => {
    const bytes = made({ rows: [[text, text, '', text]] });
    const sheet = workbookOf(bytes).Sheets['職員名簿']!;
    expect(sheet['A2']).toMatchObject({ t: 's', v: text, z: '@' });
    expect(Object.values(sheet).some((one) => typeof one === 'object' && one !== null && 'f' in one)).toBe(false);
  });

  test.each(['_x000D_', '_x005F_x000D_', 'a\tb', '\ud800', '\u0001', ' 前後 ', '&lt;', ']]>'])(
    'gives back %j as it is',
    (text) => expect(cellsOf(made({ rows: [[text, '', '', '']] }))[1]).toEqual([text]),
  );

  test('holds as much in a cell as Excel does, and is not written with more', () => {
    const longest = '長'.repeat(32_767);
    expect(cellsOf(made({ rows: [[longest, '', '', '']] }))[1]).toEqual([longest]);
    expect(excelFile(aTable({ rows: [['a', '', '', `${longest}長`]] }))).toMatchObject({
      ok: false,
      code: 'export/cell-too-long',
      message: expect.stringContaining('「メモ」') as string,
    });
  });

  test('writes days that Excel can’t count in words', () => {
    expect(
      cellsOf(
        made({
          rows: [
            ['a', '', '1899-12-31', ''],
            ['b', '', '1900-03-01', ''],
          ],
        }),
      ).slice(1),
    ).toEqual([
      ['a', null, '明治32年12月31日'],
      ['b', null, 61],
    ]);
  });

  test('has columns as wide as their text, full-width characters twice', () => {
    const [name, phone, day, note] = [
      ...partOf(
        made({ rows: [['名'.repeat(10), '090-0000-0101', '', '長'.repeat(500)]] }),
        'xl/worksheets/sheet1.xml',
      ).matchAll(/<col [^>]*width="([\d.]+)"/g),
    ].map(([, width]) => Number(width));
    expect(name).toBeGreaterThanOrEqual(20);
    expect(phone).toBeGreaterThanOrEqual(13);
    expect(phone).toBeLessThan(name!);
    expect(day).toBeGreaterThanOrEqual(17);
    expect(note).toBeLessThan(50);
  });

  test('for paper the widest columns give way, so that nothing is printed smaller than it is', () => {
    const rows = [['名'.repeat(40), '090-0000-0101', '2026-11-20', '長'.repeat(500)]];
    const widths = (more: object): number[] =>
      [...partOf(made({ rows, ...more }), 'xl/worksheets/sheet1.xml').matchAll(/<col [^>]*width="([\d.]+)"/g)].map(
        ([, width]) => Number(width),
      );
    const sum = (all: number[]): number => all.reduce((one, other) => one + other, 0);
    expect(sum(widths({ isForPaper: true, isUpright: true }))).toBeLessThanOrEqual(88);
    expect(sum(widths({ isUpright: true }))).toBeGreaterThan(88);
    // A date that has no room is ### to Excel.
    expect(widths({ isForPaper: true, isUpright: true })[2]).toBeGreaterThanOrEqual(17);
    // What fits is left as it is.
    expect(widths({ isForPaper: true, rows: [['名', '', '', '']] })).toEqual(widths({ rows: [['名', '', '', '']] }));
  });

  test('has rows as high as their lines', () => {
    const heights = (note: string): string | undefined =>
      /<row r="2"(?: ht="([\d.]+)")?/.exec(
        partOf(made({ rows: [['名', '', '', note]] }), 'xl/worksheets/sheet1.xml'),
      )?.[1];
    expect(heights('一行だけ')).toBeUndefined();
    expect(heights('一行目\n二行目')).toBe('37.5');
    expect(heights('長'.repeat(50))).toBe('56.25');
    expect(heights('行\n'.repeat(1_000))).toBe('409');
  });

  test('is the same file for the same view', () => expect(made()).toEqual(made()));
});
