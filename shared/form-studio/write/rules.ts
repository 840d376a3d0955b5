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

/** その他（　　　）, あり（台数　　台）: what stands in the brackets of a word is asked where that is chosen. */
function proposedCondition(all: readonly Decision[], place: number): PlaceCondition | null {
  const own = all[place]?.candidate;
  const [gap, last] = [own?.places[0], own?.places.at(-1)];
  if (!own || !gap || !last || !WRITTEN.has(own.shape)) return null;
  const open = CLOSES.test(gap.printed.slice(last.to)) ? bracketBefore(gap) : -1;
  for (let on = all.length - 1; on >= 0; on--) {
    const one = all[on];
    if (!one || on === place || !canHaveRules(one) || !isChosenAmong(one.candidate)) continue;
    const word = (open === -1 ? null : wordBefore(one.candidate, gap, open)) ?? otherBefore(one.candidate, gap);
    if (word !== null) return { place: on, words: [word], isProposed: true };
  }
  return null;
}

const WRITTEN: ReadonlySet<PlaceCandidate['shape']> = new Set(['gap', 'date', 'phone', 'postal', 'digits']);
const CLOSES = /^[^（()）]*[）)]/;

/** Where the bracket is opened that a place stands in; -1 where it stands in none. */
function bracketBefore({ printed, from }: PlaceInFile): number {
  const before = printed.slice(0, from);
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  return /[）)]/.test(before.slice(open)) ? -1 : open;
}

/** The word that the bracket belongs to: its box stands in front of it, or it is the last one of those that are ringed. */
function wordBefore({ shape, places, words }: PlaceCandidate, gap: PlaceInFile, open: number): string | null {
  const before = places.flatMap((one, i) => (isInLine(one, gap) && one.to <= open ? [{ one, i }] : []));
  const last = before.toSorted((a, b) => a.one.to - b.one.to).at(-1);
  if (!last || words.length < 2) return null;
  const between = gap.printed.slice(last.one.to, open);
  const isIts = shape === 'boxes' ? !APART.test(between.trim()) : between.trim() === '';
  const word = words[places.length === words.length ? last.i : words.length - 1] ?? null;
  // 有・無（番号　　）: behind both, it is asked of who has one.
  const isNone = shape === 'ring' && word !== null && NONE.test(word);
  if (!isIts || !isNone) return isIts ? word : null;
  return words.length === 2 && !gap.printed.slice(open).startsWith('（理由') ? (words[0] ?? null) : null;
}
const NONE = /^(?:無|なし|いいえ|否|非該当|未)/;

/** 配偶者・子・その他　　　　: the last of the words of which one is ringed asks what else it is. */
function otherBefore({ shape, places, words }: PlaceCandidate, gap: PlaceInFile): string | null {
  const [last, word = ''] = [places.at(-1), words.at(-1)];
  const isIts =
    last && isInLine(last, gap) && last.to <= gap.from && gap.printed.slice(last.to, gap.from).trim() === '';
  return shape === 'ring' && words.length > 1 && isIts && word.endsWith('その他') ? word : null;
}
/** Another question of the line begins. */
const APART = /[\s\u3000]{2,}|[□☐❏◻]/;

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
