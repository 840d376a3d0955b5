import { describe, expect, test } from 'vitest';
import { columnPixels, digitWidth, indentWidth } from '@shared/forms/excel/column-width';
import { emptyCell, numberCell, row, textCell, type XlsxSheet } from '../../../builders/xlsx';
import { aLookSheet, viewedSheet } from '../../../support/viewed-sheet';

/** Formats: 1 wrapped, 2 turned, 3 of 22 points, 4 both wrapped and of 22 points. */
const STYLES = aLookSheet({
  fonts: ['<font><sz val="22"/><name val="ＭＳ ゴシック"/></font>'],
  xfs: [
    ...['<xf><alignment wrapText="1"/></xf>', '<xf><alignment textRotation="90"/></xf>', '<xf fontId="1"/>'],
    '<xf fontId="1"><alignment wrapText="1"/></xf>',
  ],
});
const edgesOf = (sheet: XlsxSheet) => viewedSheet(sheet, { styles: STYLES }).view.edges;
const widths = (sheet: XlsxSheet, count: number): number[] => {
  const { left } = edgesOf({ rows: row(1, numberCell('A1', 1)), ...sheet });
  return Array.from({ length: count }, (_, i) => left(i + 2) - left(i + 1));
};
const heights = (sheet: XlsxSheet, count: number): number[] => {
  const { top } = edgesOf(sheet);
  return Array.from({ length: count }, (_, i) => Math.round((top(i + 2) - top(i + 1)) * 100) / 100);
};

describe('columns are as wide as their sheet says', () => {
  test('each in digits of the workbook’s font, hidden ones not at all', () => {
    const cols =
      '<cols><col min="2" max="3" width="10" customWidth="1"/><col min="4" max="4" width="5" hidden="1"/><col min="5" max="5" width="2.5"/><col min="6" max="6" hidden="0"/></cols>';
    expect(widths({ ahead: cols }, 7)).toEqual([72, 80, 80, 0, 20, 72, 72]);
  });

  test('the others in the sheet’s own width, or eight digits with their sides, in steps of eight pixels', () => {
    expect(widths({ ahead: '<sheetFormatPr defaultColWidth="20" defaultRowHeight="15"/>' }, 1)).toEqual([160]);
    expect(widths({ ahead: '<sheetFormatPr baseColWidth="10" defaultRowHeight="15"/>' }, 1)).toEqual([88]);
    expect(widths({}, 1)).toEqual([72]);
  });

  test('from an edge of nothing', () => {
    const { left, top } = edgesOf({ rows: row(1, numberCell('A1', 1)) });
    expect([left(1), left(0), left(-3), top(1)]).toEqual([0, 0, 0, 0]);
    // In any order.
    expect([left(5), left(3), left(9)]).toEqual([288, 144, 576]);
  });
});

describe('rows are as high as their sheet says', () => {
  test('in points, hidden ones not at all, the others in the sheet’s own height', () => {
    const rows =
      row(1, numberCell('A1', 1), ' ht="30" customHeight="1"') +
      row(2, '', ' hidden="1" ht="30"') +
      row(4, '', ' ht="7.5"');
    expect(heights({ rows }, 5)).toEqual([40, 0, 20, 10, 20]);
    expect(heights({ rows, ahead: '<sheetFormatPr defaultRowHeight="18.75"/>' }, 3)).toEqual([40, 0, 25]);
    expect(heights({ rows, ahead: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>' }, 5)).toEqual([
      40, 0, 0, 10, 0,
    ]);
    expect(heights({ rows, ahead: '<sheetFormatPr defaultRowHeight="15" zeroHeight="false"/>' }, 3)).toEqual([
      40, 0, 20,
    ]);
  });

  const COLUMNS = '<cols><col min="1" max="1" width="10" customWidth="1"/></cols>';
  const own = (cells: string, behind = ''): number => heights({ ahead: COLUMNS, rows: row(1, cells), behind }, 1)[0]!;
  /** A line of the workbook's own font is as high as an empty row: 20 pixels. Column A has room for 76 / 14.67 = 5.2 characters. */
  test.each<[string, string, number]>([
    ['nothing', emptyCell('A1', 1), 20],
    ['one line', textCell('A1', '一二三四五', 1), 20],
    ['what goes on in a second line', textCell('A1', '一二三四五六', 1), 40],
    ['half-width letters that fit', textCell('A1', 'abcdefghij', 1), 20],
    ['half-width letters that go on', textCell('A1', 'abcdefghijk', 1), 40],
    ['lines of its own', textCell('A1', '一&#10;二&#10;三', 1), 60],
    ['an empty line of its own', textCell('A1', '一&#10;&#10;三', 1), 60],
    ['lines that aren’t wrapped', textCell('A1', '一二三四五六七八九十'), 20],
    ['text that is turned', textCell('A1', '一&#10;二&#10;三', 2), 20],
    ['a larger font', textCell('A1', '一', 3), 40],
    ['a larger font that goes on', textCell('A1', '一二三', 4), 80],
    ['the highest of its cells', textCell('A1', '一', 1) + textCell('B1', '一&#10;二', 1), 40],
    [
      'a larger font of one of its stretches',
      '<c r="A1" t="inlineStr"><is><r><t>小</t></r><r><rPr><sz val="33"/></rPr><t>大</t></r></is></c>',
      60,
    ],
  ])('a row without a height is as high as %s', (_, cells, height) => {
    expect(own(cells)).toBe(height);
  });

  test('but not as its merged cells', () => {
    expect(own(textCell('A1', '一&#10;二', 1), '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>')).toBe(20);
    expect(own(textCell('A1', '一&#10;二', 1), '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>')).toBe(40);
  });
});

describe('a digit is as wide as its font has it', () => {
  test.each<[string, number, number, number]>([
    ['ＭＳ Ｐゴシック', 11, 8, 14.67],
    ['游ゴシック', 11, 8, 14.67],
    ['MS Gothic', 10, 7, 13.33],
    ['MS Mincho', 12, 8, 16],
    ['Meiryo UI', 9, 6, 12],
    ['Arial', 10, 7, 11.07],
    ['Helvetica Neue', 12, 9, 13.28],
    ['Liberation Sans', 12, 9, 13.28],
    ['Noto Sans CJK JP', 12, 9, 13.28],
    ['Source Han Sans', 12, 9, 13.28],
    ['Verdana', 12, 10, 13.28],
    ['DejaVu Sans', 12, 10, 13.28],
    ['Tahoma', 15, 11, 16.6],
    ['Segoe UI', 15, 11, 16.6],
    ['Century', 12, 9, 13.28],
    ['Bookman Old Style', 12, 9, 13.28],
    ['Calibri', 11, 7, 12.17],
  ])('%s of %d points: %d pixels, and %d an indent', (name, points, digit, indent) => {
    expect(digitWidth(name, points)).toBe(digit);
    expect(indentWidth(name, points)).toBeCloseTo(indent, 1);
  });

  /** ECMA-376-1 §18.3.1.13, with Calibri's seven pixels: 8.43 characters are stored as 9.140625. */
  test.each<[number, number, number]>([
    [9.140625, 7, 64],
    [8.7109375, 7, 61],
    [0, 7, 0],
    [-3, 7, 0],
    [1, 8, 8],
    [10.5, 8, 84],
    [255, 7, 1785],
  ])('a column of %d digits of %d pixels has %d', (width, digit, pixels) => {
    expect(columnPixels(width, digit)).toBe(pixels);
  });
});
