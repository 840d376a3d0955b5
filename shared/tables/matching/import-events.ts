import { fieldOf } from '../../ledger/fields/catalogue';
import type { ChangingEvent } from '../../ledger/fields/field';
import { takesPart } from '../../ledger/taking-part';
import type { ImportKind } from '../lists';
import type { LedgerView } from './ledger-view';
import type { ImportEvent, PlannedRow } from './planned';

/**
 * Changes that are really something that happened: of people who are in the ledger a day of leaving, another office, another name; of an office in
 * a network what a 変更届 may report.
 */
export function importEvents(kind: ImportKind, rows: readonly PlannedRow[], ledger: LedgerView): ImportEvent[] {
  if (kind === 'staff') return rows.flatMap((row) => eventsOf(row, ofPeople, ledger.people));
  if (kind !== 'office') return [];
  const inNetwork = new Set(ledger.enrolments.filter(takesPart).map(({ officeId }) => officeId));
  const reporting = rows.filter(({ recordId }) => recordId !== null && inNetwork.has(recordId));
  return reporting.flatMap((row) => eventsOf(row, ofOffice, ledger.offices));
}

/** What a change of a cell is; null: nothing that happened. */
type EventOf = (field: string) => ImportEvent['kind'] | null;

const PEOPLE: ReadonlyMap<string, ImportEvent['kind']> = new Map([
  ['leftOn', 'leave'],
  ['office', 'transfer'],
  ['name', 'rename'],
]);
const ofPeople: EventOf = (field) => PEOPLE.get(field) ?? null;

const OF_OFFICE: ReadonlySet<ChangingEvent> = new Set(['office-changed', 'manager-changed']);
const ofOffice: EventOf = (name) => {
  const { changedBy, reportable } = fieldOf('offices', name) ?? {};
  return reportable && changedBy && OF_OFFICE.has(changedBy) ? (changedBy as ImportEvent['kind']) : null;
};

function eventsOf(
  { line, verdict, recordId, cells, isBack }: PlannedRow,
  kindOf: EventOf,
  records: readonly { id: string; name: string }[],
): ImportEvent[] {
  if (verdict !== 'changed' || recordId === null || isBack) return [];
  const found = new Map<ImportEvent['kind'], ImportEvent>();
  // In the order in which they are asked about, whatever the order of the columns.
  const fields = kindOf === ofPeople ? [...PEOPLE.keys()] : Object.keys(cells);
  for (const field of fields) {
    const cell = cells[field];
    const kind = kindOf(field);
    if (!kind || !cell?.isChanged || cell.after === null) continue;
    const known = found.get(kind);
    if (known) {
      known.others++;
      continue;
    }
    const name = String(cells['name']?.after ?? records.find(({ id }) => id === recordId)?.name ?? '');
    const date = field === 'leftOn' ? String(cell.after) : null;
    found.set(kind, { line, recordId, kind, name, field, others: 0, date, before: cell.before, after: cell.after });
  }
  return [...found.values()];
}
