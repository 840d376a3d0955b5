import { expect, test } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { cp932 } from '../../support/cp932.ts';
import { madeCsv, madeXlsx, type MadeCell } from '../../support/table-sheet.ts';
import { cli, Desk } from './command-line.ts';

let desk: Desk;
test.beforeEach(() => {
  desk = new Desk();
});
test.afterEach(() => desk.clear());

const HEADINGS = ['お名前', 'ｶﾅ', '携帯', '採用日'];

test('a list of staff comes out as an import would read it', async () => {
  const rows = [
    ['職員名簿', '', '', ''],
    HEADINGS,
    ['髙橋 直子', 'ﾀｶﾊｼ ﾅｵｺ', '9000000102', 'R4.4.1'],
    ['森 健太', 'もり けんた', '090-0000-01', 'H31.13.1'],
    ['合計', '', '', '2名'],
  ];
  const { exit, said, stderr } = await cli(['read-table', desk.put('名簿 R8.csv', cp932(madeCsv(rows)))]);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(said).toMatchObject({ ok: true, kind: 'staff', headerRow: 2, sheets: [{ kind: 'staff', rows: 2 }] });
  expect(said['columns']).toMatchObject([
    { from: 'お名前', field: 'name' },
    { from: 'ｶﾅ', field: 'kana' },
    { from: '携帯', field: 'phone' },
    { from: '採用日', field: 'joinedOn' },
  ]);
  expect(said['rows']).toMatchObject([
    {
      line: 3,
      values: { name: '髙橋 直子', kana: 'たかはし なおこ', phone: '090-0000-0102', joinedOn: '2022-04-01' },
      problems: [],
      notes: [{ code: 'note/kana' }, { code: 'note/zero' }, { code: 'note/date' }],
    },
    {
      line: 4,
      values: { name: '森 健太', kana: 'もり けんた' },
      problems: [
        { field: 'phone', code: 'cell/phone', text: '090-0000-01' },
        { field: 'joinedOn', code: 'cell/date', text: 'H31.13.1' },
      ],
    },
  ]);
  expect(said['skipped']).toMatchObject([
    { line: 1, code: 'row/title' },
    { line: 2, code: 'row/heading' },
    { line: 5, code: 'row/total' },
  ]);
  expect(said['account']).toMatchObject({ lines: 5, records: 2, taken: 2, skipped: 3, asked: 0 });
});

test('--kind and --sheet say what is read', async () => {
  const file = desk.put(
    '台帳.xlsx',
    madeXlsx([
      { name: '常勤', rows: [HEADINGS, ['佐藤 恵', 'さとう', '', '']] },
      {
        name: '端末',
        rows: [
          ['種類', '機種', '管理番号'],
          ['iPad', 'iPad 第10世代', 'T-01'],
        ],
      },
    ]),
  );
  const devices = await cli(['read-table', file, '--kind', 'device']);
  expect(devices.said).toMatchObject({ sheet: '端末', rows: [{ values: { kind: 'tablet', assetNumber: 'T-01' } }] });
  expect((await cli(['read-table', file, '--sheet', '常勤'])).said).toMatchObject({ kind: 'staff', sheet: '常勤' });
  expect(await cli(['read-table', file, '--sheet', 'ない'])).toMatchObject({
    exit: 1,
    said: { code: 'table/sheet-not-found' },
  });
  expect(await cli(['read-table', desk.path('ない.xlsx')])).toMatchObject({
    exit: 1,
    said: { code: 'file/not-found' },
  });
});

test('reads further tables and lines as the screen does when they are asked for', async () => {
  const person = (name: string) => [name, 'さとう', '', ''];
  const file = desk.put(
    '名簿.xlsx',
    madeXlsx([
      { name: '常勤', rows: [HEADINGS, person('佐藤 恵'), ['合計', '', '', '']] },
      { name: '退職者', rows: [HEADINGS, person('鈴木 亮')] },
    ]),
  );
  const rowsOf = (...names: string[]): Record<string, unknown> => ({
    rows: names.map((name) => ({ values: { name } })),
  });
  expect((await cli(['read-table', file])).said).toMatchObject(rowsOf('佐藤 恵'));
  const both = await cli(['read-table', file, '--with', '2/1/A', '--take', '3']);
  expect(both.said).toMatchObject(rowsOf('佐藤 恵', '合計', '鈴木 亮'));
  for (const words of [
    ['--with', '9/1/A'],
    ['--take', '99'],
  ])
    expect(await cli(['read-table', file, ...words])).toMatchObject({ exit: 2, said: { code: 'cli/usage' } });
});

test('a million rows without anything in them are no reason to wait, nor to fail', async () => {
  const rows: MadeCell[][] = [HEADINGS, ['佐藤 恵', 'さとう めぐみ', '', '']];
  const file = desk.put('空の行.xlsx', withBlankRows(madeXlsx([{ rows }]), 1_048_576));
  const { exit, said, stderr } = await cli(['read-table', file], TELLS_MEMORY);
  expect({ exit, rows: said['rows'] }).toMatchObject({ exit: 0, rows: [{ line: 2 }] });
  expect(megabytesOf(stderr)).toBeLessThan(1_000);
});

test('200 MB are refused before they are read', async () => {
  const file = desk.put('大きな.xlsx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200_000_000)]));
  const { exit, said, stderr } = await cli(['read-table', file], TELLS_MEMORY);
  expect({ exit, said }).toMatchObject({ exit: 1, said: { ok: false, code: 'table/too-large' } });
  expect(megabytesOf(stderr)).toBeLessThan(1_000);
  expect(said.message).toMatch(/大きすぎて読めません.*選び直してください/);
});

/** At its end a process says how much it had in memory at most, in kilobytes; each of its threads does. */
const TELLS_MEMORY = {
  NODE_OPTIONS:
    '--import=data:text/javascript,process.on(`exit`,()=>process.stderr.write(`${process.resourceUsage().maxRSS}\\n`))',
};
function megabytesOf(stderr: string): number {
  const told = stderr.split('\n').filter((line) => /^\d+$/.test(line));
  expect(told).not.toEqual([]);
  return Math.max(...told.map(Number)) / 1024;
}

/** A workbook whose sheet goes on for so many rows that hold nothing. */
function withBlankRows(workbook: Uint8Array, last: number): Uint8Array {
  const parts = unzipSync(workbook);
  const sheet = 'xl/worksheets/sheet1.xml';
  const blank = Array.from({ length: last - 2 }, (_, i) => `<row r="${i + 3}" ht="18" customHeight="1"/>`).join('');
  const xml = new TextDecoder().decode(parts[sheet]).replace('</sheetData>', `${blank}</sheetData>`);
  return zipSync({ ...parts, [sheet]: strToU8(xml) }, { level: 1 });
}
