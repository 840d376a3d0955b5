import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { leftAboveWords, keptInMemoWords, notTakenWords } from '../../../renderer/features/import/not-taken';
import { aBook, aSheet, type BookCell } from '../../support/sheet-book';

const words = (lines: BookCell[][], more: object = {}, ...others: BookCell[][][]): string => {
  const book = aBook(aSheet('職員', lines), ...others.map((rows, at) => aSheet(`職員${at + 2}`, rows)));
  return notTakenWords(unwrap(readTable(book, { kind: 'staff', today: '2026-11-21', ...more })));
};

const HEADS = ['No', '氏名', 'ふりがな', '職種', '住所', '勤務', '登録番号', '資格の期限', '備考'];
const taro = ['1', '見本 太郎', 'みほん たろう', '看護師', '流山市', '週5', 'A1', 'R9.3.31', ''];
const hanako = ['2', '見本 花子', 'みほん はなこ', '看護師', '', '', 'A2', '', ''];

test('columns that aren’t taken are told before the import, those first that most have', () => {
  expect(words([HEADS, taro, hanako])).toBe('取り込まない列：「登録番号」「住所」「勤務」、ほか 1列');
  expect(words([HEADS.slice(0, 5), taro.slice(0, 5)])).toBe('取り込まない列：「住所」');
});

test('nothing is told of empty columns, of the numbers of the rows, nor of what somebody left out', () => {
  expect(words([HEADS.slice(0, 5), hanako.slice(0, 5)])).toBe('');
  expect(words([HEADS.slice(0, 5), taro.slice(0, 5)], { columns: { E: null } })).toBe('');
});

test('what isn’t taken is told above all columns, days first', () => {
  const told = (columns: Record<string, null> = {}): string =>
    leftAboveWords(
      unwrap(readTable(aBook(aSheet('職員', [HEADS, taro])), { kind: 'staff', today: '2026-11-21', columns })),
    );
  expect(told()).toBe(
    '日付の列「資格の期限」と「住所」「勤務」「登録番号」は取り込みません。要る列なら、下で選んでください。',
  );
  expect(told({ H: null })).toBe('列「住所」「勤務」「登録番号」は取り込みません。要る列なら、下で選んでください。');
  expect(told({ E: null, F: null, G: null })).toContain('日付の列「資格の期限」は取り込みません。');
  expect(told({ E: null, F: null, G: null, H: null })).toBe('');
});

test('columns that only the memo keeps are told, too', () => {
  const rows = [
    ['管理番号', '種類', '渡した日', '置き場所', '備考'],
    ['T-1', 'iPad', 'R6.4.1', '事務所', ''],
  ];
  const reading = unwrap(readTable(aBook(aSheet('端末', rows)), { kind: 'device', today: '2026-11-21' }));
  expect(keptInMemoWords(reading)).toBe('メモに残す列：「渡した日」「置き場所」');
  expect(notTakenWords(reading)).toBe('');
});
