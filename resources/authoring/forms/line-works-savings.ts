import { cell, row, type Cell, type CellPlan, type Row } from '../excel/cells';
import type { ExcelForm } from '../excel/package';
import { footnote, labelLook, valueLook } from './excel-parts';

/** LINE WORKS 費用削減効果の試算表. Headings, factors and example figures: the brochure. The table is ours. */

const TITLE = '費用削減効果の試算表';
const WAREKI = '[$-411]ggge"年"m"月"d"日"';
const YEN = '#,##0"円"';
/** 項目 | ☐, word, number, unit | number, unit | number, unit | number, unit | 例 | 自施設. */
const COLUMNS = [50, 9, 14, 12, 13, 12, 12, 13, 13, 15, 12, 26, 28];
const FIRST_LINE = 5;

const plain: CellPlan = { size: 10, shrink: true };
const inputLook: CellPlan = { ...valueLook, indent: 0, align: 'right', tint: true, lines: ['top', 'bottom'] };
const unit = (word: string, lines: CellPlan['lines'] = ['top', 'bottom', 'right']): Cell =>
  cell({ size: 9, lines, shrink: true }, word);
const input = (name: string, example: number, format = '0'): Cell => cell({ ...inputLook, name, format }, example);
const nothing = (span: number): Cell => cell({ span, lines: 'all', align: 'center', size: 10 }, '–');
const header = (words: string, span = 1): Cell => cell({ ...labelLook, span }, words);

interface Effect {
  key: string;
  label: string;
  /** Whose minutes are saved; none for the cost of prints. */
  who?: { word: string; field: string; unit: string; count: number; minutes: number };
  amount: { field: string; unit: string; count: number };
  price: { field: string; unit: string; yen: number };
  /** Yen a month with the brochure's figures. */
  example: number;
}

const hourly = (yen: number): Effect['price'] => ({ field: 'hourlyWage', unit: '円', yen });
const days = (count: number): Effect['amount'] => ({ field: 'days', unit: '日/月', count });

const EFFECTS: readonly Effect[] = [
  {
    key: 'print',
    label: '１　印刷費（職員配布書類、掲示書類、申し送り書類、会議録 etc）',
    amount: { field: 'sheets', unit: '枚/月', count: 300 },
    price: { field: 'unitPrice', unit: '円/枚', yen: 30 },
    example: 9000,
  },
  {
    key: 'dayService',
    label: '２　通所：連絡ノート記入時間の削減',
    who: { word: '利用者', field: 'users', unit: '人/日', count: 30, minutes: 5 },
    amount: days(26),
    price: hourly(1500),
    example: 97_500,
  },
  {
    key: 'residential',
    label: '３　入所：申し送り時間の削減',
    who: { word: '職員', field: 'staff', unit: '人', count: 50, minutes: 10 },
    amount: days(30),
    price: hourly(1500),
    example: 375_000,
  },
  {
    key: 'homeVisit',
    label: '４　訪問：電話連絡時間の削減',
    who: { word: '職員', field: 'staff', unit: '人', count: 10, minutes: 5 },
    amount: days(30),
    price: hourly(1500),
    example: 37_500,
  },
];

function effectRow({ key, label, who, amount, price, example }: Effect, row_: number): Row {
  const product = who ? `D${row_}*F${row_}*H${row_}*J${row_}/60` : `H${row_}*J${row_}`;
  return row(
    14,
    cell({ font: 'gothic', size: 9, lines: 'all', wrap: true }, label),
    cell(
      { ...valueLook, indent: 0, align: 'center', tint: true, name: `${key}.use`, lines: ['top', 'bottom', 'left'] },
      '☐',
    ),
    ...(who
      ? [
          unit(who.word, ['top', 'bottom']),
          input(`${key}.${who.field}`, who.count),
          unit(who.unit),
          input(`${key}.minutes`, who.minutes),
          unit('分/日'),
        ]
      : [unit('', ['top', 'bottom']), unit('', ['top', 'bottom']), unit(''), nothing(2)]),
    input(`${key}.${amount.field}`, amount.count),
    unit(amount.unit),
    input(`${key}.${price.field}`, price.yen, '#,##0'),
    unit(price.unit),
    cell({ size: 10, lines: 'all', align: 'right', format: YEN }, example),
    cell(
      { size: 11, bold: true, lines: 'all', align: 'right', format: YEN },
      { formula: `IF(B${row_}="☑",${product},0)`, value: 0 },
    ),
  );
}

const LAST_LINE = FIRST_LINE + EFFECTS.length - 1;

function totalRow(words: string, formula: string): Row {
  return row(
    10,
    cell({ ...labelLook, bold: true }, words),
    cell({ span: 11, lines: 'all' }),
    cell({ size: 12, bold: true, lines: 'all', align: 'right', format: YEN }, { formula, value: 0 }),
  );
}

export const lineWorksSavings = (): ExcelForm => ({
  title: TITLE,
  subject: 'LINE WORKS',
  sheets: [
    {
      name: '試算表',
      columns: COLUMNS,
      margins: { top: 20, bottom: 20, left: 18, right: 18 },
      greyWhile: [{ firstRow: FIRST_LINE, lastRow: LAST_LINE, formula: `$B${FIRST_LINE}<>"☑"` }],
      rows: [
        row(12, cell({ span: 13, align: 'center', size: 14, bold: true }, TITLE)),
        row(
          9,
          cell(plain, '法人・事業所名'),
          cell({ ...plain, span: 3, name: 'corporation.name', lines: ['bottom'], format: '@', open: true }),
          cell({ ...plain, span: 3, name: 'office.name', lines: ['bottom'], format: '@', open: true }),
          cell({ ...plain, align: 'right' }, '作成日'),
          cell(
            { ...plain, span: 3, name: 'createdOn', align: 'center', format: WAREKI, open: true },
            '令和　年　月　日',
          ),
          cell({ ...plain, align: 'right' }, '作成者'),
          cell({ ...plain, name: 'author.name', lines: ['bottom'], format: '@', open: true }),
        ),
        row(
          9,
          cell(
            { span: 13, size: 10 },
            '色の付いたセルに自施設の数字を入れてください（初めの数字は案内資料の例です）。',
          ),
        ),
        row(
          10,
          header('項目'),
          header('対象', 4),
          header('単位量', 2),
          header('日数・枚数', 2),
          header('時給・単価', 2),
          header('例の金額\n（円/月）'),
          header('自施設\n（円/月）'),
        ),
        ...EFFECTS.map((effect, i) => effectRow(effect, FIRST_LINE + i)),
        totalRow('合計　月額', `SUM(M${FIRST_LINE}:M${LAST_LINE})`),
        totalRow('合計　年額', `M${LAST_LINE + 1}*12`),
        row(7, cell({ span: 13, size: 9 }, '※ 金額は目安です。削減時間に相当する人件費を、時給で換算しています。')),
        footnote(13),
      ],
    },
  ],
});
