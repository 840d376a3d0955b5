import type { LedgerStore } from '../../data/ledger-store';

const turns = new WeakMap<LedgerStore, Promise<unknown>>();

/**
 * Runs changes one after the other. A change carries whole records, so the next one must begin from what the last one
 * left: two fields of a person that are left in quick succession would otherwise undo each other.
 */
export function inTurn<T>(store: LedgerStore, work: () => Promise<T>): Promise<T> {
  const before = turns.get(store) ?? Promise.resolve();
  const now = before.then(work);
  turns.set(
    store,
    now.catch(() => null),
  );
  return now;
}
