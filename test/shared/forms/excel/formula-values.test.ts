import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '@shared/forms/excel/cell-text';
import { cellValues } from '@shared/forms/excel/formula/cell-run';
import { evaluate, type FormulaScope } from '@shared/forms/excel/formula/evaluate';
import { parseFormula } from '@shared/forms/excel/formula/parse';
import { readFormula } from '@shared/forms/excel/formula/tokens';

/** What stands in the cells; C1, C5 and all others are empty. */
const GRID: Record<string, number | string | boolean> = {
  ...{ A1: 7, A2: 12, A3: -3.5, A4: 0, B1: '鈴木', B2: '', B3: '佐藤', B4: '5' },
  ...{ C2: true, C3: '#N/A', C4: 'abc', D1: 0.1, D2: 0.2, D3: 0.3, D4: 5 },
};
const valueOf = (one: number | string | boolean | undefined): CellValue => {
  if (one === undefined) return { kind: 'blank' };
  if (typeof one === 'number') return { kind: 'number', number: one };
  if (typeof one === 'boolean') return { kind: 'boolean', isTrue: one };
  return one.startsWith('#') ? { kind: 'error', text: one } : { kind: 'text', text: one };
};
const scope: FormulaScope = {
  ...{ row: 10, column: 3, mayLook: () => true },
  name: (name) => ({ rate: valueOf(0.5), list: cellValues([7, 12, -3.5, 0].map(valueOf)) })[name.toLowerCase()] ?? null,
  cells: ({ corners: [first, second = first], isElsewhere, sheet }) => {
    if (isElsewhere || sheet === '不明') return null;
    const values: CellValue[] = [];
    for (let row = first.row!; row <= second.row!; row++)
      for (let column = first.column!; column <= second.column!; column++)
        values.push(valueOf(GRID[`${String.fromCharCode(64 + column)}${row}`]));
    return cellValues(values);
  },
};
/** The value as it is told; undefined where it is left to Excel. */
const told = (formula: string, more: Partial<FormulaScope> = {}): number | string | boolean | null | undefined => {
  const tree = parseFormula(readFormula(formula));
  const value = tree && evaluate(tree, { ...scope, ...more });
  if (!value) return undefined;
  if (value.kind === 'number') return value.number;
  return value.kind === 'boolean' ? value.isTrue : value.kind === 'blank' ? null : value.text;
};

/** Values as LibreOffice has them, and Excel where the two differ (booleans, error values, shares). */
const VALUES: Record<string, Record<string, number | string | boolean | null>> = {
  'arithmetic, with what holds tighter first': {
    ...{ '1+2*3': 7, '(1+2)*3': 9, '-2^2': 4, '2^-1': 0.5, '2^3^2': 64, '10-3-2': 5, '100/10/2': 5, '50%': 0.5 },
    ...{ '200%*3': 6, '50%%': 0.005, '-50%': -0.5, '+5': 5, '--5': 5, '2*-3': -6, '2--3': 5, 'A1^2%': 7 ** 0.02 },
    ...{ '1&2+3': '15', '1+2&3': '33', '1=1=TRUE': true, '((((1))))': 1, '.5': 0.5, '5.': 5, '1.5E+3': 1500 },
    ...{ '1e3': 1000, ' 1 + 2 ': 3, 'A1 >5': true, '0.1*3': 0.30000000000000004, '2<1+1': false, '2*3%': 0.06 },
    ...{ '0/5': 0, '1/0': '#DIV/0!', '0^0': '#NUM!', '0^-1': '#DIV/0!', '(-8)^(1/3)': '#NUM!' },
    ...{ '10^400': '#NUM!', '0^2': 0, '2^0': 1, '10^-2': 0.01, '5-2': 3, '3+A1': 10 },
  },
  'numbers that are the same to fifteen digits': {
    ...{ 'D1+D2=D3': true, 'D1+D2>D3': false, 'D1+D2<=D3': true, 'D1+D2<>D3': false, '0.5-0.4-0.1': 0 },
    ...{ '0.5-0.4-0.1=0': true, '1-0.9-0.1<0': false, '-0.5+0.4+0.1': 0, '1.00000000000001=1': false },
    ...{ '1.00000000000001-1=0': false, '0.1+0.2&""': '0.3', 'COUNTIF(D1:D3,D1+D2)': 1 },
    ...{ '1000000.1-1000000=0.1': false },
  },
  comparisons: {
    ...{ '1<>1': false, '1<2': true, '2<=2': true, '2>=3': false, '3>2': true, '"a"="A"': true, '"a"<"b"': true },
    ...{ '"b"<="A"': false, '"a">1': true, 'TRUE>"z"': true, '1<TRUE': true, '""=C1': true, '0=C1': true },
    ...{ 'FALSE=C1': true, 'C1=C1': true, 'C1<1': true, 'C1="x"': false, 'A1<>7': false, 'A1=7': true },
    ...{ 'TRUE=1': false, 'TRUE=TRUE': true, 'FALSE<TRUE': true, '"ア"="あ"': false, '"ア"<>"あ"': true },
    ...{
      '"abc"<"abcd"': true,
      '"abcd"<"abc"': false,
      '"a2">"a1"': true,
      '"鈴木"<"鈴木花"': true,
      '"鈴木"<>"佐藤"': true,
    },
    ...{ 'C1<C2': true, 'C1=TRUE': false },
  },
  text: {
    ...{ '"x"&1&TRUE': 'x1TRUE', '"a""b"': 'a"b', '1/3&""': '0.333333333333333', 'C1&"x"': 'x' },
    ...{ '123456789012345&""': '123456789012345', '0.0001&""': '0.0001', '-12.5&"円"': '-12.5円' },
    ...{ 'FALSE&""': 'FALSE', 'LEN("鈴木")': 2, 'LEN(12.5)': 4, 'LEN(C1)': 0, 'LEN(TRUE)': 4, 'LEN("")': 0 },
    ...{ 'LEN(C3)': '#N/A', 'CONCATENATE("a",1,TRUE,C1)': 'a1TRUE', 'CONCATENATE("a",C3)': '#N/A' },
    ...{ 'C3&"x"': '#N/A' },
  },
  'what isn’t a number, and what can be one': {
    ...{ '"5"+1': 6, '"abc"+1': '#VALUE!', 'TRUE+1': 2, 'FALSE+1': 1, 'C1+5': 5, 'C3+1': '#N/A', '1+C3': '#N/A' },
    ...{ 'C3=1': '#N/A', '-C3': '#N/A', '-"3"': -3, '"3"%': 0.03, '5-"a"': '#VALUE!', '" 5 "+1': 6 },
    ...{ '"-5"+1': -4, '".5"+1': 1.5, '"5."+1': 6, '"-"+1': '#VALUE!', '"2"*"3"': 6, '#N/A': '#N/A' },
    ...{ '#DIV/0!+1': '#DIV/0!', 'C3+1/0': '#N/A', '1/0+C3': '#DIV/0!', '"a"+1/0': '#DIV/0!' },
  },
  'sums and what is like them': {
    ...{ 'SUM(A1:A4)': 15.5, 'SUM(A1:A4,B1:B4,5)': 20.5, 'SUM(A1,"3",TRUE)': 11, 'SUM("a")': '#VALUE!' },
    ...{ 'SUM(C1:C4)': '#N/A', 'SUM(C1:C2)': 0, 'SUM((1+2),3)': 6, 'SUM(rate,list)': 16, 'SUM()': 0 },
    ...{ 'SUM(1,C1:C4)': '#N/A', 'sum(1,2)': 3, '_xlfn.SUM(1,2)': 3, '_xlfn._xlws.SUM(1,2)': 3 },
    ...{ 'PRODUCT(A1:A2)': 84, 'PRODUCT(B1:B3)': 0, 'PRODUCT(2,3,"4")': 24, 'PRODUCT(A1,C1:C1)': 7 },
    ...{ 'MIN(A1:A4)': -3.5, 'MIN(B1:B3)': 0, 'MIN(A1:A2,-9)': -9, 'MIN(5,2)': 2, 'MIN(B1:B3,C1:C2)': 0 },
    ...{ 'MAX(A1:A4)': 12, 'MAX(B1:B3)': 0, 'MAX(A3,-9)': -3.5, 'MAX(-5,-2)': -2, 'MAX(B1:B3,C1:C2)': 0 },
    ...{ 'AVERAGE(A1:A4)': 3.875, 'AVERAGE(B1:B3)': '#DIV/0!', 'AVERAGE(A1:A2,2)': 7, 'AVERAGE("a")': '#VALUE!' },
    ...{ 'AVERAGE(B1:B3,C1:C2)': '#DIV/0!', 'MIN(C1:C4)': '#N/A', 'MAX(C1:C4)': '#N/A' },
    ...{ 'AVERAGE(C1:C4)': '#N/A', 'SUMPRODUCT(A1:A2,D1:D2)': 3.1, 'SUMPRODUCT(A1:A4)': 15.5 },
    ...{ 'SUMPRODUCT(A1:A4,B1:B4)': 0, 'SUMPRODUCT(C1:C4,A1:A4)': '#N/A', 'SUMPRODUCT(2,3)': 6 },
    ...{ 'SUMPRODUCT(C2:C2,A1:A1)': 0 },
  },
  counts: {
    ...{ 'COUNT(A1:C4)': 4, 'COUNT(A1:A4,5)': 5, 'COUNT(1,"2","x",TRUE)': 3, 'COUNT(C1:C4)': 0, 'COUNT(C3)': 0 },
    ...{ 'COUNTA(A1:C4)': 11, 'COUNTA(A1:B1,C1:C1,5)': 3, 'COUNTA(C1:C4)': 3, 'COUNTA("",C1:C1)': 1 },
    ...{ 'COUNTBLANK(A1:C4)': 2, 'COUNTBLANK(B1:B4)': 1, 'COUNTBLANK(C1:C1)': 1, 'COUNTBLANK(B2:B2,C1:C1)': 2 },
  },
  'what is looked for': {
    ...{ 'COUNTIF(A1:A4,">0")': 2, 'COUNTIF(A1:A4,">=7")': 2, 'COUNTIF(A1:A4,"<0")': 1 },
    ...{ 'COUNTIF(A1:A4,"<=0")': 2, 'COUNTIF(A1:A4,"<>7")': 3, 'COUNTIF(A1:A4,7)': 1, 'COUNTIF(A1:A4,"7")': 1 },
    ...{ 'COUNTIF(A1:A4,"=7")': 1, 'COUNTIF(A1:A4,"-3.5")': 1, 'COUNTIF(A1:A4,A2)': 1, 'COUNTIF(A1:C4,C1)': 1 },
    ...{ 'COUNTIF(A1:C4,TRUE)': 1, 'COUNTIF(A1:C4,"")': 2, 'COUNTIF(A1:C4,"<>")': 11, 'COUNTIF(A1:C4,"=")': 1 },
    ...{ 'COUNTIF(B1:B4,"<>鈴木")': 3, 'COUNTIF(B1:B4,"鈴木")': 1, 'COUNTIF(B1:B4,"=鈴木")': 1 },
    ...{ 'COUNTIF(A1:C4,"ABC")': 1, 'COUNTIF(A1:C4,"要介護1")': 0, 'COUNTIF(C4:C4,">abb")': 1 },
    ...{ 'COUNTIF(C4:C4,"<abb")': 0, 'COUNTIF(C4:C4,">=abc")': 1, 'COUNTIF(B1:B4,5)': 1 },
    ...{ 'COUNTIF(B1:B4,"5")': 1, 'COUNTIF(B1:B4,"<>5")': 3, 'COUNTIF(B1:B4,">4")': 0, 'SUMIF(A1:A4,">0")': 19 },
    ...{ 'SUMIF(B1:B4,"鈴木",A1:A4)': 7, 'SUMIF(B1:B4,"<>鈴木",A1:A4)': 8.5, 'SUMIF(B1:B4,"",A1:A4)': 12 },
    ...{ 'SUMIF(A1:A4,">0",B1:B4)': 0, 'SUMIF(A1:A4,-3.5,C1:C4)': '#N/A', 'SUMIF(A1:A4,7,C1:C4)': 0 },
    ...{ 'SUMIF(A1:A4,99)': 0 },
  },
  'yes and no': {
    ...{ 'AND(TRUE,1,5)': true, 'AND(TRUE,0)': false, 'AND(A1:A4)': false, 'AND(B1:B3)': '#VALUE!' },
    ...{ 'AND(A1,B1:B3)': true, 'AND(TRUE,C1:C1)': true, 'AND(C3,TRUE)': '#N/A', 'AND(TRUE,C1:C4)': '#N/A' },
    ...{ 'OR(FALSE,0)': false, 'OR(FALSE,1)': true, 'OR(A1:A4)': true, 'OR(B1:B3)': '#VALUE!' },
    ...{ 'OR(C3,TRUE)': '#N/A', 'NOT(TRUE)': false, 'NOT(0)': true, 'NOT(5)': false, 'NOT("a")': '#VALUE!' },
    ...{ 'NOT(C3)': '#N/A', 'NOT(C1)': true, 'NOT("TRUE")': false, 'NOT("false")': true, true: true },
    ...{ FALSE: false, 'true+0': 1, 'IF(A1>5,"大","小")': '大', 'IF(A1>50,"大","小")': '小', 'IF(A1>50,"大")': false },
    ...{ 'IF(A1>5,C1)': 0, 'IF(A1>50,1,C1)': 0, 'IF(C3,1,2)': '#N/A', 'IF("a",1,2)': '#VALUE!' },
    ...{ 'IF("TRUE",1,2)': 1, 'IF(C1,1,2)': 2, 'IF(2,C3,1)': '#N/A', 'IF(FALSE,C3,1)': 1 },
    ...{ 'IF(FALSE,不明!A1,"ok")': 'ok', 'IF("5",1,2)': '#VALUE!', 'IFERROR(1/0,"－")': '－', 'IFERROR(5,"－")': 5 },
    ...{ 'IFERROR(C3,C1)': 0, 'IFERROR(5,不明!A1)': 5, 'IFERROR(C3,C4)': 'abc', 'ISBLANK(C1)': true },
    ...{ 'ISBLANK(B2)': false, 'ISBLANK(A1)': false, 'ISBLANK(5)': false },
  },
  rounding: {
    ...{ 'ROUND(2.5,0)': 3, 'ROUND(-2.5,0)': -3, 'ROUND(1.005,2)': 1.01, 'ROUND(1250,-2)': 1300 },
    ...{ 'ROUND(1249,-2)': 1200, 'ROUND(2.345,2)': 2.35, 'ROUND(7.5)': 8, 'ROUND(1.25,1.9)': 1.3 },
    ...{ 'ROUND(5,"a")': '#VALUE!', 'ROUND("a",1)': '#VALUE!', 'ROUND(C3,1)': '#N/A', 'ROUND(5,C3)': '#N/A' },
    ...{ 'ROUND(C1,1)': 0, 'ROUND(1.26,C1)': 1, 'ROUND("1.26",1)': 1.3, 'ROUNDUP(2.1,0)': 3 },
    ...{ 'ROUNDUP(-2.1,0)': -3, 'ROUNDUP(1234,-2)': 1300, 'ROUNDUP(2,0)': 2, 'ROUNDDOWN(2.9,0)': 2 },
    ...{ 'ROUNDDOWN(-2.9,0)': -2, 'ROUNDDOWN(1299,-2)': 1200, 'INT(2.9)': 2, 'INT(-2.1)': -3, 'INT("3.7")': 3 },
    ...{ 'INT("a")': '#VALUE!', 'INT(C3)': '#N/A', 'INT(C1)': 0, 'ABS(-3)': 3, 'ABS(3)': 3 },
    ...{ 'ABS("x")': '#VALUE!', 'ABS(C3)': '#N/A', 'ABS(C1)': 0 },
  },
  'places and names': {
    ...{ 'ROW()': 10, 'COLUMN()': 3, 'ROW(B3)': 3, 'ROW(B2:B4)': 2, 'A1:A1': 7, a1: 7, '$A$1+A$1': 14 },
    ...{ C1: null, 'rate*2': 1, RATE: 0.5, 'SUM(List)': 15.5 },
  },
};

describe.each(Object.entries(VALUES))('%s', (_, values) => {
  test.each(Object.entries(values))('=%s is %s', (formula, value) => {
    const found = told(formula);
    if (typeof value === 'number' && typeof found === 'number') expect(found).toBeCloseTo(value, 12);
    else expect(found).toBe(value);
  });
});

describe('a formula that only Excel can tell', () => {
  test.each([
    ...['1+(2', '"a', '1,2', 'SUM(1', 'SUM(1;2)', '1 2', '(1,2)', '*2', '1+', ')', '', '{1,2}', '[1]表!A1', '表[額]'],
    ...[
      'A1:A2',
      'A1:A2+1',
      '不明!A1',
      '不明!A1+1',
      '1+不明!A1',
      '-不明!A1',
      '不明!A1%',
      'SUM(1,不明!A1)',
      'unknown',
      'unknown+1',
    ],
    ...[
      'VLOOKUP(1,A1:B4,2)',
      'TODAY()',
      'ROW(5)',
      'ROW($A:$A)',
      'ROUND(A1:A2,1)',
      'INT(A1:A2)',
      'LEN(A1:A2)',
      'NOT(A1:A2)',
    ],
    // What Excel may read as a number, a day or a share, or writes in its own way.
    ...['"1,500"+1', '"令和8年"+1', '"１２"+1', '"要介護1"+1', 'SUM("令和8年")', '1E+20&""', '0.00001&""', '1E15&"円"'],
    ...['LEN(1E+20)', 'CONCATENATE("a",1E+20)', 'COUNT(1,"令和8年")'],
    // Which of two kana or kanji comes first.
    ...['"ア"<"あ"', '"鈴木">"佐藤"', '"a"<"あ"', '"a"<"1"', 'COUNTIF(B1:B4,">鈴木")', 'COUNTIF(B1:B4,"<=佐")'],
    // More than fifteen digits.
    ...['ROUNDDOWN(4.35*100,0)', 'INT(4.35*100)', 'INT((0.1+0.7)*10)', 'ROUND(1E-7,2)', 'ROUND(1E+21,2)'],
    // Patterns, and criteria that Excel may read as something else.
    ...[
      'COUNTIF(B1:B4,"鈴*")',
      'COUNTIF(B1:B4,"鈴?")',
      'COUNTIF(B1:B4,"~鈴")',
      'COUNTIF(A1:A4,">=2026/4/1")',
      'COUNTIF(A1:A4,"50%")',
    ],
    ...[
      'COUNTIF(A1:A4,"１２")',
      'COUNTIF(A1:A4,"令和8年4月1日")',
      'COUNTIF(A1:C4,"true")',
      'COUNTIF(A1:C4,"#N/A")',
      'COUNTIF(A1:C4,C3)',
    ],
    ...[
      'COUNTIF(A1:A4,">")',
      'COUNTIF(A1:A4,A1:A2)',
      'COUNTIF(5,5)',
      'COUNTIF(A1:A4)',
      'SUMIF(A1:A4,">0",D1:D3)',
      'SUMIF(A1:A4,">0",5)',
    ],
    ...[
      'SUMPRODUCT(A1:A2,D1:D3)',
      'SUMIF(B1:B4,"鈴*",A1:A4)',
      'IF(不明!A1,1,2)',
      'IFERROR(不明!A1,1)',
      'IFERROR(1/0,不明!A1)',
    ],
  ])('=%s', (formula) => {
    expect(told(formula)).toBeUndefined();
  });

  test('as there are too many cells to be looked at', () => {
    const asked: number[] = [];
    const look = (formula: string, most: number) =>
      told(formula, { mayLook: (cells) => asked.push(cells) > 0 && cells <= most });
    expect([look('SUMPRODUCT(A1:A4,D1:D4)+SUM(A1:A4)', 8), look('SUMPRODUCT(A1:A4,D1:D4)', 7)]).toEqual([
      17.55,
      undefined,
    ]);
    // A sum of one area is known at once, however large it is.
    expect(asked).toEqual([8, 1, 8]);
    asked.length = 0;
    for (const name of ['SUM', 'MIN', 'MAX', 'AVERAGE', 'COUNT', 'COUNTA', 'COUNTBLANK']) look(`${name}(A1:A4)`, 99);
    look('SUM(A1:A4,1)', 99);
    look('PRODUCT(A1:A4)', 99);
    expect(asked).toEqual([1, 1, 1, 1, 1, 1, 1, 5, 4]);
  });

  test('as it is deeper, or longer, than any that a person writes', () => {
    expect(told(`${'('.repeat(50)}1${')'.repeat(50)}`)).toBe(1);
    expect(told(`${'('.repeat(70)}1${')'.repeat(70)}`)).toBeUndefined();
    expect(told(`${'-'.repeat(50)}1`)).toBe(1);
    expect(told(`${'-'.repeat(70)}1`)).toBeUndefined();
    expect(told(Array.from({ length: 300 }, () => '1').join('+'))).toBe(300);
    expect(told(Array.from({ length: 400 }, () => '1').join('+'))).toBeUndefined();
  });
});

test('arithmetic is that of numbers, whatever brackets and operators stand in a formula', () => {
  const number = fc.integer({ min: 1, max: 99 }).map((one): [string, number] => [String(one), one]);
  const expression = fc.letrec<{ tree: [string, number] }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      number,
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree'))
        .map(([[a, x], operator, [b, y]]): [string, number] => [
          `(${a}${operator}${b})`,
          operator === '+' ? x + y : operator === '-' ? x - y : x * y,
        ]),
      tie('tree').map(([a, x]): [string, number] => [`-${a}`, -x]),
    ),
  })).tree;
  fc.assert(
    fc.property(expression, ([formula, value]) => {
      fc.pre(Math.abs(value) < 1e14);
      expect(told(formula)).toBeCloseTo(value, 6);
    }),
  );
});
