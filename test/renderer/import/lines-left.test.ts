import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { linesLeftWords, takenBeforeWords } from '../../../renderer/features/import/lines-left';
import { aBook, aSheet } from '../../support/sheet-book';
import { aReading } from '../../shared/tables/matching/planning';

const words = (...foot: string[][]): string => {
  const rows = [
    ['氏名', 'ふりがな', '職種', '備考'],
    ['見本 太郎', 'みほん たろう', '看護師', ''],
    ['見本 花子', 'みほん はなこ', '看護師', '退職'],
    ...foot,
  ];
  return linesLeftWords(unwrap(readTable(aBook(aSheet('職員', rows)), { kind: 'staff', today: '2026-11-21' })));
};

test('lines that aren’t taken are told before the import, those by their words in which somebody may be', () => {
  expect(words(['凡例', '〃…上に同じ'], [], ['計 14名'], ['作成：総務 山田'])).toBe(
    '取り込まない行：3行目「見本 花子 みほん はな…」（退職・廃棄など）、ほか 3行',
  );
});

test('blank lines and headings that come again hold nobody, and aren’t told', () => {
  expect(words([''], ['氏名', 'ふりがな', '職種', '備考'], ['', '', '', ''])).toBe(
    '取り込まない行：3行目「見本 花子 みほん はな…」（退職・廃棄など）',
  );
});

test('a line that says whose the rows below it are was read, and isn’t told; one that says nothing of an office is', () => {
  const section = (line: string): string => words([line], ['見本 三郎', 'みほん さぶろう', '看護師', '']);
  expect(section('■ みほん訪問看護ステーション　TEL 04-7199-0101')).not.toContain('ほか');
  expect(section('■ 夜勤専従の方')).toContain('ほか 1行');
});

test('rows that went in before are told, and a table of which none is left isn’t taken for an empty one', () => {
  const reading = aReading([{ name: '見本 太郎' }, { name: '見本 花子' }]);
  const read = { reading, sheets: [], notes: [], version: '1' };
  const rest = (from: number) => takenBeforeWords(read, { ...reading, rows: reading.rows.slice(from) });
  expect(rest(0)).toBe('');
  expect(rest(1)).toBe('もう台帳に入れた行：1人');
  expect(rest(2)).toBe('この表の2人は、もう台帳に入れました。');
  expect(takenBeforeWords(null, reading)).toBe('');
});
