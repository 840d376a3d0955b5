import type { Edit } from '../xml/edits';

/** One intended change of the document's text, by position in the template. */
export interface Change {
  start: number;
  end: number;
  inserted: string;
  field: string;
}

/**
 * Changes in order, without those that lie inside another one: what is replaced as a whole needs no change inside.
 * Insertions at the same place keep their order.
 */
export function settle(changes: readonly Change[]): Change[] {
  const ordered = changes
    .map((change, order) => ({ change, order }))
    .sort((a, b) => a.change.start - b.change.start || insertionFirst(a.change, b.change) || a.order - b.order);
  const settled: Change[] = [];
  let covered = -1;
  for (const { change } of ordered) {
    if (change.start < covered) continue;
    settled.push(change);
    covered = Math.max(covered, change.end);
  }
  return settled;
}

/** At one place insertions come first, then the change that covers most. */
function insertionFirst(a: Change, b: Change): number {
  const [aInserts, bInserts] = [a.end === a.start, b.end === b.start];
  if (aInserts !== bInserts) return aInserts ? -1 : 1;
  return b.end - a.end;
}

/** The text from `start` to `end` with the settled changes made. */
export function render(text: string, start: number, end: number, changes: readonly Change[]): string {
  let result = '';
  let at = start;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.inserted;
    at = change.end;
  }
  return result + text.slice(at, end);
}

/** Settled changes as edits of a part, without the ones that change nothing. */
export function toEdits(text: string, part: string, changes: readonly Change[]): Edit[] {
  return changes
    .map(({ start, end, inserted, field }) => ({
      part,
      offset: start,
      removed: text.slice(start, end),
      inserted,
      field,
    }))
    .filter(({ removed, inserted }) => removed !== inserted);
}
