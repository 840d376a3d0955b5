import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { aBook, aSheet } from '../../../support/sheet-book';

/** What is read of each line: its number, and what was made of it. */
function numbersOf(...rows: string[][]): unknown[] {
  const sheet = aSheet('端末', [['使う人', '端末の種類', '管理番号', 'メモ'], ...rows]);
  const reading = unwrap(readTable(aBook(sheet), { kind: 'device', today: '2026-11-30' }));
  return reading.rows.map(({ values }) => values['assetNumber'] ?? '');
}

test('the number of another row under 種類 is that device, and not one more', () => {
  const rows = [
    ['佐藤 由美', 'ノートPC', 'PC-3', ''],
    ['菅原 千春', 'PC-3（佐藤由と共用）', '', ''],
    ['工藤 恵', 'PC-3と共用', '', ''],
  ];
  expect(numbersOf(...rows)).toEqual(['PC-3', 'PC-3', 'PC-3']);
});

test('a number that no other row has, or a row with one of its own, stays what it is', () => {
  const rows = [
    ['佐藤 由美', 'ノートPC', 'PC-3', ''],
    ['菅原 千春', 'PC-4（佐藤由と共用）', '', ''],
    ['工藤 恵', 'PC-3（佐藤由と共用）', 'PC-5', ''],
    ['阿部 久子', 'パソコン（佐藤由と共用）', '', ''],
  ];
  expect(numbersOf(...rows)).toEqual(['PC-3', '', 'PC-5', '']);
});
