import { problem } from '../../problems/problem';
import { ASKED } from './account-words';
import { closedColumns, rowWords } from './closed-columns';
import { filledColumns, type RawSheet, type RawWorkbook } from './raw-sheet';
import { isColumnLine, PART, type RowCode, type SkippedRow, type TableAccount } from './reading';
import type { PartReading } from './read-part';
import { lineAt, spanAt } from './sheet-grid';
import { lastRow } from './sheet-tables';
import { isAlike, type FoundTable } from './tables-of-file';

/** Stretches of these are told as one. */
const IN_ONE: ReadonlySet<RowCode> = new Set(['row/blank', 'row/other-sheet']);

interface Mark {
  code: RowCode | 'taken';
  /** As `take` names it. */
  line: number;
  text: string;
}

/**
 * Every line of every sheet, once: in a row, or left out with its reason. Of a line of several tables side by side it counts
 * where it was read; what is left out beside that is told all the same.
 */
export function lineAccountOf(
  { sheets }: RawWorkbook,
  found: readonly FoundTable[],
  taken: readonly FoundTable[],
  parts: readonly PartReading[],
): { skipped: SkippedRow[]; account: TableAccount } {
  const skipped: SkippedRow[] = [];
  const account = { lines: 0, records: 0, taken: 0, skipped: 0, asked: 0 };
  const [main] = taken;
  const counts = new Map<RowCode, number>();
  const elsewhere = new Map<RowCode, number>();
  // The sheet that is read first comes first.
  const order = sheets.map((_, place) => place).sort((a, b) => Number(b === main?.place) - Number(a === main?.place));
  for (const place of order) {
    const sheet = sheets[place];
    if (!sheet) continue;
    const name = place === main?.place ? undefined : sheet.name;
    const marks = marksOf(sheet, place, taken, parts, (row) => skipped.push(skippedOf(row, 0, name)));
    markOthers(sheet, place, marks, found, taken);
    account.lines += marks.length;
    let last: SkippedRow | null = null;
    const isOther = isUnread(place, found, taken);
    marks.forEach((mark, row) => {
      if (mark?.code === 'taken') {
        account.taken++;
        last = null;
        return;
      }
      const { code, line, text } = mark ?? { code: 'row/blank' as const, line: row + 1, text: '' };
      if (isOther) elsewhere.set(code as RowCode, (elsewhere.get(code as RowCode) ?? 0) + 1);
      if (last?.code === code && IN_ONE.has(code)) return void last.count++;
      last = skippedOf({ code, line, text }, 1, name);
      skipped.push(last);
    });
  }
  for (const { rows } of parts) account.records += rows.length;
  for (const { code, count, isAsked } of skipped) {
    account[isAsked ? 'asked' : 'skipped'] += count;
    if (count > 0) counts.set(code, (counts.get(code) ?? 0) + count);
  }
  return { skipped, account: { ...account, reasons: mostFirst(counts), elsewhere: mostFirst(elsewhere) } };
}

const mostFirst = (counts: ReadonlyMap<RowCode, number>): TableAccount['reasons'] =>
  [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);

/** A sheet with no table that is read or could be read with it. */
function isUnread(place: number, found: readonly FoundTable[], taken: readonly FoundTable[]): boolean {
  const [main] = taken;
  // One whose headings somebody pointed at is among none of those that were found.
  if (taken.some((table) => table.place === place)) return false;
  return !found.some((table) => table.place === place && main && isAlike(table, main));
}

function skippedOf({ code, line, text }: Mark, count: number, sheet: string | undefined): SkippedRow {
  const { message } = problem(code as RowCode, {});
  const isAsked = ASKED.has(code as RowCode);
  return { line, code: code as RowCode, message, text, count, isAsked, ...(sheet === undefined ? {} : { sheet }) };
}

/** What the tables that are read make of the lines of a sheet. Headings and titles beside a row of another table say nothing. */
function marksOf(
  sheet: RawSheet,
  place: number,
  taken: readonly FoundTable[],
  parts: readonly PartReading[],
  tellBeside: (mark: Mark) => void,
): (Mark | undefined)[] {
  const marks: (Mark | undefined)[] = Array.from({ length: lastRow(sheet) + 1 });
  parts.forEach(({ rows, table }, part) => {
    if (taken[part]?.place !== place) return;
    const { turned } = table.grid.sheet.made ?? {};
    if (turned) return markTurned(sheet, turned, marks);
    for (const { line, through = line } of rows)
      for (let at = line; at <= through; at++) marks[at - 1] = { code: 'taken', line: at, text: '' };
  });
  parts.forEach(({ skipped, table }, part) => {
    if (taken[part]?.place !== place) return;
    // Its lines are columns: told, where the lines of the sheet are all of its records.
    if (table.grid.sheet.made?.turned) {
      for (const { line, code, text } of skipped)
        if (!isPlain(code)) tellBeside({ code, line: part * PART + line, text });
      return;
    }
    for (const { line, span, code, text } of skipped)
      for (let at = line; at < line + span; at++) {
        const mark = { code, line: part * PART + at, text };
        const before = marks[at - 1];
        if (!before || isPlain(before.code)) marks[at - 1] = mark;
        else if (!isPlain(code)) tellBeside(mark);
      }
  });
  return marks;
}

/** Each line of a table that was turned says something of each of its records. */
function markTurned(sheet: RawSheet, turned: readonly number[], marks: (Mark | undefined)[]): void {
  for (const row of turned) marks[row] = { code: 'taken', line: row + 1, text: '' };
  for (let row = 0; row < (turned[0] ?? 0); row++) {
    const cells = sheet.rows[row] ?? [];
    if (filledColumns(cells).length === 0) continue;
    marks[row] = { code: 'row/title', line: row + 1, text: rowWords(cells, new Set(), { most: 1 }) };
  }
}

/** So many cells say who or what stands in a line; of one that is in no table nobody knows what the others are. */
const WORDS = 3;

/** Where headings stand that nothing was found under. */
const TOP_LINES = 30;

const isPlain = (code: Mark['code']): boolean => code === 'row/title' || code === 'row/heading';

/** Lines that no table that is read has: of others, of sheets without one, or outside of all. */
function markOthers(
  sheet: RawSheet,
  place: number,
  marks: (Mark | undefined)[],
  found: readonly FoundTable[],
  taken: readonly FoundTable[],
): void {
  const [main] = taken;
  const isRead = taken.some((table) => table.place === place);
  const headings = found.flatMap(({ place: of, grid, heading: { row } }) => {
    const line = lineAt(grid.sheet, row);
    return of === place && !isColumnLine(line) ? [line - 2, line - 1] : [];
  });
  const closed = closedColumns([...sheet.rows.slice(0, TOP_LINES), ...headings.map((row) => sheet.rows[row])]);
  const mark = (row: number, code: RowCode): void => {
    const cells = sheet.rows[row] ?? [];
    const [first] = filledColumns(cells);
    if (row >= marks.length || marks[row] || first === undefined) return;
    // Of a sheet that nobody reads it isn't known where its passwords stand.
    const text = code === 'row/other-sheet' ? '' : rowWords(cells, closed, { most: code === 'row/below' ? 1 : WORDS });
    marks[row] = { code, line: row + 1, text };
  };
  for (const table of found) {
    if (table.place !== place || taken.includes(table) || table.from === 'turned') continue;
    const { grid, begin, end } = table;
    const code: RowCode =
      main && isAlike(table, main) ? 'row/alike-table' : isRead ? 'row/other-table' : 'row/other-sheet';
    for (let row = begin; row < end; row++) {
      if (filledColumns(grid.sheet.rows[row] ?? []).length === 0) continue;
      const line = lineAt(grid.sheet, row);
      for (let at = 0; at < spanAt(grid.sheet, row); at++) mark(line - 1 + at, code);
    }
  }
  for (let row = 0; row < marks.length; row++) mark(row, isRead ? 'row/below' : 'row/other-sheet');
}
