import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { readTable } from '@shared/tables/import/read-table';
import { askKey } from '../../../renderer/features/import/import-state';
import { questionsLeft } from '../../../renderer/features/import/table-questions';
import { aBook, aSheet } from '../../support/sheet-book';

const sheet = aSheet('SNS', [
  ['ID', '氏名', '事業所', '交付日'],
  ['fm-0101', '見本 太郎', 'みほん', 'R5.6.1'],
  ['fm-0102', '見本 花子', 'みほん', 'R5.6.1'],
  [],
  ['端末'],
  ['管理番号', '種類', '機種', 'OS'],
  ['TB-01', 'タブレット', 'iPad 9', 'iPadOS'],
  ['TB-02', 'タブレット', 'iPad 9', 'iPadOS'],
]);
const read = (kind: 'account' | 'device') => unwrap(readTable(aBook(sheet), { kind, today: '2026-11-30' }));

test('that another table of the sheet can be taken in afterwards isn’t said once it is in the ledger', () => {
  const [accounts, devices] = [read('account'), read('device')];
  const said = (done: Parameters<typeof questionsLeft>[1]): string[] =>
    questionsLeft(devices, done).flatMap(({ code }) => (code === 'table/two-headings' ? code : []));
  expect(said({})).toEqual(['table/two-headings']);
  const state = (taken: number[]) => ({ [askKey(accounts)]: { decisions: noDecisions, taken } }) as never;
  expect(said(state([]))).toEqual(['table/two-headings']);
  expect(said(state([2, 3]))).toEqual([]);
});
