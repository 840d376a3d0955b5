import { refuse } from '../../problems/problem';
import { wordRangesBeside } from '../ring-word';
import { possibleLines, type SetLine } from '../wrapped-line';
import type { Ring } from './cell-content';
import { isInside, type Area } from './cell-reference';
import type { TextRun } from './cell-text';
import { COLUMN_SCALE, indentWidth, POINTS_PER_PIXEL } from './column-width';
import { lettersIn, settingOf, type SizeRange } from '../letter-widths';
import { lineInCell } from './ring-line';
import { isSurelyAround, ringEdges, SIDE, type LinePlace, type WordInLine } from '../ring-span';
import { SetLetters } from './set-letters';
import { SheetMetrics } from './sheet-metrics';
import type { WorksheetPlan } from './worksheet-plan';
import type { CellFormat, Styles } from './styles';

/**
 * Where a ring goes, in points. Columns are wider or narrower where the workbook's font isn't installed, so it is counted from
 * what its text is counted from: the left edge, the middle or the right edge of its cell.
 */
export interface RingPlace {
  /** Of the ring's left edge, to the right of there. */
  left: number;
  from: Edge;
  /** Of the cell, or of the merged one, from 0 as drawings count. */
  firstColumn: number;
  lastColumn: number;
  /** Of the ring's upper edge, below that of a row. */
  top: number;
  row: number;
  /** A length that the row surely has, by which the others are told (draw-rings.ts). */
  rowUnit: number;
  /** Whether the ring begins in the first column: it needs no more than that column's edge then. */
  isInFirst: boolean;
  width: number;
  height: number;
}

export type Edge = 'left' | 'middle' | 'right';

/** A word that a cell prints, by its cell in the template and the row that it has in the filled sheet. */
export interface RingedWord {
  ring: Ring;
  /** All that the cell prints, and how; no runs where it is set as the cell is. */
  text: string;
  runs: readonly TextRun[];
  origin: { row: number; column: number };
  row: number;
}

/** The ring's height, as a share of the font size. */
const HEIGHT = 1.45;
/** By so much may a ring be too high or too low, as a share of the font size: the next line is more than twice as far. */
const OFF = 0.45;
/** Space at the sides of a cell, in points: Excel leaves two pixels, LibreOffice a third of a millimetre. */
const PADDING = 1.25;
/** By how much programs differ in an indent. */
const INDENT_SLACK = 0.15;

/**
 * Where a printed word stands inside its cell, from the cell's alignment, fonts and sizes. Excel tells no program where it sets
 * a letter: its place is known as far as the widths of letters are (letter-widths.ts). Where the ring wouldn't be around the
 * word, and around nothing but the word, with the narrowest and with the widest of them, it is refused.
 */
export function ringPlace(ringed: RingedWord, plan: WorksheetPlan, styles: Styles): RingPlace {
  const { ring, text, runs, origin, row } = ringed;
  const { sheet } = plan;
  const { field, label, word, at } = ring;
  const noPlace = (reason: string): never => refuse('ring/no-place', { field, label, word, reason });
  const style = sheet.styleAt(origin.row, origin.column);
  const format = styles.format(style);
  const reason = isMirrored(plan) ? '右から左に書くシートです' : withoutPlace(format, text);
  if (reason !== null) noPlace(reason);
  const metrics = new SheetMetrics(plan, styles);
  const area = sheet.merges.find((one) => isInside(origin, one)) ?? oneCell(origin.row, origin.column);
  const grows = metrics.growsWithText(area);
  if (text.includes('\n') && format.vertical !== 'top' && grows) noPlace('行の高さが決まっていません');
  const { fontName, points: defaultPoints } = styles.defaultFont;
  const indent = format.indent * indentWidth(fontName, defaultPoints) * POINTS_PER_PIXEL;
  const width = metrics.width(area);
  const room = width - 2 * PADDING - indent;
  const letters = new SetLetters(text, runs, styles.font(style));
  // By how much differs between programs.
  if (format.shrinks && !format.wraps && letters.whole.most > room * COLUMN_SCALE.least)
    noPlace('文字が縮小して表示されるセルです');
  const fits = !text.includes('\n') && letters.whole.most <= room * COLUMN_SCALE.least * SURELY;
  if (!fits && format.wraps && letters.isMixed(0, text.length)) noPlace('大きさの違う文字が混ざっています');
  const lines =
    fits || !format.wraps ? [{ index: 0, count: 1, start: 0, end: text.length }] : linesOf(ringed, letters, room);
  const line = surelyOne(ring, lines, format);
  if (line.count > 1 && SPREAD.includes(format.horizontal)) noPlace('文字が均等に割り付けられています');

  const inLine = wordInLine(ringed, line);
  const place = lineFrom(format, width, indent);
  const edges = ringEdges(inLine, line, letters, place);
  const [left, right] = edges;
  const size = letters.largest(at, at + word.length);
  const height = lineInCell(format.vertical, line, letters, at, (block) => metrics.height(area, block), grows);
  const top = height.middle - (HEIGHT / 2) * size;
  // What reaches a hair over the cell's corner begins there: columns and rows beside it differ between programs.
  const [cutLeft, cutTop] = [left, top].map((one) => (one < 0 && one > -SIDE * size ? -one : 0)) as [number, number];
  const corner = metrics.cellAt(origin.column, left + cutLeft, row, top + cutTop);
  // A ring that began in the row below would begin lower by as much as this one grows.
  if (grows && corner.row > row - 1) noPlace('行の高さが決まっていません');
  if (place.side !== 1 && !format.wraps && letters.whole.least > width) noPlace('文字がセルに入りきりません');
  const slack = place.side === 0.5 ? 0 : INDENT_SLACK * indent;
  if (!isSurelyAround(edges, inLine, line, letters, place, { least: -slack, most: slack })) noPlace(unsure(letters));
  if (height.off > OFF * size) noPlace('行の高さがフォントによって変わります');
  const isInFirst = place.side === 1 && corner.column === origin.column - 1;
  return {
    left: left - (1 - place.side) * width + (isInFirst ? cutLeft : 0),
    from: place.side === 1 ? 'left' : place.side === 0 ? 'right' : 'middle',
    isInFirst,
    firstColumn: area.firstColumn - 1,
    lastColumn: area.lastColumn - 1,
    row: corner.row,
    top: corner.top,
    rowUnit: metrics.sureHeight(corner.row + 1),
    width: right - left - (isInFirst ? cutLeft : 0),
    height: HEIGHT * size - cutTop,
  };
}

/** A text that takes no more of its room is on one line in every program. */
const SURELY = 0.96;
/** Text that fills its lines: only what stands on a line alone begins at the left. */
const SPREAD: readonly string[] = ['justify', 'distributed'];

/** The lines on which the word may be, with the narrowest and the widest letters and columns. */
function linesOf({ ring: { word, at }, text }: RingedWord, letters: SetLetters, room: number): (SetLine | null)[] {
  const points = letters.largest(0, text.length);
  const span = (piece: string): SizeRange => lettersIn(piece, letters.fontNames);
  return [COLUMN_SCALE.least, COLUMN_SCALE.most].flatMap((by) =>
    possibleLines(text, at, word, (room * by) / points, [(piece) => span(piece).least, (piece) => span(piece).most]),
  );
}

/** The line on which the word is, with the narrowest and the widest letters: where they differ, none is sure. */
function surelyOne({ field, label, word }: Ring, lines: readonly (SetLine | null)[], format: CellFormat): SetLine {
  const [line] = lines;
  if (!line || lines.includes(null)) return refuse('ring/wraps', { field, label, word });
  const reason = '文字が枠いっぱいになり、○の位置が決まりません。文を短くするか、枠を広げると囲めます';
  return lines.every((one) => isAlike(one, line, format))
    ? line
    : refuse('ring/no-place', { field, label, word, reason });
}

/** Whether a word comes to stand in the same place on two lines. */
function isAlike(one: SetLine | null, line: SetLine, { horizontal, vertical }: CellFormat): boolean {
  if (one?.start !== line.start || one.index !== line.index) return false;
  const isLeft = sideOf(horizontal) === 1;
  return (isLeft || one.end === line.end) && (vertical === 'top' || one.count === line.count);
}

function wordInLine({ ring: { word, at }, text }: RingedWord, { start, end }: SetLine): WordInLine {
  const beside = wordRangesBeside(text.slice(start, end), at - start, word);
  const inText = (index: number | null): number | null => (index === null ? null : index + start);
  return { start: at, end: at + word.length, ahead: inText(beside.ahead), behind: inText(beside.behind) };
}

/** Columns count from the right then. */
const isMirrored = ({ sheet }: WorksheetPlan): boolean =>
  (sheet.child('sheetViews')?.children ?? []).some((view) =>
    ['1', 'true'].includes(sheet.attribute(view, 'rightToLeft')),
  );

/** Why no letter of a cell can be told its place; null where it can. */
function withoutPlace(
  { horizontal, vertical, wraps, isTurned, isRightToLeft }: CellFormat,
  text: string,
): string | null {
  if (isTurned) return '縦書きか、傾いた文字です';
  if (isRightToLeft) return '右から左に書くセルです';
  if (horizontal === 'centerContinuous') return '「選択範囲内で中央」のセルです。セルを結合して中央にしてください';
  if (horizontal === 'distributed' || horizontal === 'fill') return '文字が均等に割り付けられています';
  if (text.includes('\n') && SPREAD.includes(vertical)) return '行が均等に割り付けられています';
  // Excel shows them side by side then, other programs one below the other.
  return text.includes('\n') && !wraps ? '改行のあるセルが「折り返して全体を表示する」になっていません' : null;
}

function unsure({ fontNames }: SetLetters): string {
  const own = [...fontNames].find((name) => settingOf(name) !== 'even');
  return own === undefined
    ? '列の幅がフォントによって変わります'
    : `「${own}」は字ごとに幅が違い、言葉の位置が決まりません。ＭＳ ゴシックかＭＳ 明朝なら囲めます`;
}

const oneCell = (row: number, column: number): Area => ({
  firstRow: row,
  lastRow: row,
  firstColumn: column,
  lastColumn: column,
});

function sideOf(horizontal: string): LinePlace['side'] {
  if (horizontal === 'center') return 0.5;
  return horizontal === 'right' ? 0 : 1;
}

function lineFrom({ horizontal }: CellFormat, width: number, indent: number): LinePlace {
  const side = sideOf(horizontal);
  if (side === 0.5) return { side, from: width / 2 };
  return { side, from: side === 1 ? PADDING + indent : width - PADDING - indent };
}
