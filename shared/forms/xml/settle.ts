/**
 * Changes in order, without those that lie inside another one: what is replaced as a whole needs no change inside.
 * Insertions at the same place keep their order.
 */
export function settle<C extends { start: number; end: number }>(changes: readonly C[]): C[] {
  const ordered = changes
    .map((change, order) => ({ change, order }))
    .sort((a, b) => a.change.start - b.change.start || insertionFirst(a.change, b.change) || a.order - b.order);
  const settled: C[] = [];
  let covered = -1;
  for (const { change } of ordered) {
    if (change.start < covered) continue;
    settled.push(change);
    covered = Math.max(covered, change.end);
  }
  return settled;
}

type Stretch = { start: number; end: number };

/** At one place insertions come first, then the change that covers most. */
function insertionFirst(a: Stretch, b: Stretch): number {
  const [aInserts, bInserts] = [a.end === a.start, b.end === b.start];
  if (aInserts !== bInserts) return aInserts ? -1 : 1;
  return b.end - a.end;
}
