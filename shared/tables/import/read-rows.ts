import type { CalendarDate } from '../../japanese/calendar-date';
import { oncePerKey } from '../../forms/once';
import { problem } from '../../problems/problem';
import { checkRow } from './check-row';
import type { GuessedColumn } from './guess-columns';
import { importTables, type ImportField, type ImportKind } from './import-fields';
import { readCell } from './read-cell';
import { isBlank } from './raw-sheet';
import { remark, type ReadRow } from './reading';
import type { SheetGrid } from './sheet-grid';

export interface RowReader {
  read: (row: number) => ReadRow;
}

interface TakenColumn {
  index: number;
  field: ImportField;
  digits: number;
  /** A cell merged down the column says it for all of its rows. */
  below: boolean;
}

/** Fields that a cell merged down a column says for all of its rows. A name isn't: see `row/continued`. */
const SHARED_DOWN = new Set(['office', 'department', 'title', 'jobType', 'network', 'holder', 'patient', 'ownership']);

/** Of a team, whose rows are its members, what says which team it is. */
const isSharedDown = (kind: ImportKind, name: string): boolean =>
  SHARED_DOWN.has(name) || (kind === 'team' && (name === 'name' || name === 'createdOn'));

export function rowReader(
  grid: SheetGrid,
  kind: ImportKind,
  columns: readonly GuessedColumn[],
  first: number,
  today: CalendarDate,
): RowReader {
  const taken = columns.flatMap(({ index, field }): TakenColumn[] =>
    field
      ? [
          {
            index,
            field,
            digits: field.type === 'number' ? digitsOf(grid, index, first) : 0,
            below: isSharedDown(kind, field.name),
          },
        ]
      : [],
  );
  const present = new Set(taken.map(({ field }) => field.part?.of ?? field.name));
  const hidden = new Set(grid.sheet.hiddenRows);
  const hasParts = taken.some(({ field }) => field.part);
  return {
    read: (row) => {
      const found: ReadRow = { line: row + 1, values: {}, problems: [], notes: [], hidden: hidden.has(row) };
      for (const column of taken) readInto(found, grid, row, column, today);
      if (hasParts) joinParts(found, kind);
      checkRow(found, kind, present);
      if (found.hidden) found.notes.push(remark('', problem('note/hidden-row', {}), ''));
      return found;
    },
  };
}

function readInto(found: ReadRow, grid: SheetGrid, row: number, column: TakenColumn, today: CalendarDate): void {
  const { index, field, digits, below } = column;
  const { cell, merged } = below
    ? grid.down(row, index)
    : { cell: grid.sheet.rows[row]?.[index] ?? null, merged: false };
  // Text in Excel is as it was typed: only numbers have lost their zeros.
  const lost = cell?.kind === 'number' || grid.sheet.untyped ? digits : 0;
  const read = readCell(cell, field, { date1904: grid.sheet.date1904, today, digits: lost });
  const text = cell?.text ?? '';
  if (read.problem) found.problems.push(remark(field.name, read.problem, text));
  else if (read.value !== undefined) found.values[field.name] = read.value;
  for (const note of read.notes) found.notes.push(remark(field.name, note, text));
  if (merged && !isBlank(cell))
    found.notes.push(remark(field.name, problem('note/merged', { from: '', to: text }), text));
}

/**
 * How wide the numbers of a column are, when some are text with zeros in front (0023) and all text is of one width: the
 * numbers among them (24) have lost theirs.
 */
function digitsOf({ sheet }: SheetGrid, index: number, first: number): number {
  let width = 0;
  let hasZero = false;
  for (let row = first; row < sheet.rows.length; row++) {
    const text = sheet.rows[row]?.[index]?.text.trim() ?? '';
    if (!/^\d+$/.test(text)) continue;
    hasZero ||= text.startsWith('0');
    width = Math.max(width, text.startsWith('0') ? text.length : width);
  }
  return hasZero ? width : 0;
}

/** The names of the columns that make a field together, by the field. */
const partsOf = oncePerKey((kind: ImportKind): ReadonlyMap<string, readonly string[]> => {
  const parts = new Map<string, string[]>();
  for (const { name, part } of importTables[kind].fields)
    if (part) parts.set(part.of, [...(parts.get(part.of) ?? []), name]);
  return parts;
});

/** 姓 and 名 as one name, with a space between them as the ledger's own names have. */
function joinParts(found: ReadRow, kind: ImportKind): void {
  for (const [whole, names] of partsOf(kind)) {
    const broken = found.problems.some(({ field }) => names.includes(field));
    if (!broken && !names.some((name) => name in found.values)) continue;
    const joined = names.flatMap((name) => found.values[name] || []).join(' ');
    for (const name of names) delete found.values[name];
    renameRemarks(found, names, whole);
    if (broken) continue;
    found.values[whole] = joined;
    if (joined.includes(' ')) found.notes.push(remark(whole, problem('note/joined', { from: '', to: joined }), joined));
  }
}

function renameRemarks(found: ReadRow, names: readonly string[], whole: string): void {
  for (const one of [...found.problems, ...found.notes]) if (names.includes(one.field)) one.field = whole;
}
