import { widthOf } from '../../japanese/width';
import { attribute } from '../xml/elements';
import { isInside, type Area } from './cell-reference';
import { columnPixels, digitWidth, indentWidth, POINTS_PER_PIXEL } from './column-width';
import type { SheetPlan } from './sheet-plan';
import type { CellFormat, Styles } from './styles';

/** Where a ring goes, in points from the upper left corner of a cell that it starts in. */
export interface RingPlace {
  /** From 0, as drawings count. */
  column: number;
  row: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A word that a cell prints, by its cell in the template and the row that it has in the filled sheet. */
export interface RingedWord {
  word: string;
  text: string;
  origin: { row: number; column: number };
  row: number;
}

/** Room between the word and the ring, and the ring's height, as shares of the font size: hand-drawn proportions. */
const SIDE = 0.24;
const HEIGHT = 1.45;
const LINE = 1.3;
/** Space at the sides of a cell, in points: Excel leaves two pixels, LibreOffice a third of a millimetre. */
const PADDING = 1.25;

/**
 * Where a printed word stands inside its cell, from the cell's alignment, font and size. Excel tells no program where it
 * sets a letter: widths are those of full and half-width characters, as Japanese fonts have them.
 */
export function ringPlace({ word, text, origin, row }: RingedWord, plan: SheetPlan, styles: Styles): RingPlace {
  const { sheet } = plan;
  const style = sheet.styleAt(origin.row, origin.column);
  const format = styles.format(style);
  const metrics = new SheetMetrics(plan, styles);
  const area = sheet.merges.find((one) => isInside(origin, one)) ?? oneCell(origin.row, origin.column);
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.includes(word));
  const line = lines[index] ?? word;
  const { points } = styles.font(style);
  const lineLeft = startOf(
    format,
    metrics.width(area),
    widthOf(line) * points,
    format.indent * indentWidth(styles.defaultFont.fontName, styles.defaultFont.points) * POINTS_PER_PIXEL,
  );
  const left = lineLeft + widthOf(line.slice(0, line.indexOf(word))) * points - SIDE * points;
  const firstTop = topOf(format.vertical, metrics.height(area), lines.length * LINE * points);
  const top = firstTop + index * LINE * points + ((LINE - HEIGHT) * points) / 2;
  return {
    ...metrics.cellAt(origin.column, left, row, top),
    width: widthOf(word) * points + 2 * SIDE * points,
    height: HEIGHT * points,
  };
}

const oneCell = (row: number, column: number): Area => ({
  firstRow: row,
  lastRow: row,
  firstColumn: column,
  lastColumn: column,
});

function startOf({ horizontal }: CellFormat, room: number, text: number, indent: number): number {
  if (horizontal === 'center' || horizontal === 'centerContinuous') return (room - text) / 2;
  return horizontal === 'right' ? room - text - PADDING - indent : PADDING + indent;
}

function topOf(vertical: string, room: number, text: number): number {
  if (vertical === 'top') return 0;
  return vertical === 'bottom' ? room - text : (room - text) / 2;
}

/** Widths of columns and heights of rows, in points. */
class SheetMetrics {
  /** Width of a digit of the workbook's font in pixels, which column widths count in. */
  readonly digit: number;
  private readonly defaultWidth: number;
  private readonly defaultHeight: number;

  constructor(
    private readonly plan: SheetPlan,
    styles: Styles,
  ) {
    const { sheet } = plan;
    const { points, fontName } = styles.defaultFont;
    this.digit = digitWidth(fontName, points);
    const defaults = sheet.child('sheetFormatPr');
    const said = (name: string): number => Number(defaults ? sheet.attribute(defaults, name) : 0);
    this.defaultWidth = said('defaultColWidth') || 8.43;
    this.defaultHeight = said('defaultRowHeight') || 15;
  }

  width({ firstColumn, lastColumn }: Area): number {
    let width = 0;
    for (let column = firstColumn; column <= lastColumn; column++) width += this.columnWidth(column);
    return width;
  }

  height({ firstRow, lastRow }: Area): number {
    let height = 0;
    for (let row = firstRow; row <= lastRow; row++) height += this.templateRowHeight(row);
    return height;
  }

  /** The cell in which a place lies that is so far from the corner of a cell; offsets beyond a cell's size are cut by Excel. */
  cellAt(column: number, left: number, row: number, top: number): Pick<RingPlace, 'column' | 'row' | 'left' | 'top'> {
    let [x, y, atColumn, atRow] = [left, top, column, row];
    while (x < 0 && atColumn > 1) x += this.columnWidth(--atColumn);
    while (x >= this.columnWidth(atColumn)) x -= this.columnWidth(atColumn++);
    while (y < 0 && atRow > 1) y += this.rowHeight(--atRow);
    while (y >= this.rowHeight(atRow)) y -= this.rowHeight(atRow++);
    return { column: atColumn - 1, row: atRow - 1, left: Math.max(0, x), top: Math.max(0, y) };
  }

  private columnWidth(column: number): number {
    const { sheet } = this.plan;
    const found = (sheet.child('cols')?.children ?? []).find(
      (one) => Number(sheet.attribute(one, 'min')) <= column && Number(sheet.attribute(one, 'max')) >= column,
    );
    const width = Number(found ? sheet.attribute(found, 'width') : 0) || this.defaultWidth;
    return Math.max(1, columnPixels(width, this.digit)) * POINTS_PER_PIXEL;
  }

  private rowHeight(row: number): number {
    return this.templateRowHeight(this.plan.shift.origin(row).row);
  }

  private templateRowHeight(row: number): number {
    const { sheet } = this.plan;
    const found = sheet.row(row);
    return Math.max(1, Number((found && attribute(sheet.text, found.element, 'ht')?.value) ?? 0) || this.defaultHeight);
  }
}
