import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import type { RawArea } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import { aBook, aSheet } from '../../../support/sheet-book';

/** All cells of a person but those of the name are merged over both lines. */
const merged = (first: number, people: number, columns = [0, 2, 3, 4]): RawArea[] =>
  Array.from({ length: people }, (_, at) => first + at * 2).flatMap((top) =>
    columns.map((column) => ({ top, bottom: top + 1, left: column, right: column })),
  );

type Lines = Parameters<typeof aSheet>[1];
function read(rows: Lines, merges: RawArea[] = []) {
  const reading = unwrap(readTable(aBook(aSheet('名簿', rows, { merges })), { today: '2026-11-22', kind: 'staff' }));
  const people = reading.rows.map(({ values }) => [values['name'], values['kana'], values['joinedOn']]);
  const problems = reading.rows.flatMap((row) => row.problems.map(({ field, code }) => `${field} ${code}`));
  return { reading, people, problems };
}
const headed = (head: string): string[] => ['番号', head, '職名', '採用年月日', '電話'];

const FOLK = [
  ['やまだ はなこ', '山田 花子', '平成10年4月1日'],
  ['さとう けんた', '佐藤 健太', '〃'],
  ['アウン・ミャ', 'アウン・ミャ', '令和2年4月1日'],
  ['いとう ゆき', '伊藤 ゆき', '令和3年4月1日'],
] as const;
/** Each of them in two lines, what isn't a name in the first. */
const twoLines = (isKanaAbove: boolean, from = 0, to: number = FOLK.length): Lines =>
  FOLK.slice(from, to).flatMap(([kana, name, joined], at) => [
    [String(from + at + 1), isKanaAbove ? kana : name, '介護職員', joined, `090-0000-000${from + at + 1}`],
    ['', isKanaAbove ? name : kana, '', '', ''],
  ]);
const READ = [
  ['山田 花子', 'やまだ はなこ', '1998-04-01'],
  ['佐藤 健太', 'さとう けんた', '1998-04-01'],
  ['アウン・ミャ', 'あうん・みゃ', '2020-04-01'],
  ['伊藤 ゆき', 'いとう ゆき', '2021-04-01'],
];

describe('one heading for the furigana and the name', () => {
  test.each([
    ['ふりがな\n氏  名', true],
    ['フリガナ　氏名', true],
    ['ふりがな・氏名', true],
    ['氏　名\nふりがな', false],
    ['氏名 フリガナ', false],
    ['職員氏名・ふりがな', false],
  ])('%j: each person has two lines of its column', (head, isKanaAbove) => {
    for (const merges of [merged(1, 4), []]) {
      const { reading, people, problems } = read([headed(head), ...twoLines(isKanaAbove)], merges);
      expect(people).toEqual(READ);
      expect(problems).toEqual([]);
      expect(reading.columns.map(({ field }) => field).filter((field) => field === null)).toHaveLength(1);
      expect(reading.rows.map(({ line, through }) => [line, through])).toEqual([
        [2, 3],
        [4, 5],
        [6, 7],
        [8, 9],
      ]);
      expect(reading.rows.map(({ values }) => values['phone'])).toContain('090-0000-0003');
    }
  });

  test('stands over each office’s own lines again, and 小計 is nobody', () => {
    const head = headed('ふりがな\n氏  名');
    const { reading, people } = read(
      [
        ['社会福祉法人みほん会 職員名簿'],
        ['◎ みほんデイサービス　流山市見本1-1　電話 04-0000-0001'],
        head,
        ...twoLines(true, 0, 2),
        ['小計', '2名'],
        [],
        ['◎ みほん訪問看護ステーション　流山市見本1-2　電話 04-0000-0002'],
        head,
        ...twoLines(true, 2),
        ['小計', '2名'],
      ],
      [...merged(3, 2), ...merged(11, 2)],
    );
    expect(people).toEqual(READ);
    const codes = reading.skipped.map(({ code }) => code);
    expect(codes.filter((code) => code === 'row/repeated-heading')).toHaveLength(1);
    expect(codes.filter((code) => code === 'row/total')).toHaveLength(2);
  });

  test('somebody without furigana is one person in their two lines', () => {
    const [first = [], ...others] = twoLines(true);
    const { people } = read(
      [headed('ふりがな\n氏名'), [first[0] ?? '', '', ...first.slice(2)], ...others],
      merged(1, 4),
    );
    expect(people).toEqual([['山田 花子', undefined, '1998-04-01'], ...READ.slice(1)]);
  });

  test('over names alone each line is somebody', () => {
    const lines = FOLK.map(([, name], at) => [`${at + 1}`, name, '介護職員', '2020/4/1', `090-0000-000${at}`]);
    const { people } = read([headed('ふりがな\n氏名'), ...lines]);
    expect(people.map(([name]) => name)).toEqual(FOLK.map(([, name]) => name));
  });

  test('two people of whom one is called in kana stay two', () => {
    const lines: Lines = [
      ['1', 'チャン・ホア', '介護職員', '2020/4/1', '090-0000-0001'],
      ['2', '山田 花子', '介護職員', '2020/4/1', '090-0000-0002'],
      ['3', '佐藤 健太', '介護職員', '2020/4/1', '090-0000-0003'],
    ];
    expect(read([headed('ふりがな 氏名'), ...lines]).people.map(([name]) => name)).toEqual([
      'チャン・ホア',
      '山田 花子',
      '佐藤 健太',
    ]);
  });
});

test('whoever is called in kana, below somebody without a reading in a short list, is not lost', () => {
  const all = (head: string, ...last: Lines): unknown[] =>
    read([[head, '職種', '電話'], ...SHORT, ...last]).people.map(([name, kana = '']) => `${name}/${kana}`);
  const SHORT: Lines = [
    ...[['鈴木 一郎', '介護職員', '090-0000-0001'], ['すずき いちろう']],
    ...[['田中 次郎', '介護職員', '090-0000-0002']],
  ];
  for (const head of ['氏名', '氏名\nふりがな']) {
    for (const name of ['マリア', 'マリア サントス'])
      expect(all(head, [name, '介護職員', '090-0000-0009'])).toEqual(['鈴木 一郎/すずき いちろう', '田中 次郎/', `${name}/`]); // prettier-ignore
    // A second job or number beside a reading is theirs.
    for (const more of [[], ['主任'], ['', '04-0000-0001']])
      expect(all(head, ['たなか じろう', ...more])).toEqual(['鈴木 一郎/すずき いちろう', '田中 次郎/たなか じろう']);
  }
});

describe('whose reading it is', () => {
  const valuesOf = ({ reading }: ReturnType<typeof read>, ...fields: string[]): unknown[] =>
    reading.rows.map(({ values }) => fields.map((field) => values[field] ?? ''));

  test('（上段ふりがな） stands above the name, merged or not, below the names of parts, and nobody has the next one’s', () => {
    const head = ['番号', '氏名\n（上段ふりがな）', '職種', '携帯電話', '摘要'];
    const full = (no: number, kana: string, name: string, phone: string): Lines => [
      [`${no}`, kana, '看護師', phone, ''],
      ['', name, '', '', ''],
    ];
    const rows = [
      head,
      ['■クリニック'],
      ...full(1, 'ﾔﾏﾀﾞ ﾊﾅｺ', '山田 花子', '090-0000-0001'),
      ...full(2, 'ｻﾄｳ ｹﾝﾀ', '佐藤 健太', ''),
      ['■訪問看護ステーション'],
      ...full(3, '', '伊藤 ゆき', '090-0000-0003'),
      ...full(4, 'ﾓﾘ ﾅｵｺ', '森 直子', ''),
      [],
      ['', '月山病院 羽根田', '', '04-0000-0001', ''],
    ];
    const whose = [
      ['山田 花子', 'やまだ はなこ', '090-0000-0001'],
      ['佐藤 健太', 'さとう けんた', ''],
      ['伊藤 ゆき', '', '090-0000-0003'],
      ['森 直子', 'もり なおこ', ''],
    ];
    for (const merges of [[...merged(2, 2), ...merged(7, 2)], []])
      expect(valuesOf(read(rows, merges), 'name', 'kana', 'phone').slice(0, 4)).toEqual(whose);
  });

  const ID = 'ふくいみまもり\nID／メール';
  const person = (no: number, name: string, kana: string, own: string, more: (string | null)[] = []): Lines => [
    [`${no}`, name, '看護師', `090-0000-000${no}`, `${own}@mimamori`, '週3', ''],
    ['', kana, more[0] ?? '', '', `${own}@example.jp`, more[1] ?? '', ''],
  ];
  const two = (head: string, between: Lines = []): Lines => [
    ['', head, '役職・資格', '携帯', ID, 'メモ', ''],
    ...person(1, '山田 花子', 'やまだ はなこ', 'yamada', ['管理者', 'SNS担当']),
    ...between,
    ...person(2, '佐藤 健太', 'さとう けんた', 'sato'),
    ...between,
    ...person(3, '伊藤 ゆき', '', 'ito'),
    ...person(4, '森 直子', 'もり なおこ', 'mori'),
    [],
    ['■よく連絡する先生'],
    ['', '高木 達夫', '医師', '0776-00-0001', '', '', ''],
  ];
  test.each([
    ['氏名\n（ふりがな）', []],
    ['氏名（ふりがな）', [[]]],
    ['氏名', [['■訪問看護ステーション']]],
  ])('%s: two lines of many cells are one person’s, each part of a heading in its line', (head, between) => {
    const found = read(two(head, between));
    expect(valuesOf(found, 'name', 'kana', 'jobType', 'phone', 'note').slice(0, 4)).toEqual([
      ['山田 花子', 'やまだ はなこ', '看護師　管理者', '090-0000-0001', '週3　SNS担当'],
      ['佐藤 健太', 'さとう けんた', '看護師', '090-0000-0002', '週3'],
      ['伊藤 ゆき', '', '看護師', '090-0000-0003', '週3'],
      ['森 直子', 'もり なおこ', '看護師', '090-0000-0004', '週3'],
    ]);
    expect(found.people).toHaveLength(4);
    if (head !== '氏名') expect(valuesOf(found, 'mail').slice(2, 4)).toEqual([['ito@example.jp'], ['mori@example.jp']]);
  });

  test('three lines, merged: the third is nobody else’s', () => {
    const three = (no: number, name: string, kana: string): Lines => [
      [`${no}`, kana, '看護師', `090-0000-000${no}`],
      ['', name, '', ''],
      ['', '', '', `0776-00-000${no}`],
    ];
    const tops = [1, 4];
    const found = read(
      [
        ['番号', '氏名', '職種', '電話'],
        ...three(1, '山田 花子', 'やまだ はなこ'),
        ...three(2, '佐藤 健太', 'さとう けんた'),
      ],
      tops.flatMap((top) => [0, 2].map((left) => ({ top, bottom: top + 2, left, right: left }))),
    );
    expect(found.reading.rows.map(({ line, through }) => [line, through])).toEqual([
      [2, 4],
      [5, 7],
    ]);
    expect(valuesOf(found, 'name', 'kana').flat().join()).toBe('山田 花子,やまだ はなこ,佐藤 健太,さとう けんた');
  });

  test('who knows it by nothing is given no reading', () => {
    const lines: Lines = [
      ['氏名', '職種'],
      ['看護', ''],
      ['やまだ はなこ', ''],
      ['山田 花子', '看護師'],
      ['さとう けんた', ''],
      ['佐藤 健太', '看護師'],
    ];
    expect(valuesOf(read(lines), 'kana').flat().join('')).toBe('');
    // A part of a name in kana tells it.
    const told: Lines = [...lines.slice(0, 2), ['すぎもと ひとみ', ''], ['杉本 ひとみ', '看護師'], ...lines.slice(2)];
    expect(valuesOf(read(told), 'name', 'kana')).toContainEqual(['佐藤 健太', 'さとう けんた']);
  });
});
