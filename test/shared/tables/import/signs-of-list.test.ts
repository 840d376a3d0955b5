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
