import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable, readWorkbook } from '@shared/tables/import/read-table';
import { aBook, aSheet, type BookCell } from '../../../support/sheet-book';

const TODAY = '2026-11-22';
/** Made up; their check digits are right. */
const NUMBERS = ['123456789018', '1111 1111 1118', '２２２２２２２２２２２５'];
const SECRET = 'Himawari#2026';
const readAll = (...sheets: (readonly BookCell[])[][]): string =>
  JSON.stringify(
    unwrap(
      readWorkbook(aBook(...sheets.map((rows, i) => aSheet(`第${i + 1}`, rows))), { today: TODAY, kind: 'staff' }),
    ),
  );
const staff = (heading: string, values: readonly string[]): string[][] => [
  ['職員名簿'],
  ['氏名', '職種', heading, '電話番号'],
  ...['佐藤 恵', '鈴木 亮', '高橋 直'].map((name, i) => [name, '看護師', values[i]!, `090-0000-000${i + 1}`]),
  ['合計', '', values[0]!, '3名'],
];
const isQuiet = (said: string): void => {
  for (const text of [...NUMBERS, SECRET]) expect(said).not.toContain(text);
};

test.each(['マイナンバー', 'ﾏｲﾅﾝﾊﾞｰ', '個人番号', '個人番号（12桁）', 'マイナンバー\n（個人番号）', 'My Number'])(
  'nothing of the column %s is shown anywhere',
  (heading) => {
    const said = readAll(staff(heading, NUMBERS));
    isQuiet(said);
    expect(said).toContain('マイナンバー（個人番号）は取り込まず、表示もしません');
  },
);

test.each(['番号', '', 'ID番号', '職員番号'])(
  'numbers that are 個人番号 are closed under the heading 「%s」 too',
  (heading) => {
    isQuiet(readAll(staff(heading, NUMBERS)));
  },
);

test('a column of 個人番号 is not taken, whatever was chosen for it', () => {
  const book = aBook(aSheet('名簿', staff('個人番号', NUMBERS)));
  const reading = unwrap(readTable(book, { today: TODAY, kind: 'staff', columns: { C: 'employeeNumber' } }));
  expect(reading.rows.map(({ values }) => values['employeeNumber'])).toEqual([undefined, undefined, undefined]);
  isQuiet(JSON.stringify(reading));
});

test.each([
  [['パスワード', SECRET]],
  [['ファイルを開くパスワード', '', SECRET]],
  [[`パスワード：${SECRET}`]],
  [['マイナンバー', NUMBERS[0]!]],
])('what stands beside or behind %j above a table is not shown', (line) => {
  isQuiet(readAll([['職員名簿'], line, ...staff('年齢', ['30', '40', '50']).slice(1)]));
});

test('a remark below a table that speaks of passwords closes no column', () => {
  const lines = [
    ['部署', '氏名', 'ふりがな', '職種'],
    ['訪問看護', '佐藤 恵', 'さとう めぐみ', '看護師'],
    ['居宅', '鈴木 亮', 'すずき りょう', '介護支援専門員'],
    ['小規模多機能', '高橋 直', 'たかはし なお', '介護職員'],
    [],
    ['※FiNE-LINK PLUSのIDはパスワードと別に保管のこと', '', '', '事務：難波'],
  ];
  const reading = unwrap(readTable(aBook(aSheet('名簿', lines)), { today: TODAY }));
  expect(reading.columns[0]).toMatchObject({ field: 'office', samples: ['訪問看護', '居宅', '小規模多機能'] });
});

test('nor does a remark about one of the people', () => {
  const remarks = ['早番', 'パスワード忘れて止まった→11/9直った'];
  const reading = unwrap(readTable(aBook(aSheet('名簿', staff('備考', [...remarks, '']))), { today: TODAY }));
  expect(reading.columns.find(({ from }) => from === '備考')).toMatchObject({ field: 'note', samples: remarks });
});

test('of a second table that is not read the closed columns are not shown either', () => {
  const table = [
    ...staff('年齢', ['30', '40', '50']),
    [],
    ['パスワード', '管理番号', '種類', '機種', '使用者'],
    [SECRET, 'P-01', 'パソコン', 'LAVIE', '佐藤 恵'],
    [SECRET, 'P-02', 'パソコン', 'LAVIE', '鈴木 亮'],
  ];
  isQuiet(readAll(table));
});

test('on cards of one person each what stands beside マイナンバー is not shown', () => {
  const card = (name: string, number: string): string[][] => [
    ['氏名', name, '職種', '看護師'],
    ['電話番号', '090-0000-0001', 'マイナンバー', number],
    [],
  ];
  isQuiet(readAll([...card('佐藤 恵', NUMBERS[0]!), ...card('鈴木 亮', NUMBERS[1]!), ...card('高橋 直', NUMBERS[2]!)]));
});

test('days and a note that only speak of it stay open', () => {
  const said = readAll([
    ['※マイナンバーは書かないでください'],
    ['氏名', '職種', '備考', '電話番号'],
    ['佐藤 恵', '看護師', '早番', '090-0000-0001'],
  ]);
  expect(said).toContain('"samples":["佐藤 恵"]');
  expect(said).toContain('マイナンバーは書かないでください');
});
