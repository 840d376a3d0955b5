import { items, type Item } from '../propose/items';
import type { PlaceCandidate } from '../find/candidate';
import { isChosenAmong } from './place-words';

/** Of which a table has a row each. */
const LISTED = /^(?:staff|device|account|patient|member)\./;
/** Nothing of the ledger. */
const BY_HAND = new Set(['typed', 'signature', 'city']);

/** What can stand in a place, in the order of the ledger. */
export function choicesFor(candidate: PlaceCandidate): readonly Item[] {
  const { rows, side } = candidate;
  if (isChosenAmong(candidate)) return items.filter(({ id }) => BY_HAND.has(id));
  if (rows !== null) return items.filter(({ id }) => LISTED.test(id) || BY_HAND.has(id));
  if (side !== null) return items.filter(({ id }) => id.startsWith('office.') || BY_HAND.has(id));
  return items.filter(({ id }) => !/^(?:device|account|member)\./.test(id));
}
