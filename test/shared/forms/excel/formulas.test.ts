import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyFormula, shiftFormula } from '@shared/forms/excel/formula/move';
import { readFormula, writeFormula } from '@shared/forms/excel/formula/tokens';
import { NO_SHIFT, RowShift } from '@shared/forms/excel/row-shift';
import { date, filled } from '../../../builders/excel-fill';
import { anXlsx, emptyCell, formulaCell, numberCell, row, textCell, type XlsxParts } from '../../../builders/xlsx';
import { changedParts, parseAll, undone, valueAt } from '../../../support/excel-read';
import { partOf } from '../../../support/word-text';

const kinds = (formula: string): string =>
  readFormula(formula)
    .map((token) => (token.kind === 'reference' ? 'R' : token.kind.charAt(0)))
    .join('');

describe('reading a formula', () => {
  test.each([
    ['A1+$B$2', 'RoR'],
    ["'It''s (1)'!A1:B2", 'R'],
    ['様式1!$A$1', 'R'],
    ['[1]Sheet1!A1', 'R'],
    ['SUM(A:C,$6:$7)', 'noRoRo'],
    ['LOG10(5)', 'nono'],
    ['"A1 ""B2"""&TAX2024', 'toR'],
    ['users.name', 'n'],
    // Brackets are letters of a column’s name behind a quote: what stands between two such names is none of it.
    ["表[幅'[]+A9+表[高さ']]", 'nboRonb'],
    ["表[[#All],[it''s ']]]", 'nb'],
    ['利用者A1', 'n'],
    ['Table1[[#This Row],[額]]', 'nb'],
    ['#REF!+様式1!#REF!', 'eoe'],
    ['1.5E+3%', 'no'],
    ['XFE1+A1048577', 'non'],
    ['IF(A1<>"",1,2)', 'noRototonono'.slice(0, 6)],
  ])('%s', (formula, expected) => {
    expect(kinds(formula).slice(0, expected.length)).toBe(expected);
    expect(writeFormula(readFormula(formula))).toBe(formula);
  });

  test('and writing it gives it back, whatever it is', () => {
    const piece = fc.constantFrom(
      'A1',
      '$B$2:C3',
      "'様 式'!",
      'SUM(',
      ')',
      ',',
      '"x""y',
      '"',
      '[a]',
      '#REF!',
      '1e5',
      'a1',
      '$b02',
      ' ',
      'あ',
      '!',
      ':',
      '$',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(writeFormula(readFormula(pieces.join('')))).toBe(pieces.join(''));
      }),
    );
  });
});

describe('a formula, when two rows are put in behind row 7 of a list that starts at 5', () => {
  const shift = new RowShift([{ blockFirst: 5, first: 7, last: 7, copies: 2 }]);
  const shiftOf = (sheet: string): RowShift => (sheet === '様式1' ? shift : NO_SHIFT);
  const moved = (formula: string, at: number | null = 20, sheet = '様式1'): string =>
    shiftFormula(formula, { sheet, row: at }, shiftOf);

  test.each([
    ['A4+A5+A7+A8', 'A4+A5+A7+A10'],
    ['SUM(B5:B7)', 'SUM(B5:B9)'],
    ['SUM($B$5:$B$7)/SUM(B5:B6)', 'SUM($B$5:$B$9)/SUM(B5:B6)'],
    ['SUM(B7:B7)', 'SUM(B7:B9)'],
    ['SUM(B7:D7)', 'SUM(B7:D7)'],
    ['SUM(B7:B5)', 'SUM(B9:B5)'],
    ['SUM(B1:B20)', 'SUM(B1:B22)'],
    ['SUM(B:B)+SUM($8:$9)', 'SUM(B:B)+SUM($10:$11)'],
    ['様式1!A8+様式2!A8+[1]様式1!A8', '様式1!A10+様式2!A8+[1]様式1!A8'],
    ['IF(A8="A8","A8",A8)', 'IF(A10="A8","A8",A10)'],
    [' A1 + sum( a8 ) ', ' A1 + sum( A10 ) '],
  ])('%s outside of the list becomes %s', (formula, expected) => {
    expect(moved(formula)).toBe(expected);
  });

  test('inside of the list means its own row, but for what is nailed down', () => {
    expect(moved('SUM(B5:B7)', 7)).toBe('SUM(B5:B7)');
    expect(moved('SUM(B$5:B7)', 7)).toBe('SUM(B$5:B7)');
    expect(moved('B7/SUM(B$5:B$7)', 7)).toBe('B7/SUM(B$5:B$9)');
  });

  test('of another sheet moves only what names this one', () => {
    expect(moved('A8+様式1!A8', 3, '様式2')).toBe('A8+様式1!A10');
  });

  test('copied down means the rows beside it', () => {
    expect(copyFormula('B7*$C$1+D$2+SUM($A7:A7)', 2, 0)).toBe('B9*$C$1+D$2+SUM($A9:A9)');
    expect(copyFormula('B1048576', 1, 0)).toBeNull();
    expect(copyFormula('A1', -1, 0)).toBeNull();
  });
});

describe('the value of a formula that depends on what was filled in', () => {
  /** Fills B1 with a number and B2 with text; the value of the formula in D1. */
  function valueOf(formula: string, parts: XlsxParts = {}): { value: unknown; isLeftToExcel: boolean } {
    const escaped = formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const form = anXlsx({
      sheets: [
        {
          rows:
            row(1, numberCell('A1', 7) + emptyCell('B1') + emptyCell('C1') + formulaCell('D1', escaped, 99)) +
            row(2, textCell('A2', 'イ') + emptyCell('B2')) +
            row(3, `<c r="A3" t="b"><v>1</v></c>`),
        },
      ],
      names: { count: '様式1!$B$1', name: '様式1!$B$2', rate: '0.5', pair: '様式1!$A$1:$B$1' },
      ...parts,
    });
    const file = filled(form, { fields: { count: 12, name: '鈴木' } });
    parseAll(file.bytes);
    for (const [part, text] of undone(file)) expect(text).toBe(partOf(form, part));
    const isLeftToExcel = partOf(file.bytes, 'xl/workbook.xml').includes('fullCalcOnLoad="1"');
    const cell = partOf(file.bytes, 'xl/worksheets/sheet1.xml').match(/<c r="D1".*?<\/c>/)![0];
    expect(cell).toContain(`<f>${escaped}</f>`);
    if (isLeftToExcel) expect(cell).not.toContain('<v>');
    return { value: isLeftToExcel ? undefined : valueAt(file.bytes, 'D1'), isLeftToExcel };
  }

  test.each<[string, unknown]>([
    ['B1*A1/2-1', 41],
    ['-B1^2', 144],
    ['2^3^2+B1*0', 64],
    ['B1%', 0.12],
    ['(B1+1)*2', 26],
    ['B1*30*5/60*1500', 45_000],
    ['SUM(A1:B1)', 19],
    ['SUM(A1:B3,1)', 20],
    ['SUM(pair)*rate', 9.5],
    ['COUNTA(A1:B3)', 5],
    ['COUNT(A1:B3)', 2],
    ['COUNTBLANK(B1:B3)', 1],
    ['AVERAGE(A1:B1)', 9.5],
    ['MIN(A1:B1)+MAX(A1:B1)', 19],
    ['COUNTIF(A1:B1,">7")', 1],
    ['COUNTIF(A2:B2,"鈴木")', 1],
    ['SUMIF(A2:B2,"鈴木",A1:B1)', 12],
    ['SUMPRODUCT(A1:B1,A1:B1)', 193],
    ['ROUND(B1/7,2)', 1.71],
    ['ROUNDUP(B1/7,0)+ROUNDDOWN(B1/7,0)+INT(-B1/7)', 1],
    ['ROUND(B1*0+1.005,2)', 1.01],
    ['IF(B2="","なし",B2&"　様")', '鈴木　様'],
    ['IF(B1>=12,"○","×")', '○'],
    ['IF(AND(B1>1,NOT(A1>9),OR(A3,FALSE)),1,0)', 1],
    ['IFERROR(B1/0,"－")', '－'],
    ['B1=12', true],
    ['B2<>"鈴木"', false],
    ['B1&C1', '12'],
    ['C1+B1', 12],
    ['ROW()+B1', 13],
    ['LEN(B2)', 2],
  ])('=%s is %s', (formula, value) => {
    expect(valueOf(formula)).toEqual({ value, isLeftToExcel: false });
  });

  test('is an error where it is one', () => {
    expect(valueOf('B1/0').isLeftToExcel).toBe(false);
    expect(valueOf('B2*1').isLeftToExcel).toBe(false);
  });

  test.each([
    'VLOOKUP(B1,A1:B3,2,FALSE)',
    'TEXT(B1,"000")',
    'INDIRECT("B1")',
    'SUM(B:B)',
    'B1+D1',
    'Table1[額]+B1',
    '様式1:様式2!B1',
    'B1+unknownName',
    'COUNTIF(A2:B2,"鈴*")',
    '{1,2}*B1',
  ])('=%s is left to Excel, and no old value stays', (formula) => {
    expect(valueOf(formula).isLeftToExcel).toBe(true);
  });

  test.each(['INDIRECT("B1")', 'OFFSET(A1,0,1)', 'Table1[額]', '様式1:様式2!B1', 'unknownName'])(
    '=%s may reach anywhere: its value stays where nothing was filled in, and goes where anything was',
    (formula) => {
      const form = anXlsx({
        sheets: [{ rows: row(1, emptyCell('A1') + emptyCell('B1') + formulaCell('C1', formula, 99)) }, {}],
        names: { name: '様式1!$A$1' },
      });
      const empty = filled(form, { fields: { name: '' } }).bytes;
      expect([valueAt(empty, 'C1'), changedParts(form, empty)]).toEqual([99, []]);
      const { bytes } = filled(form, { fields: { name: '鈴木' } });
      expect(valueAt(bytes, 'C1')).toBeUndefined();
      expect(partOf(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    },
  );

  test('asks Excel to calculate beside what the workbook says already', () => {
    const calc = '<calcPr calcId="191029" fullCalcOnLoad="0"/>';
    expect(valueOf('TEXT(B1,"0")', { workbookEnd: calc }).isLeftToExcel).toBe(true);
    expect(valueOf('TEXT(B1,"0")', { workbookEnd: '<calcPr calcId="191029"/>' }).isLeftToExcel).toBe(true);
  });

  test.each(['A1*2', 'TODAY()', 'SUM(A1:A3)', '[1]Sheet1!B1', 'VLOOKUP(A1,A1:A3,1,FALSE)', 'IF(C1="",1,2)'])(
    '=%s does not depend on it, and keeps its value',
    (formula) => {
      expect(valueOf(formula)).toEqual({ value: 99, isLeftToExcel: false });
    },
  );

  test('goes through formulas on other sheets, and leaves sheets alone that don’t depend on it', () => {
    const form = anXlsx({
      sheets: [
        { rows: row(1, emptyCell('A1') + formulaCell('B1', '様式2!A1+1', 0)) },
        { rows: row(1, formulaCell('A1', '様式1!A1*10', 0)) },
        { rows: row(1, formulaCell('A1', '1+1', 2)) },
      ],
      names: { count: '様式1!$A$1' },
    });
    const { bytes } = filled(form, { fields: { count: 3 } });
    expect([valueAt(bytes, 'A1', '様式2'), valueAt(bytes, 'B1')]).toEqual([30, 31]);
    expect(changedParts(form, bytes)).toEqual(['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
  });

  test('takes dates as the numbers they are', () => {
    const form = anXlsx({
      sheets: [{ rows: row(1, emptyCell('A1', 2) + formulaCell('B1', 'A1+1', 0, 2)) }],
      names: { day: '様式1!$A$1' },
    });
    expect(valueAt(filled(form, { fields: { day: date('2026-11-20') } }).bytes, 'B1')).toBe(46_347);
  });

  test('is dropped in all cells that an array formula fills', () => {
    const cells = '<c r="B1"><f t="array" ref="B1:B2">A1*{1;2}</f><v>1</v></c>';
    const form = anXlsx({
      sheets: [{ rows: row(1, emptyCell('A1') + cells) + row(2, numberCell('B2', 2)) }],
      names: { count: '様式1!$A$1' },
    });
    const { bytes } = filled(form, { fields: { count: 3 } });
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml').match(/<v>.*?<\/v>/g)).toEqual(['<v>3</v>']);
  });

  test('of ten thousand formulas that wait for one another is found, or left to Excel, but never an accident', () => {
    const down = Array.from({ length: 10_000 }, (_, i) =>
      row(i + 1, i === 0 ? emptyCell('A1') : formulaCell(`A${i + 1}`, `A${i}+1`, 0)),
    );
    const downwards = filled(anXlsx({ sheets: [{ rows: down.join('') }], names: { count: '様式1!$A$1' } }), {
      fields: { count: 1 },
    });
    expect(valueAt(downwards.bytes, 'A10000')).toBe(10_000);
    const up = Array.from({ length: 10_000 }, (_, i) =>
      row(i + 1, i === 9_999 ? emptyCell('A10000') : formulaCell(`A${i + 1}`, `A${i + 2}+1`, 0)),
    );
    const upwards = filled(anXlsx({ sheets: [{ rows: up.join('') }], names: { count: '様式1!$A$10000' } }), {
      fields: { count: 1 },
    });
    expect([10_000, undefined]).toContain(valueAt(upwards.bytes, 'A1'));
  });
});
