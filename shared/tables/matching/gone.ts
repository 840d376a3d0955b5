import type { CalendarDate } from '../../text/calendar-date';
import { isEmployed } from '../../rules/staff-rules';
import { type ImportKind, tableOfList } from '../lists';
import { choiceOf } from './choices';
import { type LedgerView } from './ledger-view';
import type { LedgerChoice, PlannedRow } from './planned';

/** Who is in the ledger, in an office that the table tells of, and in no row of it: told, and nothing more. */
export function goneFrom(
  kind: ImportKind,
  rows: readonly PlannedRow[],
  ledger: LedgerView,
  today: CalendarDate,
): LedgerChoice[] {
  const table = tableOfList[kind];
  const named = new Set<unknown>();
  const there = new Set<string>();
  for (const { recordId, cells, question } of rows) {
    if (recordId) there.add(recordId);
    for (const { id } of question?.candidates ?? []) there.add(id);
    for (const office of [cells['office']?.before, cells['office']?.after]) if (office) named.add(office);
  }
  // A table that names no office is about those of whom it tells.
  const list: readonly (typeof ledger)[typeof table][number][] = ledger[table];
  if (named.size === 0) for (const { id, officeId } of list) if (there.has(id)) named.add(officeId);
  if (named.size === 0 && ledger.officeInUse) named.add(ledger.officeInUse);
  const isHere = (record: (typeof ledger)[typeof table][number]): boolean =>
    record.status === 'registered' && (!('leftOn' in record) || isEmployed(record, today));
  return list
    .filter((record) => !there.has(record.id) && (named.size === 0 || named.has(record.officeId)) && isHere(record))
    .map((record) => choiceOf(ledger, table)(record as never));
}
