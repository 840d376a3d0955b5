/** Rows that a fill puts behind a block of printed entries, as copies of the last one. */
export interface Insertion {
  /** First row of the block. */
  blockFirst: number;
  /** First and last row of the last printed entry, the pattern of the copies. */
  first: number;
  last: number;
  /** Copies of the pattern. */
  copies: number;
}

/** Where a row of the filled sheet comes from. */
export interface RowOrigin {
  /** Row of the template. */
  row: number;
  /** The insertion whose copy it is, counted from 1; null for a row of the template itself. */
  copy: { insertion: Insertion; number: number } | null;
}

const added = ({ first, last, copies }: Insertion): number => (last - first + 1) * copies;

/** Where rows of a template stand once rows were put in. */
export class RowShift {
  /** In order, without those that put nothing in. */
  readonly insertions: readonly Insertion[];

  constructor(insertions: readonly Insertion[]) {
    this.insertions = insertions.filter(({ copies }) => copies > 0).sort((a, b) => a.last - b.last);
  }

  get isNothing(): boolean {
    return this.insertions.length === 0;
  }

  row(row: number): number {
    let shifted = row;
    for (const insertion of this.insertions) if (row > insertion.last) shifted += added(insertion);
    return shifted;
  }

  /**
   * The last row of a block of rows. One that ends in a pattern and starts above it is taken to be about the entries, and
   * grows with them: a total, a print area, a label beside them.
   *
   * @param grows whether it grows also where it starts in the pattern
   */
  lastRow(firstRow: number, lastRow: number, grows = false): number {
    const insertion = this.endingIn(lastRow);
    return this.row(lastRow) + (insertion && (grows || firstRow < insertion.first) ? added(insertion) : 0);
  }

  /** The insertion in whose pattern a row lies. */
  endingIn(row: number): Insertion | undefined {
    return this.insertions.find(({ first, last }) => row >= first && row <= last);
  }

  /** The row of the template that a row of the filled sheet is, or is a copy of. */
  origin(row: number): RowOrigin {
    let shifted = 0;
    for (const insertion of this.insertions) {
      const { first, last } = insertion;
      if (row - shifted <= last) break;
      const height = last - first + 1;
      const beyond = row - shifted - last;
      if (beyond <= added(insertion))
        return {
          row: first + ((beyond - 1) % height),
          copy: { insertion, number: Math.floor((beyond - 1) / height) + 1 },
        };
      shifted += added(insertion);
    }
    return { row: row - shifted, copy: null };
  }

  /** Whether a row of the template is one of a block of entries that grows. */
  isEntry(row: number): boolean {
    return this.insertions.some(({ blockFirst, last }) => row >= blockFirst && row <= last);
  }
}

export const NO_SHIFT = new RowShift([]);
