import { cell, row, type Cell, type CellPlan, type Row } from '../excel/cells';

/** What our own Excel forms share: headings, label and value cells, a date behind 令和, the footnote. */

export const FOOTNOTE = '募集要項・手引きの記載をもとに作成した様式です';

/** Columns of the grids below: twice twelve, so that the numbers of a date have cells of their own. */
export const GRID = 24;

const SIZE = 10;

export const labelLook: CellPlan = {
  ...{ font: 'gothic', size: 9, align: 'center', lines: 'all', shade: true, wrap: true },
};
export const valueLook: CellPlan = { size: SIZE, indent: 1, lines: 'all', shrink: true, format: '@', open: true };

export const label = (span: number, words: string): Cell => cell({ ...labelLook, span }, words);

export const value = (span: number, name: string, more: CellPlan = {}): Cell =>
  cell({ ...valueLook, span, name, ...more });

export const heading = (words: string, height = 6): Row =>
  row(height, cell({ span: GRID, font: 'gothic', size: 10.5, vertical: 'bottom', wrap: height > 6 }, words));

/** A line over the whole width. */
export const line = (height: number, words: string, look: CellPlan = {}): Row =>
  row(height, cell({ span: GRID, size: SIZE, ...look }, words));

/** The numbers of a date in cells of their own behind a printed 令和; takes six columns more than the words. */
export function dateCells(span: number, words: string, key: string): Cell[] {
  const number = (part: string): Cell =>
    cell({ name: `${key}.${part}`, size: SIZE, align: 'center', shrink: true, open: true });
  const unit = (word: string): Cell => cell({ size: SIZE, align: 'center' }, word);
  return [
    cell({ span, size: SIZE, align: 'right' }, `${words}　令和`),
    ...[number('y'), unit('年'), number('m'), unit('月'), number('d'), unit('日')],
  ];
}

/** 〒 and the address behind it, as one box. */
export const addressCells = (span: number): Cell[] => [
  cell({ size: SIZE, align: 'right', lines: ['top', 'bottom', 'left'] }, '〒'),
  value(4, 'office.postalCode', { lines: ['top', 'bottom'], indent: 0 }),
  value(span - 5, 'office.address', { lines: ['top', 'bottom', 'right'], indent: 0 }),
];

/** A number with its unit, as one box. */
export const countCells = (span: number, name: string, unit: string): Cell[] => [
  cell({ ...valueLook, span, name, align: 'right', indent: 0, format: 'General', lines: ['top', 'bottom', 'left'] }),
  cell({ size: SIZE, align: 'center', lines: ['top', 'bottom', 'right'] }, unit),
];

export const footnote = (span = GRID): Row => row(4.5, cell({ span, size: 8, grey: true, align: 'right' }, FOOTNOTE));
