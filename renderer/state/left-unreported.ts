import type { Failure } from '@shared/problems/problem';
import type { LedgerStore } from '../data/ledger-store';

const KEY = 'left-unreported';

/** Keys of changes that somebody decided not to report. */
export async function leftUnreported(store: LedgerStore): Promise<ReadonlySet<string>> {
  return new Set(keysIn(await store.readMeta(KEY)));
}

/** @returns why it could not be kept */
export async function leaveUnreported(store: LedgerStore, keys: readonly string[]): Promise<Failure | null> {
  const written = await store.changeMeta(KEY, (left) => [...new Set([...keysIn(left), ...keys])]);
  return written.ok ? null : written;
}

const keysIn = (left: unknown): string[] => (Array.isArray(left) ? left.map(String) : []);
