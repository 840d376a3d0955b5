import { describe, expect, it } from 'vitest';
import { unwrap, type Result } from '@shared/problems/problem';
import type { RawSheet } from '@shared/tables/import/raw-sheet';
import { lineName, type TableReading } from '@shared/tables/import/reading';
import type { ReadOptions } from '@shared/tables/import/read-options';
import { readTable } from '@shared/tables/import/read-table';
import { aBook, aSheet } from '../../../support/sheet-book';

const tryRead = (sheet: RawSheet, ask: Partial<ReadOptions> = {}): Result<TableReading> =>
  readTable(aBook(sheet), { today: '2026-11-22', ...ask });
const read = (sheet: RawSheet, ask: Partial<ReadOptions> = {}): TableReading => unwrap(tryRead(sheet, ask));
const peopleOf = ({ rows }: TableReading, ...fields: string[]): unknown[] =>
  rows.map(({ line, values }) => [lineName(line), ...fields.map((field) => values[field])]);
const codeOf = (result: Result<TableReading>): string => (result.ok ? `read ${result.value.rows.length}` : result.code);

const LIST = [
  ['職員一覧'],
  [],
  ['氏名', '山田 花子', '佐藤 健太', '鈴木 実'],
  ['フリガナ', 'ヤマダ ハナコ', 'サトウ ケンタ', 'スズキ ミノル'],
  ['職種', '看護師', '介護福祉士', '理学療法士'],
  ['電話番号', '090-0000-0001', '090-0000-0002', '090-0000-0003'],
  ['年齢', '41', '35', '52'],
];

describe('A list with a person per column', () => {
  it('is turned: each column is a person, and every line of the file is accounted for', () => {
    const reading = read(aSheet('名簿', LIST));
    expect(peopleOf(reading, 'name', 'kana', 'jobType', 'phone')).toEqual([
      ['B列', '山田 花子', 'やまだ はなこ', '看護師', '090-0000-0001'],
      ['C列', '佐藤 健太', 'さとう けんた', '介護福祉士', '090-0000-0002'],
      ['D列', '鈴木 実', 'すずき みのる', '理学療法士', '090-0000-0003'],
    ]);
    expect(reading.questions.map(({ code }) => code)).toContain('table/turned');
    expect(reading.account).toMatchObject({ lines: 7, records: 3, taken: 5, skipped: 2, asked: 0 });
    expect(reading.columns.map(({ column, field }) => [column, field])).toContainEqual(['6', 'phone']);
  });

  it('columns of nobody, of those who left, struck out or hidden are told as rows are', () => {
    const sheet = aSheet('名簿', [
      ['氏名', '山田 花子', '佐藤 健太', '', '鈴木 実', '合計'],
      ['フリガナ', 'ヤマダ ハナコ', 'サトウ ケンタ', '', 'スズキ ミノル', ''],
      ['職種', '看護師', '介護福祉士', '', '理学療法士', '3名'],
      ['備考', '', '退職', '', '', ''],
    ]);
    const reading = read({ ...sheet, hiddenColumns: [4] });
    expect(peopleOf(reading, 'name')).toEqual([
      ['B列', '山田 花子'],
      ['E列', '鈴木 実'],
    ]);
    expect(reading.skipped.map(({ line, code }) => [lineName(line), code])).toEqual(
      expect.arrayContaining([
        ['C列', 'row/left'],
        ['F列', 'row/total'],
      ]),
    );
    expect(reading.questions.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['table/turned', 'table/left-rows', 'table/hidden-rows']),
    );
  });

  it('who left can be taken all the same, by their column', () => {
    const sheet = aSheet('名簿', [
      ['氏名', '山田 花子', '佐藤 健太'],
      ['職種', '看護師', '介護福祉士'],
      ['電話番号', '090-0000-0001', '090-0000-0002'],
      ['備考', '', '退職'],
    ]);
    const [left] = read(sheet).skipped.filter(({ code }) => code === 'row/left');
    expect(peopleOf(read(sheet, { take: [left?.line ?? 0] }), 'name')).toEqual([
      ['B列', '山田 花子'],
      ['C列', '佐藤 健太'],
    ]);
  });

  it('an office merged over several people is said of each', () => {
    const sheet = aSheet('名簿', [
      ['事業所', 'ひまわり', '', 'すみれ'],
      ['氏名', '山田 花子', '佐藤 健太', '鈴木 実'],
      ['職種', '看護師', '介護福祉士', '理学療法士'],
    ]);
    const reading = read({ ...sheet, merges: [{ top: 0, left: 1, bottom: 0, right: 2 }] });
    expect(peopleOf(reading, 'name', 'office')).toEqual([
      ['B列', '山田 花子', 'ひまわり'],
      ['C列', '佐藤 健太', 'ひまわり'],
      ['D列', '鈴木 実', 'すみれ'],
    ]);
  });

  it('words of two columns (連絡先 over 電話 and メール) are one heading', () => {
    const sheet = aSheet('名簿', [
      ['氏名', '', '山田 花子', '佐藤 健太'],
      ['職種', '', '看護師', '介護福祉士'],
      ['連絡先', '電話', '090-0000-0001', '090-0000-0002'],
      ['', 'メール', 'a@example.jp', 'b@example.jp'],
    ]);
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 1, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ];
    expect(peopleOf(read({ ...sheet, merges }), 'name', 'phone', 'mail')).toEqual([
      ['C列', '山田 花子', '090-0000-0001', 'a@example.jp'],
      ['D列', '佐藤 健太', '090-0000-0002', 'b@example.jp'],
    ]);
  });

  it('blocks of it below each other are told by their own sentence, with what to do', () => {
    const block = (name: string, other: string) => [
      ['氏名', name, other],
      ['職種', '看護師', '介護福祉士'],
      ['電話番号', '090-0000-0001', '090-0000-0002'],
    ];
    const result = tryRead(aSheet('名簿', [...block('山田 花子', '佐藤 健太'), [], ...block('鈴木 実', '高橋 誠')]));
    expect(codeOf(result)).toBe('table/turned-blocks');
  });

  it('a sheet about one person, and a plain list, stay what they are', () => {
    const card = read(
      aSheet('カード', [
        ['氏名', '山田 花子'],
        ['フリガナ', 'ヤマダ ハナコ'],
        ['職種', '看護師'],
        ['電話番号', '090-0000-0001', '（自宅）'],
      ]),
    );
    expect(card.rows.map(({ values }) => values['name'])).toEqual(['山田 花子']);
    expect(card.questions.map(({ code }) => code)).not.toContain('table/turned');
    const list = read(
      aSheet('名簿', [
        ['氏名', '職種', '電話番号'],
        ['山田 花子', '看護師', '090-0000-0001'],
        ['佐藤 健太', '介護福祉士', '090-0000-0002'],
      ]),
    );
    expect(peopleOf(list, 'name')).toEqual([
      ['2', '山田 花子'],
      ['3', '佐藤 健太'],
    ]);
  });

  it('a form about one person with words in two columns is no list of several', () => {
    const reading = read(
      aSheet('フェイスシート', [
        ['利用者フェイスシート'],
        ['氏名', '土屋 トキ', 'フリガナ', 'ツチヤ トキ'],
        ['生年月日', 'S5.1.1', '性別', '女'],
        ['住所', '流山市1', '電話', '04-7100-0001'],
        ['緊急連絡先', '土屋 一', '続柄', '長男'],
      ]),
    );
    expect(reading.rows.map(({ values }) => [values['name'], values['kana']])).toEqual([['土屋 トキ', 'つちや とき']]);
    expect(reading.kind).toBe('patient');
    expect(reading.questions.map(({ code }) => code)).not.toContain('table/turned');
  });

  it('words that no kind knows between them make nobody of 性別 and 年齢', () => {
    const reading = read(
      aSheet('名簿', [
        ['氏名', '山田 花子', '佐藤 健太'],
        ['性別', '女', '男'],
        ['年齢', '41', '35'],
        ['職種', '看護師', '介護福祉士'],
        ['電話番号', '090-0000-0001', '090-0000-0002'],
      ]),
    );
    expect(peopleOf(reading, 'name', 'jobType')).toEqual([
      ['B列', '山田 花子', '看護師'],
      ['C列', '佐藤 健太', '介護福祉士'],
    ]);
  });
});

describe('A grid is told as a grid', () => {
  const days = Array.from({ length: 30 }, (_, i) => String(i + 1));
  const shifts = (offset: number) => days.map((_, i) => ['日', '夜', '明', '休', '早'][(i + offset) % 5] ?? '');

  it.each<[string, string[][]]>([
    [
      'people × days',
      [
        ['令和8年11月 勤務表'],
        ['氏名', ...days],
        ['', ...days.map((_, i) => '日月火水木金土'.charAt(i % 7))],
        ['山田 花子', ...shifts(0)],
        ['佐藤 健太', ...shifts(1)],
      ],
    ],
    [
      'with 職種',
      [
        ['職種', '氏名', ...days],
        ['看護師', '山田 花子', ...shifts(0)],
        ['介護福祉士', '佐藤 健太', ...shifts(2)],
      ],
    ],
    [
      'days as 1日',
      [
        ['氏名', ...days.map((day) => `${day}日`)],
        ['山田 花子', ...shifts(0)],
        ['佐藤 健太', ...shifts(1)],
      ],
    ],
    [
      'days as 11/1',
      [
        ['', ...days.map((day) => `11/${day}`)],
        ['山田 花子', ...shifts(0)],
        ['佐藤 健太', ...shifts(1)],
      ],
    ],
    [
      'weekdays',
      [
        ['氏名', '月', '火', '水', '木', '金', '土', '日'],
        ['山田 花子', '日', '日', '休', '夜', '明', '休', '日'],
        ['佐藤 健太', '夜', '明', '休', '日', '日', '日', '休'],
      ],
    ],
  ])('a list of shifts: %s', (_, rows) => {
    expect(codeOf(tryRead(aSheet('11月', rows)))).toBe('table/shift-grid');
  });

  it.each<[string, string[][]]>([
    [
      'rooms × people',
      [
        ['部屋', '山田 花子', '佐藤 健太', '鈴木 実'],
        ['青木様の部屋', '○', '', '○'],
        ['井上様の部屋', '', '○', '○'],
        ['上田様の部屋', '○', '○', ''],
      ],
    ],
    [
      'patients × people',
      [
        ['利用者', '山田 花子', '佐藤 健太', '鈴木 実'],
        ['青木 一郎', '●', '', '●'],
        ['井上 二郎', '', '●', '●'],
        ['上田 三郎', '●', '●', ''],
      ],
    ],
    [
      'people × rooms',
      [
        ['氏名', '青木様', '井上様', '上田様'],
        ['山田 花子', '1', '', '1'],
        ['佐藤 健太', '', '1', '1'],
        ['鈴木 実', '1', '1', ''],
      ],
    ],
  ])('a table of marks: %s', (_, rows) => {
    expect(codeOf(tryRead(aSheet('チーム', rows)))).toBe('table/mark-grid');
  });

  it('beside a list that can be read, it is a sheet that isn’t', () => {
    const book = aBook(
      aSheet('11月', [
        ['氏名', ...days],
        ['山田 花子', ...shifts(0)],
      ]),
      aSheet('名簿', [
        ['氏名', '職種'],
        ['山田 花子', '看護師'],
      ]),
    );
    const reading = unwrap(readTable(book, { today: '2026-11-22' }));
    expect(reading.sheet).toBe('名簿');
    expect(reading.rows).toHaveLength(1);
  });

  it('a list of people with some marks in it is none', () => {
    const reading = read(
      aSheet('名簿', [
        ['氏名', '職種', '常勤', '夜勤', '運転'],
        ['山田 花子', '看護師', '○', '', '○'],
        ['佐藤 健太', '介護福祉士', '', '○', '○'],
      ]),
    );
    expect(reading.rows.map(({ values }) => values['name'])).toEqual(['山田 花子', '佐藤 健太']);
  });
});
