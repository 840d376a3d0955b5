import type { AuditContent } from '../audit/audit-entry';
import type { RecordChange } from '../ledger/change';
import type { EntityTable, Ledger } from '../ledger/entities';
import type { PaperDocument } from '../ledger/document';
import type { Submission } from '../submission/submission';

/** Which office something belongs to, by its id; null: to none, to all of them, or it is gone. */
export type OfficeOf = (id: string) => string | null;

/** Of everything that the ledger holds now. */
export function officeOfAll(
  ledger: Ledger,
  documents: Iterable<PaperDocument>,
  submissions: Iterable<Submission>,
): OfficeOf {
  const office = new Map<string, string>();
  const own: readonly (readonly { id: string; officeId: string }[])[] = [
    ...[ledger.people, ledger.devices, ledger.patients, ledger.teams, ledger.enrolments],
    ...[ledger.accounts, [...documents], [...submissions]],
  ];
  for (const { id } of ledger.offices) office.set(id, id);
  for (const { id, officeId } of own.flat()) office.set(id, officeId);
  const through = (id: string, of: string | null): void => {
    const found = of === null ? undefined : office.get(of);
    if (found !== undefined) office.set(id, found);
  };
  for (const { id, staffId } of ledger.pledges) through(id, staffId);
  for (const { id, patientId } of ledger.consents) through(id, patientId);
  for (const { id, teamId } of ledger.memberships) through(id, teamId);
  return (id) => office.get(id) ?? null;
}

/** Tables whose records are no office's own. */
const OF_ALL: ReadonlySet<EntityTable> = new Set(['corporations', 'delegations']);

/**
 * The part of an entry of 操作の記録 that belongs into the papers of an office: what is about this office, or about the whole ledger (keys,
 * backups, the corporation). What is about other offices' people doesn't leave with it; undefined: nothing of the entry belongs there.
 */
export function partOfOffice(told: AuditContent, officeId: string, officeOf: OfficeOf): AuditContent | undefined {
  if (told === null) return null;
  if ('change' in told) {
    const { change } = told;
    const officeOfRecord = ({ table, id }: RecordChange): string | null =>
      OF_ALL.has(table) ? officeId : officeOf(id);
    const offices = change.records.map(officeOfRecord);
    const isIts = offices.includes(officeId) || offices.every((one) => one === null);
    const records = change.records.filter((record) => [officeId, null].includes(officeOfRecord(record)));
    return isIts ? { change: { ...change, records } } : undefined;
  }
  const about = ['officeId', 'submission', 'recordId', 'account']
    .map((name) => told.deed[name])
    .filter((id): id is string => typeof id === 'string' && id !== '')
    .map((id) => officeOf(id))
    .filter((id) => id !== null);
  return about.length === 0 || about.includes(officeId) ? told : undefined;
}
