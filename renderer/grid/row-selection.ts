export type RowIds = ReadonlySet<string>;

/** The set with an id more, or without it. */
export function toggled(selected: RowIds, id: string): RowIds {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Shift+Space, Shift+click: everything from where the selection began to here joins it. */
export function withRange(selected: RowIds, ids: readonly string[], from: number, to: number): RowIds {
  const [first, last] = from < to ? [from, to] : [to, from];
  return new Set([...selected, ...ids.slice(Math.max(0, first), last + 1)]);
}

/** The box in the head: all rows of the list join, or, when all are in, leave. */
export function toggledAll(selected: RowIds, ids: readonly string[]): RowIds {
  const next = new Set(selected);
  const areAllIn = ids.every((id) => selected.has(id));
  for (const id of ids)
    if (areAllIn) next.delete(id);
    else next.add(id);
  return next;
}

export type HeadState = 'none' | 'some' | 'all';

export function headState(selected: RowIds, ids: readonly string[]): HeadState {
  if (selected.size === 0 || ids.length === 0) return 'none';
  let count = 0;
  for (const id of ids) if (selected.has(id)) count++;
  return count === 0 ? 'none' : count === ids.length ? 'all' : 'some';
}
