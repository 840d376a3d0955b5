const counts = new Map<string, number>();

/** staff-1, staff-2 …: ids that a failing test can be read by. */
export function nextId(kind: string): string {
  const count = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, count);
  return `${kind}-${count}`;
}
