import { utils, write } from 'xlsx';
import { formatWareki, formatWarekiShort } from '@shared/text/wareki';
import { toKatakana } from '@shared/text/kana';
import { addDays } from '@shared/text/calendar-date';
import { dateSerial } from '@shared/forms/excel/date-serial';
import type { ImportKind } from '@shared/tables/lists';
import { Chance } from '../soak/chance';
import { cp932 } from './cp932';
import { halfKana, wide } from './messy-text';
import { madeCsv, madeXlsx, utf16, type MadeCell, type MadeSheet } from './table-sheet';

/** A table as an office could have it, and what a right import makes of it. */
export interface MessyTable {
  title: string;
  file: string;
  bytes: Uint8Array;
  kind?: ImportKind;
  sheet?: string;
  headerRow: number;
  /** The rows that are people, by their line, with the fields that the table has. */
  expected: Record<number, Record<string, string | boolean | null>>;
  /** Cells with a problem: line, field, code. */
  problems?: [number, string, string][];
  /** Lines that are nobody, and why. Blank ones aren't named. */
  skipped?: Record<number, string>;
  /** What is asked or told about the sheet. */
  questions?: string[];
}

interface Person {
  name: string;
  family: string;
  given: string;
  kana: string;
  kanaFamily: string;
  kanaGiven: string;
  office: string;
  jobType: string;
  employeeNumber: string;
  phone: string;
  mail: string;
  birthday: string;
  joinedOn: string;
}

/** With characters that a careless program loses: variation selectors, U+FA11, U+20BB7, U+FA19. */
const FAMILIES: [string, string][] = [
  ['佐藤', 'さとう'],
  ['髙橋', 'たかはし'],
  ['山\ufa11', 'やまさき'],
  ['渡邊', 'わたなべ'],
  ['鈴木', 'すずき'],
  ['長谷部', 'はせべ'],
];
const BEYOND_CP932: [string, string][] = [
  ['葛\u{e0100}城', 'かつらぎ'],
  ['\u{20bb7}田', 'よしだ'],
];
const GIVEN: [string, string][] = [
  ['恵', 'めぐみ'],
  ['健太', 'けんた'],
  ['\ufa19奈', 'かんな'],
  ['由美子', 'ゆみこ'],
  ['亮', 'りょう'],
];
const OFFICES = ['ひまわり訪問看護 流山', 'ひまわりの里 福井', 'ひまわり居宅介護支援'];
const JOBS = ['看護師', '介護福祉士', '介護支援専門員', '事務職員'];

/** People that are the same for the same seed. */
function people(seed: number, count: number, families = FAMILIES): Person[] {
  const chance = new Chance(seed);
  const digits = (length: number): string => Array.from({ length }, () => chance.below(10)).join('');
  const of = <T>(things: readonly T[]): T => things[chance.below(things.length)]!;
  return Array.from({ length: count }, (_, i) => {
    const [[family, kanaFamily], [given, kanaGiven]] = [of(families), of(GIVEN)];
    const joinedOn = addDays('2009-04-01', chance.below(6_000));
    return {
      ...{ name: `${family} ${given}`, family, given },
      ...{ kana: `${kanaFamily} ${kanaGiven}`, kanaFamily, kanaGiven },
      office: of(OFFICES),
      jobType: of(JOBS),
      employeeNumber: String(i * 7 + 3).padStart(4, '0'),
      phone: `090-${digits(4)}-${digits(4)}`,
      mail: `shokuin${i}@himawari.example`,
      birthday: addDays('1958-01-01', chance.below(14_000)),
      joinedOn,
    };
  });
}

type Field = keyof Person;
const pick = (person: Person, fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, person[field]]));
const byLine = (persons: readonly Person[], first: number, fields: readonly Field[]): MessyTable['expected'] =>
  Object.fromEntries(persons.map((person, i) => [first + i, pick(person, fields)]));

const digitsOf = (phone: string): number => Number(phone.replaceAll('-', ''));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const BASIC = ['name', 'kana', 'office', 'jobType', 'joinedOn', 'phone'] as const;
const basicRow = (person: Person): string[] => BASIC.map((field) => person[field]);
const BASIC_HEADINGS = ['お名前', 'フリガナ', '事業所', '職種', '入職日', '携帯'];

/** Some tables of each kind that offices really have; the same for the same seed. */
export function messyTables(seed: number): MessyTable[] {
  const all = people(seed, 12, [...FAMILIES, ...BEYOND_CP932]);
  const plain = people(seed + 1, 10);
  return [...excelTables(all), ...textTables(all, plain), ...oldTables(all, plain), ...otherKinds(all)];
}

function excelTables(all: readonly Person[]): MessyTable[] {
  const heading = BASIC_HEADINGS;
  const rows = all.map(basicRow);
  const xlsx = (
    title: string,
    sheets: MadeSheet[],
    more: Omit<MessyTable, 'title' | 'file' | 'bytes'>,
  ): MessyTable => ({
    title,
    file: '職員名簿R8.xlsx',
    bytes: madeXlsx(sheets),
    ...more,
  });
  const wareki = (date: string, i: number): string => {
    const short = formatWarekiShort(date);
    return [formatWareki(date), short, short.replaceAll('.', '/'), wide(short), date.replaceAll('-', '/'), wide(date)][
      i % 6
    ]!;
  };
  const firstFields = ['name', 'kana', 'phone'] as const;
  const start = ['name', 'joinedOn', 'birthday'] as const;
  return [
    xlsx('headings in the first row', [{ rows: [heading, ...rows] }], {
      headerRow: 1,
      expected: byLine(all, 2, BASIC),
    }),
    xlsx(
      'a title, the day and whom to ask above the headings',
      [
        {
          rows: [
            ['令和８年度　職員名簿'],
            [],
            ['作成日', '令和8年4月1日', '作成者氏名', '事務 太郎'],
            ['事業所名', 'ひまわり会', '電話番号', '04-0000-0001'],
            [],
            [null, ...heading],
            ...rows.map((cells) => [null, ...cells]),
          ],
          merges: ['A1:F1'],
        },
      ],
      { headerRow: 6, expected: byLine(all, 7, BASIC) },
    ),
    xlsx(
      'headings of two lines, merged across and down',
      [
        {
          rows: [
            ['職員名簿'],
            ['No.', '氏名', null, 'フリガナ', null, '連絡先', null, '職種'],
            [null, '姓', '名', 'セイ', 'メイ', '電話', 'メール', null],
            ...all.map((one, i) => [
              i + 1,
              one.family,
              one.given,
              toKatakana(one.kanaFamily),
              toKatakana(one.kanaGiven),
              one.phone,
              one.mail,
              one.jobType,
            ]),
          ],
          merges: ['A1:H1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:G2', 'H2:H3'],
        },
      ],
      { headerRow: 3, expected: byLine(all, 4, ['name', 'kana', 'phone', 'mail', 'jobType']) },
    ),
    xlsx(
      '姓, 名, セイ and メイ in columns of their own',
      [
        {
          rows: [
            ['姓', '名', 'セイ', 'メイ', 'TEL'],
            ...all.map((one) => [one.family, one.given, halfKana(one.kanaFamily), halfKana(one.kanaGiven), one.phone]),
          ],
        },
      ],
      { headerRow: 1, expected: byLine(all, 2, firstFields) },
    ),
    xlsx(
      'half-width kana and full-width digits',
      [
        {
          rows: [
            ['氏　名', 'ｶﾅ', '電話番号', 'E-mail', '社員番号'],
            ...all.map((one) => [
              one.name,
              halfKana(one.kana),
              wide(one.phone),
              wide(one.mail),
              wide(one.employeeNumber),
            ]),
          ],
        },
      ],
      { headerRow: 1, expected: byLine(all, 2, ['name', 'kana', 'phone', 'mail', 'employeeNumber']) },
    ),
    xlsx(
      'days as text in every manner',
      [
        {
          rows: [
            ['名前', '採用日', '生年月日'],
            ...all.map((one, i) => [one.name, wareki(one.joinedOn, i), wareki(one.birthday, i + 2)]),
          ],
        },
      ],
      { headerRow: 1, expected: byLine(all, 2, start) },
    ),
    xlsx(
      'days as Excel has them',
      [
        {
          rows: [
            ['氏名', '採用年月日', '生年月日'],
            ...all.map((one) => [one.name, { date: one.joinedOn }, { date: one.birthday }]),
          ],
        },
      ],
      { headerRow: 1, expected: byLine(all, 2, start) },
    ),
    xlsx(
      'days counted from 1904',
      [
        {
          date1904: true,
          rows: [
            ['氏名', '入社日', '誕生日'],
            ...all.map((one) => [one.name, { date: one.joinedOn }, { date: one.birthday }]),
          ],
        },
      ],
      {
        headerRow: 1,
        expected: byLine(all, 2, start),
        questions: ['table/serial-1904', 'table/column-missing', 'table/column-missing'],
      },
    ),
    xlsx(
      'days that lost their format',
      [
        {
          rows: [
            ['氏名', '入職日', '生年月日'],
            ...all.map((one) => [one.name, dateSerial(one.joinedOn, false), dateSerial(one.birthday, false)]),
          ],
        },
      ],
      { headerRow: 1, expected: byLine(all, 2, start) },
    ),
    xlsx(
      'zeros that Excel ate',
      [
        {
          rows: [
            ['職員番号', '氏名', '携帯番号'],
            ...all.map((one, i): MadeCell[] => [
              i % 3 === 0 ? one.employeeNumber : Number(one.employeeNumber),
              one.name,
              digitsOf(one.phone),
            ]),
          ],
        },
      ],
      {
        headerRow: 1,
        expected: Object.fromEntries(
          all.map((one, i) => [i + 2, { name: one.name, employeeNumber: one.employeeNumber, phone: one.phone }]),
        ),
      },
    ),
    xlsx(
      'formulas by their value, and what went wrong with some',
      [
        {
          rows: [
            ['氏名', 'ふりがな', '職種', '入職日'],
            ...all.map((one, i): MadeCell[] => [
              { formula: 'B2&C2', value: one.name },
              one.kana,
              i === 2 ? { error: '#REF!' } : { formula: 'VLOOKUP(A2,X:Y,2,0)', value: one.jobType },
              i === 4 ? { formula: 'TODAY()' } : one.joinedOn,
            ]),
          ],
        },
      ],
      {
        headerRow: 1,
        expected: Object.fromEntries(
          all.map((one, i) => {
            const { jobType, joinedOn, ...rest } = pick(one, ['name', 'kana', 'jobType', 'joinedOn']);
            const found: Record<string, string> = rest;
            if (i !== 2) found['jobType'] = jobType!;
            if (i !== 4) found['joinedOn'] = joinedOn!;
            return [i + 2, found];
          }),
        ),
        problems: [
          [4, 'jobType', 'cell/error'],
          [6, 'joinedOn', 'cell/no-value'],
        ],
      },
    ),
    xlsx('hidden rows and columns', [{ rows: [heading, ...rows], hiddenRows: [3, 5], hiddenColumns: [6] }], {
      headerRow: 1,
      expected: byLine(all, 2, BASIC),
      questions: ['table/hidden-rows', 'table/hidden-columns'],
    }),
    xlsx(
      'sections, an example, sums, remarks and headings that come again',
      [
        {
          rows: [
            heading,
            ['（例）', 'みほん はなこ', OFFICES[0]!, '看護師', 'R8.4.1', '090-0000-0000'],
            ['■ 常勤'],
            ...rows.slice(0, 4),
            [null, null, '小　計', '4名'],
            [],
            heading,
            ['【非常勤】'],
            ...rows.slice(4, 8),
            ['合計', '8名'],
            ['※ 令和8年4月1日現在。退職した方は載せていません。'],
          ],
        },
      ],
      {
        headerRow: 1,
        expected: { ...byLine(all.slice(0, 4), 4, BASIC), ...byLine(all.slice(4, 8), 12, BASIC) },
        skipped: {
          2: 'row/example',
          3: 'row/section',
          8: 'row/total',
          10: 'row/repeated-heading',
          11: 'row/section',
          16: 'row/total',
          17: 'row/remark',
        },
      },
    ),
    xlsx(
      'several sheets: a cover, the people, a list of devices',
      [
        { name: '表紙', rows: [['職員名簿'], [], ['社会福祉法人ひまわり会']] },
        { name: '常勤', rows: [heading, ...rows] },
        {
          name: '端末',
          rows: [
            ['管理番号', '機種'],
            ['P-01', 'ノートパソコン'],
          ],
        },
      ],
      { kind: 'staff', headerRow: 1, expected: byLine(all, 2, BASIC) },
    ),
    xlsx(
      'an office over several rows',
      [
        {
          rows: [
            ['所属', '氏名', 'ふりがな'],
            ['福井', all[0]!.name, all[0]!.kana],
            [null, all[1]!.name, all[1]!.kana],
            [null, all[2]!.name, all[2]!.kana],
            ['流山', all[3]!.name, all[3]!.kana],
          ],
          merges: ['A2:A4'],
        },
      ],
      {
        headerRow: 1,
        expected: Object.fromEntries(
          all.slice(0, 4).map((one, i) => [i + 2, { ...pick(one, ['name', 'kana']), office: i < 3 ? '福井' : '流山' }]),
        ),
      },
    ),
    xlsx(
      'two columns of the same meaning, a password and one that nobody knows',
      [
        {
          rows: [
            ['氏名', 'かな', '電話番号', '電話番号', 'パスワード', '血液型'],
            ...all.map((one) => [one.name, one.kana, one.phone, '04-0000-0001', 'himitsu-123', 'A']),
          ],
        },
      ],
      { headerRow: 1, expected: byLine(all, 2, firstFields), questions: ['table/same-field', 'table/column-missing'] },
    ),
    xlsx(
      'a column of codes above the headings that people read',
      [
        {
          rows: [
            ['name', 'kana', 'phone'],
            ['氏名', 'ふりがな', '電話番号'],
            ...all.map((one) => pickList(one, firstFields)),
          ],
        },
      ],
      { headerRow: 2, expected: byLine(all, 3, firstFields) },
    ),
    xlsx(
      'columns without headings, known by what stands in them',
      [{ rows: [['氏名', '職種'], ...all.map((one) => [one.name, one.jobType, one.mail, one.phone])] }],
      { headerRow: 1, expected: byLine(all, 2, ['name', 'jobType', 'mail', 'phone']) },
    ),
    {
      title: 'a workbook with macros',
      file: '名簿.xlsm',
      bytes: madeXlsx([{ rows: [heading, ...rows] }], {
        type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        records: [{ name: 'xl/vbaProject.bin', content: 'macro' }],
      }),
      headerRow: 1,
      expected: byLine(all, 2, BASIC),
    },
  ];
}

const pickList = (person: Person, fields: readonly Field[]): string[] => fields.map((field) => person[field]);

function textTables(all: readonly Person[], plain: readonly Person[]): MessyTable[] {
  const rows = [BASIC_HEADINGS, ...all.map(basicRow)];
  const ansi = [BASIC_HEADINGS, ...plain.map(basicRow)];
  const whole = { headerRow: 1, expected: byLine(all, 2, BASIC) };
  const memo = (one: Person): string => `${one.given}さんの\r\n"メモ", 二行目`;
  return [
    { title: 'CSV in UTF-8 with its mark', file: '名簿.csv', bytes: utf8(`\ufeff${madeCsv(rows)}`), ...whole },
    {
      title: 'CSV in UTF-8 without one, from a Mac',
      file: '名簿.csv',
      bytes: utf8(madeCsv(rows, ',', '\n')),
      ...whole,
    },
    { title: 'Unicode text as Excel saves it', file: '名簿.txt', bytes: utf16(madeCsv(rows, '\t'), 'le'), ...whole },
    { title: 'UTF-16 the other way round', file: '名簿.csv', bytes: utf16(madeCsv(rows), 'be', false), ...whole },
    {
      title: 'TSV in CP932',
      file: '名簿.tsv',
      bytes: cp932(madeCsv(ansi, '\t')),
      headerRow: 1,
      expected: byLine(plain, 2, BASIC),
    },
    {
      title: 'CSV in CP932 with quoted line breaks',
      file: '名簿.csv',
      bytes: cp932(madeCsv([['名前', '備考', '連絡先'], ...plain.map((one) => [one.name, memo(one), one.phone])])),
      headerRow: 1,
      expected: Object.fromEntries(
        plain.map((one, i) => [i + 2, { ...pick(one, ['name', 'phone']), note: memo(one).replace('\r\n', '\n') }]),
      ),
    },
    {
      title: 'ragged and blank rows',
      file: '名簿.csv',
      bytes: cp932(
        madeCsv([
          ['職員名簿'],
          [],
          ['氏名', 'かな', 'TEL'],
          ...plain.flatMap((one, i) => [
            [one.name, one.kana, ...(i % 2 ? [one.phone, '', ''] : [])],
            ...(i % 3 ? [[]] : [[',', ''].slice(2)]),
          ]),
        ]),
      ),
      headerRow: 3,
      expected: Object.fromEntries(
        plain.map((one, i) => [4 + i * 2, { ...pick(one, ['name', 'kana']), phone: i % 2 ? one.phone : '' }]),
      ),
    },
    {
      title: 'two files put together, in CP932 and UTF-8',
      file: '名簿.csv',
      bytes: joined(cp932(madeCsv(ansi.slice(0, 6))), utf8(madeCsv(ansi.slice(6)))),
      headerRow: 1,
      expected: byLine(plain, 2, BASIC),
    },
    {
      title: 'CSV that is called .xlsx',
      file: '名簿.xlsx',
      bytes: cp932(madeCsv(ansi)),
      headerRow: 1,
      expected: byLine(plain, 2, BASIC),
    },
  ];
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

function oldTables(all: readonly Person[], plain: readonly Person[]): MessyTable[] {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([BASIC_HEADINGS, ...all.map(basicRow)]), '名簿');
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${cell}</td>`).join('');
  const page =
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"></head><body><table>` +
    [BASIC_HEADINGS, ...plain.map(basicRow)].map((row) => `<tr>${cells(row)}</tr>`).join('') +
    `</table></body></html>`;
  return [
    {
      title: 'Excel 97',
      file: '名簿.xls',
      bytes: new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
      headerRow: 1,
      expected: byLine(all, 2, BASIC),
    },
    {
      title: 'a web page that is called .xls',
      file: '名簿.xls',
      bytes: cp932(page),
      headerRow: 1,
      expected: byLine(plain, 2, BASIC),
    },
  ];
}

function otherKinds(all: readonly Person[]): MessyTable[] {
  const [first, second, third] = all as [Person, Person, Person];
  const made = (
    title: string,
    kind: ImportKind,
    rows: MadeSheet['rows'],
    expected: MessyTable['expected'],
  ): MessyTable => ({
    title,
    file: `${title}.xlsx`,
    kind,
    bytes: madeXlsx([{ rows }]),
    headerRow: 1,
    expected,
  });
  return [
    made(
      'devices',
      'device',
      [
        ['管理番号', '種類', '機種', 'OS', '所有', '使用者', 'VPN番号', '証明書の期限'],
        ['P-01', 'ノートPC', 'LAVIE', 'Windows 11', '事業所', first.name, 7, 'R9.3.31'],
        ['T-01', 'iPad', 'iPad 第10世代', 'iPadOS', '法人', second.name, '0012', null],
        ['S-01', 'スマホ', 'iPhone SE', 'iOS', '個人', third.name, null, { date: '2027-05-31' }],
      ],
      {
        2: {
          assetNumber: 'P-01',
          kind: 'pc',
          model: 'LAVIE',
          system: 'windows',
          ownership: 'office',
          holder: first.name,
          vpnId: '0007',
          certificateExpiresOn: '2027-03-31',
        },
        3: {
          assetNumber: 'T-01',
          kind: 'tablet',
          model: 'iPad 第10世代',
          system: 'ios',
          ownership: 'office',
          holder: second.name,
          vpnId: '0012',
          certificateExpiresOn: null,
        },
        4: {
          assetNumber: 'S-01',
          kind: 'phone',
          model: 'iPhone SE',
          system: 'ios',
          ownership: 'personal',
          holder: third.name,
          vpnId: '',
          certificateExpiresOn: '2027-05-31',
        },
      },
    ),
    made(
      'patients with a family',
      'patient',
      [
        ['利用者氏名', 'フリガナ', '生年月日', '〒', '住所', '電話', '主治医', '家族氏名', '続柄', '緊急連絡先電話'],
        [
          first.name,
          toKatakana(first.kana),
          'S10.1.5',
          2700192,
          '流山市平和台1-1-1',
          '04-7150-6531',
          '本間医師',
          second.name,
          '長女',
          second.phone,
        ],
        [third.name, toKatakana(third.kana), '大正14年12月3日', 600000, '札幌市中央区', '', '', '', '', ''],
      ],
      {
        2: {
          ...pick(first, ['name', 'kana']),
          birthday: '1935-01-05',
          postalCode: '270-0192',
          address: '流山市平和台1-1-1',
          phone: '04-7150-6531',
          doctorName: '本間医師',
          familyName: second.name,
          familyRelation: '長女',
          familyPhone: second.phone,
        },
        3: {
          ...pick(third, ['name', 'kana']),
          birthday: '1925-12-03',
          postalCode: '060-0000',
          address: '札幌市中央区',
          phone: '',
          doctorName: '',
          familyName: '',
          familyRelation: '',
          familyPhone: '',
        },
      },
    ),
    made(
      'teams',
      'team',
      [
        ['部屋名', '患者名', 'システム', '作成日'],
        [`${first.name}さんの部屋`, first.name, 'TRITRUS', { date: '2026-04-01' }],
      ],
      { 2: { name: `${first.name}さんの部屋`, patient: first.name, network: 'TRITRUS', createdOn: '2026-04-01' } },
    ),
    made(
      'accounts, whose passwords stay where they are',
      'account',
      [
        ['ログインID', '利用者名', 'パスワード', '発行日', 'パスワード変更日'],
        ['nagareyama01', first.name, 'Himitsu#1', 'R8.4.1', '2026/10/1'],
      ],
      { 2: { loginName: 'nagareyama01', holder: first.name, issuedOn: '2026-04-01', passwordChangedOn: '2026-10-01' } },
    ),
  ];
}
