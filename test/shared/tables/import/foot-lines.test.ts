import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';
import { aBook, aSheet } from '../../../support/sheet-book';

const HEADS = ['No', '氏名', 'ふりがな', '職種', '電話', '備考'];
const people = [
  ['1', '佐藤 恵', 'さとう めぐみ', '看護師', '090-0000-0001', ''],
  ['2', '森 ちから', 'もり ちから', '〃', '090-0000-0002', ''],
];
/** A line with a text in each of some columns. */
const line = (cells: Record<number, string>): string[] => HEADS.map((_, at) => cells[at] ?? '');
const read = (rows: string[][], take: number[] = []): TableReading =>
  unwrap(readTable(aBook(aSheet('名簿', [HEADS, ...people, ...rows])), { today: '2026-11-22', kind: 'staff', take }));
const names = ({ rows }: TableReading): unknown[] => rows.map(({ values }) => values['name']);

describe('what stands under a list of people', () => {
  const foot = [
    ...['〃…上に同じ', '※ 〃は上に同じ', '〃は上に同じ', '◎＝常勤　○＝非常勤', '◎常勤　○非常勤', '★印は管理者'],
    ...[
      '黄色は退職予定',
      '凡例：〃 上に同じ',
      '計 14名',
      '職員数 14',
      '以上14名です',
      '以上14名（うち退職1）',
      '計14名(育休1含む)',
      'ST見本さんは火・金',
      '以上',
      '－以上－',
      '裏面につづく',
    ],
    ...[
      '作成：総務 山田',
      '作成者　山田',
      '確認 佐藤',
      '総務 山田',
      '文責 山田',
      '兼務：山岸（看多機・居宅）',
      '更新日：R8.10.1',
      '最終更新 2026/10/1',
    ],
    ...[
      'R8.10.1現在',
      '令和8年10月1日 現在',
      '2026/10/1',
      '第3版',
      'ver 1.2',
      '社外秘',
      '取扱注意',
      '（敬称略）',
      '順不同',
    ],
    ...['社会福祉法人ひまわり会', 'ひまわり会', 'ひまわり訪問看護ステーション', '連絡先 04-0000-0000', '凡例', '備考'],
  ];

  test.each(foot)('%s is nobody, in whatever column it stands, and can be taken by hand', (text) => {
    for (const column of HEADS.keys()) {
      const reading = read([line({}), line({ [column]: text })]);
      expect(names(reading)).toEqual(['佐藤 恵', '森 ちから']);
      expect(reading.skipped.find((one) => one.line === 5)).toMatchObject({ count: 1, isAsked: false });
      expect(reading.skipped.find((one) => one.line === 5)?.text).not.toBe('');
    }
    expect(read([line({ 1: text })], [4]).rows).toHaveLength(3);
  });

  test.each([
    [{ 4: '0776-00-4400', 5: '←事業所のでんわ' }],
    [{ 1: 'スマホ赤 080-0000-0091　スマホ青 080-0000-0092（送迎車）' }],
    [{ 1: '送迎車の携帯　1号車 080-0000-0091　2号車 080-0000-0092' }],
    [{ 1: '社用スマホの番号　①080-0000-0091 ②080-0000-0092' }],
    [{ 1: '⑤080-0000-0095 ⑥080-0000-0096(予備・事務所)' }],
    [{ 1: '全部 AQUOS（①②だけ iPhone SE）' }],
    [{ 1: '訪問の機械：iPad① 020-0000-0091　／　③は12月に来る' }],
    [{ 1: '（店共通）', 5: '共通のID mihon-1' }],
    [{ 1: '緊急用（オンコール）', 5: '持ち回り' }],
    [{ 0: '凡例', 1: '〃…上に同じ' }],
    [{ 1: '凡例', 2: '〃…上に同じ' }],
    [{ 1: '凡例', 3: '〃', 4: '上に同じ' }],
    [{ 1: '凡例：◎', 2: '常勤', 3: '○', 4: '非常勤' }],
    [{ 0: '〃', 1: '上に同じ' }],
    [{ 1: '〃', 2: '上に同じ' }],
    [{ 1: '◎', 3: '常勤' }],
    [{ 1: '黄色', 3: '退職予定' }],
    [{ 1: '作成者', 3: '山田 太郎' }],
    [{ 3: '作成：', 4: '山田 太郎' }],
    [{ 1: '担当', 4: '04-0000-0000' }],
    [{ 1: 'FAX', 4: '04-0000-0000' }],
    [{ 1: '看護師', 3: '4名' }],
    [{ 1: '欠員', 3: '介護職' }],
    [{ 1: '（欠員・募集中）', 3: '介護職', 5: '11/2出し直し' }],
    [{ 1: '本部記入欄', 3: '確認', 4: 'R8.11.28', 5: '見本' }],
    [{ 3: '介護職', 5: '12月に採用' }],
  ])('%j, spread over cells, is nobody either', (cells) => {
    expect(names(read([line(cells)]))).toEqual(['佐藤 恵', '森 ちから']);
  });

  test.each([
    ['常 勤', ''],
    ['以上 健', ''],
    ['全 一郎', ''],
    ['計 太郎', ''],
    ['黄 美玲', ''],
    ['黄', '介護職'],
    ['印', '事務'],
    ['担 司', ''],
    ['作成 太郎', '事務'],
    ['花園', ''],
    ['本荘', ''],
    ['備前 考', ''],
    ['注連 縄子', ''],
    ['千代田 緑', ''],
    ['末永 現', ''],
    ['○山田 花子', '看護師'],
    ['★佐藤 恵子', '看護師'],
    ['山田 花子（常勤）', ''],
  ])('%s is somebody', (name, job) => {
    expect(read([line({ 0: '3', 1: name, 3: job })]).rows).toHaveLength(3);
  });

  test('whoever is read somehow is somebody, whatever stands where the name does; so is a phone or a reading that has lost its name', () => {
    expect(read([line({ 1: '未定', 2: 'やまだ はなこ', 3: '看護師' })]).rows).toHaveLength(3);
    expect(read([line({ 2: 'やまだ はなこ' })]).rows).toHaveLength(3);
    expect(read([line({ 4: '090-0000-0003' })]).rows).toHaveLength(3);
    expect(read([line({ 3: '看護師', 4: '常勤', 5: '夜勤あり' })]).rows).toHaveLength(3);
  });
});

test('a list of devices ends with the same words', () => {
  const rows = [
    ['管理番号', '種類', '使用者', '備考'],
    ['T-01', 'タブレット', '佐藤 恵', ''],
    ['計 1台', '', '', ''],
    ['', '作成：総務 山田', '', ''],
    ['R8.10.1現在', '', '', ''],
    ['', '', '', '◎＝貸出中'],
    ['凡例', '◎', '貸出中', ''],
  ];
  const { rows: devices } = unwrap(readTable(aBook(aSheet('端末', rows)), { today: '2026-11-22', kind: 'device' }));
  expect(devices.map(({ values }) => values['assetNumber'])).toEqual(['T-01']);
});

test('在籍 | 17名 below a list is a sum, and 法人本部 | TEL … whose number that is', () => {
  const rows = [line({ 0: '在籍', 1: '17名' }), line({ 0: '法人本部', 1: 'TEL 0235-99-0100', 3: '鶴岡市馬場町9-9' })];
  const reading = read(rows);
  expect(names(reading)).toHaveLength(2);
  expect(reading.skipped.slice(-2).map(({ code }) => code)).toEqual(['row/total', 'row/section']);
});

describe('rows of what nobody has for themselves, among people', () => {
  const heads = ['氏名', '職種', '電話', '会社携帯', '備考'];
  const list = (...rows: string[][]): TableReading =>
    unwrap(
      readTable(aBook(aSheet('名簿', [heads, ['森 ちから', '看護師', '090-0000-0002', '', ''], ...rows])), {
        today: '2026-11-22',
        kind: 'staff',
      }),
    );

  test.each([
    '共用',
    '訪看 共用',
    '看多機共用',
    '（予備）',
    '(故障)',
    '当番用携帯',
    '事務所共用スマホ',
    '緊急用（オンコール）',
  ])('%s is nobody, and is told with what stands beside it', (text) => {
    const reading = list([text, '', '', '070-0000-0020', '当番が持つ']);
    expect(names(reading)).toEqual(['森 ちから']);
    expect(reading.skipped).toMatchObject([{ line: 1 }, { line: 3, code: 'row/of-nobody', isAsked: false }]);
    const told = reading.questions.find(({ code }) => code === 'table/of-nobody');
    expect(told).toMatchObject({ lines: [3] });
    expect(told?.message).toContain('070-0000-0020');
  });

  test('whoever is read somehow, or is called so in part, is somebody', () => {
    const reading = list(['共田 用子', '介護', '', '', ''], ['当番 太郎', '介護', '', '', '']);
    expect(names(reading)).toEqual(['森 ちから', '共田 用子', '当番 太郎']);
    expect(reading.questions.map(({ code }) => code)).not.toContain('table/of-nobody');
  });

  test.each(['端末メモ', 'ID覚書', 'PC8 Win10 → R8.6廃棄済', 'iPad③は事務所', '会社携帯2 解約'])(
    '%s below them is a remark',
    (text) => {
      const reading = list([text, '', '', '', '']);
      expect(names(reading)).toEqual(['森 ちから']);
      expect(reading.skipped.at(-1)).toMatchObject({ code: 'row/remark', text });
    },
  );
});
