import { widthOf } from '../../japanese/width';
import { refuse } from '../../problems/problem';
import { wrappedLine } from '../wrapped-line';
import { attribute } from '../xml/elements';
import type { Ring } from './cell-content';
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
  ring: Ring;
  /** All that the cell prints. */
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
 * sets a letter: widths are those of full and half-width characters, as Japanese fonts have them. Where a little more or
 * less room would set the word elsewhere, it is refused.
 */
export function ringPlace({ ring, text, origin, row }: RingedWord, plan: SheetPlan, styles: Styles): RingPlace {
  const { sheet } = plan;
  const { field, label, word, at } = ring;
  const style = sheet.styleAt(origin.row, origin.column);
  const format = styles.format(style);
  const reason = withoutPlace(format, text);
  if (reason !== null) refuse('ring/no-place', { field, label, word, reason });
  const metrics = new SheetMetrics(plan, styles);
  const area = sheet.merges.find((one) => isInside(origin, one)) ?? oneCell(origin.row, origin.column);
  if (text.includes('\n') && format.vertical !== 'top' && metrics.growsWithText(area))
    refuse('ring/no-place', { field, label, word, reason: '行の高さが決まっていません' });
  const { fontName, points: defaultPoints } = styles.defaultFont;
  const indent = format.indent * indentWidth(fontName, defaultPoints) * POINTS_PER_PIXEL;
  const room = metrics.width(area) - 2 * PADDING - indent;
  const { points } = styles.font(style);
  // By how much differs between programs.
  if (format.shrinks && !format.wraps && widthOf(text) * points > room)
    refuse('ring/no-place', { field, label, word, reason: '文字が縮小して表示されるセルです' });
  const line = format.wraps ? wrappedLine(text, at, word, room / points) : { ...WHOLE, start: 0, end: text.length };
  if (!line) return refuse('ring/wraps', { field, label, word });
  if (line.count > 1 && SPREAD.includes(format.horizontal))
    refuse('ring/no-place', { field, label, word, reason: '文字が均等に割り付けられています' });
  const lineLeft = startOf(format, metrics.width(area), widthOf(text.slice(line.start, line.end)) * points, indent);
  const left = lineLeft + widthOf(text.slice(line.start, at)) * points - SIDE * points;
  const block = line.count * LINE * points;
  const top =
    topOf(format.vertical, metrics.height(area, block), block) +
    line.index * LINE * points +
    ((LINE - HEIGHT) * points) / 2;
  // What reaches a hair over the cell's corner begins there: columns and rows beside it differ between programs.
  const [cutLeft, cutTop] = [left, top].map((one) => (one < 0 && one > -SIDE * points ? -one : 0)) as [number, number];
  return {
    ...metrics.cellAt(origin.column, left + cutLeft, row, top + cutTop),
    width: widthOf(word) * points + 2 * SIDE * points - cutLeft,
    height: HEIGHT * points - cutTop,
  };
}

const WHOLE = { index: 0, count: 1 };
/** Text that fills its lines: only what stands on a line alone begins at the left. */
const SPREAD: readonly string[] = ['justify', 'distributed'];

/** Why no letter of a cell can be told its place; null where it can. */
function withoutPlace({ horizontal, vertical, wraps, isTurned }: CellFormat, text: string): string | null {
  if (isTurned) return '縦書きか、傾いた文字です';
  if (horizontal === 'distributed' || horizontal === 'fill') return '文字が均等に割り付けられています';
  if (text.includes('\n') && SPREAD.includes(vertical)) return '行が均等に割り付けられています';
  // Excel shows them side by side then, other programs one below the other.
  return text.includes('\n') && !wraps ? '改行のあるセルが「折り返して全体を表示する」になっていません' : null;
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

  /** @param block height of the text: a row that has none of its own grows with it, unless its cell is merged with others */
  height({ firstRow, lastRow }: Pick<Area, 'firstRow' | 'lastRow'>, block: number): number {
    let height = 0;
    for (let row = firstRow; row <= lastRow; row++) height += this.templateRowHeight(row);
    return this.growsWithText({ firstRow, lastRow }) ? Math.max(height, block) : height;
  }

  /** Such a height is another one in each program. */
  growsWithText({ firstRow, lastRow }: Pick<Area, 'firstRow' | 'lastRow'>): boolean {
    return firstRow === lastRow && !this.ownRowHeight(firstRow);
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
    return Math.max(1, this.ownRowHeight(row) || this.defaultHeight);
  }

  /** 0 where the row has none of its own. */
  private ownRowHeight(row: number): number {
    const { sheet } = this.plan;
    const found = sheet.row(row);
    return Number((found && attribute(sheet.text, found.element, 'ht')?.value) ?? 0);
  }
}
