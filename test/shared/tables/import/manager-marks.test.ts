import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { managerSaidBy } from '@shared/tables/matching/named-manager';
import { aBook, aSheet } from '../../../support/sheet-book';
import { TODAY } from '../matching/planning';

function read(head: string, ...cells: string[]) {
  const lines = [
    `氏名,ふりがな,職種,${head}`,
    ...cells.map((cell, i) => `見本 ${'一二三'[i]}郎,みほん,看護師,${cell}`),
  ];
  const workbook = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
  const { columns, rows } = unwrap(readTable(workbook, { today: TODAY, kind: 'staff' }));
  return { column: columns[3], values: rows.map((row) => row.values['manages']) };
}

test.each(['管理者', '事業所管理者', '管理者兼務'])(
  'marks under %s are read, and it is said what becomes of them',
  (head) => {
    const { column, values } = read(head, '◎', '', '○');
    expect(column?.field).toBe('manages');
    expect(column?.why).toContain('次の画面で聞きます');
    expect(values).toEqual(['◎', '', '○']);
  },
);

test('where names stand below it, or nobody is marked, it is no column of marks', () => {
  expect(read('管理者', '見本 花子', '見本 花子').column?.field).toBeNull();
  expect(read('管理者', '×', '－').column?.field).toBeNull();
});

test('システム管理者 is a mark of another kind', () => {
  expect(read('システム管理者', '◎', '').column?.field).toBe('isSystemManager');
});

test('in a column that somebody says is of 管理者, only the sign counts that the list says so of', () => {
  const rows = [
    ['凡例　◎管理者　○兼務'],
    ['印', '氏名', 'ふりがな', '職種'],
    ['◎', '見本 一郎', 'みほん いちろう', '看護師'],
    ['○', '見本 二郎', 'みほん じろう', '看護師'],
    ['', '見本 三郎', 'みほん さぶろう', '看護師'],
  ];
  const managersOf = (lines: string[][]) =>
    unwrap(readTable(aBook(aSheet('名簿', lines)), { today: TODAY, kind: 'staff', columns: { A: 'manages' } }))
      .rows.filter((row) => managerSaidBy(row) !== null)
      .map(({ values }) => values['name']);
  expect(managersOf(rows)).toEqual(['見本 一郎']);
  // Nobody says what they mean: they are as the column is.
  expect(managersOf(rows.slice(1))).toEqual(['見本 一郎', '見本 二郎']);
});
