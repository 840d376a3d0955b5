/**
 * Changes in order, without those that lie inside another one: what is replaced as a whole needs no change inside.
 * Insertions at the same place keep their order.
 */
export function settle<C extends Stretch>(changes: readonly C[]): C[] {
  // The sort is stable.
  const ordered = isInOrder(changes) ? changes : [...changes].sort((a, b) => a.start - b.start || insertionFirst(a, b));
  const settled: C[] = [];
  let covered = -1;
  for (const change of ordered) {
    if (change.start < covered) continue;
    settled.push(change);
    if (change.end > covered) covered = change.end;
  }
  return settled;
}

/** Whether each starts behind where the one before it starts, as changes of a part mostly do. */
function isInOrder(changes: readonly Stretch[]): boolean {
  let last = -1;
  for (const { start } of changes) {
    if (start <= last) return false;
    last = start;
  }
  return true;
}

interface Stretch {
  start: number;
  end: number;
}

/** At one place insertions come first, then the change that covers most. */
function insertionFirst(a: Stretch, b: Stretch): number {
  const [aInserts, bInserts] = [a.end === a.start, b.end === b.start];
  if (aInserts !== bInserts) return aInserts ? -1 : 1;
  return b.end - a.end;
}
