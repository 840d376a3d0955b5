import type { Failure } from '@shared/problems/problem';
import type { MetaStore } from '../data/meta-store';

const KEY = 'left-unreported';

/** Keys of changes that somebody decided not to report. */
export async function leftUnreported(meta: MetaStore): Promise<ReadonlySet<string>> {
  return new Set(keysIn(await meta.read(KEY)));
}

/** @returns why it could not be kept */
export async function leaveUnreported(meta: MetaStore, keys: readonly string[]): Promise<Failure | null> {
  const written = await meta.change(KEY, (left) => [...new Set([...keysIn(left), ...keys])]);
  return written.ok ? null : written;
}

/** They are to be reported after all. @returns why it could not be kept */
export async function bringUpAgain(meta: MetaStore, keys: readonly string[]): Promise<Failure | null> {
  const written = await meta.change(KEY, (left) => keysIn(left).filter((key) => !keys.includes(key)));
  return written.ok ? null : written;
}

const keysIn = (left: unknown): string[] => (Array.isArray(left) ? left.map(String) : []);
