import { describe, expect, test } from 'vitest';
import type { ImportKind } from '@shared/tables/lists';
import { textCell, type RawCell } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import { readTyped } from '@shared/tables/import/read-typed';
import type { ReadRow } from '@shared/tables/import/reading';
import { parseDelimited } from '@shared/tables/import/parse-delimited';
import { noteSentence } from '@shared/tables/import/cell-note';
import { unwrap } from '@shared/problems/problem';

const TODAY = '2026-11-21';

/** The rows of a table as somebody typed it, line by line. */
export function rowsOf(
  lines: readonly (readonly (string | RawCell | null)[])[],
  kind: ImportKind = 'staff',
): ReadRow[] {
  const rows = lines.map((cells) => cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)));
  const sheet = { name: '名簿', hidden: false, rows, hiddenRows: [], hiddenColumns: [], merges: [] };
  const workbook = { sheets: [{ ...sheet, date1904: false, cut: false }], notes: [] };
  return unwrap(readTable(workbook, { kind, today: TODAY })).rows;
}

/** What one cell comes to: its value or the code of its problem, and the codes of its notes. */
function cellOf(kind: ImportKind, field: string, text: string): unknown {
  const { value, problem, notes } = readTyped(kind, field, text, TODAY);
  return [problem?.code ?? value, ...notes.map(({ code }) => code)];
}

describe('devices under a heading that nobody knows', () => {
  const listed = (heading: string, ...cells: string[]) =>
    rowsOf([['氏名', 'ふりがな', heading], ...cells.map((cell, i) => [`見本 ${'一二三四'[i]}郎`, 'みほん', cell])]).map(
      ({ values }) => values['ownDevice'],
    );
  test.each(['貸してる物', '貸出', '貸与', 'つかう機械', 'もちもの'])(
    'are read by what they are called: %s',
    (heading) => {
      expect(listed(heading, 'iPad①', '', 'スマホA', 'PC（診察室1）')).toEqual([
        'iPad①',
        '',
        'スマホA',
        'PC（診察室1）',
      ]);
    },
  );
  test('are read where the headings come again on the next page', () => {
    const head = ['氏名', 'ふりがな', '貸与'];
    const page = (cell: string) => ['見本 一郎', 'みほん', cell];
    const rows = rowsOf([head, page('PHS 070-0000-0001'), head, page('タブレット1'), head, page('')]);
    expect(rows.map(({ values }) => values['ownDevice'])).toEqual(['PHS 070-0000-0001', 'タブレット1', '']);
  });
  test.each([
    ['remarks', 'iPadは修理中です', 'PCが苦手', 'スマホに変えたい'],
    ['marks', '○', '有', '○'],
    ['one of many', '鍵', 'iPad①', '名札'],
  ])('but not %s', (_what, ...cells) => expect(listed('持ち物', ...cells)).toEqual([undefined, undefined, undefined]));
});

test('iPad 1号 below 番号 is what a device is called, and no count of rows', () => {
  const lines = [['番号', '機種', '電話番号（SIM）', '使う人'], ...[1, 2, 3].map((at) => [`iPad ${at}号`, 'iPad 第9世代', `020-0000-000${at}`, '見本 一郎'])]; // prettier-ignore
  expect(rowsOf(lines, 'device')[0]?.values['devicePhone']).toBe('020-0000-0001');
  expect(rowsOf(lines, 'device').map(({ values }) => values['assetNumber'])).toEqual([
    'iPad 1号',
    'iPad 2号',
    'iPad 3号',
  ]);
});

describe('a day as lists have it', () => {
  test.each<[string, string, unknown[]]>([
    ['birthday', 'S60.1.5生', ['1985-01-05', 'note/date']],
    ['birthday', '昭和60年1月5日（41歳）', ['1985-01-05', 'note/date']],
    ['birthday', '3-420101', ['1967-01-01', 'note/date']],
    ['birthday', '3420101', ['1967-01-01', 'note/date']],
    ['birthday', '3.42.1.1', ['1967-01-01', 'note/date']],
    ['birthday', '2-100315', ['1921-03-15', 'note/date']],
    ['joinedOn', 'R6.4.1付', ['2024-04-01', 'note/date']],
    ['joinedOn', '2024/4/1～', ['2024-04-01', 'note/date']],
    ['joinedOn', '2024/4/3(水)', ['2024-04-03', 'note/date']],
    ['joinedOn', 'H元.5.1', ['1989-05-01', 'note/date']],
    ['joinedOn', '平成32年4月1日', ['2020-04-01', 'note/past-era']],
    ['joinedOn', '昭和65年4月1日', ['1990-04-01', 'note/past-era']],
  ])('%s: %s', (field, text, read) => {
    expect(cellOf(field === 'birthday' ? 'staff' : 'staff', field, text)).toEqual(read);
  });

  test.each<[string, string]>([
    ['birthday', '5-030401'],
    ['birthday', '4.50.1.2'],
    ['joinedOn', 'S60.1.5生'],
    ['joinedOn', 'R6.4.1～R7.3.31'],
    ['birthday', '1985年（昭和61年）1月5日'],
  ])('%s: %s is asked about', (field, text) => {
    expect(cellOf('staff', field, text)).toEqual(['cell/date']);
  });
});

const text = (raw: string): RawCell => textCell(raw);
const number = (raw: number, shown = String(raw)): RawCell => ({ kind: 'number', text: shown, raw });
const day = (raw: number, shown: string): RawCell => ({ kind: 'date', text: shown, raw });
/** The one person of a table: values, problems and notes of a field. */
function readOf(field: string, heading: string, cell: RawCell, kind: ImportKind = 'staff'): unknown {
  const heads = kind === 'patient' ? ['利用者名', '生年月日', heading] : ['氏名', '役職', heading];
  const row = rowsOf([heads, ['佐藤 恵', kind === 'patient' ? 'S10.1.5' : '係長', cell]], kind)[0]!;
  const wrong = row.problems.find((one) => one.field === field);
  return [wrong?.code ?? row.values[field], ...row.notes.filter((one) => one.field === field).map(({ code }) => code)];
}

describe('a phone as lists have it', () => {
  test.each<[string, unknown[]]>([
    ['090-0000-0001（携帯）', ['090-0000-0001', 'note/phone']],
    ['携帯：０９０－００００－０００１', ['090-0000-0001', 'note/phone']],
    ['０９０－００００－０００１', ['090-0000-0001', 'note/half-width']],
    ['04-0000-0001 内線12', ['04-0000-0001 内線12', 'note/phone-and-more']],
    ['内線 220', ['内線220', 'note/phone']],
    ['090-0000-0001（母）', ['090-0000-0001(母)', 'note/phone-and-more']],
    ['090-0000-0001 / 04-0000-0001', ['cell/phones']],
    ['090-0000-0001\n04-0000-0001', ['cell/phones']],
    ['04-0000-0001・0002', ['cell/phones']],
    ['携帯090-0000-0001　自宅04-0000-0001', ['cell/phones']],
    // What is wrong is said as it is: nobody counts the figures of a number that has them all.
    ['090-0000-01', ['cell/phone']],
    ['000-6283-9444', ['cell/phone']],
    ['携帯なし', ['cell/phone-words']],
    ['iPad 2番', ['cell/phone-words']],
    // A list says so of who has one.
    ['○', ['cell/mark']],
    ['ﾚ', ['cell/mark']],
    ['有', ['cell/mark']],
  ])('%s', (text, read) => {
    expect(cellOf('staff', 'phone', text)).toEqual(read);
    expect(cellOf('patient', 'familyPhone', text)).toEqual(read);
  });
});

describe('an extension', () => {
  test('is one below a heading that says so, as text and as a number; a whole number stays a whole number', () => {
    for (const heading of ['電話（内線）', '電話(内線)'])
      expect(readOf('phone', heading, text('220'))).toEqual(['内線220', 'note/phone']);
    expect(readOf('phone', '電話（内線）', number(103))).toEqual(['内線103', 'note/phone']);
    expect(readOf('phone', '電話（内線）', text('04-0000-0001'))).toEqual(['04-0000-0001']);
    expect(readOf('phone', '電話', text('220'))).toEqual(['cell/phone']);
  });
});

describe('〃 and its kin', () => {
  const table = (mark: string) =>
    rowsOf([
      ['氏名', 'ふりがな', '事業所', '職種', '自宅電話', '入職日'],
      ['佐藤 恵', 'さとう めぐみ', 'ひまわり', '看護師', '04-0000-0001', 'R6.4.1'],
      ['鈴木 亮', 'すずき りょう', mark, mark, mark, mark],
      ['高橋 直', 'たかはし なお', mark, mark, mark, mark],
    ]);
  test.each(['〃', '々', '同', '同上', '同　上', '上に同じ', '”', '"', '〃〃', '仝'])(
    '%s is what stands above, and said',
    (mark) => {
      const [first, ...others] = table(mark);
      for (const { values, problems, notes } of others) {
        expect(problems).toEqual([]);
        for (const field of ['office', 'jobType', 'phone', 'joinedOn'])
          expect(values[field]).toBe(first?.values[field]);
        expect(notes.filter(({ code }) => code === 'note/as-above')).toHaveLength(4);
        expect(notes.find(({ field }) => field === 'joinedOn')?.to).toBe('令和6年4月1日');
      }
    },
  );

  test('with more in brackets is what stands above, and that; the next one is without it', () => {
    const rows = rowsOf([
      ['氏名', 'ふりがな', '事業所', '職種'],
      ['佐藤 恵', 'さとう めぐみ', '居宅', 'CM'],
      ['鈴木 亮', 'すずき りょう', '〃(訪看兼務)', '同上（パート）'],
      ['高橋 直', 'たかはし なお', '〃', '〃'],
      ['森 直', 'もり なお', '〃（兼務）', '看護師（パート）'],
      ['林 直', 'はやし なお', '訪看（2階）', '〃'],
    ]);
    expect(rows.map(({ values: { office, jobType } }) => `${office} ${jobType}`)).toEqual([
      '居宅 CM',
      '居宅（訪看兼務） CM（パート）',
      '居宅 CM',
      '居宅 看護師（パート）',
      '訪看（2階） 看護師（パート）',
    ]);
    expect(rows[1]?.notes).toContainEqual(
      expect.objectContaining({ field: 'office', code: 'note/as-above', to: '居宅（訪看兼務）', text: '〃(訪看兼務)' }),
    );
  });

  test('is never a name, furigana, a number, a mail or a phone of one’s own', () => {
    const [, second] = rowsOf([
      ['氏名', 'ふりがな', '職員番号', 'メール', '生年月日', '連絡先', '携帯', '職種'],
      ['佐藤 恵', 'さとう めぐみ', '0012', 'a@b.example', 'S60.1.5', '04-0000-0001', '090-0000-0001', '看護師'],
      ['〃', '〃', '〃', '〃', '〃', '〃', '〃', '看護師'],
    ]);
    expect(second?.values).toEqual({ jobType: '看護師' });
    expect(second?.problems.map(({ field, code }) => [field, code])).toEqual(
      ['name', 'kana', 'employeeNumber', 'mail', 'birthday', 'phone', 'otherPhone'].map((field) => [
        ...[field, 'cell/ditto'],
      ]),
    );
  });

  test('is what stands above for devices of one kind and model; their number, too: a second line of one device', () => {
    const [, second] = rowsOf(
      [
        ['管理番号', '種類', '機種', '使用者'],
        ['T-01', 'タブレット', 'iPad 9', '佐藤 恵'],
        ['〃', '〃', '〃', '〃'],
      ],
      'device',
    );
    expect(second?.values).toMatchObject({ assetNumber: 'T-01', kind: 'tablet', model: 'iPad 9', holder: '佐藤 恵' });
    expect(second?.notes.find(({ field }) => field === 'kind')?.to).toBe('タブレット');
    expect(second?.problems).toEqual([]);
  });

  test('goes on over a page: blank lines, the title once more, its headings', () => {
    const heads = ['No.', '所属', '氏名', 'ふりがな', '職種'];
    const page = (...between: string[][]): string[][] => [
      ['ひまわりの里　職員名簿'],
      ['R8.11.1現在', '', '', '', '※変更は総務まで'],
      heads,
      ['1', '特養', '佐藤 恵', 'さとう めぐみ', '看護師'],
      ...between,
      ['2', '〃', '鈴木 亮', 'すずき りょう', '介護職員'],
    ];
    const office = (...between: string[][]): unknown => rowsOf(page(...between)).at(-1)?.values['office'];
    expect(office([], ['ひまわりの里　職員名簿（つづき）'], heads)).toBe('特養');
    expect(office(['- 1 -'], [], ['ひまわりの里　職員名簿'], ['R8.11.1現在'], [], heads, [])).toBe('特養');
    expect(office([], heads)).toBe('特養');
    // Of another list, or of nothing, nobody knows what it means.
    expect(office([], ['デイ　職員名簿'], heads)).toBeUndefined();
    expect(office([])).toBeUndefined();
  });

  test('under nothing, under a problem, and behind a row that is nobody it is asked about', () => {
    const rows = rowsOf([
      ['氏名', '職種', '入職日'],
      ['佐藤 恵', '〃', '13月'],
      ['鈴木 亮', '看護師', '〃'],
      ['合計', '', ''],
      ['高橋 直', '〃', ''],
    ]);
    expect(rows.map(({ problems }) => problems.map(({ field, code }) => `${field} ${code}`))).toEqual([
      ['jobType cell/ditto', 'joinedOn cell/date'],
      ['joinedOn cell/ditto'],
      ['jobType cell/ditto'],
    ]);
  });

  test.each([
    '小計　看護　13名',
    '小計：看護 13人',
    '看護 小計　１３名',
    '居宅計 8名',
    '計 看護13名',
    '合計 常勤・パート 31名',
  ])('%s is nobody', (line) => {
    const people = [['1', '佐藤 恵', '看護師'], ['2', '計 亮', '会計']]; // prettier-ignore
    for (const total of [
      [line, '', ''],
      ['', line, ''],
    ])
      expect(rowsOf([['No', '氏名', '職種'], ...people, total]).map(({ values }) => values['name'])).toEqual([
        ...['佐藤 恵', '計 亮'],
      ]);
  });

  const counted = (...rows: string[][]): unknown[] =>
    rowsOf([
      ['No', '氏名', '職種', '備考'],
      ['1', '佐藤 恵', '看護師', ''],
      ...rows,
      ['2', '常田 計', '看護師', ''],
    ]).map(({ values }) => values['name']);

  test.each([
    '常勤　9名',
    '非常勤 6名',
    '常勤 計 2',
    '男 3名 女 12名',
    '男 3　女 12',
    '正社員：5名',
    'パート：４人',
    '看護師　9名（うち非常勤3名）',
    '常勤換算 4.5名',
    '常勤 9名、非常勤 6名',
  ])('%s says how many there are, and is nobody', (line) => {
    for (const row of [
      ['', line, '', ''],
      [line, '', '', ''],
    ])
      expect(counted(row)).toEqual(['佐藤 恵', '常田 計']);
  });

  test.each([[['', '常勤', '9名', '']], [['常勤', '9名', '非常勤', '6名']], [['男', '3名', '女', '12名']]])(
    '%s, spread over cells, too',
    (row) => {
      expect(counted(row)).toEqual(['佐藤 恵', '常田 計']);
    },
  );

  test.each([
    [['3', '常 勤', '看護師', '']],
    [['', '常勤 太郎', '', '']],
    [['', '常盤 9', '', '']],
    [['', '常勤 9名', '看護師', '夜勤あり']],
    [['', '田中 他2名', '', '']],
  ])('%s stays somebody', (row) => {
    expect(counted(row)).toEqual(['佐藤 恵', expect.any(String), '常田 計']);
  });

  test('a thing that is called by a 計 stays one', () => {
    const names = ['体温計 2台', '会計ソフト用PC 1台'];
    const lines = [['管理番号', '種類', '機種'], ...names.map((name, i) => [`T-0${i}`, 'パソコン', name])];
    expect(rowsOf(lines, 'device').map(({ values }) => values['model'])).toEqual(names);
  });

  test('over headings that come again, as on the next page, is what stands above them', () => {
    const rows = rowsOf([
      ['氏名', '事業所', '職種'],
      ['佐藤 恵', 'ひまわり', '看護師'],
      ['氏名', '事業所', '職種'],
      ['鈴木 亮', '〃', '同上'],
      ['氏名', '事業所', '職種'],
      ['高橋 直', '〃', '同上'],
    ]);
    expect(rows.map(({ values: { office, jobType } }) => [office, jobType])).toEqual(
      rows.map(() => ['ひまわり', '看護師']),
    );
  });

  test.each(['―', '－', 'ー', '-', '─', '―――'])('%s says nothing, in any field', (line) => {
    expect(readOf('department', '部署', text(line))).toEqual(['', 'note/none']);
    expect(readOf('phone', '電話番号', text(line))).toEqual(['', 'note/none']);
    expect(
      rowsOf([
        ['氏名', '職種'],
        [line, '看護師'],
      ])[0]?.problems,
    ).toMatchObject([{ field: 'name', code: 'cell/required' }]);
  });
});

describe('a 0 that a look-up shows of an empty cell', () => {
  test.each<[string, string, RawCell, string | null]>([
    ['department', '部署', number(0), ''],
    ['phone', '電話番号', text('0'), ''],
    ['phone', '電話番号', number(0), ''],
    ['mail', 'メール', number(0), ''],
    ['note', '備考', number(0), ''],
    ['employeeNumber', '職員番号', number(0), ''],
    ['joinedOn', '入職日', number(0), null],
    ['joinedOn', '入職日', day(0, '1900/1/0'), null],
  ])('%s is empty, with a note', (field, heading, cell, empty) => {
    expect(readOf(field, heading, cell)).toEqual([empty, 'note/empty-look-up']);
  });

  test('is nobody’s name', () => {
    expect(
      rowsOf([
        ['氏名', '職種'],
        [number(0), '看護師'],
      ])[0],
    ).toMatchObject({
      values: { jobType: '看護師' },
      problems: [{ field: 'name', code: 'cell/required' }],
    });
  });
});

describe('what a spreadsheet made of a text', () => {
  test.each<[string, string, RawCell, ImportKind]>([
    ['address', '住所', day(36925, '2001/2/3'), 'patient'],
    ['address', '住所', text('2001/2/3'), 'patient'],
    ['address', '住所', text('1月2日'), 'patient'],
    ['address', '住所', text('2-Jan'), 'patient'],
    ['doctorInstitution', '医療機関', day(36925, '2001/2/3'), 'patient'],
    ['department', '部署', day(45293, '1月2日'), 'staff'],
    ['note', '備考', day(36925, '2001/2/3'), 'staff'],
    ['employeeNumber', '職員番号', text('2001/2/3'), 'staff'],
    ['mail', 'メール', day(36925, '2001/2/3'), 'staff'],
  ])('%s: a day is asked about', (field, heading, cell, kind) => {
    expect(readOf(field, heading, cell, kind)).toEqual(['cell/became-date']);
  });

  test.each<[RawCell, unknown[]]>([
    [text('流山市見本台1-2-3'), ['流山市見本台1-2-3']],
    [text('1-2-3'), ['1-2-3']],
    [number(101, '101号室'), ['101号室']],
    [number(1234, '1,234'), ['1234']],
    [number(123456789012, '1.23457E+11'), ['123456789012']],
    [number(1234567890123450, '1.23457E+15'), ['cell/lost-digits']],
  ])('an address stays: %j', (cell, read) => {
    expect(readOf('address', '住所', cell, 'patient')).toEqual(read);
  });

  test('a number keeps the letters that its format shows', () => {
    expect(readOf('employeeNumber', '職員番号', number(12, 'A0012'))).toEqual(['A0012']);
    expect(readOf('employeeNumber', '職員番号', number(12, '0012'))).toEqual(['0012']);
  });
});

describe('mail addresses and characters that nobody sees', () => {
  test.each<[string, unknown[]]>([
    ['sato@docomo.ne.jp（携帯）', ['sato@docomo.ne.jp', 'note/mail']],
    ['mailto:sato@himawari.example', ['sato@himawari.example', 'note/mail']],
    ['佐藤<sato@himawari.example>', ['sato@himawari.example', 'note/mail']],
    ['ｓａｔｏ＠ｈｉｍａｗａｒｉ．ｅｘａｍｐｌｅ', ['sato@himawari.example', 'note/half-width']],
    ['a@b.example、c@d.example', ['cell/mails']],
    ['sato\u200b@himawari.example', ['cell/invisible']],
    ['sato＠x', ['cell/mail']],
  ])('%j', (typed, read) => {
    expect(readOf('mail', 'メール', text(typed))).toEqual(read);
  });

  test.each<[string, string, string]>([
    ['phone', '電話番号', '090-0000-0101\u202c'],
    ['employeeNumber', '職員番号', '\u200e0012'],
    ['kana', 'ふりがな', 'さとう\u200bめぐみ'],
  ])('%s: they are asked about', (field, heading, typed) => {
    expect(readOf(field, heading, text(typed))).toEqual(['cell/invisible']);
  });

  test('in a name they stay, and are said; a variation selector is none', () => {
    const names = ['佐藤\u200b恵', '葛\u{e0100}城 恵'].map(
      (name) =>
        rowsOf([
          ['氏名', '職種'],
          [name, '看護師'],
        ])[0]!,
    );
    expect(names.map(({ values }) => values['name'])).toEqual(['佐藤\u200b恵', '葛\u{e0100}城 恵']);
    expect(names.map(({ notes }) => notes.map(noteSentence))).toEqual([
      ['見えない文字（U+200B）が入っています。貼り付けた文字なら、打ち直してください'],
      [],
    ]);
  });
});

describe('a CSV', () => {
  test('whose cells have a ’ in front of a formula’s sign says that it was taken off', () => {
    const { sheet } = parseDelimited("氏名,職種,備考\n佐藤 恵,看護師,'=夜勤なし\n鈴木 亮,看護師,'03\n", '名簿');
    const { rows } = unwrap(readTable({ sheets: [sheet], notes: [] }, { kind: 'staff', today: TODAY }));
    expect(rows.map(({ values }) => values['note'])).toEqual(['=夜勤なし', "'03"]);
    expect(rows.map(({ notes }) => notes.map(({ code }) => code))).toEqual([['note/unmarked'], []]);
  });
});

describe('a job that is also called as a heading is', () => {
  test('begins no card of a person: each line of the list is somebody', () => {
    const people = ['一郎', '二郎', '三郎', '四郎'].map((given, i) => [
      ...[`見本 ${given}`, 'みほん', 'ひまわり', 'ヘルパー', `R${i + 1}.4.1`, `04-0000-000${i}`],
    ]);
    const found = rowsOf([['氏名', 'かな', '所属', '職種', '入職日', '電話'], ...people]);
    expect(found.map(({ values }) => [values['name'], values['jobType']])).toEqual(
      people.map(([name]) => [name, 'ヘルパー']),
    );
  });
});

test('〃 below a phone is that phone where the remarks say that it is shared with whoever stands above', () => {
  const rows = [
    ['見本 一郎', '04-7150-0001', ''],
    ['見本 花子', '〃', '電話は見本一郎と共用'],
    ['例田 次郎', '〃', '電話は夫と共用'],
  ];
  const read = rowsOf([['氏名', '電話', '備考'], ...rows]);
  expect(read.map(({ values }) => values['phone'])).toEqual(['04-7150-0001', '04-7150-0001', undefined]);
});
