import type { Deed } from '@shared/audit/deed';
import type { Change } from '@shared/ledger/change';
import type { PaperDocument } from '@shared/ledger/document';
import { entityTables, type Entities, type EntityTable } from '@shared/ledger/entities';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { Submission } from '@shared/submission/submission';

/** All records of the open ledger, in memory: screens read from here at once, writes go to disk first. */
export type Records = { [T in EntityTable]: ReadonlyMap<string, Entities[T]> };

export interface LedgerSnapshot {
  records: Records;
  documents: ReadonlyMap<string, PaperDocument>;
  submissions: ReadonlyMap<string, Submission>;
  /** 手続き, those taken back and drafts of the wizard among them. */
  runs: ReadonlyMap<string, KeptRun>;
  /** The newest change of this session that can be undone, for Ctrl+Z. */
  lastChange: Change | null;
}

/** What is to become of a record: its next state, or null to take it out (only for undoing its addition). */
export type Update = { [T in EntityTable]: { table: T; id: string; after: Entities[T] | null } }[EntityTable];

/** Another record of the same change, typed by its table. */
export const update = <T extends EntityTable>(table: T, after: Entities[T]): Update =>
  ({ table, id: after.id, after }) as unknown as Update;

/** A change as it is asked for. */
export interface MadeChange {
  sentence: string;
  updates: readonly Update[];
  /** Written down in the same transaction. */
  deed?: (changeId: string) => Deed;
}

/** 職員 who are in the ledger now: not those struck off. */
export const registeredStaff = ({ people }: Pick<Records, 'people'>): number =>
  [...people.values()].filter(({ status }) => status === 'registered').length;

export const emptyRecords = (): Records =>
  Object.fromEntries(entityTables.map((table) => [table, new Map()])) as unknown as Records;

/** A map with some taken out. */
export function without<V>(map: ReadonlyMap<string, V>, ids: Iterable<string>): Map<string, V> {
  const left = new Map(map);
  for (const id of ids) left.delete(id);
  return left;
}
