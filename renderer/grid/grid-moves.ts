/** A place in the grid; row -1 is the head. */
export interface GridPlace {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows that are seen at once. */
  page: number;
  /** The leftmost column: 1 where rows can't be selected. */
  first?: 0 | 1;
}

const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Where a key leads from a place, by the keys of the ARIA grid pattern; null for keys that don't move. */
export function placeAfter(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  from: GridPlace,
  size: GridSize,
): GridPlace | null {
  const last = size.rows - 1;
  const first = size.first ?? 0;
  const row = (to: number): GridPlace => ({ ...from, row: between(to, -1, last) });
  const column = (to: number): GridPlace => ({ ...from, column: between(to, first, size.columns - 1) });
  switch (key) {
    case 'ArrowUp':
      return ctrlKey ? row(Math.min(0, last)) : row(from.row - 1);
    case 'ArrowDown':
      return ctrlKey ? row(last) : row(from.row + 1);
    case 'ArrowLeft':
      return column(ctrlKey ? first : from.column - 1);
    case 'ArrowRight':
      return column(ctrlKey ? size.columns - 1 : from.column + 1);
    case 'Home':
      return ctrlKey ? { row: Math.min(0, last), column: first } : column(first);
    case 'End':
      return ctrlKey ? { row: last, column: size.columns - 1 } : column(size.columns - 1);
    case 'PageUp':
      return row(Math.max(Math.min(0, last), from.row - size.page));
    case 'PageDown':
      return row(from.row + size.page);
    default:
      return null;
  }
}

/** After Enter the next row, after Tab the next column; at the edge it stays where it is. */
export function placeAfterSaving(step: 'down' | 'right' | 'left' | 'stay', from: GridPlace, size: GridSize): GridPlace {
  if (step === 'down') return { ...from, row: Math.min(size.rows - 1, from.row + 1) };
  if (step === 'right') return { ...from, column: Math.min(size.columns - 1, from.column + 1) };
  if (step === 'left') return { ...from, column: Math.max(size.first ?? 0, from.column - 1) };
  return from;
}
