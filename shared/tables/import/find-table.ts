import { importKinds, importTables, type ImportKind } from './import-fields';
import { meaningOf } from './heading-words';
import { filledColumns } from './raw-sheet';
import { headingText, isBlankRow, type SheetGrid } from './sheet-grid';

/** Where a table's headings stand. */
export interface Heading {
  kind: ImportKind;
  /** The row right above the data, from 0. */
  row: number;
  /** Two when a row of wider headings stands over them (連絡先 over 電話 and メール). */
  lines: 1 | 2;
  /** Different fields that its cells name. */
  score: number;
}

/** Cover pages and remarks stand in front of a table, but not more rows of them. */
const SEARCHED = 100;

/**
 * Every row that could be the headings of a table of this kind, from the top. A heading names at least two fields, one of
 * them a key (or is the one heading of a list of names).
 */
export function findHeadings(grid: SheetGrid, kind: ImportKind): Heading[] {
  for (const loosely of [false, true]) {
    const found = headingsOf(grid, kind, loosely);
    if (found.length > 0) return found;
  }
  return [];
}

function headingsOf(grid: SheetGrid, kind: ImportKind, loosely: boolean): Heading[] {
  const found: Heading[] = [];
  for (let row = 0; row < Math.min(grid.sheet.rows.length, SEARCHED); row++) {
    if (isBlankRow(grid.sheet.rows[row])) continue;
    const previous = found.at(-1);
    const best = bestAt(grid, kind, row, loosely);
    if (best?.lines !== 2 || previous?.row !== row - 1) {
      if (best) found.push(best);
      continue;
    }
    // Right below another heading: both are one of two lines when that names more, else each stands for itself.
    const alone = headingAt(grid, kind, row, 1, loosely);
    if (best.score > previous.score || startsInGroups(grid, previous)) found[found.length - 1] = best;
    else if (alone) found.push(alone);
  }
  return found;
}

/** A row that has cells reaching over several columns below: it groups headings. */
const startsInGroups = ({ sheet, widthAt }: SheetGrid, { row }: Heading): boolean =>
  filledColumns(sheet.rows[row] ?? []).some((column) => widthAt(row, column) > 1);

function bestAt(grid: SheetGrid, kind: ImportKind, row: number, loosely: boolean): Heading | null {
  const one = headingAt(grid, kind, row, 1, loosely);
  if (row === 0 || !isGroupRow(grid, row - 1)) return one;
  const two = headingAt(grid, kind, row, 2, loosely);
  if (!one || !two) return two && ownScore(grid, kind, row) > 0 ? two : one;
  return two.score >= one.score ? two : one;
}

/** At least two different headings: a title across the sheet groups nothing. */
function isGroupRow(grid: SheetGrid, row: number): boolean {
  const texts = (grid.sheet.rows[row] ?? []).map(headingText).filter((text) => text !== '');
  return new Set(texts).size >= 2;
}

/** Fields that the row names by its own words. Below a single line of headings stands a person, who names none. */
const ownScore = (grid: SheetGrid, kind: ImportKind, row: number): number =>
  (grid.sheet.rows[row] ?? []).filter((cell) => {
    const text = headingText(cell);
    return text !== '' && meaningOf(kind, '', text, false).fields.length > 0;
  }).length;

function headingAt(grid: SheetGrid, kind: ImportKind, row: number, lines: 1 | 2, loosely: boolean): Heading | null {
  const named = new Set<string>();
  let hasKey = false;
  let filled = 0;
  let known = 0;
  const width = Math.max(grid.sheet.rows[row]?.length ?? 0, lines === 2 ? (grid.sheet.rows[row - 1]?.length ?? 0) : 0);
  for (let column = 0; column < width; column++) {
    const text = headingText(grid.at(row, column));
    const above = lines === 2 ? headingText(grid.at(row - 1, column)) : '';
    if (text === '' && above === '') continue;
    filled++;
    const { fields, leftOut } = meaningOf(kind, above, text, loosely);
    if (fields.length > 0 || leftOut) known++;
    const [first] = fields;
    if (!first) continue;
    named.add(first.field.name);
    hasKey ||= first.field.key === true || first.field.name === 'kana';
  }
  const alone = named.size === 1 && known === filled && lines === 1;
  if (!hasKey || known * 2 < filled || (named.size < 2 && !alone)) return null;
  return { kind, row, lines, score: named.size };
}

/** Rows of data between a heading and the next one. */
export function rowsBelow({ sheet }: SheetGrid, headings: readonly Heading[], heading: Heading): number {
  const next = headings.find(({ row }) => row > heading.row);
  const end = next ? next.row - (next.lines - 1) : sheet.rows.length;
  let count = 0;
  for (let row = heading.row + 1; row < end && count < 1_000; row++) if (!isBlankRow(sheet.rows[row])) count++;
  return count;
}

/** The likeliest heading: the most fields, then the most rows below it, then the topmost. */
export function bestHeading(grid: SheetGrid, headings: readonly Heading[]): Heading | null {
  let best: Heading | null = null;
  let most = -1;
  for (const heading of headings) {
    const below = rowsBelow(grid, headings, heading);
    const weight = below === 0 ? 0 : heading.score * 10_000 + below;
    if (weight > most) [best, most] = [heading, weight];
  }
  return best;
}

/** What kind of table a sheet most likely holds; null when none is found. */
export function likeliestKind(grid: SheetGrid): ImportKind | null {
  for (const loosely of [false, true]) {
    const [best] = importKinds
      .map((kind) => bestHeading(grid, headingsOf(grid, kind, loosely)))
      .filter((heading) => heading !== null)
      .sort((a, b) => fitOf(grid, b) - fitOf(grid, a));
    if (best) return best.kind;
  }
  return null;
}

/** Fields named, and a heading that only this kind has says more than 氏名 does. */
const fitOf = (grid: SheetGrid, { kind, row, lines, score }: Heading): number =>
  score + ownWords(grid, kind, row, lines) * 0.6;

function ownWords(grid: SheetGrid, kind: ImportKind, row: number, lines: 1 | 2): number {
  const others = importKinds.filter((other) => other !== kind);
  const width = grid.sheet.rows[row]?.length ?? 0;
  let count = 0;
  for (let column = 0; column < width; column++) {
    const text = headingText(grid.at(row, column));
    const above = lines === 2 ? headingText(grid.at(row - 1, column)) : '';
    const means = (one: ImportKind): boolean => meaningOf(one, above, text, false).fields.length > 0;
    if (means(kind) && !others.some(means)) count++;
  }
  return count;
}

export const kindLabel = (kind: ImportKind): string => importTables[kind].label;
