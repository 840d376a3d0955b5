import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { aBook, aSheet } from '../../../support/sheet-book';

/** What is read below a heading of IDs that may be of a day. */
function daysOf(heading: string, ...values: string[]): unknown[] {
  const rows = values.map((value, i) => [`見本 太郎${i}`, `fm-010${i}`, value, '']);
  const sheet = aSheet('ID', [['氏名', 'ID', heading, '備考'], ...rows]);
  const reading = unwrap(readTable(aBook(sheet), { kind: 'account', today: '2026-11-30' }));
  return reading.rows.map(({ values: { issuedOn = null }, problems }) => (problems.length > 0 ? 'mend' : issuedOn));
}

test('登録 above days of IDs is when they were issued', () => {
  const days = ['2022-05-20', '2022-05-20', '2024-05-08'];
  for (const heading of ['登録', '交付', '付与']) expect(daysOf(heading, 'R4.5.20', '〃', '2024/5/8')).toEqual(days);
});

test('above marks and words it is whether, and makes no row to mend', () => {
  expect(daysOf('登録', '○', '○', '×')).toEqual([null, null, null]);
  expect(daysOf('発行', '済', '済', '未')).toEqual([null, null, null]);
});

test('below the heading of an ID, 交付日 is when that was issued', () => {
  const rows = (day: string) => [
    ['氏名', '職種', '入職日', 'TRITRUS', '', '備考'],
    ['', '', '', 'ID', day, ''],
    ['見本 太郎', '看護師', 'R4.4.1', 'tri-001', 'R5.6.1', ''],
    ['見本 花子', '看護師', 'R4.4.1', 'tri-002', '2024/4/15', ''],
    ...['申請中', '未', '休止中'].map((said) => ['見本 三郎', '看護師', 'R4.4.1', '', said, '']),
  ];
  const merges = [
    { top: 0, left: 3, bottom: 0, right: 4 },
    ...[0, 1, 2, 5].map((left) => ({ top: 0, left, bottom: 1, right: left })),
  ];
  for (const day of ['交付日', '発行日', '登録日', '付与日', '取得日', 'ID交付日', '交付日／状況']) {
    const book = aBook(aSheet('職員', rows(day), { merges }));
    const { columns } = unwrap(readTable(book, { kind: 'staff', today: '2026-11-30', networks: ['TRITRUS'] }));
    expect(columns.map(({ field }) => field)).toContain('idIssuedOn');
  }
});

test('below the network of an ID, ○ among 停止 and これから is how it stands, whatever heads it', () => {
  const said = ['○', '停止', '○', 'これから', '申請中'];
  const rows = said.map((one, i) => [`見本 太郎${i}`, '看護師', 'R4.4.1', `tri-00${i}`, one, '']);
  const heads = [
    ['氏名', '職種', '入職日', 'TRITRUS', '', '備考'],
    ['', '', '', 'ID', '具合', ''],
  ];
  const merges = [
    { top: 0, left: 3, bottom: 0, right: 4 },
    ...[0, 1, 2, 5].map((left) => ({ top: 0, left, bottom: 1, right: left })),
  ];
  const book = aBook(aSheet('職員', [...heads, ...rows], { merges }));
  const { columns } = unwrap(readTable(book, { kind: 'staff', today: '2026-11-30', networks: ['TRITRUS'] }));
  expect(columns.find(({ from }) => from === 'TRITRUS／具合')).toMatchObject({ field: 'idStands' });
});

test('below the network of an ID, a second ID with nothing but marks is how that stands', () => {
  const read = (own: string, ...said: string[]) => {
    const rows = said.map((one, i) => [`見本 太郎${i}`, '看護師', 'R4.4.1', one === '△' ? '' : `fk-00${i}`, one, '']);
    const heads = [
      ['氏名', '職種', '入職日', '連携ネット', '', '備考'],
      ['', '', '', '利用者ID', own, ''],
    ];
    const merges = [
      { top: 0, left: 3, bottom: 0, right: 4 },
      ...[0, 1, 2, 5].map((left) => ({ top: 0, left, bottom: 1, right: left })),
    ];
    const legend = [['※ ○＝使用中　△＝申請中　×＝休止中　―＝なし']];
    const book = aBook(aSheet('職員', [...heads, ...rows, ...legend], { merges }));
    const { columns, rows: found } = unwrap(readTable(book, { kind: 'staff', today: '2026-11-30', networks: ['MCS'] }));
    return [columns[4]?.field, ...found.map(({ values }) => values['idStands'])];
  };
  expect(read('ID', '○', '△', '○', '―')).toEqual(['idStands', '使用中', '申請中', '使用中', '']);
  expect(read('ID', '○', '申請中', '停止')).toEqual(['idStands', '使用中', '申請中', '停止']);
  expect(read('ID', 'fl-1', '○', 'fl-3', 'fl-4')[0]).toBe('otherLogin');
  for (const head of ['使用', '利用者', '登録', '使っている'])
    expect([head, read(head, '○', '△', '○', '×')[0]]).toEqual([head, 'idStands']);
  expect(read('研修', '○', '○', '○', '×')[0]).toBeNull();
});
