import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { properJobType } from '@shared/text/job-words';
import { aBook, aSheet } from '../../../support/sheet-book';

test('a word that the list writes short is read with what stands in brackets behind it, each by the legend', () => {
  const rows = [
    ['CM…ケアマネ Ns…看護師 P…パート', '', ''],
    ['氏名', 'ふりがな', '職種'],
    ['佐藤 恵', 'さとう めぐみ', 'CM(P)'],
    ['鈴木 亮', 'すずき りょう', 'Ns（夜勤）'],
    ['高橋 直', 'たかはし なお', '准Ns(P)'],
  ];
  const reading = unwrap(readTable(aBook(aSheet('名簿', rows)), { today: '2026-11-22', kind: 'staff' }));
  const jobs = reading.rows.map(({ values }) => String(values['jobType']));
  expect(jobs).toEqual(['ケアマネ(パート)', '看護師（夜勤）', '准Ns(パート)']);
  expect(jobs.map((job) => properJobType(job) ?? job)).toEqual([
    '介護支援専門員（パート）',
    '看護師（夜勤）',
    '准看護師（パート）',
  ]);
});

const read = (...rows: string[][]) =>
  unwrap(readTable(aBook(aSheet('名簿', rows)), { today: '2026-11-22', kind: 'staff' }));
const LEGEND = ['◎=管理者 ○=みまもりSNSのIDあり'];
const HEADING = ['印', '氏名', 'ふりがな', '職種'];

test('a column of nothing but signs that the list explains is not left out, headings that come again and all', () => {
  const { columns, rows } = read(
    ...[LEGEND, HEADING, ['○', '佐藤 恵', 'さとう めぐみ', '事務'], HEADING],
    ...[
      ['◎○', '鈴木 亮', 'すずき りょう', '相談員'],
      ['', '高橋 直', 'たかはし なお', '介護'],
    ],
  );
  expect(columns[0]).toMatchObject({ from: '印', field: null, why: expect.stringContaining('名簿の印です') });
  expect(columns[0]?.left).toBeUndefined();
  expect(rows.map(({ signs }) => signs?.map(({ means }) => means))).toEqual([
    ['みまもりSNSのIDあり'],
    ['管理者', 'みまもりSNSのIDあり'],
    undefined,
  ]);
});

test('a sign that the list does not explain is left out, and counted where it stands', () => {
  const people = [
    ['○', '佐藤 恵', 'さとう めぐみ', '事務'],
    ['△', '鈴木 亮', 'すずき りょう', '相談員'],
    ['◎△', '高橋 直', 'たかはし なお', '介護'],
  ];
  const { columns } = read(LEGEND, HEADING, ...people);
  expect(columns[0]).toMatchObject({ left: 2, why: expect.stringContaining('印の列です') });
  expect(read(HEADING, ...people).columns[0]).toMatchObject({ left: 3, why: expect.stringContaining('印の列です') });
});

test('beside the column of the signs ○ under a word of its own may mean that word, and is counted', () => {
  const { columns } = read(
    ...[LEGEND, [...HEADING, '夜勤']],
    ...[
      ['○', '佐藤 恵', 'さとう めぐみ', '事務', ''],
      ['◎', '鈴木 亮', 'すずき りょう', '介護', '○'],
    ],
  );
  expect(columns.map(({ from, left }) => [from, left])).toEqual([
    ['印', undefined],
    ['氏名', undefined],
    ['ふりがな', undefined],
    ['職種', undefined],
    ['夜勤', 1],
  ]);
});
