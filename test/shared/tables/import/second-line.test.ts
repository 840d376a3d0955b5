import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import type { RawArea, RawSheet } from '@shared/tables/import/raw-sheet';
import type { TableReading } from '@shared/tables/import/reading';
import { readTable, readWorkbook } from '@shared/tables/import/read-table';
import { aBook, aSheet, type BookCell } from '../../../support/sheet-book';

const TODAY = '2026-11-22';
const read = (...sheets: RawSheet[]): TableReading => unwrap(readTable(aBook(...sheets), { today: TODAY }));
const namesOf = ({ rows }: TableReading): unknown[] => rows.map(({ line, values }) => [line, values['name']]);
/** B1:C1 as a merged area. */
function area(text: string): RawArea {
  const [from = '', to = ''] = text.split(':');
  const place = (one: string) => ({ row: Number(one.slice(1)) - 1, column: one.charCodeAt(0) - 65 });
  const [a, b] = [place(from), place(to)];
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}
const people: BookCell[][] = [
  ['1', '山田', '花子', '看護師', '090-0000-0001'],
  ['2', '佐藤', '健太', '介護福祉士', '090-0000-0002'],
];

describe('A second line of headings', () => {
  it('of unknown words below what is merged is nobody', () => {
    const merges = ['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2'].map(area);
    const reading = read(aSheet('名簿', [['No', '氏名', '', '職種', '電話'], ['', '上', '下'], ...people], { merges }));
    expect(reading.rows.map(({ line }) => line)).toEqual([3, 4]);
    expect(reading.headerRow).toBe(2);
  });

  it.each([['B1:B2'], ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2']])(
    'that is empty below what is merged (%s …) is no line of anybody',
    (...merged) => {
      const heads = ['No', '氏名', '職種', '電話'];
      const rows = people.map(([no, family, given, ...others]) => [
        no!,
        `${String(family)} ${String(given)}`,
        ...others,
      ]);
      const reading = read(aSheet('名簿', [heads, [], ...rows], { merges: merged.map(area) }));
      expect(namesOf(reading)).toEqual([
        [3, '山田 花子'],
        [4, '佐藤 健太'],
      ]);
    },
  );

  it.each([
    ['姓', '名'],
    ['みょうじ', 'なまえ'],
    ['氏', '名'],
  ])('%s and %s below 氏名 are parts of the name', (family, given) => {
    for (const merges of [['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2'], ['B1:C1']]) {
      const reading = read(
        aSheet('名簿', [['No', '氏名', '', '職種', '電話'], ['', family, given], ...people], {
          merges: merges.map(area),
        }),
      );
      expect(namesOf(reading)).toEqual([
        [3, '山田 花子'],
        [4, '佐藤 健太'],
      ]);
    }
  });

  it('has nobody below it as a third, whatever else their job says', () => {
    const merges = ['A1:F1', 'A3:A4', 'B3:C3', 'D3:D4', 'E3:E4', 'F3:F4'].map(area);
    const reading = read(
      aSheet(
        '訪問',
        [
          ['みほん訪問看護ステーション　職員名簿'],
          ['', '', '', '', '', 'R7.10.1現在'],
          ['No.', '氏　名', '', '職 種', '入職日', '備考'],
          ['', '漢字', 'ふりがな'],
          [
            { kind: 'number', text: '1', raw: 1 },
            '吉田 恵子',
            '',
            '看護師（管理者）',
            { kind: 'date', text: '2015/7/13', raw: 42_198 },
          ],
          ['2', '井上 陽子', 'いのうえ ようこ', '看護師', 'R4.7.18'],
        ],
        { merges },
      ),
    );
    expect(reading.kind).toBe('staff');
    expect(namesOf(reading)).toEqual([
      [5, '吉田 恵子'],
      [6, '井上 陽子'],
    ]);
  });

  it('without merged cells right of it, only words below 氏名 stand in it', () => {
    const reading = read(
      aSheet('名簿', [['No', '氏名', '', '職種', '電話'], ['', '戸籍', '通称'], ...people], {
        merges: ['B1:C1'].map(area),
      }),
    );
    expect(reading.rows.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('three merged lines of headings are nobody, too', () => {
    const merges = ['A1:A3', 'B1:B3', 'C1:D1', 'C2:D2', 'E1:E3'].map(area);
    const reading = read(
      aSheet(
        '名簿',
        [
          ['氏名', '職種', '連絡先', '', '備考'],
          ['', '', '緊急時', '', ''],
          ['', '', '電話', 'メール', ''],
          ['山田 花子', '看護師', '090-0000-0001', 'a@example.jp', ''],
          ['佐藤 健太', '介護福祉士', '090-0000-0002', 'b@example.jp', ''],
        ],
        { merges },
      ),
    );
    expect(namesOf(reading)).toEqual([
      [4, '山田 花子'],
      [5, '佐藤 健太'],
    ]);
    expect(reading.rows[0]?.values).toMatchObject({ phone: '090-0000-0001', mail: 'a@example.jp' });
  });

  it('a person whose office is merged down from the heading’s neighbour stays a person', () => {
    const reading = read(
      aSheet(
        '名簿',
        [
          ['氏名', '職種', '所属'],
          ['山田 花子', '看護師', 'ひまわり'],
          ['佐藤 健太', '介護福祉士', ''],
        ],
        { merges: ['C2:C3'].map(area) },
      ),
    );
    expect(namesOf(reading)).toEqual([
      [2, '山田 花子'],
      [3, '佐藤 健太'],
    ]);
  });
});

describe('Columns that say the same in another way', () => {
  it.each(['資格', '保有資格', '免許資格', '担当業務', '職務'])('%s beside 職種 is no second 職種', (heading) => {
    const reading = read(
      aSheet('名簿', [
        ['氏名', heading, '職種'],
        ['山田 花子', '正看護師免許', '看護師'],
      ]),
    );
    expect(reading.rows[0]?.values['jobType']).toBe('看護師');
    expect(reading.questions.map(({ code }) => code)).not.toContain('table/same-field');
    expect(reading.columns.find(({ from }) => from === heading)?.field).toBeNull();
  });

  it('資格 alone is the 職種', () => {
    const reading = read(
      aSheet('名簿', [
        ['氏名', '資格'],
        ['山田 花子', '看護師'],
      ]),
    );
    expect(reading.rows[0]?.values['jobType']).toBe('看護師');
  });

  it.each<[string, string[][], Record<string, unknown>]>([
    [
      'PC-01 says which one it is',
      [
        ['PC-01', 'LAVIE'],
        ['PC-02', 'LAVIE'],
      ],
      { assetNumber: 'PC-01', model: 'LAVIE' },
    ],
    [
      'without 機種, a name of its own each',
      [['ひまわり1号'], ['ひまわり2号'], ['ひまわり3号']],
      { assetNumber: 'ひまわり1号' },
    ],
    ['the same one several times is the 機種', [['iPad'], ['iPad'], ['iPad'], ['LAVIE']], { model: 'iPad' }],
  ])('端末名: %s', (_, rows, values) => {
    const heads = ['種類', '端末名', ...(rows[0]?.length === 2 ? ['機種'] : [])];
    const reading = read(aSheet('端末', [heads, ...rows.map((row) => ['タブレット', ...row])]));
    expect(reading.rows[0]?.values).toMatchObject(values);
    expect(reading.questions.map(({ code }) => code)).not.toContain('table/same-field');
    expect(Object.keys(reading.rows[0]?.values ?? {})).not.toContain('model' in values ? 'none' : 'model');
  });

  it.each([
    ['タブレット', ['A', 'B', 'C'], true],
    ['社用スマホ', ['①', '②', '③'], true],
    ['タブレット', ['○', '', '×'], false],
    ['クラス', ['A', 'B', 'C'], false],
  ])('%s above %s says which one it is: %s', (heading, signs, isNumber) => {
    const rows = signs.map((sign, i) => [sign, `070-0000-700${i}`, 'Tab M10', `見本 ${i}郎`]);
    const reading = read(aSheet('端末', [[heading, 'TEL', '機種', '持ってる人'], ...rows]));
    expect(reading.columns[0]?.field === 'assetNumber').toBe(isNumber);
  });
});

describe('Lists to choose from', () => {
  it.each<[string, string[][]]>([
    [
      '職種一覧',
      [
        ['職種', '雇用形態'],
        ['看護師', '常勤'],
        ['介護福祉士', '非常勤'],
      ],
    ],
    [
      'リスト',
      [
        ['職種', '役職', '所属'],
        ['看護師', '主任', '訪問'],
        ['介護福祉士', '', '通所'],
      ],
    ],
    [
      'マスタ',
      [
        ['職員区分', '職種'],
        ['常勤', '看護師'],
        ['非常勤', '介護福祉士'],
      ],
    ],
    [
      '選択肢',
      [
        ['種類', 'OS'],
        ['パソコン', 'Windows'],
        ['タブレット', 'iPadOS'],
      ],
    ],
    ['プルダウン', [['職種名'], ['看護師'], ['介護福祉士']]],
  ])('%s is no table of people beside one', (name, rows) => {
    const list = aSheet('名簿', [
      ['氏名', '職種'],
      ['山田 花子', '看護師'],
    ]);
    for (const hidden of [true, false]) {
      const book = aBook(list, aSheet(name, rows, { hidden }));
      const { reading, sheets } = unwrap(readWorkbook(book, { today: TODAY }));
      expect(reading.sheet).toBe('名簿');
      expect(sheets[1]?.kind).toBeNull();
      expect(reading.tables).toHaveLength(1);
      expect(reading.account.asked).toBe(0);
    }
  });
});

describe('The end of a month', () => {
  it.each([
    ['R8年3月末', '2026-03-31'],
    ['令和8年2月末日', '2026-02-28'],
    ['2024年2月末', '2024-02-29'],
    ['R8.3末', '2026-03-31'],
    ['平成31年4月末日', '2019-04-30'],
    ['R８年６月末で退職', '2026-06-30'],
    // A list may be of any day: what counts from it isn't known.
    ['3月末', null],
    ['来月末', null],
  ])('%s', (text, date) => {
    const reading = read(
      aSheet('名簿', [
        ['氏名', '退職日'],
        ['山田 花子', text],
      ]),
    );
    const [row] = reading.rows;
    expect(row?.values['leftOn'] ?? null).toBe(date);
    if (date !== null) expect(row?.notes.map(({ code }) => code)).toContain('note/date');
  });

  it.each([
    ['電話', '04-0000-0001'],
    ['電話', '（０４）００００－０００１'],
    ['メール', 'mihon@example.jp'],
    ['事業所番号', '1299999993'],
  ])('%s %s right above them is none: it says what it is about', (label, value) => {
    const reading = read(
      aSheet('名簿', [
        [label, value],
        ['氏名', '職種', '電話'],
        ['山田 花子', '看護師', '08000000102'],
      ]),
    );
    expect(reading.columns.map(({ from }) => from)).toEqual(['氏名', '職種', '電話']);
    expect(reading.rows.map(({ values }) => values)).toMatchObject([{ name: '山田 花子', phone: '080-0000-0102' }]);
  });
});

describe('A list whose 氏名 is merged over two columns, with posts that are headings elsewhere', () => {
  it('is no sheet of cards: everybody has their row', () => {
    const person = (no: string, name: string, job: string): BookCell[] => [no, name, null, job, '介福', '常勤', '', ''];
    const rows: BookCell[][] = [
      ['No', '氏 名', null, '職 種', '資 格', '勤務', '携 帯', '備 考'],
      person('1', '山田 花子', 'サ責'),
      person('2', '佐藤 健太', 'ヘルパー'),
      person('3', '鈴木 恵', 'ヘルパー'),
      [],
      person('1', '高橋 葵', '看護師'),
    ];
    const merges = [1, 2, 3, 4, 6].map((line) => area(`B${line}:C${line}`));
    const names = namesOf(read(aSheet('名簿', rows, { merges }))).map((row) => (row as unknown[])[1]);
    expect(names).toEqual(['山田 花子', '佐藤 健太', '鈴木 恵', '高橋 葵']);
  });
});
