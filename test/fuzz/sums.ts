/** What a target came to, over all its runs here. */
export interface Sums {
  /** Where the next run goes on. */
  nextSeed: number;
  cases: number;
  seconds: number;
  /** Milliseconds of the processor of the dearest case. */
  dearest: number;
  /** The most memory that was in use behind a batch. */
  megabytes: number;
  /** How many batches have shown each fault. */
  faults: Record<string, number>;
}

export const NO_SUMS: Sums = { nextSeed: 1, cases: 0, seconds: 0, dearest: 0, megabytes: 0, faults: {} };
