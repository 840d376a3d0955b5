import { describe, expect, test } from 'vitest';
import { NO_SHIFT, RowShift } from '@shared/forms/excel/row-shift';
import { SheetMetrics } from '@shared/forms/excel/sheet-metrics';
import type { Styles } from '@shared/forms/excel/styles';
import { Worksheet } from '@shared/forms/excel/worksheet';
import type { WorksheetPlan } from '@shared/forms/excel/worksheet-plan';
import { row, sheetXml } from '../../../builders/xlsx';

const COLUMNS =
  '<cols><col min="1" max="1" width="10"/><col min="2" max="3" width="20"/><col min="5" max="5" hidden="1" width="9"/><col min="6" max="6" width="0"/></cols>';
const ROWS =
  row(1, '', ' ht="30"') +
  row(2, '', ' ht="24.5"') +
  row(3, '') +
  row(4, '', ' ht="12"') +
  row(6, '', ' ht="30" hidden="1"');

interface Given {
  ahead?: string;
  shift?: RowShift;
  font?: string;
  points?: number;
}

/** A digit of 游ゴシック of 11 points is 8 pixels wide: half of 14.67, rounded up. */
function metrics({ ahead = COLUMNS, shift = NO_SHIFT, font = '游ゴシック', points = 11 }: Given = {}): SheetMetrics {
  const sheet = new Worksheet('様式', 'xl/worksheets/sheet1.xml', sheetXml({ ahead, rows: ROWS }));
  const plan: WorksheetPlan = { sheet, name: '様式', shift, fillings: new Map(), copied: [] };
  return new SheetMetrics(plan, { defaultFont: { points, fontName: font, runProperties: '' } } as Styles);
}
const columns = (firstColumn: number, lastColumn: number) => ({ firstRow: 1, lastRow: 1, firstColumn, lastColumn });

describe('how wide columns are', () => {
  // 10 digits of 8 pixels are 80, which are 60 points; 20 of them 120; 8.43 of them 67 pixels.
  test.each<[string, number, number, number]>([
    ['one with a width of its own', 1, 1, 60],
    ['the first of several that are told together', 2, 2, 120],
    ['the last of them', 3, 3, 120],
    ['one without a width', 4, 4, 50.25],
    ['one far to the right', 100, 100, 50.25],
    ['several', 1, 4, 60 + 120 + 120 + 50.25],
    ['one that is hidden', 5, 5, 0],
    ['one that is nothing wide', 6, 6, 0],
    ['several with hidden ones among them', 4, 7, 100.5],
  ])('%s', (_, first, last, width) => {
    expect(metrics().width(columns(first, last))).toBe(width);
  });

  test('where the sheet says how wide all others are', () => {
    const wide = metrics({ ahead: `<sheetFormatPr defaultColWidth="5" defaultRowHeight="18"/>${COLUMNS}` });
    expect([wide.width(columns(1, 1)), wide.width(columns(4, 4))]).toEqual([60, 30]);
    expect(metrics({ ahead: '<sheetFormatPr/>' }).width(columns(1, 1))).toBe(50.25);
    expect(metrics({ ahead: '' }).width(columns(1, 1))).toBe(50.25);
  });

  test('in digits of the workbook’s font', () => {
    expect(metrics().digit).toBe(8);
    // Calibri: 7 pixels; ten of them 70, which are 52.5 points.
    const calibri = metrics({ font: 'Calibri' });
    expect([calibri.digit, calibri.width(columns(1, 1))]).toEqual([7, 52.5]);
    expect(metrics({ points: 10 }).digit).toBe(7);
  });
});

describe('how high rows are', () => {
  const rows = (firstRow: number, lastRow: number) => ({ firstRow, lastRow });

  test('one with a height of its own stays so, however high its text is', () => {
    expect(metrics().height(rows(1, 1), 50)).toEqual({ least: 30, most: 30 });
    expect(metrics().growsWithText(rows(1, 1))).toBe(false);
  });

  test('one without grows with its text in some programs', () => {
    expect(metrics().height(rows(3, 3), 50)).toEqual({ least: 15, most: 50 });
    expect(metrics().height(rows(3, 3), 10)).toEqual({ least: 15, most: 15 });
    expect(metrics().height(rows(9, 9), 50)).toEqual({ least: 15, most: 50 });
    expect(metrics().growsWithText(rows(3, 3))).toBe(true);
  });

  test('those of a merged cell stay as they are', () => {
    expect(metrics().height(rows(2, 4), 99)).toEqual({ least: 51.5, most: 51.5 });
    expect(metrics().height(rows(3, 5), 99)).toEqual({ least: 42, most: 42 });
    expect(metrics().growsWithText(rows(3, 5))).toBe(false);
  });

  test('a hidden one is nothing high', () => {
    expect(metrics().height(rows(4, 6), 0)).toEqual({ least: 27, most: 27 });
  });

  test('where the sheet says how high all others are', () => {
    const high = metrics({ ahead: '<sheetFormatPr defaultRowHeight="18"/>' });
    expect(high.height(rows(3, 3), 0)).toEqual({ least: 18, most: 18 });
    expect(metrics({ ahead: '<sheetFormatPr/>' }).height(rows(3, 3), 0)).toEqual({ least: 15, most: 15 });
  });

  test('a height that a row surely has is a whole number of pixels on every screen', () => {
    expect([1, 2, 4].map((one) => metrics().sureHeight(one))).toEqual([30, 24, 12]);
    // Without one of its own: seven tenths of 15 are 10.5.
    expect(metrics().sureHeight(3)).toBe(9);
    const low = (ht: string) => metrics({ ahead: `<sheetFormatPr defaultRowHeight="${ht}"/>` }).sureHeight(3);
    // Seven tenths of 20, of 4, and of 1.
    expect([low('20'), low('4'), low('1')]).toEqual([12, 2.8, 1]);
  });

  test('rows that were put in are as high as those they are copies of', () => {
    // Two copies of row 2 behind it: they are rows 3 and 4, and row 4 has become row 6.
    const grown = metrics({ shift: new RowShift([{ blockFirst: 1, first: 2, last: 2, copies: 2 }]) });
    expect([2, 3, 4, 5, 6].map((one) => grown.sureHeight(one))).toEqual([24, 24, 24, 9, 12]);
    expect(grown.cellAt(1, 0, 3, 24.5 + 24.5 + 15 + 1)).toMatchObject({ row: 5, top: 1 });
  });
});

describe('the cell in which a place lies', () => {
  // Columns of 60, 120, 120, 50.25 points, and one that is hidden; rows of 30, 24.5, 15, 12, 15.
  test.each<[string, [number, number, number, number], [number, number, number, number]]>([
    ['its own, at its corner', [1, 0, 1, 0], [0, 0, 0, 0]],
    ['its own, inside of it', [2, 119.5, 2, 24], [1, 119.5, 1, 24]],
    ['the next, where its own ends', [1, 60, 1, 30], [1, 0, 1, 0]],
    ['two further', [1, 60 + 120 + 7, 1, 30 + 24.5 + 8], [2, 7, 2, 8]],
    ['the one ahead', [2, -1, 2, -2], [0, 59, 0, 28]],
    ['two ahead', [3, -121, 3, -25], [0, 59, 0, 29.5]],
    ['the first, where there is none ahead', [1, -5, 1, -6], [0, 0, 0, 0]],
    ['behind a hidden one', [4, 51.25, 5, 16], [6, 1, 6, 1]],
    ['ahead of a hidden one', [7, -1, 7, -1], [3, 49.25, 4, 14]],
  ])('%s', (_, [column, left, at, top], [inColumn, fromLeft, inRow, fromTop]) => {
    expect(metrics().cellAt(column, left, at, top)).toEqual({
      column: inColumn,
      left: fromLeft,
      row: inRow,
      top: fromTop,
    });
  });

  test('is found where all columns that follow are hidden, as forms often have them', () => {
    const ahead = '<cols><col min="2" max="16384" hidden="true"/></cols>';
    expect(metrics({ ahead }).cellAt(1, 51, 1, 0)).toMatchObject({ column: 16_383, left: 0.75 });
  });
});
