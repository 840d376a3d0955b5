/** Told from time to time how many rows are done. */
export type OnRowsDone = (rows: number) => void;

/** Often enough for a bar that moves, seldom enough to cost nothing. */
const EVERY = 500;

/** What `make` makes of each, telling how far it is. */
export const mapWithProgress = <T, U>(all: readonly T[], make: (one: T, at: number) => U, told?: OnRowsDone): U[] =>
  all.map((one, at) => {
    if (at % EVERY === 0) told?.(at);
    return make(one, at);
  });
