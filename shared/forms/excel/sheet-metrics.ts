import { attribute } from '../xml/elements';
import { LAST_COLUMN, type Area } from './cell-reference';
import { columnPixels, digitWidth, POINTS_PER_PIXEL } from './column-width';
import type { SizeRange } from '../letter-widths';
import type { WorksheetPlan } from './worksheet-plan';
import type { Styles } from './styles';

/** A place from the upper left corner of a cell, in points. */
export interface PlaceInCell {
  /** From 0, as drawings count. */
  column: number;
  row: number;
  left: number;
  top: number;
}

/** Points. */
const PIXELS = 3;

/** Nothing wide, or nothing high, whatever else is said of it. */
const isHidden = (value: string): boolean => value === '1' || value === 'true';

/** Widths of columns and heights of rows, in points. */
export class SheetMetrics {
  /** Width of a digit of the workbook's font in pixels, which column widths count in. */
  readonly digit: number;
  private readonly defaultWidth: number;
  private readonly defaultHeight: number;

  constructor(
    private readonly plan: WorksheetPlan,
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

  /** @param block height of the text: a row that has none of its own grows with it, unless its cell is merged with others */
  height({ firstRow, lastRow }: Pick<Area, 'firstRow' | 'lastRow'>, block: number): SizeRange {
    let height = 0;
    for (let row = firstRow; row <= lastRow; row++) height += this.templateRowHeight(row);
    return { least: height, most: this.growsWithText({ firstRow, lastRow }) ? Math.max(height, block) : height };
  }

  /** Such a height is another one in each program. */
  growsWithText({ firstRow, lastRow }: Pick<Area, 'firstRow' | 'lastRow'>): boolean {
    return firstRow === lastRow && !this.ownRowHeight(firstRow);
  }

  /** The cell in which a place lies that is so far from the corner of a cell; offsets beyond a cell's size are cut by Excel. */
  cellAt(column: number, left: number, row: number, top: number): PlaceInCell {
    let [x, y, atColumn, atRow] = [left, top, column, row];
    while (x < 0 && atColumn > 1) x += this.columnWidth(--atColumn);
    while (x >= this.columnWidth(atColumn) && atColumn < LAST_COLUMN) x -= this.columnWidth(atColumn++);
    while (y < 0 && atRow > 1) y += this.rowHeight(--atRow);
    while (y >= this.rowHeight(atRow)) y -= this.rowHeight(atRow++);
    return { column: atColumn - 1, row: atRow - 1, left: Math.max(0, x), top: Math.max(0, y) };
  }

  /**
   * A height that a row of the filled sheet surely has, in every program: a whole number of pixels, whether a screen shows 96,
   * 120 or 144 of them an inch.
   */
  sureHeight(row: number): number {
    const origin = this.plan.shift.origin(row).row;
    const height = this.ownRowHeight(origin) || this.defaultHeight * 0.7;
    return height < PIXELS ? Math.max(1, height) : height - (height % PIXELS);
  }

  private columnWidth(column: number): number {
    const { sheet } = this.plan;
    const found = (sheet.child('cols')?.children ?? []).find(
      (one) => Number(sheet.attribute(one, 'min')) <= column && Number(sheet.attribute(one, 'max')) >= column,
    );
    if (found && isHidden(sheet.attribute(found, 'hidden'))) return 0;
    const told = found ? sheet.attribute(found, 'width') : '';
    return columnPixels(told === '' ? this.defaultWidth : Number(told), this.digit) * POINTS_PER_PIXEL;
  }

  private rowHeight(row: number): number {
    return this.templateRowHeight(this.plan.shift.origin(row).row);
  }

  private templateRowHeight(row: number): number {
    const { sheet } = this.plan;
    const element = sheet.row(row)?.element;
    if (element && isHidden(sheet.attribute(element, 'hidden'))) return 0;
    return Math.max(1, this.ownRowHeight(row) || this.defaultHeight);
  }

  /** 0 where the row has none of its own. */
  private ownRowHeight(row: number): number {
    const { sheet } = this.plan;
    const found = sheet.row(row);
    return Number((found && attribute(sheet.text, found.element, 'ht')?.value) ?? 0);
  }
}
