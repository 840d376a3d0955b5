import { searchKey } from './search-key';

const kept = new Map<string, string>();
/** Two ledgers of 50,000 people; beyond that it begins anew. */
const MOST = 200_000;

/** {@link searchKey}, remembered: a plan is made anew after each decision, over the same names. Memory only. */
export function foldKey(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST) kept.clear();
  const key = searchKey(text);
  kept.set(text, key);
  return key;
}
