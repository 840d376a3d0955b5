import { callTrees } from './call-tree';
import { closedColumns, openCells, withoutSecret } from './closed-columns';
import { findHeadings, headingShape, type Heading } from './find-table';
import { gridLook, type GridLook } from './grid-look';
import type { ImportKind } from '../lists';
import { officeOfLine } from './office-title';
import { filledColumns, isBlank, type RawSheet } from './raw-sheet';
import { foldedRow, saysTitle } from './row-kind';
import { columnAt, headingText, isBlankRow, lineAt, sheetGrid, type SheetGrid } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { sideBySide } from './side-by-side';
import { lineOfCells, type TitleCell } from './title-cells';
import { turnedLook, turnedSheet } from './turned-table';
import { cardsOf } from './unfold-cards';
import { unfolded } from './unfold-records';

/** All tables of a sheet: below each other, and side by side. */
export function tablesOf(sheet: RawSheet, wanted?: ImportKind): SheetTable[] {
  const plain = plainTables(sheet, wanted);
  const look = turnedLook(sheet, wanted);
  if (look) {
    const turned = plainTables(turnedSheet(sheet, look), wanted);
    const isMore = scoreOf(turned) > scoreOf(plain.filter(({ heading }) => heading.isSure));
    // Of several blocks below each other the columns would be several people each: it is told, and nobody is read.
    if (isMore) return look.isSeveral ? [] : turned.map((table) => ({ ...table, from: 'turned' as const }));
  }
  const isHeaded = plain.some(({ heading }) => heading.isSure && heading.score > 1);
  const trees = isHeaded || (wanted !== undefined && wanted !== 'staff') ? [] : callTrees(sheet);
  if (trees.length > 0) return trees;
  const cards = cardsOf(sheet, wanted);
  if (cards.length > 0) return cards;
  if (!plain.some(({ heading }) => heading.isSure) && gridLook(sheet)) return [];
  if (plain.length > 0) return plain.map(unfolded);
  return cardsOf(sheet, wanted, 1);
}

/** What a sheet looks like in which no table is found. */
export function lookOf(sheet: RawSheet, wanted?: ImportKind): 'turned-blocks' | GridLook | null {
  return turnedLook(sheet, wanted)?.isSeveral ? 'turned-blocks' : gridLook(sheet);
}

const scoreOf = (tables: readonly SheetTable[]): number => Math.max(0, ...tables.map(({ heading }) => heading.score));

function plainTables(sheet: RawSheet, wanted?: ImportKind): SheetTable[] {
  const whole = tablesBelow(sheetGrid(sheet), wanted);
  const [first] = whole;
  if (!first) return [];
  const blocks = sideBySide(first.grid, first.heading);
  if (blocks.length < 2) return whole;
  const tables = blocks.map((block) => tablesBelow(sheetGrid(block), wanted));
  return tables.every((found) => found.length > 0) ? tables.flat() : whole;
}

interface OpenTable {
  heading: Heading;
  shape: string;
  again: Map<number, 'row/repeated-heading' | 'row/title' | 'row/section'>;
}

/** Tables below each other. Headings that say the same as those above go on with their table: each printed page has them. */
function tablesBelow(grid: SheetGrid, wanted?: ImportKind): SheetTable[] {
  const headings = findHeadings(grid, wanted);
  const { sheet } = grid;
  const above = titlesAbove(grid, headings[0]);
  const tables: SheetTable[] = [];
  const close = ({ heading, again }: OpenTable, end: number): void => {
    const size = filledRows(sheet, heading.row + 1, end);
    const begin = tables.at(-1)?.end ?? 0;
    if (size > 0) tables.push({ grid, heading, begin, end, again, size, title: titleOf(grid, heading) });
  };
  let open = null as OpenTable | null;
  for (const heading of headings) {
    if (open && isPartOf(grid, open.heading, heading)) {
      open.again.set(heading.row, 'row/section');
      continue;
    }
    const shape = headingShape(grid, heading);
    const top = heading.row - heading.lines + 1;
    const begins = beginOf(grid, heading, above);
    if (open?.shape !== shape) {
      if (open) close(open, begins);
      open = { heading, shape, again: new Map() };
    } else if (filledRows(sheet, open.heading.row + 1, top) === 0) {
      // Codes for a program, and below them what people read: the lower line is right above the data.
      open.heading = heading;
    } else {
      for (let row = begins; row < top; row++)
        if (!isBlankRow(sheet.rows[row])) open.again.set(row, parts(grid, row) ? 'row/section' : 'row/title');
      for (let row = top; row <= heading.row; row++) open.again.set(row, 'row/repeated-heading');
    }
  }
  if (open) close(open, lastRow(sheet) + 1);
  return tables;
}

/** ＜ヘルパー＞ alone, above people in the columns of the headings further up: a part of theirs, and no heading of names. */
const isPartOf = ({ sheet }: SheetGrid, above: Heading, { kind, row, score }: Heading): boolean =>
  kind === above.kind &&
  score === 1 &&
  above.score > 1 &&
  filledColumns(sheet.rows[row] ?? []).length === 1 &&
  filledColumns(sheet.rows[row + 1] ?? []).length > 1;

/** Where a table of a page begins, with its title: lines of one cell right above its headings, or such as the first page has. */
function beginOf({ sheet }: SheetGrid, { row, lines, score }: Heading, above: ReadonlySet<string>): number {
  let begins = row - lines + 1;
  while (begins > 0) {
    const cells = sheet.rows[begins - 1] ?? [];
    if (isBlankRow(cells)) break;
    const filled = filledColumns(cells);
    const saysSo = filled.some((column) => saysTitle(headingText(cells[column] ?? null)));
    const isTitle = score > 1 && (filled.length === 1 || (saysSo && filled.length * 2 <= score));
    if (!isTitle && !above.has(foldedRow(cells))) break;
    begins--;
  }
  return begins;
}

/** A line that is the name of an office alone parts the list, also where headings come again below it. */
const parts = ({ sheet }: SheetGrid, row: number): boolean => officeOfLine(lineText(sheet.rows[row] ?? [])) !== null;
const lineText = (cells: RawSheet['rows'][number]): string =>
  filledColumns(cells)
    .map((column) => headingText(cells[column] ?? null))
    .join('　');

const titlesAbove = ({ sheet }: SheetGrid, first: Heading | undefined): ReadonlySet<string> =>
  new Set(
    sheet.rows
      .slice(0, first ? first.row - first.lines + 1 : 0)
      .filter((cells) => !isBlankRow(cells))
      .map(foldedRow),
  );

/** The nearest line above that isn't blank. */
function titleOf({ sheet }: SheetGrid, { row, lines }: Heading): string {
  for (let at = row - lines; at >= Math.max(0, row - lines - 3); at--) {
    const [first] = filledColumns(sheet.rows[at] ?? []);
    if (first !== undefined) return withoutSecret(headingText(sheet.rows[at]?.[first] ?? null));
  }
  return '';
}

/** Lines of a title, an address and who answers for it: more stand above no table. */
const MOST_ABOVE = 10;

/** Each line above the headings of a table that isn't blank, from the top, cell by cell; nothing of what is closed. */
export function cellsAbove({ grid: { sheet }, heading: { row, lines }, begin }: SheetTable): TitleCell[][] {
  const end = row - lines + 1;
  const first = Math.max(begin, end - MOST_ABOVE);
  const closed = closedColumns(sheet.rows.slice(first, end));
  return Array.from({ length: Math.max(end - first, 0) }, (_, at) => titleCellsAt(sheet, first + at, closed)).filter(
    (cells) => cells.some(({ text }) => text !== ''),
  );
}

/** A line cell by cell, as a title is read. */
export const titleCellsAt = (sheet: RawSheet, row: number, closed: ReadonlySet<number>): TitleCell[] =>
  openCells(sheet.rows[row] ?? [], closed).map(({ column, text }) => ({
    cell: `${columnAt(sheet, column)}${lineAt(sheet, row)}`,
    text,
  }));

/** The same as a text for each line. */
export const linesAbove = (table: SheetTable): string[] => cellsAbove(table).map(lineOfCells);

function filledRows({ rows }: RawSheet, from: number, end: number): number {
  let count = 0;
  for (let row = from; row < end; row++) if (!isBlankRow(rows[row])) count++;
  return count;
}

export function lastRow({ rows }: RawSheet): number {
  for (let row = rows.length - 1; row >= 0; row--) if (rows[row]?.some((cell) => !isBlank(cell))) return row;
  return -1;
}
