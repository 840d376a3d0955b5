import type { ListEnd } from '../vault/anchor';

/** The list of the ledger that is open. */
export interface ListHere {
  /** Number of its newest entry. */
  newest: number;
  /** Tags of its entries by number, of those that are still there one by one. */
  tags: ReadonlyMap<number, string>;
}

/**
 * Which of these ends, each of a backup of this very ledger, the open one doesn't hold: it comes after all that is here, or another entry stands in its
 * place. A restore, and whoever goes on knowingly, begins above all that is known, so nothing of before it is later. Newest first.
 */
export const laterEnds = <E extends { end: ListEnd }>(known: readonly E[], { newest, tags }: ListHere): E[] =>
  known
    .filter(({ end }) => end.write > newest || (tags.get(end.write) ?? end.tag) !== end.tag)
    .toSorted((a, b) => b.end.write - a.end.write);
