import type { LedgerDatabase } from './database';

/** Whether a change is in the ledger and in force: not taken back, or that taken back again. */
export async function isInEffect({ changes }: Pick<LedgerDatabase, 'changes'>, changeId: string): Promise<boolean> {
  const change = await changes.get(changeId);
  if (!change) return false;
  const [recordId] = change.recordIds;
  // Whatever takes it back is about the same records.
  const about = recordId === undefined ? [] : await changes.where('recordIds').equals(recordId).toArray();
  const isIn = (id: string): boolean => !about.some(({ id: later, undoes }) => undoes === id && isIn(later));
  return isIn(changeId);
}
