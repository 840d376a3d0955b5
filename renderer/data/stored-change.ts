import type { Salt } from '@shared/audit/chain';
import type { Change } from '@shared/ledger/change';

/**
 * A change as it lies in the database: with the ids of its records, by which a record's history is found, and the salt
 * of its link in the audit chain.
 */
export type StoredChange = Change & { recordIds: string[]; salt: Salt };

export const toStored = (change: Change, salt: Salt): StoredChange => ({
  ...change,
  recordIds: [...new Set(change.records.map(({ id }) => id))],
  salt,
});

/** What a change's link in the audit chain vouches for. */
export const auditedPart = ({ recordIds: _ids, salt, ...content }: StoredChange): { salt: Salt; content: Change } => ({
  salt,
  content,
});
