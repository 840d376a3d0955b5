import { describe, expect, test } from 'vitest';
import type { XlsxSheet } from '../../../builders/xlsx';
import { filled } from '../../../builders/excel-fill';
import { anXlsx, emptyCell, formulaCell, numberCell, row, textCell, type XlsxParts } from '../../../builders/xlsx';
import { changedParts, parseAll, valueAt } from '../../../support/excel-read';
import { partOf } from '../../../support/word-text';

const escaped = (formula: string): string =>
  formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const SHEET = 'xl/worksheets/sheet1.xml';

/** The cell of a sheet, as it stands in the file. */
const cellOf = (xlsx: Uint8Array, name: string, part = SHEET): string =>
  new RegExp(`<c r="${name}".*?(?:/>|</c>)`).exec(partOf(xlsx, part))![0];
const asksExcel = (xlsx: Uint8Array): boolean => partOf(xlsx, 'xl/workbook.xml').includes('fullCalcOnLoad="1"');

/**
 * A form with 7 in A1, a place for a number in B1 and one for a name in B2, and formulas in D1, D2 … of which each showed 99.
 * What they show once 12 and 鈴木 are filled in; `left` where only Excel can tell.
 */
function shown(formulas: readonly string[], parts: Partial<XlsxParts> & { further?: XlsxSheet } = {}): unknown[] {
  const { further, names, ...more } = parts;
  const rows = Array.from({ length: Math.max(4, formulas.length) }, (_, i) => {
    const own =
      [numberCell('A1', 7) + emptyCell('B1'), textCell('A2', 'イ') + emptyCell('B2'), numberCell('A3', 3), ''][i] ?? '';
    const formula = formulas[i];
    return row(i + 1, own + (formula === undefined ? '' : formulaCell(`D${i + 1}`, escaped(formula), 99)));
  });
  const form = anXlsx({
    sheets: [{ rows: rows.join('') }, ...(further ? [further] : [])],
    names: { count: '様式1!$B$1', name: '様式1!$B$2', ...names },
    ...more,
  });
  const { bytes } = filled(form, { fields: { count: 12, name: '鈴木' } });
  parseAll(bytes);
  const values = formulas.map((_, i) =>
    cellOf(bytes, `D${i + 1}`).includes('<v>') ? valueAt(bytes, `D${i + 1}`) : 'left',
  );
  expect(asksExcel(bytes)).toBe(values.includes('left'));
  return values;
}

/** Whether 12, typed as text into B1, is a number in the file beside a formula in D1. */
function isNumberBeside(formula: string, names: Record<string, string> = {}): boolean {
  const rows = row(1, numberCell('A1', 7) + emptyCell('B1') + formulaCell('D1', escaped(formula), 0));
  const form = anXlsx({ sheets: [{ rows }], names: { count: '様式1!$B$1', ...names } });
  const { bytes } = filled(form, { fields: { count: { kind: 'text', text: '12' } } });
  parseAll(bytes);
  return cellOf(bytes, 'B1').includes('<v>12</v>');
}

describe('what somebody types into a cell that a formula counts is a number', () => {
  test.each(['SUM(A1:C1)', 'SUM(B:B)', 'B1+A1', 'IF(B1>=3,"要","不要")', 'IF(SUM(A1,B1)=0,"",SUM(A1,B1))', '-B1'])(
    '%s',
    (formula) => {
      expect(isNumberBeside(formula)).toBe(true);
    },
  );

  test('also by a name that the file gives to its cells', () => {
    expect(isNumberBeside('SUM(人数)', { 人数: '様式1!$A$1:$C$1' })).toBe(true);
  });

  test.each(['COUNTA(A1:C1)', 'B1', 'B1&"様"', 'IF(B1="","",A1)', 'SUM(A1:A9)', 'VLOOKUP(B1,A1:C9,2,FALSE)'])(
    'but not beside %s',
    (formula) => {
      expect(isNumberBeside(formula)).toBe(false);
    },
  );

  test('and the total is worked out with it', () => {
    const rows = row(1, numberCell('A1', 7) + emptyCell('B1') + formulaCell('D1', 'SUM(A1:C1)', 0));
    const form = anXlsx({ sheets: [{ rows }], names: { count: '様式1!$B$1' } });
    const { bytes } = filled(form, { fields: { count: { kind: 'text', text: '１２' } } });
    expect(valueAt(bytes, 'D1')).toBe(19);
  });
});

describe('formulas that wait for one another', () => {
  test('are found out one after the other, in whichever order they stand', () => {
    expect(shown(['D2+1', 'D3*2', 'B1', 'D1+D2+D3'])).toEqual([25, 24, 12, 61]);
    expect(shown(['SUM(D2:D4)', 'B1', 'A1', 'D2'])).toEqual([123, 12, 99, 12]);
  });

  test('in a circle are left to Excel, with all that waits for them, and no others', () => {
    expect(shown(['D2+B1', 'D1', 'D1+1', 'B1+1'])).toEqual(['left', 'left', 'left', 13]);
    expect(shown(['D1+B1', 'B1'])).toEqual(['left', 12]);
  });

  test('behind one that only Excel knows are left to it, too', () => {
    expect(shown(['TEXT(B1,"0")', 'D1&"x"', 'SUM(D1:D2)', 'A1'])).toEqual(['left', 'left', 'left', 99]);
  });
});

describe('what a formula names', () => {
  test.each<[string, unknown]>([
    ['SUM(B3:B1)', 12],
    ['SUM(C1:B1)', 12],
    ['SUM(A1:B3)', 22],
    ['SUM(A1:A3)', 99],
    ['SUM(B3:B9)', 99],
    ['SUM(C1:C9)', 99],
    ['SUM(B:B)', 'left'],
    ['SUM(1:1)', 'left'],
    ['SUM(A:A)', 99],
    ['SUM(3:9)', 99],
    ['SUM($A:$C)', 'left'],
    ['様式1!B1', 12],
    ["'様式1'!B1*2", 24],
    ['様式２!B1', 99],
    ['[1]様式1!B1', 99],
    ['様式1:様式2!B1', 'left'],
    ['B1+[1]様式1!A1', 'left'],
    ['表[額]', 'left'],
    ['SUM([1]様式1!$A$1)', 99],
    ['indirect("A1")', 'left'],
    ['Offset(A1,0,0)', 'left'],
    ['offset', 'left'],
    ['TRUE', 99],
    ['false', 99],
    ['IF(TRUE,B1,2)', 12],
    ['unknown', 'left'],
    ['IF(unknown,1,2)', 'left'],
    ['PI()', 99],
    ['TODAY()', 99],
    ['B2&"様"', '鈴木様'],
    ['B2=""', false],
    ['B1/0', '#DIV/0!'],
    ['C1+B1*0', 0],
    ['IF(B1>0,C1)', 0],
  ])('%s shows %s', (formula, value) => {
    const [found] = shown([formula]);
    if (value === '#DIV/0!') expect(found).not.toBe(99);
    else expect(found).toBe(value);
  });

  test.each<[string, Record<string, string>, unknown]>([
    ['rate*B1', { rate: '0.5' }, 6],
    ['double', { double: '様式1!$B$1*2' }, 24],
    ['SUM(all)', { all: '様式1!$A$1:$B$1' }, 19],
    ['quiet', { quiet: '様式1!$A$1*2' }, 99],
    ['one', { one: 'two', two: 'three', three: '様式1!$B$1' }, 12],
    ['RATE*B1', { rate: '0.5' }, 6],
    ['one', { one: 'one+様式1!$B$1' }, 'left'],
    ['one', { one: 'INDIRECT("A1")' }, 'left'],
    ['one+B1', { one: 'TODAY()' }, 'left'],
    ['one+B1', { one: '1+' }, 'left'],
  ])('%s by the names %j shows %s', (formula, names, value) => {
    expect(shown([formula], { names })).toEqual([value]);
  });

  test('a name of its own sheet goes ahead of the workbook’s', () => {
    const nameElements =
      '<definedName name="rate">2</definedName><definedName name="rate" localSheetId="0">3</definedName><definedName name="far" localSheetId="1">4</definedName>';
    expect(shown(['rate*B1', 'far*B1'], { nameElements, further: {} })).toEqual([36, 'left']);
  });

  test('names within names are followed, but not forever', () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [
          `n${'x'.repeat(i + 1)}`,
          i === length - 1 ? '様式1!$B$1' : `n${'x'.repeat(i + 2)}`,
        ]),
      );
    expect(shown(['nx'], { names: chain(5) })).toEqual([12]);
    expect(shown(['nx'], { names: chain(20) })).toEqual(['left']);
  });

  test('other sheets are looked at, by their names in any letters', () => {
    const further = { name: 'Data', rows: row(1, numberCell('A1', 5) + formulaCell('B1', '様式1!B1*2', 1)) };
    expect(shown(['data!A1*B1', "'DATA'!B1", 'Data!A1'], { further })).toEqual([60, 24, 99]);
  });
});

describe('a value is written into its formula’s cell', () => {
  const rewritten = (cell: string, value: string | number = 12): string => {
    const form = anXlsx({ sheets: [{ rows: row(1, emptyCell('A1') + cell) }], names: { value: '様式1!$A$1' } });
    const { bytes } = filled(form, { fields: { value } });
    parseAll(bytes);
    return cellOf(bytes, 'B1');
  };

  test.each<[string, string, string, (string | number)?]>([
    ['in the place of the old one', '<c r="B1"><f>A1</f><v>5</v></c>', '<c r="B1"><f>A1</f><v>12</v></c>'],
    ['where there was none', '<c r="B1"><f>A1</f></c>', '<c r="B1"><f>A1</f><v>12</v></c>'],
    ['where there was an empty one', '<c r="B1"><f>A1</f><v/></c>', '<c r="B1"><f>A1</f><v>12</v></c>'],
    ['with its attributes', '<c r="B1"><f>A1</f><v xml:space="preserve">5</v></c>', '<c r="B1"><f>A1</f><v>12</v></c>'],
    [
      'in the place of a text',
      '<c r="B1" t="str" s="1"><f>A1</f><v>五</v></c>',
      '<c r="B1" s="1"><f>A1</f><v>12</v></c>',
    ],
    [
      "in the place of one that's quoted otherwise",
      `<c r="B1" t='str'><f>A1</f><v>五</v></c>`,
      '<c r="B1"><f>A1</f><v>12</v></c>',
    ],
    ['of text', '<c r="B1" s="1"><f>A1</f><v>5</v></c>', '<c r="B1" s="1" t="str"><f>A1</f><v>鈴木</v></c>', '鈴木'],
    [
      'of text that XML takes for its own',
      '<c r="B1"><f>A1</f><v>5</v></c>',
      '<c r="B1" t="str"><f>A1</f><v>&lt;a&gt;</v></c>',
      '<a>',
    ],
    ['of yes and no', '<c r="B1"><f>A1=12</f><v>5</v></c>', '<c r="B1" t="b"><f>A1=12</f><v>1</v></c>'],
    ['of an error', '<c r="B1"><f>A1/0</f><v>5</v></c>', '<c r="B1" t="e"><f>A1/0</f><v>#DIV/0!</v></c>'],
    [
      'and taken out where only Excel knows it',
      '<c r="B1" t="str"><f>TEXT(A1,"0")</f><v>5</v></c>',
      '<c r="B1"><f>TEXT(A1,"0")</f></c>',
    ],
    [
      'not at all where it is the same',
      '<c r="B1"  s="1"><f>A1</f><v> 12.0</v></c>',
      '<c r="B1"  s="1"><f>A1</f><v> 12.0</v></c>',
    ],
    [
      'not at all where it is the same text',
      '<c r="B1" t="str"><f>A1</f><v xml:space="preserve">鈴木</v></c>',
      '<c r="B1" t="str"><f>A1</f><v xml:space="preserve">鈴木</v></c>',
      '鈴木',
    ],
  ])('%s', (_, cell, expected, value) => {
    expect(rewritten(cell, value)).toBe(expected);
  });

  test('and the same text as a number is another one', () => {
    expect(rewritten('<c r="B1" t="str"><f>A1</f><v>12</v></c>')).toBe('<c r="B1"><f>A1</f><v>12</v></c>');
    expect(rewritten('<c r="B1" t="b"><f>A1=12</f><v>1</v></c>')).toBe('<c r="B1" t="b"><f>A1=12</f><v>1</v></c>');
    expect(rewritten('<c r="B1" t="b"><f>A1=12</f><v>0</v></c>')).toBe('<c r="B1" t="b"><f>A1=12</f><v>1</v></c>');
    expect(rewritten('<c r="B1" t="e"><f>A1/0</f><v>#N/A</v></c>')).toBe(
      '<c r="B1" t="e"><f>A1/0</f><v>#DIV/0!</v></c>',
    );
  });
});

describe('a formula for several cells', () => {
  const array = (ref: string, formula: string, type = 'array') =>
    `<c r="B1"><f t="${type}" ref="${ref}">${formula}</f><v>1</v></c>`;
  const values = (cells: string, further: string): string[] => {
    const form = anXlsx({
      sheets: [{ rows: row(1, emptyCell('A1') + cells) + row(2, further) + row(3, numberCell('B3', 3)) }],
      names: { value: '様式1!$A$1' },
    });
    const { bytes } = filled(form, { fields: { value: 12 } });
    return [...partOf(bytes, SHEET).matchAll(/<v>(.*?)<\/v>/g)].map(([, value = '']) => value);
  };

  test('loses all of its values where it hangs on what was filled in, and no others', () => {
    const further = numberCell('B2', 2) + numberCell('C2', 5) + emptyCell('D2');
    expect(values(array('B1:B2', 'A1*2') + numberCell('C1', 4), further)).toEqual(['12', '4', '5', '3']);
    expect(values(array('B1:C2', 'A1*2') + numberCell('C1', 4), further)).toEqual(['12', '3']);
    expect(values(array('B1:B2', 'C2*2') + numberCell('C1', 4), further)).toEqual(['12', '1', '4', '2', '5', '3']);
    expect(values(array('B1:B2', 'A1', 'dataTable') + numberCell('C1', 4), further)).toEqual(['12', '4', '5', '3']);
  });

  test('hands on that it isn’t known', () => {
    const sum = formulaCell('C1', 'SUM(B1:B3)', 6) + formulaCell('D1', 'B2', 2) + formulaCell('E1', 'B3', 3);
    expect(values(array('B1:B2', 'A1*2') + sum, numberCell('B2', 2))).toEqual(['12', '3', '3']);
  });
});

describe('formulas that a file tells as copies of one', () => {
  const shared = (name: string, inside: string, value: number) =>
    `<c r="${name}"><f t="shared" si="0"${inside}</f><v>${value}</v></c>`;

  test('are found out each for its own cells', () => {
    const form = anXlsx({
      sheets: [
        {
          rows:
            row(1, emptyCell('A1') + shared('B1', ' ref="B1:B3">A1*2+$A$1', 1)) +
            row(2, numberCell('A2', 5) + '<c r="B2"><f t="shared" si="0"/><v>2</v></c>') +
            row(3, numberCell('A3', 6) + shared('B3', '>', 3)),
        },
      ],
      names: { value: '様式1!$A$1' },
    });
    const { bytes } = filled(form, { fields: { value: 12 } });
    expect(['B1', 'B2', 'B3'].map((name) => valueAt(bytes, name))).toEqual([36, 22, 24]);
    // Nothing else of them changes.
    expect(partOf(bytes, SHEET)).toContain('<c r="B2"><f t="shared" si="0"/><v>22</v></c>');
  });

  test('are written out where rows move apart', () => {
    const form = anXlsx({
      sheets: [
        {
          rows:
            row(1, emptyCell('A1') + shared('B1', ' ref="B1:B2">A1*2', 1)) +
            row(2, numberCell('A2', 5) + '<c r="B2"><f t="shared" si="0"/><v>10</v></c>'),
        },
      ],
      names: { value: '様式1!$A$1' },
    });
    const { bytes } = filled(form, {
      rows: { people: { printed: 1, entries: [{ value: 1 }, { value: 2 }, { value: 3 }] } },
    });
    parseAll(bytes);
    expect(
      ['B1', 'B2', 'B3', 'B4'].map((name) => [cellOf(bytes, name).match(/<f>(.*?)<\/f>/)?.[1], valueAt(bytes, name)]),
    ).toEqual([
      ['A1*2', 2],
      ['A2*2', 4],
      ['A3*2', 6],
      ['A4*2', 10],
    ]);
  });
});

describe('rows that are put in', () => {
  test('bring their formulas along, with values of their own, and sums take them in', () => {
    const form = anXlsx({
      sheets: [
        {
          rows:
            row(1, textCell('A1', '人数') + textCell('B1', '単価')) +
            row(
              2,
              emptyCell('A2') +
                numberCell('B2', 10) +
                formulaCell('C2', 'A2*B2', 0, 1) +
                formulaCell('D2', 'TEXT(A2,&quot;0&quot;)', '0'),
            ) +
            row(3, formulaCell('C3', 'SUM(C2:C2)', 0) + formulaCell('D3', 'C2', 0)) +
            row(4, formulaCell('C4', 'B1&amp;"x"', '単価x')),
        },
      ],
      names: { value: '様式1!$A$2' },
    });
    const { bytes } = filled(form, {
      rows: { people: { printed: 1, entries: [{ value: 1 }, { value: 2 }, { value: 4 }] } },
    });
    parseAll(bytes);
    expect(['C2', 'C3', 'C4', 'C5', 'D5', 'C6'].map((name) => valueAt(bytes, name))).toEqual([
      10,
      20,
      40,
      70,
      10,
      '単価x',
    ]);
    expect([cellOf(bytes, 'C3'), cellOf(bytes, 'C5')]).toEqual([
      '<c r="C3" s="1"><f>A3*B3</f><v>20</v></c>',
      '<c r="C5"><f>SUM(C2:C4)</f><v>70</v></c>',
    ]);
    expect(cellOf(bytes, 'D3')).toBe('<c r="D3"><f>TEXT(A3,&quot;0&quot;)</f></c>');
    expect(asksExcel(bytes)).toBe(true);
  });

  test('also where nothing is filled into them, so that what looks at them is found out anew', () => {
    const form = anXlsx({
      sheets: [
        {
          rows:
            row(1, emptyCell('A1') + numberCell('B1', 5)) +
            row(2, formulaCell('C2', 'SUM(B1:B1)', 5) + formulaCell('D2', 'A9', 0)),
        },
      ],
      names: { value: '様式1!$A$1' },
    });
    const { bytes } = filled(form, { rows: { people: { printed: 1, entries: [{ value: '' }, { value: '' }] } } });
    expect(valueAt(bytes, 'C3')).toBe(10);
    expect(cellOf(bytes, 'D3')).toBe('<c r="D3"><f>A10</f><v>0</v></c>');
  });
});

test('a workbook into which nothing goes stays as it is, with the values of all its formulas', () => {
  const form = anXlsx({
    sheets: [{ rows: row(1, emptyCell('A1') + formulaCell('B1', 'INDIRECT("A1")', 5) + formulaCell('C1', 'A1+1', 5)) }],
    names: { value: '様式1!$A$1' },
  });
  const { bytes } = filled(form, { fields: { value: '' } });
  expect(changedParts(form, bytes)).toEqual([]);
});
