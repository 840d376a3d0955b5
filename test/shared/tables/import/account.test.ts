import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { PART, type RowCode, type TableReading } from '@shared/tables/import/reading';
import { accountSentence } from '@shared/tables/import/account-words';
import { readTable, readWorkbook } from '@shared/tables/import/read-table';
import { aBook, aSheet } from '../../../support/sheet-book';

/** Lines of a sheet, and what each of them is: a person by name, or something that is nobody. */
interface Line {
  cells: string[];
  person: string | null;
  /** Why it is left out, where nothing else may be said. */
  why?: RowCode;
}

const HEAD = ['氏名', 'フリガナ', '職種', '電話番号'];
const DEVICE_HEAD = ['管理番号', '種類', '機種', '使用者'];
const nobody = (...cells: string[]): Line => ({ cells, person: null });
const because = (why: RowCode, ...cells: string[]): Line => ({ cells, person: null, why });
let people = 0;
const aPerson = (): Line => {
  const name = `山田 花${++people}子`;
  return { cells: [name, 'ヤマダ ハナコ', '看護師', '090-0000-0001'], person: name };
};

const some = (most: number) => fc.integer({ min: 1, max: most }).map((count) => Array.from({ length: count }, aPerson));
const between = fc.oneof(
  { weight: 4, arbitrary: some(6) },
  fc.constant([nobody()]),
  fc.constant([nobody(), nobody(), nobody()]),
  fc.constant([because('row/title', '職員名簿', '', '', '2/3'), because('row/repeated-heading', ...HEAD)]),
  fc.constant([because('row/repeated-heading', ...HEAD)]),
  fc.constant([because('row/total', '合計', '', '', '12名')]),
  fc.constant([because('row/remark', '※ 令和8年4月1日現在')]),
  fc.constant([because('row/section', '■ 非常勤')]),
  fc.constant([because('row/page', '- 2 -')]),
);
const devices = fc.constant([
  nobody(),
  nobody('端末一覧'),
  nobody(...DEVICE_HEAD),
  nobody('P-01', 'パソコン', 'LAVIE', '共用'),
  nobody('P-02', 'パソコン', 'LAVIE', '共用'),
]);
const sheet = fc
  .tuple(
    fc.constantFrom<Line[]>([], [nobody('職員名簿', '', '', '1/3')], [nobody('社会福祉法人ひまわり会'), nobody()]),
    some(3),
    fc.array(between, { maxLength: 8 }),
    fc.option(devices, { nil: [] }),
  )
  .map(([title, first, more, last]) => [...title, nobody(...HEAD), ...first, ...more.flat(), ...last]);
const cover = [nobody('職員名簿'), nobody(), nobody('作成者氏名', '事務 太郎', '電話番号', '04-0000-0001')];

/** Lines that are said to hold nothing. */
const blankOf = ({ sheet: read, skipped }: TableReading): string[] =>
  skipped
    .filter(({ code }) => code === 'row/blank')
    .flatMap(({ line, count, sheet: on = read }) =>
      Array.from({ length: count }, (_, i) => `${on} ${(line % PART) + i}`),
    );

const linesOf = ({ sheet: read, rows, skipped }: TableReading): string[] => [
  ...rows.map(({ line, sheet: on = read }) => `${on} ${line % PART}`),
  ...skipped.flatMap(({ line, count, sheet: on = read }) =>
    Array.from({ length: count }, (_, i) => `${on} ${(line % PART) + i}`),
  ),
];

test('every line of a file is a person, left out with its reason, or asked about; and nobody is lost', () => {
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), fc.boolean(), (drawn, withCover) => {
      const sheets = [...(withCover ? [cover] : []), ...drawn];
      const names = sheets.map((_, i) => `第${'一二三四'[i]}事業所`);
      const book = aBook(
        ...sheets.map((lines, i) =>
          aSheet(
            names[i]!,
            lines.map(({ cells }) => cells),
          ),
        ),
      );
      const reading = unwrap(readTable(book, { today: '2026-11-22', kind: 'staff' }));
      const { account } = reading;
      const wanted = sheets.flatMap((lines) => lines.flatMap(({ person }) => (person === null ? [] : [person])));
      expect(reading.rows.map(({ values }) => values['name']).sort()).toEqual([...wanted].sort());
      // Counted anew out of what was generated: up to the last line of each sheet that holds something.
      const lengths = sheets.map((lines) => lines.findLastIndex(({ cells }) => cells.length > 0) + 1);
      expect(account.lines).toBe(lengths.reduce((sum, length) => sum + length, 0));
      expect(account.taken + account.skipped + account.asked).toBe(account.lines);
      const found = linesOf(reading);
      expect(found).toHaveLength(account.lines);
      expect(new Set(found).size).toBe(account.lines);
      const codes = new Map(
        reading.skipped.map(({ line, code, sheet: on = reading.sheet }) => [`${on} ${line % PART}`, code]),
      );
      sheets.forEach((lines, i) =>
        lines.forEach(({ why }, row) => {
          // A line of one cell above headings that come again is a title of the page.
          const mayBe = why === 'row/repeated-heading' || why === 'row/total' ? [why] : [why, 'row/title'];
          if (why) expect(mayBe).toContain(codes.get(`${names[i]} ${row + 1}`));
        }),
      );
      // What holds something has a reason of its own.
      const blank = sheets.flatMap((lines, i) =>
        lines.flatMap(({ cells }, row) =>
          row < (lengths[i] ?? 0) && cells.every((cell) => cell === '') ? [`${names[i]} ${row + 1}`] : [],
        ),
      );
      expect(blankOf(reading).sort()).toEqual(blank.sort());
    }),
    { numRuns: 60 },
  );
});

describe('what is said of it', () => {
  const staff = [
    ['ひまわり 職員名簿', '', '', ''],
    HEAD,
    ...[aPerson(), aPerson()].map(({ cells }) => cells),
    ['※ 個人情報につき取扱注意', '', '', ''],
  ];
  const devices = [
    ['端末一覧', '', '', ''],
    DEVICE_HEAD,
    ['T-01', 'タブレット', '', ''],
    [''],
    ['T-02', 'タブレット', '', ''],
  ];
  const readingOf = (...sheets: (readonly [string, string[][]])[]) =>
    unwrap(readWorkbook(aBook(...sheets.map(([name, rows]) => aSheet(name, rows))), { today: '2026-11-21' }));

  test('counts the lines of the sheets that are read; what stands on others is nobody there', () => {
    const { reading } = readingOf(['職員名簿', staff], ['端末', devices]);
    expect(reading.account).toMatchObject({ lines: 10, records: 2 });
    expect(accountSentence(reading.account, '人')).toBe(
      '読むシートの 5行：読んだ 2人・とばした行 3（表題1、見出し1、注記1）',
    );
    const alone = readingOf(['職員名簿', staff]).reading;
    expect(accountSentence(alone.account, '人')).toBe(
      'このファイルの 5行：読んだ 2人・とばした行 3（表題1、見出し1、注記1）',
    );
  });

  test('is what each sheet is named with: a remark is nobody', () => {
    const { sheets, reading } = readingOf(['職員名簿', staff], ['端末', [...devices, ['※ 返却のこと']]]);
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['職員名簿', 2],
      ['端末', 2],
    ]);
    expect(reading.tables.map(({ rows }) => rows)).toEqual([2, 2]);
  });

  test('counts whoever is asked about on a sheet of the same kind', () => {
    const { reading } = readingOf(['職員名簿', staff], ['退職者', [HEAD, aPerson().cells]]);
    expect(accountSentence(reading.account, '人')).toMatch(
      /^このファイルの 7行：読んだ 2人・.*・確かめる行 2（選んでいない表2）$/,
    );
  });
});

test('a sheet whose headings somebody pointed at is the one that is read, beside one of devices', () => {
  const lines = [['うちの名簿'], ['なまえだよ', 'あれ', 'これ', 'それ'], ['見本 太郎', 'あ', 'い', 'う'], ['石渡 恵', 'あ', 'い', 'う'], ['合計 2人']]; // prettier-ignore
  const book = aBook(aSheet('みんな', lines), aSheet('端末', [DEVICE_HEAD, ['P-1', 'パソコン', '', '見本 太郎']]));
  const asked = { today: '2026-11-30', kind: 'staff', sheet: 'みんな', headerRow: 2, columns: { A: 'name' } } as const;
  const { account } = unwrap(readTable(book, asked));
  expect(accountSentence(account, '人')).toMatch(/^読むシートの 5行：読んだ 2人・とばした行 [23]/);
});
