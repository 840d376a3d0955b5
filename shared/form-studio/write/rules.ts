import { isChosenAmong, type PlaceCandidate, type PlaceInFile } from '../find/candidate';
import { itemOf } from '../propose/items';
import type { Decision } from './decision';

/** Rules between places of a form, as the screen and form.json have them: …のときだけ, one of these, a day that isn't before another one. */

/** When a place is asked for. */
export interface PlaceCondition {
  place: number;
  /** Any of these words is chosen there; none: something stands there. */
  words: readonly string[];
  /** Nobody has said it: the paper looks like it. */
  isProposed: boolean;
}

/** Where somebody, or the ledger, fills something in once for a paper. */
export const canHaveRules = ({ state, item, candidate }: Decision): boolean =>
  candidate.rows === null &&
  candidate.side === null &&
  !(state === 'decided' && item === null) &&
  item !== 'city' &&
  item !== 'signature';

/** What can be chosen there, as it is printed; empty where anything may stand, or one box is ticked. */
export function wordsToChoose(candidate: PlaceCandidate): readonly string[] {
  const { words, choices } = candidate;
  if (isChosenAmong(candidate)) return words.length > 1 ? words.map((word, i) => word || `${i + 1}`) : [];
  return choices ?? [];
}

/** A day as the paper keeps it; the words of a day in an empty cell are only words. */
export const isDay = (decision: Decision): boolean =>
  canHaveRules(decision) &&
  (decision.candidate.shape === 'date' || itemOf(decision.item ?? '')?.type === 'date-wareki');

const placeMarked = (all: readonly Decision[], mark: number): number => {
  const place = all.findIndex((one) => one.mark === mark);
  return all[place] && canHaveRules(all[place]) ? place : -1;
};

/** Null: always, or nobody can tell any more what it was about (`lostRules`). */
export function conditionOfPlace(all: readonly Decision[], place: number): PlaceCondition | null {
  const own = all[place];
  if (!own || own.onlyWhen === null || !canHaveRules(own)) return null;
  if (own.onlyWhen === undefined) return proposedCondition(all, place);
  const { of, words } = own.onlyWhen;
  const on = placeMarked(all, of);
  const known = all[on] ? wordsToChoose(all[on].candidate) : [];
  const left = words.filter((word) => known.includes(word));
  if (on === -1 || (words.length > 0 && left.length === 0)) return null;
  return { place: on, words: left, isProposed: false };
}

/** その他（　　　） of printed words: what it is is said where that is chosen. */
function proposedCondition(all: readonly Decision[], place: number): PlaceCondition | null {
  const [gap] = all[place]?.candidate.shape === 'gap' ? all[place].candidate.places : [];
  if (!gap || !OTHER.test(gap.printed.slice(0, gap.from)) || !/^[\s\u3000]*[）)]/.test(gap.printed.slice(gap.to)))
    return null;
  for (let on = all.length - 1; on >= 0; on--) {
    const one = all[on];
    if (!one || on === place || !canHaveRules(one) || !isChosenAmong(one.candidate)) continue;
    const word = one.candidate.words.find((each) => /その他/.test(each));
    const isThere = one.candidate.places.some((other) => isInLine(other, gap));
    if (word !== undefined && isThere && one.candidate.words.length > 1)
      return { place: on, words: [word], isProposed: true };
  }
  return null;
}

const OTHER = /その他[^（()）]{0,8}[（(][\s\u3000]*$/;

const isInLine = (one: PlaceInFile, other: PlaceInFile): boolean =>
  one.printed === other.printed &&
  one.paragraph === other.paragraph &&
  one.sheet === other.sheet &&
  one.cell === other.cell &&
  one.paper?.page === other.paper?.page;

/** The places one of which is filled, in their order. */
export function placesOfGroup(all: readonly Decision[], { oneOf }: Decision): number[] {
  if (!oneOf) return [];
  return all.flatMap((one, i) => (one.oneOf?.group === oneOf.group && canHaveRules(one) ? [i] : []));
}

/** The day that this one isn't before. */
export function earlierDay(all: readonly Decision[], { notBefore }: Decision): number | null {
  const place = notBefore === undefined ? -1 : placeMarked(all, notBefore);
  return all[place] && isDay(all[place]) ? place : null;
}

export type KindOfRule = 'only-when' | 'one-of' | 'not-before';

/** What somebody has said of a place that has gone, or takes something else now: it holds no longer. */
export function lostRules(all: readonly Decision[], place: number): KindOfRule[] {
  const own = all[place];
  if (!own) return [];
  const lost: KindOfRule[] = [];
  if (own.onlyWhen && conditionOfPlace(all, place) === null) lost.push('only-when');
  if (own.oneOf && placesOfGroup(all, own).length < 2) lost.push('one-of');
  if (own.notBefore !== undefined && (earlierDay(all, own) === null || !isDay(own))) lost.push('not-before');
  return lost;
}
