import type { Failure } from '@shared/problems/problem';
import type { MetaStore } from '../data/meta-store';

const KEY = 'left-unreported';
const listeners = new Set<() => void>();

/** Told whenever somebody decided so, or took it back. @returns what ends it */
export function whenLeftUnreported(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Keys of changes that somebody decided not to report. */
export async function leftUnreported(meta: MetaStore): Promise<ReadonlySet<string>> {
  return new Set(keysIn(await meta.read(KEY)));
}

/** @returns why it could not be kept */
export async function leaveUnreported(meta: MetaStore, keys: readonly string[]): Promise<Failure | null> {
  return changed(meta, (left) => [...new Set([...left, ...keys])]);
}

/** They are to be reported after all. @returns why it could not be kept */
export async function bringUpAgain(meta: MetaStore, keys: readonly string[]): Promise<Failure | null> {
  return changed(meta, (left) => left.filter((key) => !keys.includes(key)));
}

async function changed(meta: MetaStore, next: (left: string[]) => string[]): Promise<Failure | null> {
  const written = await meta.change(KEY, (left) => next(keysIn(left)));
  if (!written.ok) return written;
  for (const listener of listeners) listener();
  return null;
}

const keysIn = (left: unknown): string[] => (Array.isArray(left) ? left.map(String) : []);
