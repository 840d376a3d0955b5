import type { Failure } from '@shared/problems/problem';
import type { LedgerStore } from '../data/ledger-store';

const KEY = 'left-unreported';

/** Keys of changes that somebody decided not to report. */
export async function leftUnreported(store: LedgerStore): Promise<ReadonlySet<string>> {
  const left = await store.readMeta(KEY);
  return new Set(Array.isArray(left) ? left.map(String) : []);
}

/** @returns why it could not be kept */
export async function leaveUnreported(store: LedgerStore, keys: readonly string[]): Promise<Failure | null> {
  const written = await store.writeMeta(KEY, [...(await leftUnreported(store)), ...keys]);
  return written.ok ? null : written;
}
