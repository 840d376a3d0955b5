import type { CellValue } from '../cell-text';

/** What sums, counts and extremes need to know of cells, counted from their first one. */
export interface Totals {
  /** Added from the first to the last, as Excel does: another order would round otherwise. */
  sum: number;
  numbers: number;
  /** Cells that aren't blank. */
  filled: number;
  /** Blank ones, and texts of no characters. */
  empty: number;
  /** Infinity and -Infinity where there is no number. */
  least: number;
  most: number;
  error: CellValue | null;
}

/** Values of cells as a function is given them. */
export interface CellValues {
  readonly kind: 'cells';
  readonly length: number;
  readonly values: readonly CellValue[];
  totals: () => Totals;
}

const NO_TOTALS: Totals = {
  sum: 0,
  numbers: 0,
  filled: 0,
  empty: 0,
  least: Infinity,
  most: -Infinity,
  error: null,
};

function take(totals: Totals, value: CellValue): void {
  if (value.kind !== 'blank') totals.filled++;
  if (value.kind === 'blank' || (value.kind === 'text' && value.text === '')) totals.empty++;
  if (value.kind === 'error') totals.error ??= value;
  if (value.kind !== 'number') return;
  totals.sum += value.number;
  totals.numbers++;
  totals.least = Math.min(totals.least, value.number);
  totals.most = Math.max(totals.most, value.number);
}

export const cellValues = (values: readonly CellValue[]): CellValues => ({
  kind: 'cells',
  length: values.length,
  values,
  totals: () => {
    const totals = { ...NO_TOTALS };
    for (const value of values) take(totals, value);
    return totals;
  },
});

/**
 * The values of an area that begins at one row, which many formulas look at from the same first row on: running sums, and
 * totals that stand on every line. It grows downwards as it is asked, so that each cell is looked at once for all of them.
 */
export class CellRun {
  private readonly known: CellValue[] = [];
  private readonly totals: Totals[] = [];

  get length(): number {
    return this.known.length;
  }

  add(value: CellValue): void {
    const totals = { ...(this.totals.at(-1) ?? NO_TOTALS) };
    take(totals, value);
    this.totals.push(totals);
    this.known.push(value);
  }

  /** The first so many. */
  first(length: number): CellValues {
    const { known, totals } = this;
    let taken: readonly CellValue[] | undefined;
    return {
      kind: 'cells',
      length,
      get values() {
        return (taken ??= known.slice(0, length));
      },
      totals: () => totals[length - 1] ?? NO_TOTALS,
    };
  }
}
