import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import type { RawSheet } from '@shared/tables/import/raw-sheet';
import type { TableReading } from '@shared/tables/import/reading';
import type { ReadOptions } from '@shared/tables/import/read-options';
import { readTable } from '@shared/tables/import/read-table';
import { aBook, aSheet } from '../../../support/sheet-book';

const read = (sheet: RawSheet, ask: Partial<ReadOptions> = {}): TableReading =>
  unwrap(readTable(aBook(sheet), { today: '2026-11-22', ...ask }));
const valuesOf = ({ rows }: TableReading, ...fields: string[]): unknown[] =>
  rows.map(({ line, through = line, values }) => [`${line}-${through}`, ...fields.map((field) => values[field])]);
const down = (left: number, ...tops: number[]) => tops.map((top) => ({ top, left, bottom: top + 1, right: left }));

describe('One person over several lines', () => {
  it('furigana in the line below the name is the name’s, and nobody of its own', () => {
    const reading = read(
      aSheet('名簿', [
        ['氏名', '職種', '電話番号'],
        ['山田 花子', '看護師', '090-0000-0001'],
        ['ヤマダ ハナコ'],
        ['佐藤 健太', '介護福祉士', '090-0000-0002'],
        ['サトウ ケンタ'],
        ['合計', '2名'],
      ]),
    );
    expect(valuesOf(reading, 'name', 'kana', 'phone')).toEqual([
      ['2-3', '山田 花子', 'やまだ はなこ', '090-0000-0001'],
      ['4-5', '佐藤 健太', 'さとう けんた', '090-0000-0002'],
    ]);
    expect(reading.account).toMatchObject({ lines: 6, records: 2, taken: 4, skipped: 2 });
    expect(reading.questions.map(({ code }) => code)).toContain('table/several-lines');
  });

  it.each<[string, string[][], string[][]]>([
    [
      'above, under one heading',
      [['氏名', '職種']],
      [
        ['ヤマダ ハナコ', ''],
        ['山田 花子', '看護師'],
        ['サトウ ケンタ', ''],
        ['佐藤 健太', '看護師'],
      ],
    ],
    [
      'above, with its own heading',
      [
        ['フリガナ', '職種'],
        ['氏名', ''],
      ],
      [
        ['ヤマダ ハナコ', ''],
        ['山田 花子', '看護師'],
        ['サトウ ケンタ', ''],
        ['佐藤 健太', '看護師'],
      ],
    ],
    [
      'below, with its own heading',
      [
        ['氏名', '職種'],
        ['フリガナ', ''],
      ],
      [
        ['山田 花子', '看護師'],
        ['ヤマダ ハナコ', ''],
        ['佐藤 健太', '看護師'],
        ['サトウ ケンタ', ''],
      ],
    ],
    [
      'above, beside the rest',
      [['氏名', '職種']],
      [
        ['ヤマダ ハナコ', '看護師'],
        ['山田 花子', ''],
        ['サトウ ケンタ', '看護師'],
        ['佐藤 健太', ''],
      ],
    ],
  ])('furigana %s', (_where, heads, lines) => {
    const rows = read(aSheet('名簿', [...heads, ...lines])).rows.map(({ values }) => values);
    expect(rows).toMatchObject([
      { name: '山田 花子', kana: 'やまだ はなこ', jobType: '看護師' },
      { name: '佐藤 健太', kana: 'さとう けんた', jobType: '看護師' },
    ]);
  });

  it.each([
    ['below', [0, 1]],
    ['above', [1, 0]],
  ])('furigana %s a name that is kana itself is nobody of its own', (_where, order) => {
    const people = [
      [['山田 花子', '看護師'], ['やまだ はなこ']],
      [['グエン・ティ・ハン', '介護職員'], ['ぐえん てぃ はん']],
      [['リン', '介護職員'], ['リン']],
      [['佐藤 健太', '看護師'], ['さとう けんた']],
    ];
    const rows = people.flatMap((lines) => order.map((at) => lines[at] ?? []));
    expect(valuesOf(read(aSheet('名簿', [['氏名', '職種'], ...rows])), 'name', 'kana', 'jobType')).toEqual([
      ['2-3', '山田 花子', 'やまだ はなこ', '看護師'],
      ['4-5', 'グエン・ティ・ハン', 'ぐえん てぃ はん', '介護職員'],
      ['6-7', 'リン', 'りん', '介護職員'],
      ['8-9', '佐藤 健太', 'さとう けんた', '看護師'],
    ]);
  });

  it('a name below its furigana is the name, under a heading merged over both', () => {
    const rows = [
      ['氏名', '職種', '携帯電話', 'TRITRUS'],
      ['', '', '自宅電話', 'ID'],
      ['さとう けんた', '看護師', '090-0000-0001', '○'],
      ['佐藤 健太', '', '04-7100-0001', 'sato-01'],
      ['やまだ はなこ', '看護師', '', ''],
      ['山田 花子', '', '', ''],
      ['ぐえん はん', '看護師', '090-0000-0002', ''],
      ['グエン ハン', '', '', ''],
    ];
    const reading = read(aSheet('名簿', rows, { merges: [...down(0, 0), ...down(1, 0)] }));
    expect(valuesOf(reading, 'name', 'kana', 'phone', 'ownLogin')).toEqual([
      ['3-4', '佐藤 健太', 'さとう けんた', '04-7100-0001', 'sato-01'],
      ['5-6', '山田 花子', 'やまだ はなこ', '', ''],
      ['7-8', 'グエン ハン', 'ぐえん はん', '', ''],
    ]);
  });

  it.each<[string, string[][], (kana: string) => string]>([
    [
      'below the name, with its own heading',
      [
        ['No', '氏　名', '職種'],
        ['', '（ふりがな）', ''],
      ],
      (kana) => `（${kana}）`,
    ],
    ['below the name', [['No', '氏名', '職種']], (kana) => `(${kana})`],
    ['below the name, half-width', [['No', '氏名（ﾌﾘｶﾞﾅ）', '職種']], (kana) => `〔${kana}〕`],
  ])('furigana in brackets %s is nobody of its own', (_where, heads, inBrackets) => {
    const at = heads.length;
    const rows = [
      ...heads,
      ['■看護'],
      ['1', '山田 花子', '看護師'],
      ['', inBrackets('ﾔﾏﾀﾞ ﾊﾅｺ'), ''],
      ['2', '佐藤 健太', '看護師'],
      ['', inBrackets('さとう　けんた'), ''],
      ['3', '鈴木 亮', '介護福祉士'],
    ];
    const merges = [0, 2].flatMap((column) => down(column, at + 1, at + 3));
    for (const areas of [merges, []])
      expect(valuesOf(read(aSheet('名簿', rows, { merges: areas })), 'name', 'kana')).toEqual([
        [`${at + 2}-${at + 3}`, '山田 花子', 'やまだ はなこ'],
        [`${at + 4}-${at + 5}`, '佐藤 健太', 'さとう けんた'],
        [`${at + 6}-${at + 6}`, '鈴木 亮', undefined],
      ]);
  });

  it('furigana of which it isn’t sure whose it is comes in as nobody, and is asked about', () => {
    const rows = [
      ['氏名', '職種'],
      ['山田 花子', '看護師'],
      ['やまだ はなこ', ''],
      ['佐藤 健太', '看護師'],
      ['さとう けんた', ''],
      ['鈴木 亮', '看護師'],
    ];
    const reading = read(aSheet('名簿', rows));
    expect(reading.rows.map(({ values }) => values['name'])).toEqual(['山田 花子', '佐藤 健太', '鈴木 亮']);
    expect(reading.questions).toContainEqual(expect.objectContaining({ code: 'table/reading-rows', lines: [3, 5] }));
  });

  it('ヘルパー behind each of them begins no card, though few headings are known', () => {
    const person = (no: string, kana: string, name: string, days: string): string[][] => [
      [no, kana, '04-7100-0001', 'ヘルパー', days],
      ['', name, '090-0000-0001', '2級', ''],
    ];
    const rows = [
      ['番号', 'ふりがな', '家の電話', 'しごと', '来る日'],
      ['', '氏　名', '携帯', '資格', ''],
      ...person('1', 'やまだ はなこ', '山田 花子', '火金'),
      ...person('2', 'さとう けんた', '佐藤 健太', '土のみ'),
      ...person('3', 'すずき りょう', '鈴木 亮', '応相談'),
      ['4', '森 直子', '04-7100-0002', '看護師', '月'],
      ['◎ （参考）ボランティアさん'],
      ['', '高橋 葵', '04-7100-0003', '紙芝居', '第2水'],
    ];
    expect(valuesOf(read(aSheet('名簿', rows)), 'name', 'kana', 'phone', 'otherPhone', 'jobType')).toEqual([
      ['3-4', '山田 花子', 'やまだ はなこ', '04-7100-0001', '090-0000-0001', 'ヘルパー'],
      ['5-6', '佐藤 健太', 'さとう けんた', '04-7100-0001', '090-0000-0001', 'ヘルパー'],
      ['7-8', '鈴木 亮', 'すずき りょう', '04-7100-0001', '090-0000-0001', 'ヘルパー'],
      ['9-9', '森 直子', undefined, '04-7100-0002', '', '看護師'],
    ]);
  });

  it('furigana over names is theirs by its heading, though other lines stand below the people', () => {
    const others = ['iPad-1', 'iPad-2', 'iPad-3', 'iPad-4'].map((name) => [name, 'iPad']);
    const rows = [
      ['ふりがな', '職種'],
      ['氏名', '携帯電話'],
      ['まつだ さちこ', '看護師'],
      ['松田 幸子', '090-0000-0001'],
      ['かんの じゅん', '看護師'],
      ['菅野 潤', '090-0000-0002'],
      ...others,
    ];
    const reading = read(aSheet('退職者', rows));
    expect(valuesOf(reading, 'name', 'kana', 'jobType')[0]).toEqual(['3-4', '松田 幸子', 'まつだ さちこ', '看護師']);
  });

  it('furigana above 姓 and 名 is that of each', () => {
    const rows = [
      ['番号', '姓', '名', '職種'],
      ['', 'ヤマダ', 'ハナコ', ''],
      ['1', '山田', '花子', '看護師'],
      ['', 'サトウ', 'ケンタ', ''],
      ['2', '佐藤', '健太', '看護師'],
    ];
    expect(valuesOf(read(aSheet('名簿', rows)), 'name', 'kana')).toEqual([
      ['2-3', '山田 花子', 'やまだ はなこ'],
      ['4-5', '佐藤 健太', 'さとう けんた'],
    ]);
  });

  it('kana in further lines of another column is nobody’s furigana', () => {
    const rows = [
      ['氏名', '資格'],
      ['山田 花子', '看護師'],
      ['', 'ケアマネ'],
      ['佐藤 健太', '介護福祉士'],
    ];
    const [first] = read(aSheet('資格', rows, { merges: down(0, 1) })).rows;
    expect(first?.values).not.toHaveProperty('kana');
  });

  it('somebody whose name is kana stays somebody', () => {
    const rows = [
      ['氏名', '職種'],
      ['山田 花子', '看護師'],
      ['マリア サントス', '介護福祉士'],
      ['佐藤 健太', '看護師'],
    ];
    expect(read(aSheet('名簿', rows)).rows).toHaveLength(3);
    expect(read(aSheet('名簿', [['氏名'], ['山田 花子'], ['マリア'], ['佐藤 健太']])).rows).toHaveLength(3);
  });

  it('two merged lines: what stands in the second isn’t lost', () => {
    const reading = read(
      aSheet(
        '名簿',
        [
          ['No.', '氏名', '連絡先', '職種'],
          ['1', '山田 花子', '090-0000-0001', '看護師'],
          ['', '', 'hanako@himawari.example', ''],
          ['2', '佐藤 健太', '090-0000-0002', '介護福祉士'],
          ['', '', 'kenta@himawari.example', ''],
          ['3', '鈴木 亮', '090-0000-0003', '看護師'],
        ],
        { merges: [...down(0, 1, 3), ...down(1, 1, 3), ...down(3, 1, 3)] },
      ),
    );
    expect(valuesOf(reading, 'name', 'phone', 'mail')).toEqual([
      ['2-3', '山田 花子', '090-0000-0001', 'hanako@himawari.example'],
      ['4-5', '佐藤 健太', '090-0000-0002', 'kenta@himawari.example'],
      ['6-6', '鈴木 亮', '090-0000-0003', ''],
    ]);
    expect(reading.columns.map(({ column }) => column)).toContain('C/2');
  });

  it('headings of two lines, each with its own line of data', () => {
    const reading = read(
      aSheet(
        '名簿',
        [
          ['氏名', '生年月日', '電話番号'],
          ['', '入職日', 'メール'],
          ['山田 花子', 'S60.1.5', '090-0000-0001'],
          ['', 'H20.4.1', 'hanako@himawari.example'],
          ['佐藤 健太', 'S61.2.6', '090-0000-0002'],
          ['', 'H21.4.1', 'kenta@himawari.example'],
        ],
        { merges: down(0, 0, 2, 4) },
      ),
    );
    expect(valuesOf(reading, 'name', 'birthday', 'joinedOn', 'phone', 'mail')).toEqual([
      ['3-4', '山田 花子', '1985-01-05', '2008-04-01', '090-0000-0001', 'hanako@himawari.example'],
      ['5-6', '佐藤 健太', '1986-02-06', '2009-04-01', '090-0000-0002', 'kenta@himawari.example'],
    ]);
  });

  it.each<[string, [string, string], [string, string], string]>([
    ['in the line of the name', ['sato-01', ''], ['TRITRUS', 'ID'], 'TRITRUS／ID'],
    ['below the name of who runs it', ['', 'sato-01'], ['カナミック', 'ﾕｰｻﾞID'], 'カナミック／ﾕｰｻﾞID'],
    ['over the network', ['sato-01', ''], ['ログインID', '（カナミック）'], '（カナミック）／ログインID'],
    ['below a mark', ['○', 'sato-01'], ['TRITRUS', 'ユーザーID'], 'TRITRUS／ユーザーID'],
  ])(
    'an ID %s is of the network that its column says in the other line',
    (_where, [first, second], [above, below], heading) => {
      const rows = [
        ['氏名', '職種', '携帯電話', above],
        ['ふりがな', '', '自宅電話', below],
        ['佐藤 健太', '看護師', '090-0000-0001', first],
        ['さとう けんた', '', '04-7100-0001', second],
        ['山田 花子', '看護師', '090-0000-0002', ''],
        ['やまだ はなこ', '', '', ''],
      ];
      const reading = read(aSheet('名簿', rows));
      expect(reading.columns.find(({ field }) => field === 'ownLogin')?.from).toBe(heading);
      expect(valuesOf(reading, 'name', 'kana', 'phone', 'otherPhone', 'ownLogin')).toEqual([
        ['3-4', '佐藤 健太', 'さとう けんた', '04-7100-0001', '090-0000-0001', 'sato-01'],
        ['5-6', '山田 花子', 'やまだ はなこ', '', '090-0000-0002', ''],
      ]);
    },
  );
});

describe('A block of lines per person', () => {
  const card = (name: string, kana: string, phone: string): (string | null)[][] => [
    ['フリガナ', kana, '職種', '看護師'],
    ['氏名', name, '電話', phone],
    ['住所', '流山市平和台1-1', '備考', null],
    [],
  ];

  it('is one person each, below each other', () => {
    const reading = read(
      aSheet('カード', [
        ['職員カード'],
        [],
        ...card('山田 花子', 'ヤマダ ハナコ', '090-0000-0001'),
        ...card('佐藤 健太', 'サトウ ケンタ', '090-0000-0002'),
      ]),
    );
    expect(valuesOf(reading, 'name', 'kana', 'jobType', 'phone')).toEqual([
      ['3-5', '山田 花子', 'やまだ はなこ', '看護師', '090-0000-0001'],
      ['7-9', '佐藤 健太', 'さとう けんた', '看護師', '090-0000-0002'],
    ]);
    expect(reading.account).toMatchObject({ lines: 9, records: 2, taken: 6, skipped: 3 });
    expect(reading.questions.map(({ code }) => code)).toContain('table/cards');
  });

  const two = (left: (string | null)[][], right: (string | null)[][]) =>
    left.map((cells, i) => (cells.length === 0 ? [] : [...cells, null, ...(right[i] ?? [])]));

  it('and beside each other, each with a line of its own', () => {
    const reading = read(
      aSheet('カード', [
        ...two(
          card('山田 花子', 'ヤマダ ハナコ', '090-0000-0001'),
          card('佐藤 健太', 'サトウ ケンタ', '090-0000-0002'),
        ),
        ...two(card('鈴木 亮', 'スズキ リョウ', '090-0000-0003'), card('森 直子', 'モリ ナオコ', '090-0000-0004')),
      ]),
    );
    expect(reading.rows.map(({ line, values }) => [line, values['name'], values['phone']])).toEqual([
      [1, '山田 花子', '090-0000-0001'],
      [5, '鈴木 亮', '090-0000-0003'],
      [10_000_001, '佐藤 健太', '090-0000-0002'],
      [10_000_005, '森 直子', '090-0000-0004'],
    ]);
  });

  it('has words that no list knows where each of them has them, and ends where the others do', () => {
    const own = (name: string, id: string, days: string): (string | null)[][] => [
      ['氏名', name, '仕事', '看護師'],
      ['携帯', null, '出勤日', days],
      ['SNS ID', id, '開始日', null],
      ['メモ', null],
      [],
    ];
    const reading = read(
      aSheet('カード', [
        ['みほん訪問看護 スタッフカード'],
        ...two(own('山田 花子', 'fk00001', '月〜金'), own('佐藤 健太', 'なし', '土')),
        ...two(own('鈴木 亮', 'fk00003', '火'), own('森 直子', 'fk00004', '月〜金')),
        ['このほか：訪問iPad③（080-0000-0009）予備'],
        ['SNS＝みほんSNS'],
      ]),
    );
    expect(
      reading.rows.map(({ values: { name, jobType, ownLogin, note } }) => [name, jobType, ownLogin, note]),
    ).toEqual([
      ['山田 花子', '看護師', 'fk00001', ''],
      ['鈴木 亮', '看護師', 'fk00003', ''],
      ['佐藤 健太', '看護師', 'なし', ''],
      ['森 直子', '看護師', 'fk00004', ''],
    ]);
    expect(reading.columns.map(({ from }) => from)).toContain('出勤日');
    expect(reading.skipped.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['このほか：訪問iPad③（080-0000-0009）予備', 'SNS＝みほんSNS']),
    );
  });
});

describe('A sheet per person', () => {
  const card = (name: string, number: string): (string | null)[][] => [
    ['職員カード'],
    ['氏名', name, '職員番号', number],
    ['ふりがな', 'みほん', '電話番号', '090-0000-0001'],
    ['職種', '看護師', '入職日', 'R5.4.1'],
  ];

  it('is a card each, all read together', () => {
    const book = aBook(aSheet('山田', card('山田 花子', '001')), aSheet('佐藤', card('佐藤 健太', '002')));
    const reading = unwrap(readTable(book, { today: '2026-11-22' }));
    expect(reading.rows.map(({ values }) => [values['name'], values['employeeNumber'], values['joinedOn']])).toEqual([
      ['山田 花子', '001', '2023-04-01'],
      ['佐藤 健太', '002', '2023-04-01'],
    ]);
  });
});

describe('A row of headings of which few are known', () => {
  const people = [
    ['山田 花子', 'O型', '早番', '流山'],
    ['佐藤 健太', 'A型', '遅番', '福井'],
  ];

  it.each([
    ['氏名', '血液型', 'シフト', '最寄駅'],
    ['シメイ', 'ケツエキガタ', 'ショクシュ', 'モヨリ'],
    ['ｼﾒｲ', 'ｹﾂｴｷ', 'ｼﾌﾄ', 'ﾓﾖﾘ'],
    ['Full Name', 'Blood', 'Shift', 'Station'],
  ])('%s stands there, so it is one', (...heads) => {
    expect(read(aSheet('名簿', [heads, ...people])).rows.map(({ values }) => values['name'])).toEqual([
      '山田 花子',
      '佐藤 健太',
    ]);
  });
});

describe('A list of teams', () => {
  it('whose name stands in its first line only: the lines below are its members', () => {
    const rows = [
      ['チーム名', '患者名', 'メンバー', '職種'],
      ['山田さんの部屋', '山田 花子', '佐藤 健太', '看護師'],
      ['', '', '鈴木 亮', '介護福祉士'],
      ['森さんの部屋', '森 直子', '佐藤 健太', '看護師'],
      ['', '', '鈴木 亮', ''],
    ];
    expect(valuesOf(read(aSheet('チーム', rows)), 'name', 'member')).toEqual([
      ['2-2', '山田さんの部屋', '佐藤 健太'],
      ['3-3', '山田さんの部屋', '鈴木 亮'],
      ['4-4', '森さんの部屋', '佐藤 健太'],
      ['5-5', '森さんの部屋', '鈴木 亮'],
    ]);
  });
});

describe('A person who is struck out as a whole', () => {
  it('is asked about, not taken as a plain one', () => {
    const rows = [
      ['氏名', '職種'],
      ['山田 花子', '看護師'],
      ['佐藤 健太', '看護師'],
    ];
    const reading = read(aSheet('名簿', rows, { struckRows: [2] }));
    expect(reading.rows).toHaveLength(1);
    expect(reading.questions).toContainEqual(expect.objectContaining({ code: 'table/struck-rows', lines: [3] }));
    expect(reading.account).toMatchObject({ taken: 1, asked: 1 });
  });
});
