import type { Change } from '@shared/ledger/change';

/** A change as it lies in the database: with the ids of its records, by which a record's history is found. */
export type StoredChange = Change & { recordIds: string[] };

export const toStored = (change: Change): StoredChange => ({
  ...change,
  recordIds: [...new Set(change.records.map(({ id }) => id))],
});
