import { problem, type Problem } from '../../problems/problem';
import type { RowFacts } from './row-facts';

export interface Candidate<R> {
  record: R;
  /** What is alike and what isn't: 名前とふりがなが同じ・生年月日が違う. */
  why: string;
}

/** Who a row is: one record for sure, nobody of the ledger (`record: null`), or a question. */
export type Match<R> =
  | { record: R | null; asked?: undefined }
  | { record?: undefined; asked: { said: Problem; candidates: readonly Candidate<R>[]; mayBeNew: boolean } };

export interface Finder<R> {
  find: (row: RowFacts) => Match<R>;
  /** What only one record can have, as a number: rows that share it can't both be taken, matched or not. */
  numbersOf: (row: RowFacts) => string[];
  /** What two rows that are the same have in common; empty where a row can't be told from another. */
  keysOf: (row: RowFacts) => string[];
  /** Whether two rows with such a key in common can be the same; always, where it isn't said. */
  mayBeSame?: (one: RowFacts, other: RowFacts) => boolean;
  record: (id: string) => R | undefined;
}

export const askWhich = <R>(said: Problem, candidates: readonly Candidate<R>[], mayBeNew = true): Match<R> => ({
  asked: { said, candidates, mayBeNew },
});

/** Several records that a row fits: one is it, or the row is asked about. */
export function onlyOne<R>(found: readonly R[], why: string): Match<R> {
  const [first, ...others] = found;
  if (!first) return { record: null };
  if (others.length === 0) return { record: first };
  const candidates = found.map((record) => ({ record, why }));
  return askWhich(problem('match/two-records', { count: found.length }), candidates);
}

export function groupBy<R>(list: Iterable<R>, keyOf: (one: R) => string): ReadonlyMap<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const one of list) {
    const key = keyOf(one);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
