import { items, type Item } from '../propose/items';
import { hasRoomForDay, isChosenAmong, type PlaceCandidate } from '../find/candidate';
import type { Decision, SpreadBy } from '../write/decision';
import { itemValue } from '../write/item-value';
import { isChosenByLedger } from '../write/ledger-choice';
import { isInParts } from '../write/on-paper';
import { joinedCandidate, joinedSpreads } from '../write/spread';

/** Of which a table has a row each. */
const LISTED = /^(?:staff|device|account|patient|member|pledge)\./;
/** Nothing of the ledger. */
const BY_HAND = new Set(['typed', 'signature', 'city']);

/** What can stand in a place, in the order of the ledger. */
export const choicesFor = (candidate: PlaceCandidate): readonly Item[] =>
  ofWhom(candidate).filter((item) => BY_HAND.has(item.id) || hasShape(item, candidate));

/** A day stands where days are asked for; a value in several places is one word of the ledger, which an expression takes apart. */
function hasShape({ id, type }: Item, candidate: PlaceCandidate): boolean {
  if (candidate.shape === 'date') return type === 'date-wareki';
  if (candidate.shape !== 'digits' && !isInParts(candidate)) return true;
  if (type === 'check' || (type === 'date-wareki' && !hasRoomForDay(candidate))) return false;
  return typeof itemValue(id, candidate.rows === null ? 'sheet.item' : 'row') === 'string';
}

function ofWhom(candidate: PlaceCandidate): readonly Item[] {
  const { rows, side } = candidate;
  if (isChosenAmong(candidate)) return items.filter(({ id }) => BY_HAND.has(id) || isChosenByLedger(id, candidate));
  if (rows !== null) return items.filter(({ id }) => LISTED.test(id) || BY_HAND.has(id));
  if (side !== null)
    return items.filter(({ id, value }) => (id.startsWith('office.') && value === undefined) || BY_HAND.has(id));
  return items.filter(({ id }) => !/^(?:device|member)\./.test(id));
}

/** What can stand in each of several places, or in all of them together, each with its share. */
export function choicesForAll(candidates: readonly PlaceCandidate[], spread: SpreadBy | null = null): readonly Item[] {
  const [one, ...more] = candidates;
  if (one && spread) {
    const joined = joinedCandidate([one, ...more], spread);
    const type = joined.shape === 'postal' ? 'postal' : 'tel';
    return choicesFor(joined).filter((item) =>
      BY_HAND.has(item.id) ? item.id === 'typed' : spread === 'letters' || item.type === type,
    );
  }
  const [first = [], ...others] = candidates.map(choicesFor);
  return first.filter((item) => others.every((all) => all.includes(item)));
}

/** Whether one thing that somebody types can stand in all of them: a day, or words. */
export function canBeTypedOnce(candidates: readonly PlaceCandidate[]): boolean {
  if (candidates.length < 2) return false;
  const days = candidates.filter(({ shape }) => shape === 'date').length;
  const takesWords = ({ shape, rows, side, choices }: PlaceCandidate): boolean =>
    rows === null && side === null && choices === null && !['boxes', 'ring', 'seal'].includes(shape);
  return candidates.every(takesWords) && (days === 0 || days === candidates.length);
}

/** In how many places each item stands, decided or proposed; a change's two sides are one. */
export function placesOfItems(decisions: readonly Decision[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { item, state, candidate } of joinedSpreads(decisions))
    if (
      item !== null &&
      state !== 'open' &&
      !BY_HAND.has(item) &&
      (candidate.side === null || candidate.side === 'after')
    )
      found.set(item, (found.get(item) ?? 0) + 1);
  return found;
}
