/** More than anybody copies by hand. One long line over many short ones would else be made to a square that fills all memory. */
export const MOST_CELLS = 2_000_000;

/** Rows of equal length, with empty cells behind the shorter ones; none where there would be too many. */
export function squared(rows: readonly string[][]): string[][] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (width * rows.length > MOST_CELLS) return [];
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}
