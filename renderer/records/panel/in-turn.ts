import type { LedgerMemory } from '../../data/ledger-memory';

const turns = new WeakMap<LedgerMemory, Promise<unknown>>();

/**
 * Runs changes one after the other. A change carries whole records, so the next one must begin from what the last one
 * left: two fields of a person that are left in quick succession would otherwise undo each other.
 */
export function inTurn<T>(memory: LedgerMemory, work: () => Promise<T>): Promise<T> {
  const before = turns.get(memory) ?? Promise.resolve();
  const now = before.then(work);
  turns.set(
    memory,
    now.catch(() => null),
  );
  return now;
}
