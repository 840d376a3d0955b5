import { describe, expect, test } from 'vitest';
import { meaningOf } from '@shared/tables/import/heading-words';
import { readTable } from '@shared/tables/import/read-table';
import { unwrap } from '@shared/problems/problem';
import { aBook, aSheet } from '../../../support/sheet-book';
import { TODAY } from '../matching/planning';

const UPPER = [
  ...[
    '住所・連絡先',
    '連絡先・住所',
    '住所／電話',
    '住所／電話／メール',
    '住所・TEL',
    '〒・住所・電話番号',
    '連絡先等',
    '連絡先',
  ],
  ...[
    '個人情報',
    '年齢・連絡先',
    '性別・年齢・連絡先',
    '本人連絡先（住所等）',
    '雇用形態・連絡先',
    '住所　・　連　絡　先',
    '住所',
  ],
];

/** A list whose upper headings are merged over the lower ones, and how it is read. */
function read(upper: string, ...lower: [heading: string, ...values: string[]][]) {
  const [first = []] = lower;
  const lines = [
    ['No', '氏名', 'フリガナ', '職種', upper, ...lower.slice(1).map(() => null)],
    [null, null, null, null, ...lower.map(([heading]) => heading)],
    ...first
      .slice(1)
      .map((_, at) => [
        ...[`${at + 1}`, ['見本　太郎', '見本　花子'][at] ?? null, ['ミホン　タロウ', 'ミホン　ハナコ'][at] ?? null],
        ...['看護師', ...lower.map((column) => column[at + 1] ?? null)],
      ]),
  ];
  const merges = [
    ...[0, 1, 2, 3].map((column) => ({ top: 0, bottom: 1, left: column, right: column })),
    { top: 0, bottom: 0, left: 4, right: 3 + lower.length },
  ];
  return unwrap(readTable(aBook(aSheet('職員', lines, { merges })), { today: TODAY, kind: 'staff' }));
}
const fieldsOf = (...said: Parameters<typeof read>) =>
  read(...said)
    .columns.slice(4)
    .map(({ field }) => field);

const PHONES = ['04-7150-0001', '090-0000-0001'];

describe.each(UPPER)('below 「%s」, merged over them', (upper) => {
  test.each([
    ...[
      'TEL',
      'ＴＥＬ',
      'Tel.',
      '℡',
      '電話',
      '電話番号',
      '電 話 番 号',
      '電話番号（携帯）',
      'TEL（自宅）',
      'TEL・携帯',
      '電話／携帯',
    ],
    ...[
      '携帯',
      '携帯電話',
      '携帯番号',
      '携帯TEL',
      '携帯・自宅',
      'スマホ',
      'ケータイ',
      '自宅電話',
      '固定電話',
      '電話番号１',
    ],
  ])('「%s」 is the phone', (lower) => {
    const { rows } = read(upper, ['〒', '270-0164', '270-0164'], ['住所', '流山市', '流山市'], [lower, ...PHONES]);
    expect(rows.map(({ values }) => values['phone'])).toEqual(PHONES);
  });

  test.each([
    'メール',
    'メールアドレス',
    'E-mail',
    'Ｅメール',
    'ﾒｰﾙｱﾄﾞﾚｽ',
    'mail',
    'メアド',
    'アドレス',
    '携帯メール',
    'PCメール',
  ])('「%s」 is the mail', (lower) => {
    expect(fieldsOf(upper, ['住所', '流山市'], [lower, 'taro@example.jp'])).toEqual([null, 'mail']);
  });

  test('two phones and a mail are all taken, and the address isn’t', () => {
    const { rows } = read(
      upper,
      ...(
        [
          ['〒', '270-0164'],
          ['住所', '流山市'],
          ['TEL', '04-7150-0001'],
          ['携帯', '090-0000-0001'],
        ] as const
      ).map(([heading, value]): [string, string] => [heading, value]),
      ['メール', 'taro@example.jp'],
    );
    expect(rows[0]?.values).toMatchObject({
      ...{ phone: '04-7150-0001', otherPhone: '090-0000-0001', mail: 'taro@example.jp' },
    });
    expect(fieldsOf(upper, ['〒', '270-0164'], ['住所', '流山市'], ['フリガナ', 'ナガレヤマシ'])).toEqual([
      ...[null, null, null],
    ]);
  });
});

test.each(['職員', '従業者', '社員', '氏名', '氏名・住所', '職員氏名等', '個人情報', '基本情報'])(
  'below 「%s」 stand 氏名 and how it is read',
  (upper) => {
    for (const [name, kana] of [
      ['氏名', 'ふりがな'],
      ['漢字', 'フリガナ'],
      ['名前', 'カナ'],
      ['氏　名', 'よみがな'],
    ] as const)
      expect([name, kana].map((lower) => meaningOf('staff', upper, lower, true).fields[0]?.field.name)).toEqual([
        ...['name', 'kana'],
      ]);
  },
);

test.each([
  '緊急連絡先',
  '緊急連絡先・住所',
  '連絡先（緊急時）・住所',
  '家族・住所',
  '住所・保証人',
  '扶養家族',
  '保証人',
])('below 「%s」 nothing is theirs, whatever it says', (upper) => {
  for (const lower of ['TEL', '電話番号', '携帯', '氏名', 'フリガナ', '生年月日', 'メール'])
    expect(meaningOf('staff', upper, lower, true)).toEqual({ fields: [], leftOut: 'not-in-ledger' });
});

test('自宅 below an address alone is no phone, and beside 連絡先 it is', () => {
  expect(meaningOf('staff', '住所', '自宅', true).fields).toEqual([]);
  expect(fieldsOf('住所・連絡先', ['住所', '流山市'], ['自宅', '04-7150-0001'])).toEqual([null, 'phone']);
});

test.each(['年齢・生年月日', '性別・生年月日', '生年月日／年齢'])('below 「%s」 the day is taken', (upper) => {
  expect(fieldsOf(upper, ['生年月日', 'S50.1.1'], ['年齢', '51'])).toEqual(['birthday', null]);
});

describe('a column of days is when, and no 部署', () => {
  const days = ['2001/4/1', '4/1/06'];
  test.each<[string, [string, ...string[]][], (string | null)[]]>([
    ['採用', [['法人', ...days], ['現部署', '2019/4/1', '4/1/21']], ['joinedOn', null]], // prettier-ignore
    ['入職', [['当院', ...days]], ['joinedOn']],
    ['異動', [['着任', ...days]], ['joinedOn']],
    ['異動', [['着任', '新規', '後任']], [null]],
    ['採用', [['試験日', ...days]], [null]],
    ['配属', [['部署', ...days], ['係', '看護係', '介護係']], [null, 'department']], // prettier-ignore
  ])('%s over %j', (upper, lower, fields) => expect(fieldsOf(upper, ...lower)).toEqual(fields));
});

describe('姓 and 名 below one heading for both', () => {
  const partsOf = (upper: string, [family, given]: readonly [string, string]) => {
    // prettier-ignore
    const lines = [['No', upper, null, '職種'], [null, family, given, null], ['1', '新井', '太郎', '看護師'], ['2', '石渡', '恵', '介護福祉士'], ['3', '大野', '実', '看護師']];
    // prettier-ignore
    const merges = [{ top: 0, left: 1, bottom: 0, right: 2 }, ...[0, 3].map((left) => ({ top: 0, left, bottom: 1, right: left }))];
    const book = aBook(aSheet('名簿', lines, { merges }));
    const { columns, rows } = unwrap(readTable(book, { today: TODAY, kind: 'staff' }));
    return [columns.flatMap(({ field }) => field ?? []).slice(0, 2), rows.map(({ values: { name } }) => name)];
  };
  test.each(['職　員', '職員', 'スタッフ', '従業員', '社員', '氏名', 'お名前'])('%s', (upper) => {
    const read = [['nameFamily', 'nameGiven'], ['新井 太郎', '石渡 恵', '大野 実']]; // prettier-ignore
    for (const lower of [['姓', '名'], ['氏', '名'], ['苗字', '名前']] as const) expect(partsOf(upper, lower)).toEqual(read); // prettier-ignore
  });
});
