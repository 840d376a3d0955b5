import type { Area } from './cell-reference';

/** Cells with something about them, found by area. */
export class CellIndex<T> {
  private readonly columns = new Map<number, Map<number, T>>();
  private readonly sorted = new Map<number, readonly number[]>();

  add(row: number, column: number, item: T): void {
    const cells = this.columns.get(column) ?? new Map<number, T>();
    this.columns.set(column, cells.set(row, item));
  }

  at(row: number, column: number): T | undefined {
    return this.columns.get(column)?.get(row);
  }

  /** Whether one of the cells of an area is there (and such). */
  some({ firstRow, lastRow, firstColumn, lastColumn }: Area, isSuch: (item: T) => boolean = () => true): boolean {
    for (const [column, cells] of this.columnsBetween(firstColumn, lastColumn)) {
      const rows = this.rowsOf(column, cells);
      for (let i = firstAtLeast(rows, firstRow); i < rows.length; i++) {
        const row = rows[i] ?? Infinity;
        if (row > lastRow) break;
        const item = cells.get(row);
        if (item !== undefined && isSuch(item)) return true;
      }
    }
    return false;
  }

  /** The few columns of an area are asked for one by one, the few of the index gone through. */
  private *columnsBetween(first: number, last: number): Iterable<[number, ReadonlyMap<number, T>]> {
    if (last - first >= this.columns.size) {
      for (const entry of this.columns) if (entry[0] >= first && entry[0] <= last) yield entry;
      return;
    }
    for (let column = first; column <= last; column++) {
      const cells = this.columns.get(column);
      if (cells) yield [column, cells];
    }
  }

  /** Nothing is added once the index is asked. */
  private rowsOf(column: number, cells: ReadonlyMap<number, T>): readonly number[] {
    const known = this.sorted.get(column);
    if (known) return known;
    const rows = [...cells.keys()].sort((a, b) => a - b);
    this.sorted.set(column, rows);
    return rows;
  }
}

/** Index of the first of ordered numbers that is not below another one. */
export function firstAtLeast(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
