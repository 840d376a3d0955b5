import { describe, expect, it, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { rowWords } from '@shared/tables/import/closed-columns';
import { columnPlace, lineName, linesOut, PART, type TableReading } from '@shared/tables/import/reading';
import type { ReadOptions } from '@shared/tables/import/read-options';
import { readTable } from '@shared/tables/import/read-table';
import { textCell, type RawCell, type RawSheet } from '@shared/tables/import/raw-sheet';
import { aBook, aSheet } from '../../../support/sheet-book';

const HEAD = ['氏名', 'フリガナ', '職種', '電話番号'];
const person = (name: string): string[] => [name, 'ミホン タロウ', '看護師', '090-0000-0001'];
const people = (count: number, of: string): string[][] =>
  Array.from({ length: count }, (_, i) => person(`${of} ${i + 1}号`));
const DEVICES = [
  ['管理番号', '種類', '機種', '使用者'],
  ['P-01', 'パソコン', 'LAVIE', '山田 花子'],
  ['P-02', 'パソコン', 'LAVIE', '佐藤 健太'],
];

const read = (sheets: readonly RawSheet[], ask: Partial<ReadOptions> = {}): TableReading =>
  unwrap(readTable(aBook(...sheets), { today: '2026-11-22', ...ask }));
const namesOf = ({ rows }: TableReading): unknown[] => rows.map(({ values }) => values['name']);
const codesOf = ({ skipped }: TableReading): Record<string, string> =>
  Object.fromEntries(skipped.map(({ line, code }) => [lineName(line), code]));

describe('IDs and devices on one sheet', () => {
  test('each is a table of its own, whatever the IDs are called', () => {
    const ids = [
      ['ID一覧（パスワードは書かない）'],
      ['氏名', 'TRITRUS ID', '登録日', 'MCS', '状態'],
      ['見本', 'tri-001', '2018/4/1', 'mihon-s', ''],
      ['例田(花)', 'tri-002', '2025/6/1', '', '停止届まだ'],
      ['並木', '', '', '', '申請中（11/20 市へ）'],
      [],
      ['■ iPad・携帯'],
      ...DEVICES,
    ];
    const { tables } = read([aSheet('名簿', [HEAD, ...people(9, '一')]), aSheet('ID管理', ids)]);
    expect(tables.map(({ kind, headerRow, rows }) => [kind, headerRow, rows])).toEqual([
      ['staff', 1, 9],
      ['account', 2, 3],
      ['device', 8, 2],
    ]);
  });
});

describe('Headings on each printed page', () => {
  const pages = [
    ['職員名簿', null, null, '1/3'],
    HEAD,
    ...people(35, '一'),
    ['職員名簿', null, null, '2/3'],
    HEAD,
    ...people(40, '二'),
    [],
    ['職員名簿', null, null, '3/3'],
    HEAD.map((text) => text.split('').join(' ')),
    ...people(40, '三'),
  ];

  it('lose nobody: all 115 people are read, and the repetitions are said', () => {
    const reading = read([aSheet('名簿', pages)]);
    expect(reading.headerRow).toBe(2);
    expect(namesOf(reading)).toEqual(
      [...people(35, '一'), ...people(40, '二'), ...people(40, '三')].map(([name]) => name),
    );
    expect(codesOf(reading)).toEqual({
      1: 'row/title',
      2: 'row/heading',
      38: 'row/title',
      39: 'row/repeated-heading',
      80: 'row/blank',
      81: 'row/title',
      82: 'row/repeated-heading',
    });
    expect(reading.account).toMatchObject({ lines: 122, records: 115, taken: 115, skipped: 7, asked: 0 });
  });

  it('of two lines are repetitions with both, and never take the person above for one of theirs', () => {
    const two = [
      ['No', '氏名', '連絡先', ''],
      ['', '', '電話', 'メール'],
    ];
    const rows = [...two, ['1', '山田 花子', '090-0000-0001', ''], ...two, ['2', '佐藤 健太', '', 'k@b.example']];
    const reading = read([aSheet('名簿', rows)]);
    expect(namesOf(reading)).toEqual(['山田 花子', '佐藤 健太']);
    const one = read([aSheet('名簿', [HEAD, person('山田 花子'), HEAD, person('佐藤 健太')])]);
    expect(namesOf(one)).toEqual(['山田 花子', '佐藤 健太']);
  });

  it('are found however far down they stand', () => {
    const reading = read([
      aSheet('名簿', [HEAD, ...people(300, '一'), HEAD, ...people(3, '二'), [], ['端末'], ...DEVICES]),
    ]);
    expect(reading.rows).toHaveLength(303);
    expect(codesOf(reading)).toMatchObject({
      302: 'row/repeated-heading',
      308: 'row/other-table',
      309: 'row/other-table',
    });
  });
});

describe('Rows above the headings that look like data', () => {
  const rows = [['職員名簿'], person('山田 花子'), person('佐藤 健太'), [], HEAD, person('鈴木 亮')];

  it('are asked about, and read when somebody says so', () => {
    const reading = read([aSheet('名簿', rows)]);
    expect(namesOf(reading)).toEqual(['鈴木 亮']);
    expect(reading.questions).toContainEqual(expect.objectContaining({ code: 'table/rows-above', lines: [2, 3] }));
    expect(reading.account).toMatchObject({ lines: 6, taken: 1, skipped: 3, asked: 2 });
    expect(namesOf(read([aSheet('名簿', rows)], { take: [2, 3] }))).toEqual(['山田 花子', '佐藤 健太', '鈴木 亮']);
  });

  it('are no titles: who made the list and when isn’t asked about', () => {
    const above = [
      ['作成日', '令和8年4月1日', '作成者', '事務 太郎'],
      ['社会福祉法人ひまわり会', '', '', '04-0000-0001'],
    ];
    const reading = read([aSheet('名簿', [...above, HEAD, person('鈴木 亮')])]);
    expect(reading.account).toMatchObject({ lines: 4, taken: 1, skipped: 3, asked: 0 });
  });
});

describe('Lines that weren’t read', () => {
  const NUMBERED = ['No.', '氏名', 'ふりがな', '職種', 'パスワード'];
  const numbered = (no: string, name: string): string[] => [no, name, 'みほん', '看護師', 'Himawari#2026'];
  const textsOf = ({ skipped }: TableReading, code: string): string[] =>
    skipped.filter((one) => one.code === code).map(({ text }) => text);

  it('say who stands there, not the number of the line in its list', () => {
    const reading = read([
      aSheet('職員', [NUMBERED, numbered('1', '山田 花子')]),
      aSheet('退職者', [NUMBERED, numbered('1', '佐藤 健太'), numbered('２．', '鈴木 亮')]),
    ]);
    expect(textsOf(reading, 'row/alike-table')).toEqual([
      'No. 氏名 ふりがな',
      '佐藤 健太 みほん 看護師',
      '鈴木 亮 みほん 看護師',
    ]);
    expect(JSON.stringify(reading)).not.toContain('Himawari#2026');
  });

  it('of the table itself too; a number alone is all that there is', () => {
    const rows = [NUMBERED, numbered('1', '山田 花子'), ['2', '', '', '', ''], ['3', '※ 4月から', '', '', '']];
    const reading = read([aSheet('職員', rows)]);
    expect(textsOf(reading, 'row/numbered')).toEqual(['2']);
    expect(rowWords(aSheet('', [['3', '※ 4月から']]).rows[0] ?? [], new Set())).toBe('※ 4月から');
    // Where somebody lives is no number of a list.
    expect(rowWords(aSheet('', [['流山12', '山田']]).rows[0] ?? [], new Set())).toBe('流山12 山田');
  });
});

describe('Several tables on a sheet', () => {
  it('below: devices under staff are no staff, and can be read instead', () => {
    const sheet = aSheet('台帳', [['職員一覧'], HEAD, ...people(2, '一'), ['端末一覧'], ...DEVICES]);
    const reading = read([sheet]);
    expect(namesOf(reading)).toEqual(['一 1号', '一 2号']);
    expect(codesOf(reading)).toMatchObject({ 5: 'row/other-table', 6: 'row/other-table', 8: 'row/other-table' });
    expect(reading.questions.map(({ code }) => code)).toContain('table/two-headings');
    expect(read([sheet], { kind: 'device' }).rows.map(({ values }) => values['assetNumber'])).toEqual(['P-01', 'P-02']);
  });

  it('beside: people in two groups of columns are all read, each from its own', () => {
    const rows = [
      ['氏名', '電話', '氏名', '電話'],
      ['山田 花子', '090-0000-0001', '佐藤 健太', '090-0000-0002'],
      ['鈴木 亮', '090-0000-0003', '', ''],
    ];
    const reading = read([aSheet('名簿', rows)]);
    expect(reading.rows.map(({ line, values }) => [lineName(line), values['name'], values['phone']])).toEqual([
      ['2', '山田 花子', '090-0000-0001'],
      ['3', '鈴木 亮', '090-0000-0003'],
      ['表2の2', '佐藤 健太', '090-0000-0002'],
    ]);
    expect(reading.account).toMatchObject({ lines: 3, records: 3, taken: 2, skipped: 1 });
  });

  it('beside: devices to the right of staff are no columns of theirs', () => {
    const rows = [HEAD, ...people(3, '一')].map((cells, i) => [...cells, null, ...(DEVICES[i] ?? [])]);
    const reading = read([aSheet('台帳', rows)], { kind: 'staff' });
    expect(reading.columns.map(({ field }) => field)).toEqual(['name', 'kana', 'jobType', 'phone']);
    expect(read([aSheet('台帳', rows)], { kind: 'device' }).rows).toHaveLength(2);
  });

  it('a blank column inside one table parts nothing', () => {
    const rows = [HEAD, ...people(3, '一')].map(([a = '', b = '', c = '', d = '']) => [a, b, null, c, d]);
    expect(read([aSheet('名簿', rows)]).columns.map(({ field }) => field)).toEqual([
      'name',
      'kana',
      'jobType',
      'phone',
    ]);
  });
});

describe('Several sheets', () => {
  const offices = [
    aSheet('流山', [HEAD, ...people(3, '流')]),
    aSheet('福井', [['福井の職員'], HEAD, ...people(4, '福')]),
    aSheet('鶴岡', [
      ['フリガナ', '氏名', '電話番号'],
      ['ツル ハジメ', '鶴 一', '090-0000-0009'],
    ]),
  ];

  it('one per office are read together, and each row knows its sheet', () => {
    const reading = read([
      aSheet('表紙', [['職員名簿'], [], ['作成者氏名', '事務 太郎', '電話番号', '04-0000-0001']]),
      ...offices,
    ]);
    expect(reading.rows.map(({ line, sheet, values }) => [line, sheet, values['name']])).toEqual([
      ...people(3, '流').map(([name], i) => [2 + i, '流山', name]),
      ...people(4, '福').map(([name], i) => [PART + 3 + i, '福井', name]),
      [2 * PART + 2, '鶴岡', '鶴 一'],
    ]);
    expect(reading.tables.map(({ sheet, part }) => [sheet, part])).toEqual([
      ['流山', 0],
      ['福井', 1],
      ['鶴岡', 2],
    ]);
    expect(reading.account).toMatchObject({ lines: 15, records: 8, taken: 8, asked: 0 });
  });

  it('are read as somebody says: one of them, or those that were ticked', () => {
    expect(read(offices, { sheet: '福井' }).rows).toHaveLength(4);
    const { tables } = read(offices);
    const ticked = read(offices, { with: [tables[2]?.id ?? ''] });
    expect(namesOf(ticked)).toEqual(['流 1号', '流 2号', '流 3号', '鶴 一']);
    expect(ticked.account).toMatchObject({ taken: 4, asked: 6 });
  });

  it('of those who left, and of former years, are offered, not read unasked', () => {
    const reading = read([
      aSheet('令和7年度', [HEAD, ...people(2, '旧')]),
      aSheet('令和8年度', [HEAD, ...people(3, '今')]),
      aSheet('退職者', [HEAD, ...people(9, '退')]),
    ]);
    expect(reading.sheet).not.toBe('退職者');
    expect(reading.tables.filter(({ part }) => part === null)).toHaveLength(2);
    expect(reading.account.asked).toBeGreaterThan(0);
  });
});

describe('An old list beside the one of today', () => {
  const staff = ['山田 花子', '佐藤 健太', '鈴木 亮', '高橋 直'];
  const list = (name: string, names: string[], title?: string) =>
    aSheet(name, [...(title ? [[title]] : []), HEAD, ...names.map((one) => [one, 'みほん', '看護師', ''])]);
  const partsOf = (...sheets: RawSheet[]) =>
    Object.fromEntries(read(sheets).tables.map(({ sheet, part, past }) => [sheet, [part, past]]));

  it('is that of a month before, though more stand in it', () => {
    for (const [old, now] of [
      ['R8.9', 'R8.12'],
      ['令和8年9月', '令和8年11月'],
      ['2026-09', '2026-11'],
    ] as const) {
      const reading = read([list(old, [...staff, '田中 恵']), list(now, staff)]);
      expect(reading.sheet).toBe(now);
      expect(reading.tables.map(({ part }) => part)).toEqual([null, 0]);
      expect(reading.tables[0]?.past).toBe('old');
    }
  });

  it.each(['緊急連絡網(古)', '名簿（古）', '古い名簿', '名簿_古', '旧名簿', '名簿 前回', '名簿old', '使わない'])(
    '%s isn’t ticked, and says why',
    (name) => {
      // Even where more stand in it than now.
      const old = list(name, [...staff, '田中 恵', '伊藤 一']);
      expect(partsOf(old, list('名簿', staff))).toEqual({ 名簿: [0, undefined], [name]: [null, 'old'] });
    },
  );

  it.each([
    ['R5年度', '名簿'],
    ['名簿2023', '名簿R8.4'],
    ['令和5年度職員', '職員'],
  ])('%s isn’t ticked beside %s with the same people', (name, newer) => {
    const old = list(name, [...staff.slice(1), '田中 恵', '伊藤 一', '中村 二', '小林 三']);
    expect(partsOf(old, list(newer, staff))).toEqual({ [newer]: [0, undefined], [name]: [null, 'old'] });
    const ticked = read([old, list(newer, staff)], { with: ['1/1/A'] });
    expect(ticked.rows).toHaveLength(11);
  });

  it('is said of no list of other people: each office has its own, as old as it may be', () => {
    const sheets = [list('訪看R8', staff), list('デイR5', ['田中 恵', '伊藤 一', '中村 二'])];
    expect(partsOf(...sheets)).toEqual({ 訪看R8: [0, undefined], デイR5: [1, undefined] });
    const titled = [
      list('訪看', staff, '令和8年度 職員名簿'),
      list('デイ', ['田中 恵', '伊藤 一'], '令和6年度 職員名簿'),
    ];
    expect(partsOf(...titled)).toEqual({ 訪看: [0, undefined], デイ: [1, undefined] });
  });

  it('isn’t one whose title alone names a day of before: it was forgotten there', () => {
    const listed = list('職員', [...staff, '田中 恵'], '令和7年4月1日現在');
    expect(partsOf(listed, list('連絡網', staff))).toEqual({ 職員: [0, undefined], 連絡網: [1, undefined] });
    const called = list('職員', [...staff, '田中 恵'], 'みほん March 3 電話 03-2012-0000');
    expect(partsOf(called, list('連絡網', staff, '令和8年'))).toEqual({ 職員: [0, undefined], 連絡網: [1, undefined] });
    // The other one of the same people says that it is newer.
    const newer = list('連絡網', staff, '令和8年10月1日現在');
    expect(partsOf(listed, newer)).toEqual({ 連絡網: [0, undefined], 職員: [null, 'old'] });
  });

  it('alone it is what the office has', () => {
    expect(partsOf(list('R5年度', staff))).toEqual({ R5年度: [0, undefined] });
    expect(partsOf(list('宮古', staff), list('古川', ['田中 恵']))).toEqual({
      宮古: [0, undefined],
      古川: [1, undefined],
    });
  });
});

describe('A sheet in which no headings are known', () => {
  const odd = [['PC一覧'], [], ['番', 'もの', 'ところ'], ['1', 'NEC', '事務室'], ['2', '富士通', '相談室']];
  const sheets = [aSheet('職員', [HEAD, ...people(2, '一')]), aSheet('PC', odd)];

  it('is read by one’s own eyes from its first wide line on: above it stands a title', () => {
    const { sheet, kind, headerRow, columns } = read(sheets, { sheet: 'PC', kind: 'device', headerRow: 0 });
    expect([sheet, kind, headerRow, columns.map(({ from }) => from)]).toEqual(['PC', 'device', 3, odd[2]]);
    // Where somebody says so, the title is the heading; of an empty line the next.
    expect([1, 2].map((row) => read(sheets, { sheet: 'PC', kind: 'device', headerRow: row }).headerRow)).toEqual([
      1, 3,
    ]);
    const names = aSheet('名', [['当番'], ['山田 花子'], ['佐藤 健太']]);
    expect(read([names], { kind: 'staff', headerRow: 0 }).headerRow).toBe(1);
  });

  it('is one of devices where it says maker and make', () => {
    const pcs = ['番号', 'メーカー・型', 'OS', '置き場所', 'ｳｲﾙｽ対策', '備考'];
    const rows = ['PC-01', 'PC-02'].map((number) => [number, 'NEC VersaPro', 'Win11', '相談室', 'あり', '']);
    const { kind, columns } = read([aSheet('PC', [['PC・タブレット一覧'], pcs, ...rows])]);
    expect([kind, columns.slice(0, 3).map(({ field }) => field)]).toEqual([
      'device',
      ['assetNumber', 'model', 'system'],
    ]);
  });
});

describe('A cover sheet', () => {
  const covers: string[][][] = [
    [['職員名簿'], [], ['作成者氏名', '事務 太郎', '電話番号', '04-0000-0001']],
    [['職員名簿'], [], ['氏名', '事務 太郎', '電話番号', '04-0000-0001'], ['作成日', '令和8年4月1日']],
    [['職員名簿'], ['作成者'], ['氏名', '事務 太郎'], ['電話番号', '04-0000-0001'], ['事業所', 'ひまわり']],
    [
      ['職員名簿'],
      [],
      ['事業所名', 'ひまわりの里', '電話番号', '04-0000-0001'],
      ['担当者', '事務 太郎', '職種', '事務'],
    ],
  ];

  it.each(covers.map((lines) => [lines[2]?.join(' ') || lines.at(-1)?.join(' ') || '', lines] as const))(
    'is no table of staff: %s',
    (_, cover) => {
      expect(readTable(aBook(aSheet('表紙', cover)), { today: '2026-11-22' })).toMatchObject({
        ok: false,
        code: 'table/no-heading',
      });
      const reading = read([aSheet('表紙', cover), aSheet('名簿', [HEAD, ...people(2, '一')])]);
      expect(namesOf(reading)).toEqual(['一 1号', '一 2号']);
      const ofCover = reading.skipped.filter(({ sheet }) => sheet === '表紙');
      expect(new Set(ofCover.map(({ code }) => code))).toEqual(
        new Set(cover.some((cells) => cells.length === 0) ? ['row/other-sheet', 'row/blank'] : ['row/other-sheet']),
      );
    },
  );

  it('is told from a list of names in one column', () => {
    expect(namesOf(read([aSheet('名簿', [['職員名簿'], ['山田 花子'], ['佐藤 健太']])]))).toEqual([
      '山田 花子',
      '佐藤 健太',
    ]);
  });
});

describe('A sheet that explains the book', () => {
  test.each<[string, string[][]]>([
    [
      'its sheets',
      [
        ['シート', '内容'],
        ['職員', '在籍者（入社予定を含む）。退職者は「退職」へ'],
        ['端末', '貸与端末'],
        [],
        ['担当：佐藤'],
      ],
    ],
    [
      'its sheets, with signs',
      [
        ['■職員', '働いている人'],
        ['■ 端末', '貸しているもの'],
        ['■その他', 'なし'],
      ],
    ],
    [
      'how it is written',
      [
        ['使い方'],
        ['項目', '書き方'],
        ['氏名', '姓と名の間を空けてください'],
        ['フリガナ', 'カタカナで'],
        ['職種', '仕事'],
      ],
    ],
  ])('is no list of people: %s', (_what, rows) => {
    const sheets = [aSheet('はじめに', rows), aSheet('職員', [HEAD, ...people(3, '一')]), aSheet('端末', DEVICES)];
    const { tables } = read(sheets);
    expect(tables.filter(({ sheet }) => sheet === 'はじめに')).toEqual([]);
    expect(tables).toHaveLength(2);
  });
});

it('IDs of who left are of the past beside the people, too', () => {
  const gone = [
    ['なまえ', 'やめた日', 'ID'],
    ['橋本 恵', 'R8.3.31', 'mi-0009'],
  ];
  const { tables } = read([aSheet('職員', [HEAD, ...people(3, '一')]), aSheet('退職者', gone)]);
  expect(tables.find(({ sheet }) => sheet === '退職者')?.past).toBe('left');
});

it('A list that begins with what the sheets are called is one', () => {
  const rows = [
    ['所属', '氏名', '職種'],
    ['本部', '佐藤 恵', '事務'],
    ['訪看', '鈴木 亮', '看護師'],
  ];
  expect(
    namesOf(read([aSheet('一覧', rows), aSheet('本部', DEVICES), aSheet('訪看', DEVICES)], { kind: 'staff' })),
  ).toEqual(['佐藤 恵', '鈴木 亮']);
});

describe('Columns that only a further table has', () => {
  const part = [
    ['名前', 'カナ', '仕事', '曜日', '電話番号'],
    ['見本 次子', 'ミホン ツギコ', '看護師', '月水', '090-0000-0009'],
  ];
  const sheets = [aSheet('職員', [HEAD, ...people(3, '一')]), aSheet('パート', part)];
  const columnsOf = ({ furtherColumns = [] }: TableReading) =>
    furtherColumns.map(({ column, from, field }) => [column, from, field]);

  it('are told with what they are read as; of the same headings nothing is said twice', () => {
    expect(columnsOf(read(sheets))).toEqual([
      ['1:A', '名前', 'name'],
      ['1:B', 'カナ', 'kana'],
      ['1:C', '仕事', 'jobType'],
      ['1:D', '曜日', null],
    ]);
    expect(read(sheets.slice(0, 1)).furtherColumns).toEqual([]);
    expect(columnPlace('1:D')).toBe('表2のD列');
  });

  it('are taken as they are given, and the first table stays as it was', () => {
    const given = read(sheets, { columns: { '1:D': 'note' } });
    expect(columnsOf(given)[3]).toEqual(['1:D', '曜日', 'note']);
    expect(given.rows.map(({ values }) => values['note'])).toEqual([undefined, undefined, undefined, '月水']);
    expect(given.columns).toEqual(read(sheets).columns);
  });

  it('are told where the first table reads the heading in another way, and stay when that is mended', () => {
    const [name = [], ...rest] = part;
    const two = [[...name, 'TEL'], ...rest.map((line) => [...line, '04-0000-0009'])];
    const first = ['太郎', '花子', '三郎'].map((name, i) => [`見本 ${name}`, '看護師', `090-0000-000${i}`]);
    const book = [aSheet('職員', [['氏名', '職種', 'TEL'], ...first]), aSheet('パート', two)];
    const last = (reading: TableReading) => reading.furtherColumns?.find(({ from }) => from === 'TEL');
    expect(read(book).columns.find(({ from }) => from === 'TEL')?.field).toBe('phone');
    expect(last(read(book))).toMatchObject({ column: '1:F', field: null, left: 1 });
    expect(last(read(book, { columns: { '1:F': 'phone' } }))).toMatchObject({ column: '1:F', field: 'phone' });
  });

  it('are counted and shown with those of the same heading, where the first table has nothing in its own', () => {
    const head = ['氏名', '職種', '曜日'];
    const book = [
      aSheet('職員', [head, ['見本 太郎', '看護師', ''], ['見本 花子', '看護師', '']]),
      aSheet('パート', [head, ['見本 次子', '看護師', '月水']]),
    ];
    expect(read(book).columns[2]).toMatchObject({ from: '曜日', left: 1, samples: ['月水'] });
  });
});

describe('Lists of the people of two offices, with columns of their own', () => {
  const HOME = ['No', '氏名', 'フリガナ', '職種', '資格', '入職日', '生年月日', '携帯', '住所', '備考'];
  const CARE = [
    'No',
    '氏名',
    'カナ',
    '役職',
    'ケアマネ番号',
    '採用年月日',
    '生年月日',
    '電話',
    'メール',
    '退職予定',
    '特記',
  ];
  const home = (name: string): string[] => [
    '1',
    name,
    'ミホン',
    '介護職',
    '',
    'R2.4.1',
    'S60.1.2',
    '090-0000-0001',
    '流山市加1',
    '',
  ];
  const care = (name: string): string[] => [
    '1',
    name,
    'ミホン',
    '管理者',
    '1200',
    'R3.4.1',
    'S61.1.2',
    '090-0000-0002',
    'a@b.example',
    '',
    '',
  ];
  const sheets = [
    aSheet('訪問介護', [HOME, home('山田 花子'), home('佐藤 健太'), home('鈴木 亮')]),
    aSheet('居宅', [CARE, care('田中 恵')]),
    aSheet('退職者', [HOME, home('高橋 直')]),
  ];

  it('are read together, in the order of the book; who left isn’t', () => {
    const reading = read(sheets);
    expect(namesOf(reading)).toEqual(['山田 花子', '佐藤 健太', '鈴木 亮', '田中 恵']);
    expect(reading.tables.map(({ part }) => part)).toEqual([0, 1, null]);
    expect(namesOf(read([sheets[1]!, sheets[0]!]))).toEqual(['田中 恵', '山田 花子', '佐藤 健太', '鈴木 亮']);
  });

  it('of a line of the second that is struck out it is said who stands there', () => {
    const struck = (text: string): RawCell => ({ ...textCell(text), isStruck: true });
    const [first, second, gone] = sheets as [RawSheet, RawSheet, RawSheet];
    const crossed = [...aSheet('', [care('今井 登')]).rows[0]!].map((cell) => cell && struck(cell.text));
    const { questions, skipped } = read([first, { ...second, rows: [...second.rows, crossed] }, gone]);
    const question = questions.find(({ code }) => code === 'table/struck-rows');
    const out = linesOut(skipped, question?.lines ?? []);
    expect(out.map(({ line, text }) => `${lineName(line)} ${text}`)).toEqual([
      expect.stringMatching(/^表2の3 今井 登/),
    ]);
    // Line 2 of a sheet that isn't read is no line 2 of the first.
    expect(linesOut(skipped, [2])).toEqual([]);
  });

  it('one that is unticked stays out, and the first stays the first', () => {
    const reading = read(sheets, { with: [] });
    expect(reading.sheet).toBe('訪問介護');
    expect(reading.tables.map(({ part }) => part)).toEqual([0, null, null]);
  });

  it('a remark above a list that speaks of who leaves makes it none of the past', () => {
    const [first, ...others] = sheets as [RawSheet, ...RawSheet[]];
    const above = aSheet('', [['※入退職があったら事務まで。']]).rows;
    const reading = read([{ ...first, rows: [...above, ...first.rows] }, ...others]);
    expect(reading.tables.map(({ part }) => part)).toEqual([0, 1, null]);
  });

  it.each([
    '見本ステーション　　※取扱注意　コピー禁止',
    '職員名簿（退職者を除く）',
    '◎…管理者 登…登録ヘルパー  網かけは退職者',
    '★＝管理者　灰色：退職',
    '退職者は取り消し線　職員名簿',
    '名簿 旧姓つき',
    'コピー・持ち出し不可',
  ])('how the paper is kept, and who stands on it, makes it none of the past: %s', (title) => {
    const [first, second, gone] = sheets as [RawSheet, RawSheet, RawSheet];
    const titled = { ...first, rows: [...aSheet('', [[title]]).rows, ...first.rows] };
    const reading = read([titled, second, gone]);
    expect(reading.tables.map(({ part }) => part)).toEqual([0, 1, null]);
  });

  it('names and phones in front of the list are no beginning of it', () => {
    const phones = aSheet('連絡網', [
      ['氏名', '電話'],
      ['山田 花子', '090-0000-0001'],
    ]);
    expect(read([phones, ...sheets]).sheet).toBe('訪問介護');
  });
});

describe('Tables side by side, over whose gap a day stands with the title', () => {
  it('are parted: whoever stands in a row hasn’t what stands beside it', () => {
    const rows = [
      ['緊急連絡先・貸出端末', null, null, null, '2026/11/9'],
      [],
      ['氏名', 'フリガナ', '職種', '携帯', null, '端末', '種類', '借りている人'],
      [...person('山田 花子'), null, 'iPad①', 'タブレット', '佐藤'],
      [...person('佐藤 健太'), null, 'iPad②', 'タブレット', ''],
    ];
    const people = read([aSheet('連絡先', rows)]);
    expect(people.columns.map(({ from }) => from)).not.toContain('端末');
    const devices = read([aSheet('連絡先', rows)], { kind: 'device' });
    expect(devices.rows.map(({ values }) => [values['kind'], values['holder']])).toEqual([
      ['tablet', '佐藤'],
      ['tablet', ''],
    ]);
  });
});

it('a list whose rows are people is one of people, however many columns it has for their devices', () => {
  const rows = [
    ['所属', '氏名', '職種', '雇用形態', '入社日', '端末管理番号', '端末種類', '機種', '電子証明書期限'],
    ['みほん', '見本 太郎', '看護師', '正', '2015/4/1', 'T-01', 'PC', '見本', '2027/5/31'],
    ['みほん', '例田 花子', '事務', 'パ', '2016/4/1', '', '', '', ''],
  ];
  expect(unwrap(readTable(aBook(aSheet('名簿', rows)), { today: '2026-11-29' })).kind).toBe('staff');
  // Who uses it stands behind what it is, or nothing is said of their work.
  const ofDevices = rows.map((row) => [...row.slice(5), ...row.slice(0, 5)]);
  expect(unwrap(readTable(aBook(aSheet('端末', ofDevices)), { today: '2026-11-29' })).kind).toBe('device');
  const lent = rows.map((row) => [row[0] ?? '', row[1] ?? '', ...row.slice(5)]);
  expect(unwrap(readTable(aBook(aSheet('端末', lent)), { today: '2026-11-29' })).kind).toBe('device');
});

it('a kind that somebody chose is said of that sheet: one of IDs beside it stays one', () => {
  const people = aSheet('訪問', [
    ['氏名', 'ふりがな', '携帯', '住所', '備考'],
    ['見本 太郎', 'みほん たろう', '090-0000-0001', '見本町', ''],
  ]);
  const ids = aSheet('ID一覧', [
    ['氏名', 'FiNE-LINK PLUS ID', 'LINE WORKS ID', '備考'],
    ['見本 太郎', 'fl-0001', 'taro@mihon', ''],
  ]);
  const more = aSheet('居宅', [
    ['氏名', 'ふりがな', '携帯', '住所', '備考'],
    ['例田 花子', 'れいだ はなこ', '090-0000-0002', '見本町', ''],
  ]);
  const reading = read([people, ids, more], { kind: 'staff' });
  expect(reading.tables.map(({ sheet, kind }) => [sheet, kind])).toEqual([
    ['訪問', 'staff'],
    ['ID一覧', 'account'],
    ['居宅', 'staff'],
  ]);
  expect(namesOf(reading)).toEqual(['見本 太郎', '例田 花子']);
});

it('役職・職種 is what people do: a list of them with 住所 is none of patients', () => {
  const rows = [
    ['№', '役職・職種', '氏名', 'ふりがな', '携帯', '自宅', '住所', '備考'],
    ['1', '管理者', '見本 太郎', 'みほん たろう', '090-0000-0001', '0235-00-0001', '見本町', ''],
  ];
  expect(read([aSheet('連絡網', rows)]).kind).toBe('staff');
});

describe('sheets of stores, each kept by somebody else', () => {
  const first = aSheet('平和台店', [
    ['㈲みほん薬局　平和台店　スタッフ'],
    [],
    ['姓', '名', '資格', '入社', '携帯'],
    ['三田', '一郎', '薬剤師', 'H18.4.1', '090-0000-0001'],
    ['例田', '花', '事務', 'R4.4.1', '090-0000-0002'],
  ]);
  const second = aSheet('南流山店', [
    ['南流山店', '流山市南流山9-9-9', '電話 04-7150-0511'],
    [],
    ['氏名（カナ）', '仕事', '備考'],
    ['例山 次郎（レイヤマ ジロウ）', '薬剤師', '店長'],
    ['見田 明（ミタ アキラ）', '事務', ''],
    [],
    ['タブレット 1台　例山・見田（訪問のとき）'],
  ]);

  it('are read together, though hardly a column is the same; what the store has is nobody', () => {
    const reading = read([first, second]);
    expect(reading.rows.map(({ values }) => [values['name'], values['office'], values['jobType']])).toEqual([
      ['三田 一郎', 'みほん薬局　平和台店', '薬剤師'],
      ['例田 花', 'みほん薬局　平和台店', '事務'],
      ['例山 次郎', '南流山店', '薬剤師'],
      ['見田 明', '南流山店', '事務'],
    ]);
    expect(reading.skipped.map(({ code, text }) => [code, text])).toContainEqual([
      'row/remark',
      'タブレット 1台　例山・見田（訪問のとき）',
    ]);
  });

  it('of the same people a second sheet stays for afterwards', () => {
    const courses = aSheet('訪問の研修', [
      ['南流山店　研修'],
      ['氏名', '職種', '受講日'],
      ['三田 一郎', '薬剤師', 'R8.4.1'],
      ['例田 花', '事務', 'R8.4.2'],
    ]);
    expect(namesOf(read([first, courses]))).toHaveLength(2);
  });

  it.each([
    ['連携先の居宅介護支援', ['氏名', '電話番号']],
    ['居宅介護支援', ['事業所', '氏名', '電話番号']],
  ])('of those they work with nobody is theirs: %s', (name, head) => {
    const people = ['例山 次郎', '見田 明'].map((one) =>
      head.map((word) => ({ 氏名: one, 事業所: 'よその居宅', 電話番号: '04-7199-0001' })[word] ?? ''),
    );
    expect(namesOf(read([first, aSheet(name, [[name], head, ...people])]))).toEqual(['三田 一郎', '例田 花']);
  });
});

it('people come before their IDs, and what names nothing of a device is no list of these', () => {
  const person = (name: string, id: string) => [
    name.slice(0, 2),
    name.slice(2),
    id,
    `${id}@example.jp`,
    '有効',
    '貸与',
  ];
  const ids: string[][] = [
    ['姓', '名', '利用者ID', 'メールアドレス', '状態', '端末'],
    ...[person('山田花子', 'hanako01'), person('佐藤健太', 'kenta02')],
  ];
  const staff: string[][] = [
    ['氏名', '職種', '電話番号'],
    ...[
      ['山田 花子', '看護師', '090-0000-0001'],
      ['佐藤 健太', '介護', '090-0000-0002'],
    ],
  ];
  const moves: string[][] = [
    ['年月日', '氏名', '店舗', '区分', '内容'],
    ...[
      ['2026/3/31', '石田 修', '本店', '退職', ''],
      ['2026/7/1', '山田 花子', '本店', '異動', ''],
    ],
  ];
  const book = aBook(aSheet('ID', ids), aSheet('名簿', staff), aSheet('異動', moves));
  const reading = unwrap(readTable(book, { today: '2026-11-30' }));
  expect([reading.kind, reading.sheet]).toEqual(['staff', '名簿']);
  expect(reading.tables.filter(({ kind }) => kind === 'device')).toEqual([]);
  const own = unwrap(readTable(book, { today: '2026-11-30', sheet: 'ID' }));
  expect([own.kind, own.rows[0]?.values['holder'], own.rows[0]?.values['loginName']]).toEqual([
    'account',
    '山田 花子',
    'hanako01',
  ]);
  const registered = aBook(
    aSheet('台帳', [
      ['区分', '氏名（ふりがな）', '職種', '利用者ID', '利用開始日', '端末', '備考'],
      ['新規', '山田 花子（やまだ はなこ）', '看護師', 'hanako01', 'R6.10.1', '貸与 1号機', ''],
      ['停止', '佐藤 健太（さとう けんた）', '介護', 'kenta02', 'R6.10.1', '個人（iPhone）', ''],
    ]),
  );
  const people = unwrap(readTable(registered, { today: '2026-11-30' }));
  expect([people.kind, people.rows[0]?.values['name']]).toEqual(['staff', '山田 花子']);
});

it('people come before their devices, where each has a phone and an iPad', () => {
  const devices = ['スマホ', 'iPad', 'ノートPC'].flatMap((kind) =>
    Array.from({ length: 8 }, (_, i) => [`${kind}-${i + 1}`, kind, `機種${i + 1}`, `見本 ${i + 1}号`]),
  );
  const book = [
    aSheet('端末', [['管理No', '種類', '機種', '使っている人'], ...devices]),
    aSheet('スタッフ', [
      ['氏名', '職種', '携帯'],
      ...people(8, '見本').map(([name = '', , job = '', phone = '']) => [name, job, phone]),
    ]),
  ];
  expect(read(book)).toMatchObject({ kind: 'staff', sheet: 'スタッフ' });
  expect(read(book, { kind: 'device' })).toMatchObject({ kind: 'device', sheet: '端末' });
});
