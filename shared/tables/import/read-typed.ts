import type { CalendarDate } from '../../text/calendar-date';
import { besideFields } from './beside-fields';
import { cellNote } from './cell-note';
import { rowChecker } from './check-row';
import { importTables, isOfPeople } from './import-fields';
import type { ImportKind } from '../lists';
import { readCell } from './read-cell';
import type { ReadCell } from './read-date';
import { keepOthers } from './split-phones';
import { remark, type ReadRow, type TableReading } from './reading';

/** Text that somebody typed in place of a cell, as a cell of that field is read. A field of another kind gives nothing. */
export function readTyped(kind: ImportKind, field: string, text: string, today: CalendarDate): ReadCell {
  const found = [...importTables[kind].fields, ...besideFields(kind)].find(({ name }) => name === field);
  if (!found) return { notes: [] };
  return readCell({ kind: 'text', text, raw: text }, found, {
    date1904: false,
    today,
    digits: 0,
    isOfPerson: isOfPeople(kind),
  });
}

/** The row as if the cells had held what was typed, checked anew as a whole. The reading itself stays as it is. */
export function mendRow(
  row: ReadRow,
  typed: Readonly<Record<string, string>> | undefined,
  { kind, columns }: Pick<TableReading, 'kind' | 'columns'>,
  today: CalendarDate,
): ReadRow {
  if (!typed || Object.keys(typed).length === 0) return row;
  const mended: ReadRow = { ...row, values: { ...row.values }, problems: [...row.problems], notes: [...row.notes] };
  // A day that came before another one may be right now that the other was mended.
  const again = row.problems
    .filter(({ code }) => code === 'cell/order')
    .map(({ field, text }) => [field, text] as const);
  for (const [field, text] of [...again, ...Object.entries(typed)]) putTyped(mended, kind, field, text, today);
  for (const wrong of row.problems)
    if (wrong.field in typed && (wrong.code === 'cell/phones' || wrong.code === 'cell/mails'))
      keepOthers(mended, wrong, kind);
  const parts = new Map(importTables[kind].fields.map(({ name, part }) => [name, part?.of ?? name]));
  const present = new Set(columns.flatMap(({ field }) => (field === null ? [] : (parts.get(field) ?? field))));
  rowChecker(kind, present)(mended);
  return mended;
}

function putTyped(row: ReadRow, kind: ImportKind, field: string, text: string, today: CalendarDate): void {
  const read = readTyped(kind, field, text, today);
  delete row.values[field];
  row.problems = row.problems.filter((one) => one.field !== field);
  row.notes = row.notes.filter((one) => one.field !== field);
  if (read.problem) row.problems.push(remark(field, read.problem, text));
  else if (read.value !== undefined) row.values[field] = read.value;
  row.notes.push(...read.notes.map((note) => cellNote(field, note, text)));
}
