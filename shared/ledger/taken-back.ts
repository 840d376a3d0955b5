import type { Change } from './change';

/** Changes that aren't in force: taken back, and that not taken back in turn. Ids. */
export function takenBack(changes: readonly Pick<Change, 'id' | 'sequence' | 'undoes'>[]): ReadonlySet<string> {
  const taken = new Set<string>();
  // Whatever takes a change back came after it.
  for (const { id, undoes } of [...changes].sort((a, b) => b.sequence - a.sequence))
    if (undoes !== null && !taken.has(id)) taken.add(undoes);
  return taken;
}
