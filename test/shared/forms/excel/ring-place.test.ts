import { describe, expect, test } from 'vitest';
import type { TextRun } from '@shared/forms/excel/cell-text';
import { ringPlace, type RingPlace } from '@shared/forms/excel/ring-place';
import { NO_SHIFT, RowShift } from '@shared/forms/excel/row-shift';
import type { CellFormat, Styles } from '@shared/forms/excel/styles';
import { Worksheet } from '@shared/forms/excel/worksheet';
import { attempt } from '@shared/problems/problem';
import { row, sheetXml, textCell } from '../../../builders/xlsx';

const LIST = '新規・更新・削除';
const PLAIN: CellFormat = {
  ...{
    showsDates: false,
    showsNumbers: false,
    wraps: false,
    isText: false,
    horizontal: 'general',
    vertical: 'bottom',
    indent: 0,
  },
  ...{ shrinks: false, isTurned: false, isRightToLeft: false, isLocked: true },
};

interface Cell extends Partial<CellFormat> {
  text?: string;
  word?: string;
  /** Digits of column A: 80 of them are 480 points, 10 are 60. */
  width?: number;
  /** Of rows 1 and 2. */
  heights?: readonly (number | null)[];
  merge?: string;
  views?: string;
  font?: string;
  points?: number;
  runs?: readonly TextRun[];
  shift?: RowShift;
  /** In the filled sheet. */
  at?: number;
}

/** A cell A1 of 10 points in ＭＳ ゴシック: each letter is as wide as it is high. */
function tryRing(cell: Cell) {
  const { text = LIST, word = '更新', width = 80, heights = [20], merge, views = '', runs = [], at = 1 } = cell;
  const { shift = NO_SHIFT, font = 'ＭＳ ゴシック', points = 10 } = cell;
  const ht = (one: number | null | undefined): string => (one === null || one === undefined ? '' : ` ht="${one}"`);
  const xml = sheetXml({
    ahead: `${views}<cols><col min="1" max="1" width="${width}"/><col min="2" max="3" width="10"/></cols>`,
    rows: row(1, textCell('A1', 'x'), ht(heights[0])) + row(2, '', ht(heights[1])),
    behind: merge ? `<mergeCells><mergeCell ref="${merge}"/></mergeCells>` : '',
  });
  const plan = {
    sheet: new Worksheet('様式', 'xl/worksheets/sheet1.xml', xml),
    ...{ name: '様式', shift, fillings: new Map(), copied: [] },
  };
  const styles = {
    format: () => ({ ...PLAIN, ...cell }),
    font: () => ({ points, fontName: font, runProperties: '' }),
    defaultFont: { points: 11, fontName: '游ゴシック', runProperties: '' },
  } as unknown as Styles;
  const ring = { kind: 'ring', word, at: text.indexOf(word), field: 'kind', label: '区分' } as const;
  return attempt(() => ringPlace({ ring, text, runs, origin: { row: 1, column: 1 }, row: at }, plan, styles));
}

function ring(cell: Cell): Partial<RingPlace> {
  const done = tryRing(cell);
  if (!done.ok) throw new Error(`${done.code} ${done.message}`);
  return Object.fromEntries(
    Object.entries(done.value).map(([key, value]) => [
      key,
      typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value,
    ]),
  );
}
/** `ok`, the code, or why there is no place. */
const told = (cell: Cell): unknown => {
  const done = tryRing(cell);
  return done.ok ? 'ok' : ((done.details as { reason?: string }).reason ?? done.code);
};

describe('a ring around a word', () => {
  test('begins a quarter of a letter ahead of it, and is half as high again as its letters', () => {
    // Text begins 1.25 from the edge; three letters are ahead; the line of 13 stands at the bottom of 20.
    expect(ring({})).toEqual({
      ...{ left: 1.25 + 30 - 2.4, width: 20 + 4.8, from: 'left', isInFirst: true, firstColumn: 0, lastColumn: 0 },
      ...{ top: 20 - 6.5 - 7.25, height: 14.5, row: 0, rowUnit: 18 },
    });
    expect(ring({ word: '削除' })).toMatchObject({ left: 58.85, width: 24.8 });
    expect(ring({ points: 16, heights: [40] })).toMatchObject({ left: 1.25 + 48 - 3.84, width: 39.68, height: 23.2 });
  });

  test.each<[string, Cell, Partial<RingPlace>]>([
    ['at the top', { vertical: 'top', heights: [30], word: '更新' }, { top: 0, height: 14.5 - 0.75 }],
    ['in the middle', { vertical: 'center', heights: [30] }, { top: 15 - 7.25, height: 14.5 }],
    ['in a low row, over whose edge it reaches', { heights: [13] }, { top: 0, height: 13.75, row: 0, rowUnit: 12 }],
    ['in a row that has no height of its own', { heights: [null] }, { top: 15 - 6.5 - 7.25, rowUnit: 9 }],
    ['at the left edge, where it begins with the cell', { word: '新規' }, { left: 0, width: 23.65 }],
    [
      'at the left edge of text that is told to be there',
      { word: '新規', horizontal: 'left' },
      { left: 0, width: 23.65 },
    ],
    [
      'in the middle of the cell',
      { horizontal: 'center' },
      { left: -10 - 2.4, width: 24.8, from: 'middle', isInFirst: false },
    ],
    ['at the right', { horizontal: 'right' }, { left: -1.25 - 50 - 2.4, from: 'right', isInFirst: false }],
    ['behind an indent of two letters of the workbook’s', { indent: 2 }, { left: 1.25 + 22 + 30 - 2.4 }],
    ['ahead of an indent', { horizontal: 'right', indent: 1 }, { left: -1.25 - 11 - 50 - 2.4 }],
    [
      'in columns that are merged',
      { merge: 'A1:C1', horizontal: 'center' },
      { left: -12.4, firstColumn: 0, lastColumn: 2 },
    ],
    ['in rows that are merged', { merge: 'A1:A2', heights: [20, 20] }, { row: 1, top: 6.25, rowUnit: 18 }],
    [
      'in the middle of rows that are merged',
      { merge: 'A1:A2', heights: [20, 30], vertical: 'center' },
      { row: 0, top: 17.75 },
    ],
    ['in one of the next columns of a merged cell', { merge: 'A1:C1', width: 5 }, { left: 28.85, isInFirst: true }],
  ])('stands %s', (_, cell, place) => {
    expect(ring(cell)).toMatchObject(place);
  });

  test('beyond the first column of a merged cell is counted from the cell’s edge', () => {
    expect(ring({ merge: 'A1:C1', width: 2, word: '削除' })).toMatchObject({
      isInFirst: false,
      left: 58.85,
      from: 'left',
    });
  });

  test('in a row that was put in is as far down as in the row that it is a copy of', () => {
    const shift = new RowShift([{ blockFirst: 1, first: 1, last: 1, copies: 3 }]);
    expect(ring({ shift, at: 3, heights: [24, 40] })).toMatchObject({ row: 2, top: 24 - 6.5 - 7.25, rowUnit: 24 });
  });

  test('is as wide as letters of its runs', () => {
    const runs: TextRun[] = [
      { text: '新規・', points: 20, fontName: null, isRaised: false },
      { text: '更新・削除', points: null, fontName: null, isRaised: false },
    ];
    // Its letters stand on the base line of those twice as high: 3.6 below their middle.
    expect(ring({ runs, heights: [30] })).toMatchObject({
      ...{ left: 1.25 + 60 - 2.4, width: 24.8, height: 14.5 },
      top: 13.35,
    });
  });

  test('keeps to its word where lines are broken, as far as that is sure', () => {
    // Room for 57.5 points, and up to a third more where another font counts.
    const cell: Cell = { text: '新規・更新', width: 10, wraps: true, heights: [40], vertical: 'top', word: '新規' };
    expect(ring(cell)).toMatchObject({ left: 0, top: 0 });
    expect(told({ ...cell, word: '更新' })).toBe('ring/wraps');
    // How many lines there are, and where this one ends, tells where it stands.
    expect(told({ ...cell, vertical: 'bottom' })).toContain('○の位置が決まりません');
    expect(told({ ...cell, horizontal: 'center' })).toContain('○の位置が決まりません');
    expect(told({ ...cell, text: '新規・更', vertical: 'bottom' })).toBe('ok');
  });

  test('stands on the line that the text’s own breaks give it', () => {
    const cell: Cell = { text: '種別\n新規・更新\n削除', wraps: true, heights: [60], vertical: 'top' };
    // A line is 12.25 high here.
    expect(ring({ ...cell, word: '更新' })).toMatchObject({ left: 1.25 + 30 - 2.4, top: 6.5 + 12.25 - 7.25 });
    expect(ring({ ...cell, word: '新規', horizontal: 'center' })).toMatchObject({ left: -25 - 2.4 });
    expect(ring({ ...cell, word: '削除', vertical: 'bottom' })).toMatchObject({ left: 0, top: 60 - 6.5 - 7.25 });
    expect(ring({ ...cell, word: '更新', vertical: 'center' })).toMatchObject({ top: 30 - 7.25 });
  });
});

describe('a ring is refused, with the reason,', () => {
  const lines = '新規\n更新';
  test.each<[string, Cell, string]>([
    [
      'in a sheet that is read from the right',
      { views: '<sheetViews><sheetView rightToLeft="1"/></sheetViews>' },
      '右から左に書くシートです',
    ],
    [
      '… told in a word',
      { views: '<sheetViews><sheetView/><sheetView rightToLeft="true"/></sheetViews>' },
      '右から左に書くシートです',
    ],
    ['in text from top to bottom', { isTurned: true }, '縦書きか、傾いた文字です'],
    ['in text from the right', { isRightToLeft: true }, '右から左に書くセルです'],
    [
      'in the middle of a choice of cells',
      { horizontal: 'centerContinuous' },
      '「選択範囲内で中央」のセルです。セルを結合して中央にしてください',
    ],
    ['in letters that are spread', { horizontal: 'distributed' }, '文字が均等に割り付けられています'],
    ['in text that is repeated', { horizontal: 'fill' }, '文字が均等に割り付けられています'],
    ['in lines that are spread', { text: lines, wraps: true, vertical: 'justify' }, '行が均等に割り付けられています'],
    ['… evenly', { text: lines, wraps: true, vertical: 'distributed' }, '行が均等に割り付けられています'],
    [
      'in lines that only some programs show as such',
      { text: lines, vertical: 'top' },
      '改行のあるセルが「折り返して全体を表示する」になっていません',
    ],
    [
      'in lines at the bottom of a row of any height',
      { text: lines, wraps: true, heights: [null] },
      '行の高さが決まっていません',
    ],
    [
      '… in its middle',
      { text: lines, wraps: true, heights: [null], vertical: 'center' },
      '行の高さが決まっていません',
    ],
    [
      'in text that is set smaller',
      { text: '新規・更新・', width: 10, shrinks: true },
      '文字が縮小して表示されるセルです',
    ],
    [
      'in lines of letters of several sizes',
      {
        ...{ text: '新規・更新', width: 10, wraps: true, vertical: 'top', heights: [60], word: '新規' },
        runs: [
          { text: '新規', points: 12, fontName: null, isRaised: false },
          { text: '・更新', points: null, fontName: null, isRaised: false },
        ],
      },
      '大きさの違う文字が混ざっています',
    ],
    [
      'in lines whose letters fill them',
      { text: `${lines}・削除`, wraps: true, heights: [60], vertical: 'top', horizontal: 'justify' },
      '文字が均等に割り付けられています',
    ],
    [
      'in text that is wider than its cell, from the right',
      { width: 10, horizontal: 'right' },
      '文字がセルに入りきりません',
    ],
    ['… from the middle', { width: 10, horizontal: 'center' }, '文字がセルに入りきりません'],
    ['far behind an indent, which programs count otherwise', { indent: 4 }, '列の幅がフォントによって変わります'],
    [
      'far behind letters whose widths nobody knows',
      { text: 'タブレット・スマホ・更新', font: 'Meiryo UI' },
      '「Meiryo UI」は字ごとに幅が違い、言葉の位置が決まりません。ＭＳ ゴシックかＭＳ 明朝なら囲めます',
    ],
    [
      'at the bottom of a row that may be too low',
      { points: 20, heights: [null] },
      '行の高さがフォントによって変わります',
    ],
  ])('%s', (_, cell, reason) => {
    expect(told(cell)).toBe(reason);
  });

  test.each<[string, Cell]>([
    [
      'in a sheet that says that it is read from the left',
      { views: '<sheetViews><sheetView rightToLeft="0"/></sheetViews>' },
    ],
    ['on one line of a cell whose lines would be spread', { vertical: 'justify' }],
    [
      'in lines at the top of a row of any height',
      { text: lines, word: '新規', wraps: true, heights: [null], vertical: 'top' },
    ],
    ['in text that would be set smaller if it were longer', { text: '新規・更新', width: 10, shrinks: true }],
    ['in text that goes on beyond its cell, from the left', { width: 3, heights: [20] }],
    ['on one line of a cell whose letters would fill lines', { horizontal: 'justify', wraps: true }],
    ['behind an indent of three', { indent: 3 }],
    ['in large letters at the top of a row that may be too low', { points: 20, heights: [null], vertical: 'top' }],
  ])('but not %s', (_, cell) => {
    expect(told(cell)).toBe('ok');
  });
});
