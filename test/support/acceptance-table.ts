import { addDays } from '@shared/text/calendar-date';
import { toKatakana } from '@shared/text/kana';
import { formatWareki, formatWarekiShort } from '@shared/text/wareki';
import { Chance } from '../soak/chance';
import { halfKana, wide } from './messy-text';
import { madeXlsx, type MadeCell, type MadeSheet, type MadeTexts } from './table-sheet';

/** A cell that has to be mended before its row can be taken. */
export interface MendedCell {
  line: number;
  field: string;
  code: string;
  /** What whoever sits there types in its place. */
  typed: string;
}

/** An office's own Excel of its staff, as messy as they are, and the ledger's people that it comes to. */
export interface AcceptanceTable {
  file: string;
  bytes: Uint8Array;
  sheet: string;
  headerRow: number;
  problems: MendedCell[];
  /** By line, as the ledger has them once the problems are mended. `office` is the office's name. */
  people: Record<number, Record<string, string | null>>;
}

const FAMILIES: [string, string][] = [
  ...[
    ['佐藤', 'さとう'],
    ['鈴木', 'すずき'],
    ['髙橋', 'たかはし'],
    ['田中', 'たなか'],
    ['伊藤', 'いとう'],
  ],
  ...[
    ['渡邊', 'わたなべ'],
    ['山本', 'やまもと'],
    ['中村', 'なかむら'],
    ['小林', 'こばやし'],
    ['加藤', 'かとう'],
  ],
  ...[
    ['吉田', 'よしだ'],
    ['山﨑', 'やまさき'],
    ['葛󠄀城', 'かつらぎ'],
    ['長谷部', 'はせべ'],
    ['斎藤', 'さいとう'],
  ],
  ...[
    ['松本', 'まつもと'],
    ['井上', 'いのうえ'],
    ['木村', 'きむら'],
    ['清水', 'しみず'],
    ['𠮷川', 'きっかわ'],
  ],
] as [string, string][];
const GIVEN: [string, string][] = [
  ...[
    ['恵', 'めぐみ'],
    ['健太', 'けんた'],
    ['由美子', 'ゆみこ'],
    ['亮', 'りょう'],
    ['花子', 'はなこ'],
  ],
  ...[
    ['さくら', 'さくら'],
    ['直子', 'なおこ'],
    ['一郎', 'いちろう'],
    ['真理', 'まり'],
    ['陽子', 'ようこ'],
  ],
  ...[
    ['誠', 'まこと'],
    ['久美', 'くみ'],
    ['大輔', 'だいすけ'],
    ['美咲', 'みさき'],
    ['隆', 'たかし'],
  ],
] as [string, string][];
const JOBS = ['看護師', '介護福祉士', '介護支援専門員', '理学療法士', '事務職員'];

interface Person {
  family: [string, string];
  given: [string, string];
  values: Record<string, string | null>;
}

type Field = 'employeeNumber' | 'kana' | 'office' | 'jobType' | 'birthday' | 'joinedOn' | 'leftOn' | 'phone' | 'mail';

/** The column of each field; 姓, 名, セイ and メイ are four of them. */
const COLUMN: Record<Field, number> = {
  ...{ employeeNumber: 1, kana: 4, office: 6, jobType: 7 },
  ...{ birthday: 8, joinedOn: 9, leftOn: 10, phone: 11, mail: 12 },
};

/** What is wrong with twelve of the rows: which person, what stands there, what is typed instead. */
const PROBLEMS: [person: number, field: Field, cell: MadeCell, code: string, typed: (right: string) => string][] = [
  [3, 'kana', '', 'cell/required', (right) => right],
  [17, 'joinedOn', 'H31.13.1', 'cell/date', (right) => formatWarekiShort(right)],
  [40, 'phone', '090-0000-01', 'cell/phone', (right) => right],
  [58, 'mail', 'shokuin58＠himawari', 'cell/mail', (right) => right],
  [77, 'jobType', { error: '#REF!' }, 'cell/error', (right) => right],
  [101, 'birthday', '4/1', 'cell/date-without-year', (right) => formatWareki(right)],
  [130, 'joinedOn', '2099/4/1', 'cell/date-far', (right) => right.replaceAll('-', '/')],
  [166, 'kana', '木村', 'cell/furigana', (right) => halfKana(right)],
  [190, 'birthday', '令和30年1月1日', 'cell/date-future', (right) => formatWarekiShort(right)],
  [214, 'phone', '9.01E+10', 'cell/lost-digits', (right) => wide(right)],
  [255, 'leftOn', '', 'cell/order', (right) => right],
  [287, 'jobType', '', 'cell/required', (right) => right],
];
/** Who has left, so that the table has such days: the one of the problem, and a few more. */
const LEFT = new Set([12, 99, 255]);
const LEFT_ON = '2026-09-30';

function people(seed: number, count: number, offices: readonly string[]): Person[] {
  const chance = new Chance(seed);
  return Array.from({ length: count }, (_, i): Person => {
    const [family, given] = [FAMILIES[i % FAMILIES.length]!, GIVEN[Math.floor(i / FAMILIES.length) % GIVEN.length]!];
    const values = {
      ...{ name: `${family[0]} ${given[0]}`, kana: `${family[1]} ${given[1]}` },
      employeeNumber: String(i + 1).padStart(4, '0'),
      office: chance.pick(offices),
      jobType: chance.pick(JOBS),
      birthday: addDays('1958-01-01', chance.below(14_000)),
      joinedOn: addDays('2009-04-01', chance.below(6_000)),
      leftOn: LEFT.has(i) ? LEFT_ON : null,
      phone: `090-0000-${String(i + 1).padStart(4, '0')}`,
      mail: `shokuin${i + 1}@himawari.example`,
    };
    return { family, given, values };
  });
}

/** The first rows stand below a title and a heading of two lines. */
const HEADER_ROW = 4;

/**
 * 職員名簿R8.xlsx with a cover sheet, a heading of two lines, days in every manner, half-width kana, numbers without their
 * zeros, a line for who was counted, and twelve problems. The same for the same seed.
 */
export function acceptanceTable(
  offices: readonly string[],
  { seed = 7, count = 300, texts = 'in-cells' }: { seed?: number; count?: number; texts?: MadeTexts } = {},
): AcceptanceTable {
  const all = people(seed, count, offices);
  const first = HEADER_ROW + 1;
  const rows = all.map(({ family, given, values }, i): MadeCell[] => {
    const of = (field: string): string => values[field] ?? '';
    return [
      ...[i + 1, of('employeeNumber'), family[0], given[0]],
      ...[halfKana(toKatakana(family[1])), halfKana(toKatakana(given[1])), of('office'), of('jobType')],
      ...[written(of('birthday'), i), written(of('joinedOn'), i + 2), values['leftOn'] ? written(LEFT_ON, i) : null],
      ...[i % 3 === 0 ? wide(of('phone')) : of('phone'), i % 5 === 0 ? wide(of('mail')) : of('mail')],
    ];
  });
  const problems = PROBLEMS.flatMap(([person, field, cell, code, typed]): MendedCell[] => {
    const [values, row] = [all[person]?.values, rows[person]];
    if (!values || !row) return [];
    // Of the furigana, the part for the given name goes as well: the cell is one in the preview.
    if (field === 'kana') row.splice(COLUMN.kana, 2, cell, cell);
    else row[COLUMN[field]] = code === 'cell/order' ? addDays(values['joinedOn'] ?? '', -30) : cell;
    return [{ line: first + person, field, code, typed: typed(values[field] ?? '') }];
  });
  const sheets: MadeSheet[] = [
    { name: '表紙', rows: [['令和8年度　職員名簿'], [], ['ひまわり会　総務'], ['令和8年4月1日 現在']] },
    {
      name: '常勤・非常勤',
      rows: [
        ['令和8年度　職員名簿（ひまわり会）'],
        [],
        [
          'No.',
          '社員番号',
          '氏　名',
          null,
          'フリガナ',
          null,
          '所属',
          '職種',
          '生年月日',
          '採用日',
          '退職日',
          '連絡先',
          null,
        ],
        [null, null, '姓', '名', 'セイ', 'メイ', null, null, null, null, null, '携帯', 'メールアドレス'],
        ...rows,
        [null, null, '合計', `${count}名`],
      ],
      merges: ['C3:D3', 'E3:F3', 'L3:M3', 'A3:A4', 'B3:B4', 'G3:G4', 'H3:H4', 'I3:I4', 'J3:J4', 'K3:K4'],
    },
  ];
  const made = madeXlsx(sheets, {}, texts);
  return {
    ...{ file: '職員名簿R8.xlsx', bytes: made, sheet: '常勤・非常勤', headerRow: HEADER_ROW, problems },
    people: Object.fromEntries(all.map(({ values }, i) => [first + i, values])),
  };
}

/** A day as one of those who kept the table wrote it. */
function written(date: string, i: number): MadeCell {
  const manners: MadeCell[] = [
    ...[formatWareki(date), formatWarekiShort(date), date.replaceAll('-', '/'), { date }],
    ...[wide(formatWarekiShort(date)), formatWarekiShort(date).replaceAll('.', '/')],
  ];
  return manners[i % manners.length] ?? null;
}
