import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import type { RawCell } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';
import { aBook, aSheet, type BookCell } from '../../../support/sheet-book';

const read = (rows: readonly (readonly BookCell[])[], take?: number[]): TableReading =>
  unwrap(readTable(aBook(aSheet('名簿', rows)), { today: '2026-11-22', kind: 'staff', ...(take ? { take } : {}) }));
const names = ({ rows }: TableReading): unknown[] => rows.map(({ values }) => values['name']);
const PEOPLE = [
  ['氏名', 'フリガナ', '職種', '電話番号'],
  ['佐藤 恵', 'サトウ メグミ', '看護師', '090-0000-0001'],
  ['鈴木 亮', 'スズキ リョウ', '介護職', '090-0000-0002'],
];
const lost = ({ skipped }: TableReading): number[] =>
  skipped.filter(({ code }) => code === 'row/foreign').map(({ line }) => line);

describe('a further table whose headings nobody knows is asked about', () => {
  test.each<[string, string[][]]>([
    [
      '業者',
      [
        ['業者名', '担当', '契約内容', '電話'],
        ['見本商事', '山田', '清掃', '04-0000-0001'],
        ['見本設備', '高橋', '点検', '04-0000-0002'],
      ],
    ],
    [
      '鍵',
      [
        ['鍵の名称', '保管場所', '責任者', '本数'],
        ['玄関', '事務室', '佐藤', '3'],
        ['薬品庫', '金庫', '鈴木', '2'],
      ],
    ],
    [
      '車',
      [
        ['車両名', 'ナンバー', '用途', '車検期限'],
        ['見本1号', '野田 500 あ 1', '訪問', '令和9年3月'],
        ['見本2号', '野田 500 あ 2', '送迎', '令和9年5月'],
      ],
    ],
    [
      '当番',
      [
        ['当番', '曜日', '場所', '内容'],
        ['佐藤', '月', '玄関', '清掃'],
        ['鈴木', '火', '浴室', '清掃'],
      ],
    ],
  ])('%s', (_what, table) => {
    for (const between of [[[]], [[], ['一覧']], []]) {
      const rows = [...PEOPLE, ...between, ...table];
      const reading = read(rows);
      expect(names(reading)).toEqual(['佐藤 恵', '鈴木 亮']);
      const titles = between.filter((line) => line.length > 0).length;
      const lines = [...(titles > 0 ? [5] : []), ...table.map((_, i) => PEOPLE.length + between.length + 1 + i)];
      expect(lost(reading)).toEqual(lines);
      expect(reading.questions).toContainEqual(expect.objectContaining({ code: 'table/foreign-rows', lines }));
      expect(read(rows, [lines.at(-1)!]).rows).toHaveLength(3);
    }
  });
});

test('where the headings of the people come again, people follow', () => {
  const other = [[], ['業者名', '担当', '契約内容', '電話'], ['見本商事', '山田', '清掃', '04-0000-0001'], []];
  const reading = read([...PEOPLE, ...other, PEOPLE[0]!, ['高橋 直', 'タカハシ ナオ', '看護師', '090-0000-0003']]);
  expect(names(reading)).toEqual(['佐藤 恵', '鈴木 亮', '高橋 直']);
});

test.each<[string, string[]]>([
  ['furigana in kanji', ['高橋 直', '高橋 直', '看護師', '090-0000-0003']],
  ['nothing known yet', ['高橋 直', '', '未定', '未定']],
  ['a phone that she has none of', ['高橋 直', 'タカハシ ナオ', '看護師', '持っていない']],
  ['words in two columns', ['高橋 直', '確認中', '看護師', '確認します']],
  ['〃', ['高橋 直', 'タカハシ ナオ', '〃', '〃']],
])('a person with %s is a person, behind a blank line too', (_what, person) => {
  const reading = read([...PEOPLE, [], person, ['田中 優', 'タナカ ユウ', '事務', '090-0000-0004']]);
  expect(names(reading)).toEqual(['佐藤 恵', '鈴木 亮', '高橋 直', '田中 優']);
});

describe('rows of a look-up that found nothing', () => {
  const zero: RawCell = { kind: 'number', text: '0', raw: 0 };
  const day: RawCell = { kind: 'date', text: '1900/1/0', raw: 0 };
  test.each<[string, BookCell[]]>([
    ['numbers', [zero, zero, zero, zero]],
    ['days too', [zero, day, zero, zero]],
    ['text', ['0', '0', '0', '0']],
    ['some blank', [zero, '', zero, '']],
    ['lines', ['―', '―', 'ー', '-']],
  ])('are nobody, and said: %s', (_what, cells) => {
    const reading = read([...PEOPLE, cells, cells]);
    expect(names(reading)).toEqual(['佐藤 恵', '鈴木 亮']);
    expect(reading.skipped.filter(({ code }) => code === 'row/empty-look-up').map(({ line }) => line)).toEqual([4, 5]);
  });

  test('a person with zeros beside the name is read', () => {
    expect(names(read([...PEOPLE, ['高橋 直', zero, zero, zero]]))).toEqual(['佐藤 恵', '鈴木 亮', '高橋 直']);
  });
});

test('that cards were made into a table is said once, whatever the number of sheets', () => {
  const card = (name: string): string[][] => [
    ['氏名', name, 'フリガナ', 'サトウ'],
    ['職種', '看護師', '電話番号', '090-0000-0001'],
    ['生年月日', 'S60.1.5', '入職日', 'R6.4.1'],
  ];
  const book = aBook(...['佐藤 恵', '鈴木 亮', '高橋 直'].map((name, i) => aSheet(`用紙${i}`, card(name))));
  const reading = unwrap(readTable(book, { today: '2026-11-22' }));
  expect(reading.rows).toHaveLength(3);
  const said = reading.questions.filter(({ code }) => code === 'table/cards');
  expect(said.map(({ details }) => details)).toEqual([{ count: 3 }]);
});

test.each(['◆外部(連絡用)', '■ 関係機関', '【協力医療機関】', '委託先'])(
  'whoever stands below 「%s」 is of elsewhere, up to the next office',
  (line) => {
    const reading = read([
      ...PEOPLE,
      [],
      [line],
      ['見本内科', '', '', '04-0000-0001'],
      ['市の介護課', '', '', '04-0000-0002'],
      ['■ みほんデイサービス'],
      ['高橋 葵', 'タカハシ アオイ', '介護職', '090-0000-0003'],
    ]);
    expect(names(reading)).toEqual(['佐藤 恵', '鈴木 亮', '高橋 葵']);
    expect(lost(reading)).toEqual(expect.arrayContaining([6, 7]));
  },
);

test.each<[string, string[][]]>([
  ['携帯 with numbers', [[], ['会社携帯'], ['携帯1', '070-0000-0001'], ['携帯2', '070-0000-0002']]],
  [
    'what is lent',
    [[], ['貸与品'], ['ﾀﾌﾞﾚｯﾄ1', 'iPad 10', '証明書 済', '佐藤'], ['ｽﾏﾎ', '京セラ', '', '鈴木'], ['鍵A', '', '', '']],
  ],
  [
    'without a word above them',
    [
      ['iPad-1', 'iPad Air', '', '佐藤'],
      ['PC（受付）', '見本電機', '', '共用'],
      ['夜間携帯', '', '', '070-0000-0009'],
      ['レセコンPC 本店', '', '', ''],
    ],
  ],
  [
    'volunteers',
    [['ーー ボランティアさん ーー'], ['大滝さん', '', '傾聴', '090-0000-0091'], ['片桐ご夫妻', 'カタギリ', '園芸', '']],
  ],
  ['doctors whom they go to', [['おせわになる先生'], ['木下内科 木下先生', '', '', '04-0000-0001']]],
  ['a doctor with where they practise', [['日の出歯科　小泉先生', '', '', '04-0000-0001']]],
  ['doctors', [['嘱託医'], ['秋元 修一 先生', '', '見本内科', '04-0000-0001'], ['森 先生', '', '', '']]],
  [
    'a doctor in a row that says so',
    [
      ['見本歯科 森 先生', '', '協力歯科', '04-0000-0001'],
      ['産業医', 'ヤマモト', '', ''],
    ],
  ],
  ['students', [['【実習生】'], ['木下 学', 'キノシタ マナブ', '実習', '']]],
])('things and others below the people are asked about: %s', (_what, below) => {
  const reading = read([...PEOPLE, ...below, ['■ みほんデイサービス'], ['高橋 葵', 'タカハシ アオイ', '介護職', '']]);
  expect(names(reading)).toEqual(['佐藤 恵', '鈴木 亮', '高橋 葵']);
  expect(lost(reading).length).toBeGreaterThanOrEqual(below.filter((line) => line.length > 1).length);
});

describe('between or below the people', () => {
  test.each<string[]>([
    ['つばさ技工所', '', '技工', '04-0000-0001'],
    ['外注：つばさ技工', '', '', '04-0000-0001'],
    ['シルバー人材センター（2名交代）', '', '運転手', '04-0000-0001'],
    ['（株）見本 大場さん', '', '', '090-0000-0091'],
    ['医薬品卸 担当：見本薬品 大場さん 090-0000-0091', '', '', ''],
    ['レセコン：見本 04-0000-0001', '', '', ''],
    ['セコム 04-0000-0001', '', '', ''],
    ['協力医 みなと先生', '', '', '04-0000-0001'],
    ['歯科 きくち歯科', '', '', '04-0000-0001'],
    ['みなと病院 連携室', '', '相談', '04-0000-0001'],
    ['運営推進会議 佐竹会長', '', '', '04-0000-0001'],
    ['民生委員 小島さん', '', '', '090-0000-0091'],
    ['（協力）高橋先生', '', '医師', '04-0000-0001'],
    ['中川先生(中川クリニック)', '', '往診', '04-0000-0001'],
    ['(矯正) 深沢先生', '', '月1 外から', ''],
    ['テスト 太郎', 'テスト タロウ', '', ''],
    ['非常勤Dr枠', 'ヒジョウキン', '医師', ''],
    ['（大井が兼務）', '', '推進員', ''],
    ['（後任 R9.1.1 予定）', '', '社会福祉士', ''],
  ])('%s is asked about', (...cells) => {
    const reading = read([...PEOPLE, cells, ['高橋 葵', 'タカハシ アオイ', '介護職', '']]);
    expect(names(reading)).toEqual(['佐藤 恵', '鈴木 亮', '高橋 葵']);
    expect(lost(reading)).toEqual([4]);
    expect(read([...PEOPLE, cells], [4]).rows).toHaveLength(3);
  });

  test.each<string[]>([
    ['役所 広', '', '介護職', ''],
    ['外科 太郎', 'トシナ タロウ', '介護職', ''],
    ['(後任) 高橋 直', '', '看護師', ''],
    ['森 直子（夫 090-0000-0091）', '', '', ''],
    ['森 直子 090-0000-0091', '', '', ''],
    ['みどり店：森 直子', '', '', ''],
    ['主任：森 直子', '', '', ''],
    ['森先生', '', '医師', ''],
    ['渡会 さち', '', '正社員ではない', ''],
    ['枠谷 直', '', '介護職', ''],
    ['後任谷 直', '', '', ''],
  ])('%s is somebody', (...cells) => {
    expect(read([...PEOPLE, cells]).rows).toHaveLength(3);
  });

  test('退職： ends whom they call', () => {
    const left = ['退職： 森 直子', 'モリ ナオコ', '看護師', ''];
    const reading = read([...PEOPLE, ['■よく連絡する先生'], ['高木 達夫', '', '', '04-0000-0001'], left]);
    expect(names(reading)).not.toContain('高木 達夫');
    expect(lost(reading)).not.toContain(6);
  });
});

test.each<[string, string[][], number]>([
  [
    'partners, with a heading of their own',
    [
      ['連携先', '', '', '電話'],
      ['みほん病院 連携室', '', '', '04-0000-0002'],
    ],
    1,
  ],
  ['IDs once more', [[], ['訪問チーム'], ['', '', 'Net4U', 'MCS'], ['院長', '', 'miho01', 'a@example.jp']], 2],
  ['sums of sorts', [['パート 7名＋外注1']], 0],
])('and so are %s', (_what, below, count) => {
  const reading = read([...PEOPLE, ...below]);
  expect(names(reading)).toEqual(['佐藤 恵', '鈴木 亮']);
  expect(lost(reading).length).toBeGreaterThanOrEqual(count);
});

test.each(['社外秘', '外部持出禁止', '携帯 花子'])('%s is no line that others stand below', (line) => {
  expect(names(read([...PEOPLE, [line], ['高橋 葵', 'タカハシ アオイ', '介護職', '']]))).toContain('高橋 葵');
});

test('a further thing of whoever stands above is no title of things', () => {
  const rows = PEOPLE.map((cells, i) => [...cells, i === 0 ? '貸与' : '携帯1']);
  const more = [
    ['', '', '', '', 'タブレット'],
    ['高橋 葵', '', '介護職', '', ''],
  ];
  expect(names(read([...rows, ...more]))).toEqual(['佐藤 恵', '鈴木 亮', '高橋 葵']);
});

describe('numbers of others beside the people are of none of them', () => {
  const others: readonly (readonly [string, string[][]])[] = [
    [
      'vendors',
      [['', '業者', '担当', '電話'], ...['電気', '水道'].map((of) => ['', `見本${of}`, '森', '04-0000-0001'])],
    ],
    ['a doctor', [['', '協力医療機関', 'TEL', 'メール'], ['', '見本内科', '04-0000-0001', 'mihon@example.jp'], []]],
    [
      'a word alone',
      [
        ['', '警備室', '04-0000-0001'],
        ['', '見本電気', '04-0000-0002'],
        ['', '見本水道', '04-0000-0003'],
      ],
    ],
    ['longer than the list', [['', '市の窓口', '電話'], ...[1, 2, 3, 4].map((n) => ['', '見本課', `04-0000-000${n}`])]],
    [
      'headings further down',
      [[], ['', '関係先', '電話'], ['', '見本電気', '04-0000-0002'], ['', '見本水道', '04-0000-0003']],
    ],
    [
      'a list of doctors',
      [
        ['', '協力医', ''],
        ['', '氏名', '電話'],
        ['', '森 太郎', '04-0000-0001'],
      ],
    ],
    ['family', [['緊急連絡先氏名', '続柄', '電話'], ...['夫', '妻'].map((kin) => ['見本 春江', kin, '04-0000-0001'])]],
    [
      'who answers for them',
      [
        ['身元保証人', '連絡先'],
        ['見本 春江', '04-0000-0001'],
        ['見本 夏江', '04-0000-0002'],
      ],
    ],
  ];
  test.each(others)('%s', (_what, beside) => {
    for (const own of [3, 4]) {
      const rows = beside.map((cells, i) => [...(PEOPLE[i] ?? ['', '', '', '']).slice(0, own), ...cells]);
      const reading = read([...rows, ...PEOPLE.slice(beside.length).map((cells) => cells.slice(0, own))]);
      const phones = reading.rows.map(({ values }) => [
        values['name'],
        values['phone'] ?? '',
        values['otherPhone'] ?? '',
      ]);
      expect(phones).toEqual(PEOPLE.slice(1).map(([name, , , phone]) => [name, own === 4 ? phone : '', '']));
      expect(reading.rows.some(({ values }) => values['mail'])).toBe(false);
    }
  });

  test('one heading over columns that have none is the title of a table beside them', () => {
    const beside = [
      ['', 'みまもりSNS 登録（訪問チーム）', '', ''],
      ['', 'だれ', 'ID', 'いつ'],
      ['', '佐藤', 'mihon-1', 'R6.2'],
    ];
    const { rows } = read(PEOPLE.map((cells, i) => [...cells, ...(beside[i] ?? [])]));
    expect(rows.map(({ values }) => [values['name'], values['department']])).toEqual([
      ['佐藤 恵', undefined],
      ['鈴木 亮', undefined],
    ]);
    // A word that heads such columns has those of the people.
    const alone = [['', 'フロア', '', ''], ['', '2階', '月', 'A'], ['', '3階', '火', 'B']]; // prettier-ignore
    const own = read(PEOPLE.map((cells, i) => [...cells, ...(alone[i] ?? [])]));
    expect(own.rows.map(({ values }) => values['department'])).toEqual(['2階', '3階']);
  });

  test.each<[string, string[][]]>([
    [
      'a gap',
      [
        ['', '雇用', '電話'],
        ['', '常勤', '04-0000-0001'],
        ['', 'パート', '04-0000-0002'],
      ],
    ],
    [
      'a gap and a word that nobody knows',
      [
        ['', '曜日', '電話'],
        ['', '月水', '04-0000-0001'],
        ['', '火木', '04-0000-0002'],
      ],
    ],
    [
      'a number of the family',
      [
        ['緊急連絡先', '続柄', '電話'],
        ['090-0000-0001', '夫', '04-0000-0001'],
        ['090-0000-0002', '妻', '04-0000-0002'],
      ],
    ],
    [
      'whoever deals with vendors',
      [
        ['業者担当', '電話'],
        ['清掃', '04-0000-0001'],
        ['点検', '04-0000-0002'],
      ],
    ],
  ])('behind %s they are their own', (_what, beside) => {
    const reading = read(PEOPLE.map((cells, i) => [...cells.slice(0, 3), ...(beside[i] ?? [])]));
    expect(reading.rows.map(({ values }) => values['phone'])).toEqual(['04-0000-0001', '04-0000-0002']);
  });
});

describe('in an address book that says which part is its own', () => {
  const own: [string, string, string][] = [
    ['みほん居宅', '佐藤 恵', '090-0000-0001'],
    ['〃', '鈴木 亮', '090-0000-0002'],
  ];
  const others: [string, string, string][] = [
    ['見本医院', '森先生', '04-0000-0001'],
    ['つばめ訪看', '所長 林さん', '04-0000-0002'],
    ['見本レンタル', '井上さん', '04-0000-0003'],
  ];
  const book = (own1: string, parts: readonly [string, string, string]): string[][] => [
    ['事業所', '名前', '電話', 'メモ'],
    ...[[own1], ...own],
    ...parts.flatMap((part, at) => [[], [part], others[at] ?? []]),
  ];

  test.each<[string, [string, string, string]]>([
    ['うち', ['お医者さん', 'ヘルパー', '福祉用具・ほか']],
    ['＜うち＞', ['＜訪看・リハ＞', '＜ヘルパー＞', '＜市・包括＞']],
    ['■自分の所の人', ['■包括', '■訪看', '■デイ・ショート']],
    ['【当事業所】', ['【訪看】', '【デイ】', '【薬局】']],
  ])('those below other words than %s are asked about', (part, parts) => {
    const reading = read(book(part, parts));
    expect(names(reading)).toEqual(['佐藤 恵', '鈴木 亮']);
    expect(lost(reading)).toEqual(expect.arrayContaining([7, 10, 13]));
    expect(read(book(part, parts), [7]).rows).toHaveLength(3);
  });

  test('where no part is said to be its own, or a remark stands between them, they are people of the list', () => {
    expect(read(book('■居宅', ['■訪看', '■訪問介護', '■通所'])).rows).toHaveLength(5);
    const remarked = [
      ...book('■うち', ['', '', '']).slice(0, 3),
      ['※鈴木さんは午後'],
      ['〃', '鈴木 亮', '090-0000-0002'],
    ];
    expect(names(read(remarked))).toEqual(['佐藤 恵', '鈴木 亮']);
    expect(read(book('【社内】', ['【看護】', '【事務】', '【パート】'])).rows).toHaveLength(5);
  });
});
