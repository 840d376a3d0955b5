import { describe, expect, test } from 'vitest';
import type { ReadRow } from '@shared/tables/import/reading';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { aBook, aSheet } from '../../../support/sheet-book';

const TODAY = '2026-11-21';
const read = (...rows: string[][]) => unwrap(readTable(aBook(aSheet('名簿', rows)), { today: TODAY, kind: 'staff' }));
const valuesOf = (rows: readonly ReadRow[], field: string) => rows.map(({ values }) => values[field]);

describe('a name with its furigana in one cell', () => {
  const of = (cell: string) => {
    const [found] = read(['氏名（ふりがな）', '職種'], [cell, '看護師'], ['見本 太郎\nみほん たろう', '介護職員']).rows;
    return [found?.values['name'], found?.values['kana']];
  };
  test.each([
    '本間 芳江\nほんま よしえ',
    '本間 芳江\n（ホンマ　ヨシエ）',
    '本間 芳江\r\n(ﾎﾝﾏ ﾖｼｴ)',
    'ほんま よしえ\n本間 芳江',
    '本間 芳江（ほんま よしえ）',
  ])('%j is both', (cell) => expect(of(cell)).toEqual(['本間 芳江', 'ほんま よしえ']));

  test('of two in kana the one in brackets says how the other is read', () =>
    expect(of('ミホン・スニタ\n（みほん・すにた）')).toEqual(['ミホン・スニタ', 'みほん・すにた']));

  test.each(['本間 恵（めぐみ）', '本間 芳江\n旧姓 工藤', '本間 芳江（旧姓 工藤）'])('%j is one name', (cell) =>
    expect(of(cell)[1] ?? '').toBe(''),
  );

  test('is no column that is missing, and a column of furigana counts more', () => {
    const reading = read(['氏名', '職種'], ['本間 芳江\nほんま よしえ', '看護師'], ['見本 太郎', '介護職員']);
    expect(reading.questions.map(({ code }) => code)).not.toContain('table/column-missing');
    const both = read(['氏名', 'ふりがな', '職種'], ['本間 芳江\nほんま よしえ', 'ほんま ふさえ', '看護師']).rows[0];
    expect(both?.values).toMatchObject({ name: '本間 芳江', kana: 'ほんま ふさえ' });
  });
});

describe('offices in lines of their own', () => {
  const person = (name: string): string[] => [name, '看護師', '04-0000-0001'];
  const HEAD = ['氏名', '職種', '電話'];
  test('are the office of who stands below them; what parts an office is none', () => {
    const { rows } = read(
      ...[HEAD, person('見本 一郎')],
      ...[['◆ みほん訪問介護事業所（2名）'], person('見本 二郎'), ['■ 非常勤'], person('見本 三郎')],
      ...[['◆ みほん福祉用具'], person('見本 四郎'), ['◆ 応援の方'], person('見本 五郎')],
    );
    expect(valuesOf(rows, 'office')).toEqual([
      ...[undefined, 'みほん訪問介護事業所', 'みほん訪問介護事業所', 'みほん福祉用具', undefined],
    ]);
  });

  test('are called so with their own name behind the service, and with a short word before the whole name', () => {
    const { rows } = read(
      ...[HEAD, ['■居宅　居宅介護支援事業所つむぎ'], person('見本 一郎')],
      ...[
        ['■訪問　訪問介護事業所つむぎケア（6名）'],
        person('見本 二郎'),
        ['■ 訪問看護ステーション職員'],
        person('見本 三郎'),
      ],
    );
    expect(valuesOf(rows, 'office').slice(0, 2)).toEqual(['居宅介護支援事業所つむぎ', '訪問介護事業所つむぎケア']);
  });

  test('are none where a column says it, or where no section is called so', () => {
    const said = read([...HEAD, '事業所'], ['◆ みほん訪問介護事業所'], [...person('見本 一郎'), 'みほん苑']).rows;
    expect(valuesOf(said, 'office')).toEqual(['みほん苑']);
    const floors = read(HEAD, ['【1階フロア】'], person('見本 一郎'), ['【2階フロア】'], person('見本 二郎')).rows;
    expect(valuesOf(floors, 'office')).toEqual([undefined, undefined]);
  });
});

test('所属 that names offices is the office, and a department else', () => {
  const of = (...values: string[]) =>
    read(['氏名', '所属名称'], ...values.map((value, i) => [`見本 ${i}子`, value])).columns[1]?.field;
  expect(of('みほんケアセンター', 'みほん苑')).toBe('office');
  expect(of('看護部', '総務課')).toBe('department');
});

test('what a colour means is nobody', () => {
  const { rows, skipped } = read(
    ...[
      ['', '氏名', '職種'],
      ['1', '見本 一郎', '看護師'],
      ['凡例', '黄色＝運転可'],
      ['', '赤＝休職'],
    ],
  );
  expect(valuesOf(rows, 'name')).toEqual(['見本 一郎']);
  expect(skipped.filter(({ code }) => code === 'row/remark')).toHaveLength(2);
});

test('an age behind a birthday is no part of it', () => {
  const { rows } = read(['氏名', '生年月日（年齢）'], ['見本 一郎', 'S60.1.5（41）'], ['見本 二郎', '1985/1/5 (41)']);
  expect(valuesOf(rows, 'birthday')).toEqual(['1985-01-05', '1985-01-05']);
});

test('phones whose heading is written in two lines are found beside furigana in a line of its own', () => {
  const people = ['一', '二', '三'].flatMap((one, i) => [
    ['', 'ミホン タロウ', '', ''],
    [`${i + 1}`, `見本 ${one}郎`, `04-0000-000${i}`, `090-0000-000${i}`],
  ]);
  const { rows } = read(['', 'フリガナ', 'TEL', '携帯'], ['No.', '氏　名', '(自宅)', '番号'], ...people);
  expect(valuesOf(rows, 'phone')).toEqual(['04-0000-0000', '04-0000-0001', '04-0000-0002']);
  expect(valuesOf(rows, 'otherPhone')).toEqual(['090-0000-0000', '090-0000-0001', '090-0000-0002']);
});
