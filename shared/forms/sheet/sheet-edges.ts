import { fullWidthLength } from '../../text/width';
import type { Area } from '../excel/cell-reference';
import { columnPixels, digitWidth, indentWidth, POINTS_PER_PIXEL } from '../excel/column-width';
import type { Worksheet } from '../excel/worksheet';
import { oncePerKey } from '../../text/once';
import type { FontLook } from './cell-looks';
import type { ViewCell } from './view-cell';

/** Where columns and rows lie, in pixels from the sheet's corner; what is hidden has no size. */
export interface Edges {
  /** Left edge of a column, counted from 1. */
  left: (column: number) => number;
  /** Upper edge of a row, counted from 1. */
  top: (row: number) => number;
  /** Width of an indent's step. */
  indent: number;
}

/** At the sides of a cell's text, in pixels. */
export const CELL_PADDING_PIXELS = 2;

type Cells = ReadonlyMap<number, ReadonlyMap<number, ViewCell>>;

export function sheetEdges(sheet: Worksheet, font: FontLook, cells: Cells, merges: readonly Area[]): Edges {
  const digit = digitWidth(font.name, font.size);
  const defaults = sheet.child('sheetFormatPr');
  const said = (name: string): number => Number(defaults ? sheet.attribute(defaults, name) : 0) || 0;
  // Excel rounds its own default width up to eight pixels (ECMA-376-1 §18.3.1.81 has the characters alone).
  const usual = said('defaultColWidth')
    ? columnPixels(said('defaultColWidth'), digit)
    : Math.ceil(((said('baseColWidth') || 8) * digit + 5) / 8) * 8;
  const columns = (sheet.child('cols')?.children ?? []).map((element) => {
    const value = (name: string): string => sheet.attribute(element, name);
    const isHidden = ['1', 'true'].includes(value('hidden'));
    const width = value('width') === '' ? usual : columnPixels(Number(value('width')) || 0, digit);
    return { first: Number(value('min')), last: Number(value('max')), width: isHidden ? 0 : width };
  });
  const widthOfColumn = (column: number): number =>
    columns.find(({ first, last }) => first <= column && column <= last)?.width ?? usual;
  const left = running(widthOfColumn);

  const standard = (said('defaultRowHeight') || 15) / POINTS_PER_PIXEL;
  const hidesOthers = defaults !== null && ['1', 'true'].includes(sheet.attribute(defaults, 'zeroHeight'));
  const merged = new Set(merges.map(({ firstRow, firstColumn }) => `${firstRow} ${firstColumn}`));
  const heightOfRow = (row: number): number => {
    const found = sheet.row(row);
    if (!found) return hidesOthers ? 0 : standard;
    if (['1', 'true'].includes(sheet.attribute(found.element, 'hidden'))) return 0;
    const height = sheet.attribute(found.element, 'ht');
    if (height !== '') return (Number(height) || 0) / POINTS_PER_PIXEL;
    const single = [...(cells.get(row)?.values() ?? [])].filter(({ column }) => !merged.has(`${row} ${column}`));
    return Math.max(
      standard,
      ...single.map((cell) => ownHeight(cell, widthOfColumn(cell.column)) * (standard / font.size)),
    );
  };
  return { left, top: running(heightOfRow), indent: indentWidth(font.name, font.size) };
}

/** Sums of the sizes before each number; what was summed up is kept. */
function running(size: (number: number) => number): (number: number) => number {
  const sums = [0, 0];
  const known = oncePerKey(size);
  return (number) => {
    for (let next = sums.length; next <= number; next++) sums.push((sums[next - 1] ?? 0) + known(next - 1));
    return sums[Math.max(0, number)] ?? 0;
  };
}

/**
 * A row without a height is as high as its text: its lines times their font's size, in points. A line of the default font
 * is as high as an empty row. Lines are counted by the widths of full and half-width characters.
 */
function ownHeight({ shown, look }: ViewCell, width: number): number {
  if (!shown) return 0;
  const points = Math.max(look.font.size, ...shown.runs.map(({ font }) => font?.size ?? 0));
  const size = points / POINTS_PER_PIXEL;
  const { wraps, rotation } = look.alignment;
  if (rotation !== 0) return 0;
  const lines = shown.runs
    .map(({ text }) => text)
    .join('')
    .split('\n');
  const room = Math.max(size, width - 2 * CELL_PADDING_PIXELS);
  const count = wraps
    ? lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((fullWidthLength(line) * size) / room)), 0)
    : 1;
  return count * points;
}
