import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable, readWorkbook } from '@shared/tables/import/read-table';
import { withoutPasswords } from '@shared/tables/import/secret-words';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { anOffice, OFFICE_ID } from '../../../builders/organization';
import { aBook, aSheet, type BookCell } from '../../../support/sheet-book';
import { aView, written } from '../matching/planning';

const TODAY = '2026-11-22';

describe('of a text the password goes, and the words that say so', () => {
  test.each([
    ['ID:hinata13 PW Asagao77', 'ID:hinata13'],
    ['夜勤可 PW:Asagao77 運転可', '夜勤可 運転可'],
    ['ＰＷ：Ａｓａｇａｏ７７、夜勤可', '夜勤可'],
    ['パスワードは Asagao77 です', 'です'],
    ['パスワード：あさがおの花', ''],
    ['初期パスワード(Asagao77)', ''],
    ['暗証番号 7777', ''],
    ['暗証番号は7777。夜勤可', '。夜勤可'],
    ['ﾊﾟｽﾜｰﾄﾞ Asagao77', ''],
    ['pass Asagao', ''],
    ['pass7777 夜勤可', '夜勤可'],
    ['PWAsagao77', ''],
    ['Password = Asa#gao/77', ''],
    ['PIN 7777', ''],
    ['ログインパス：Asagao77', ''],
    ['ID/PW hinata13/Asagao77 夜勤可', 'ID:hinata13 夜勤可'],
    ['ID・パスワード：hinata13　Asagao77', 'ID:hinata13'],
    ['ID:hinata13（PW:Asagao77）', 'ID:hinata13'],
    ['PW:Asagao77,ID:hinata13', 'ID:hinata13'],
    ['PW Asagao77→Himawari88 更新済', '更新済'],
    ['PW変更後 Himawari88', ''],
    ['パスワード「Asagao77」を使う', 'を使う'],
    ['Asagao77(パスワード)', ''],
    ['PW:Asagao(77)x', ''],
    ['夜勤可\nパスワード\nAsagao77', '夜勤可'],
    ['PW Asagao77 / PIN 7777', ''],
  ])('%j', (text, kept) => {
    expect((withoutPasswords(text) ?? text).trim()).toBe(kept);
  });

  test.each([
    '夜勤可',
    'パスワード変更 R8.4.1',
    'パスワードは本人が管理',
    'PW 2026年4月に変更',
    'PW R8.4.1変更',
    'パスワード申請中 ID:hinata13',
    'バイパス 1234号線の近く',
    'ケアパス2022',
    'パスポート番号 TK1234567',
    'passport TK1234567',
    'pw123@example.jp',
    '暗証番号は4桁',
    'コンパス 2021年入会',
    'PW ID:hinata13',
    'ID/PW',
    'ID・パスワード',
  ])('nothing goes of %j', (text) => {
    expect(withoutPasswords(text)).toBeNull();
  });
});

test('nothing of them comes into the ledger, 元の値 neither, and so nothing goes out of it', () => {
  const rows: BookCell[][] = [
    ['氏名', 'ふりがな', '職種', '電話番号', '生年月日', '備考'],
    ['佐藤 恵', 'さとう めぐみ', '看護師', 'PW Asagao77', '春生まれ pass Asagao77', '早番 PW:Asagao77'],
  ];
  const view = aView({ offices: [anOffice()] }, { officeInUse: OFFICE_ID });
  const reading = unwrap(readTable(aBook(aSheet('名簿', rows)), { today: TODAY, kind: 'staff' }));
  const fixed = { 2: { mail: 'PW Asagao77' } };
  const { people } = written(planImport(reading, view, { ...noDecisions, fixed }, TODAY), view);
  expect(people).toEqual([expect.objectContaining({ note: '早番', name: '佐藤 恵' })]);
  expect(people[0]?.originals).toContainEqual({ field: 'birthday', text: '春生まれ' });
  expect(JSON.stringify(people)).not.toContain('Asagao77');
});

const roster = (...memos: string[]): BookCell[][] => [
  ['ひなた会 職員名簿'],
  ['氏名', 'ふりがな', '職種', '備考', '夜勤'],
  ...memos.map((memo, i): BookCell[] => [`佐藤 ${'恵亮直彩'[i]}`, 'さとう', '看護師', memo, '可']),
];

describe('of a list', () => {
  const lists = roster('ID:hinata01', 'ID:hinata02 PW Asagao77', 'パスワード：Asagao77', '暗証番号 Asagao77 早番');
  const read = unwrap(readWorkbook(aBook(aSheet('名簿', lists)), { today: TODAY, kind: 'staff' }));

  test('nothing of them is anywhere in what was read, and what else stood there is', () => {
    expect(JSON.stringify(read)).not.toContain('Asagao77');
    expect(read.reading.rows.map(({ values }) => values['note'])).toEqual(['ID:hinata01', 'ID:hinata02', '', '早番']);
  });

  test('it is said once, with the number of lines', () => {
    expect(read.reading.questions.filter(({ code }) => code === 'table/secret-words')).toEqual([
      expect.objectContaining({
        message: 'パスワードが書いてある行が 3行あります。その部分は読まず、ほかの文だけを読みました。',
      }),
    ]);
  });

  test('in a cell that the ledger has no place for, or that is read wrong, it stands nowhere either', () => {
    const rows: BookCell[][] = [
      ['パスワード Asagao77 で開く'],
      ['氏名', '電話番号', '好きな色', '生年月日'],
      ['佐藤 恵', 'PW Asagao77', '青 PW:Asagao77', '不明 pass Asagao77'],
      ['鈴木 亮', '090-0000-0001', '赤', '昭和60年1月2日'],
      ['合計', 'PW Asagao77', '', ''],
    ];
    const reading = unwrap(readTable(aBook(aSheet('名簿', rows)), { today: TODAY, kind: 'staff' }));
    expect(JSON.stringify(reading)).not.toContain('Asagao77');
  });

  test('a list without any says nothing of them', () => {
    const rows = roster('早番', 'パスワードは本人が管理');
    const reading = unwrap(readTable(aBook(aSheet('名簿', rows)), { today: TODAY, kind: 'staff' }));
    expect(reading.questions.map(({ code }) => code)).not.toContain('table/secret-words');
    expect(reading.rows[1]?.values['note']).toBe('パスワードは本人が管理');
  });

  test('a column with nothing but ID/PW is closed', () => {
    const rows: BookCell[][] = [
      ['氏名', '職種', 'ID/PW', '電話番号'],
      ['佐藤 恵', '看護師', 'hinata01/Asagao77', '090-0000-0001'],
      ['鈴木 亮', '看護師', 'hinata02/Asagao77', '090-0000-0002'],
    ];
    const reading = unwrap(readTable(aBook(aSheet('名簿', rows)), { today: TODAY, kind: 'staff' }));
    expect(JSON.stringify(reading)).not.toContain('Asagao77');
  });
});

test('a cell of nothing but blanks behind the word takes no longer than it is long', () => {
  const far = `パスワード${' '.repeat(32_000)}`;
  expect(withoutPasswords(far)).toBeNull();
  expect(withoutPasswords(`${far}夜勤可`)).toBeNull();
  expect(withoutPasswords(`パスワード${' '.repeat(20)}abcd1234`)).toBe('');
});
