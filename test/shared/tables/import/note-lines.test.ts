import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { isSentence } from '@shared/tables/import/name-habits';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';
import { aBook, aSheet } from '../../../support/sheet-book';

const rows = [
  ['No', '氏名', 'ふりがな', '職種', '電話'],
  ['1', '佐藤 恵', 'さとう めぐみ', '看護師', '090-0000-0001'],
  ['2', '森 ちから', '', '', ''],
  ['', '夜間の連絡は090-0000-0009まで', '', '', ''],
  ['', '欠勤は朝8時までに電話', '', '', ''],
  ['', '市へは事務から', '', '', ''],
];
const read = (take: number[] = []): TableReading =>
  unwrap(readTable(aBook(aSheet('名簿', rows)), { today: '2026-11-22', take }));

describe('a line with a sentence where the names are', () => {
  test('is nobody, is counted as a remark, and can be taken by hand', () => {
    const { rows: people, skipped, account } = read();
    expect(people.map(({ values }) => values['name'])).toEqual(['佐藤 恵', '森 ちから']);
    expect(skipped.filter(({ code }) => code === 'row/remark').map(({ line }) => line)).toEqual([4, 5, 6]);
    expect(account).toMatchObject({ records: 2, skipped: 4, asked: 0 });
    expect(read([4]).rows).toHaveLength(3);
  });

  test('one of whom more is said is somebody', () => {
    const book = aBook(aSheet('名簿', [...rows, ['3', '鈴木 亮（電話は夜）', 'すずき りょう', '介護職', '']]));
    const reading = unwrap(readTable(book, { today: '2026-11-22' }));
    expect(reading.rows.map(({ line }) => line)).toContain(7);
  });

  test.each([
    '佐藤 恵',
    '森 ちから',
    '八木 はる',
    '久保 まで子',
    '市川 へい',
    '林 かすみ',
    'グエン ティ ハー',
    '一 はじめ',
    '千葉 より子',
    '山田 花子（旧姓 高橋）',
  ])('%s is a name', (name) => {
    expect(isSentence(name)).toBe(false);
  });
});
