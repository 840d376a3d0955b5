import { composeKana, isKana, widenKana } from '../../text/kana';
import type { ImportKind } from '../lists';
import { meaningOf } from './heading-words';
import { filledColumns, isBlank, textCell, type RawCell } from './raw-sheet';
import type { SheetTable } from './sheet-table';

interface HeadedPairs {
  /** Rows by record; of a person the one with the name first. */
  records: number[][];
  /** The line of headings, once for each line of a record. */
  heads: (RawCell | null)[][];
}

interface HeadedColumn {
  column: number;
  name: string;
  kana: string;
  isKanaAbove: boolean;
}

/**
 * ふりがな over 氏名 in one heading, and below it each person in two lines of that column, as the heading says. Null where what stands below
 * isn't so: then the heading names what stands in one cell.
 */
export function headedPairs(table: SheetTable): HeadedPairs | null {
  const { grid, heading, end, again } = table;
  const { rows, merges } = grid.sheet;
  const headed = headedColumn(table);
  if (!headed) return null;
  const { column, isKanaAbove } = headed;
  const isOpen = (row: number): boolean => row < end && !again.has(row);
  const cellAt = (row: number): RawCell | null => rows[row]?.[column] ?? null;
  const isMerged = (row: number): boolean => merges.some(({ top, bottom }) => top === row && bottom === row + 1);
  /** Two people have a line each: what stands in both of them is said twice. */
  const areTwo = (row: number): boolean =>
    (rows[row] ?? []).some((cell, at) => at !== column && !isBlank(cell) && !isBlank(rows[row + 1]?.[at]));
  const isPair = (row: number): boolean => {
    if (!isOpen(row) || !isOpen(row + 1) || areTwo(row)) return false;
    const [kana, name] = (isKanaAbove ? [row, row + 1] : [row + 1, row]).map(cellAt);
    if (isBlank(name)) return false;
    return isBlank(kana) ? isMerged(row) : isKanaText(kana);
  };
  // 小計 2名 and the name of an office are fewer cells.
  const isSomebody = (row: number): boolean =>
    isOpen(row) && !isBlank(cellAt(row)) && filledColumns(rows[row] ?? []).length > 2;
  const records: number[][] = [];
  let lines = 0;
  let pairs = 0;
  for (let row = heading.row + 1; row < end; row++) {
    const isFirst = isPair(row);
    if (isFirst || isSomebody(row)) lines++;
    records.push(isFirst ? (isKanaAbove ? [row + 1, row] : [row, row + 1]) : [row]);
    if (!isFirst) continue;
    pairs++;
    row++;
  }
  return pairs > 0 && pairs >= lines * MOSTLY ? { records, heads: headsOf(table, headed) } : null;
}
/** Somebody has one line, or a remark stands among them. */
const MOSTLY = 0.8;

export const isKanaText = (cell: RawCell | null | undefined): boolean =>
  cell?.kind === 'text' && !isBlank(cell) && isKana(composeKana(widenKana(cell.text.trim())));

function headedColumn({ grid, heading }: SheetTable): HeadedColumn | null {
  const { kind, row, lines } = heading;
  if (lines === 2 || (kind !== 'staff' && kind !== 'patient')) return null;
  const [found] = (grid.sheet.rows[row] ?? []).flatMap((cell, column) => {
    const said = cell?.kind === 'text' ? kanaAndName(kind, cell.text.trim()) : null;
    return said ? [{ ...said, column }] : [];
  });
  return found ?? null;
}

/** A heading that says both, parted by a line break, a space or ・. 氏　名 has a space of its own. */
function kanaAndName(kind: ImportKind, text: string): Omit<HeadedColumn, 'column'> | null {
  const fieldOf = (part: string): string => meaningOf(kind, '', part, true).fields[0]?.field.name ?? '';
  for (const { index, 0: gap } of text.matchAll(/[\s・]+/g)) {
    const [above, below] = [text.slice(0, index), text.slice(index + gap.length)];
    const both = `${fieldOf(above)} ${fieldOf(below)}`;
    if (both === 'kana name') return { kana: above, name: below, isKanaAbove: true };
    if (both === 'name kana') return { kana: below, name: above, isKanaAbove: false };
  }
  return null;
}

function headsOf({ grid, heading }: SheetTable, { column, name, kana }: HeadedColumn): (RawCell | null)[][] {
  const heads = (grid.sheet.rows[heading.row] ?? []).map((_, at) =>
    at === column ? textCell(name) : grid.at(heading.row, at),
  );
  return [heads, heads.map((_, at) => (at === column ? textCell(kana) : null))];
}
