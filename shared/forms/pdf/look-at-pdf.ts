import { charactersOf, foldedButIdeographs, ideographOf, withoutSelectors } from '../../text/characters';
import { composeKana } from '../../text/kana';
import type { DrawnCharacter, DrawnText } from './drawn-characters';

/** A value that should stand in a PDF. */
export interface ValueToFind {
  /** As people call the place: 氏名. */
  label: string;
  shown: string;
}

/** A character of a value that has no glyph of its own in a PDF. */
export interface LostCharacter {
  character: string;
  label: string;
  /** It isn't there at all, as the value goes on behind the edge of its cell; no font is to blame. */
  isCut?: true;
}

/** What a spreadsheet shows of a number or a date that is wider than its column. */
const HASHES = '###';

/** What takes up no ink, and what a program may leave out of a PDF. */
const WITHOUT_INK = /^[\p{White_Space}\p{Cc}\p{Cf}]/u;

/** A mark that joins the kana before it. */
const VOICED = /^[\u3099\u309a]/;

/**
 * Looks whether each character of each value stands in a PDF, drawn by its own glyph, as often as the values have it.
 *
 * @returns each character once a place, and once more where it is cut off there, too
 */
export function lostCharacters({ characters, hasUnread }: DrawnText, values: readonly ValueToFind[]): LostCharacter[] {
  const found = new Map<string, number>();
  const wrong = new Set<string>();
  for (const { character, isOwn } of joinedKana(characters))
    if (isOwn) found.set(character, (found.get(character) ?? 0) + 1);
    else wrong.add(character);
  const drawn = inkOf(characters);
  const lost = new Map<string, LostCharacter>();
  for (const { label, shown } of values) {
    const inked = inkOf(charactersOf(shown).map((character) => ({ character, isOwn: true })));
    const missing = new Set<number>();
    for (const [i, character] of inked.entries()) {
      const left = found.get(character) ?? 0;
      found.set(character, left - 1);
      if (wrong.has(character)) lost.set(`${label}\0${character}\0false`, { character, label });
      else if (left <= 0 && !hasUnread) missing.add(i);
    }
    for (const i of missing) {
      const character = inked[i] ?? '';
      const isCut = !isReplaced(inked, i, missing, drawn);
      lost.set(`${label}\0${character}\0${isCut}`, { character, label, ...(isCut ? { isCut } : {}) });
    }
  }
  const isTyped = values.some(({ shown }) => shown.includes(HASHES));
  if (!isTyped && HASH_RUN.test(drawn.join(''))) lost.set(HASHES, { character: HASHES, label: '', isCut: true });
  return [...lost.values()];
}

const HASH_RUN = /(?<!#)###(?!#)/;

/** Characters that leave ink, kana joined with their marks. */
const inkOf = (characters: readonly DrawnCharacter[]): string[] =>
  joinedKana(characters).flatMap(({ character }) => (WITHOUT_INK.test(withoutSelectors(character)) ? [] : [character]));

/** So many characters on both sides tell a place in a value. */
const NEIGHBOURS = 3;
/** And so many alone where another one is missing behind them. */
const ENOUGH = 2;

/**
 * Whether a missing character's neighbours are drawn, with something else or nothing between them: then it is the font
 * that doesn't have it. Of a value that is cut off, all that follows is gone too (or all that goes before).
 */
function isReplaced(
  inked: readonly string[],
  at: number,
  missing: ReadonlySet<number>,
  drawn: readonly string[],
): boolean {
  let [from, to] = [at, at];
  while (missing.has(from - 1)) from--;
  while (missing.has(to + 1)) to++;
  const place = (i: number): Place => (missing.has(i) ? null : (inked[i] ?? null));
  const first = from - neighbours(inked, from, -1, missing);
  const before = Array.from({ length: from - first }, (_, i) => place(first + i));
  const after = Array.from({ length: neighbours(inked, to, 1, missing) }, (_, i) => place(to + 1 + i));
  const gap = Array.from({ length: to - from + 1 }, () => null);
  if (before.length > 0 && after.length > 0)
    return isTold(before) && isTold(after) && isAnywhere(drawn, [...before, ...gap, ...after]);
  // What no font has is often left out of the text, too: nothing that fonts usually have is gone beside it.
  if (!inked.slice(from, to + 1).some((character) => USUAL.test(character))) return true;
  // At an end of the value only what resembles it stands for it: 葛 for a form of 葛.
  const usual = inked.slice(from, to + 1).map(usualOf);
  const folded = (places: readonly Place[]): Place[] => places.map((one) => (one === null ? null : usualOf(one)));
  return isAnywhere(drawn.map(usualOf), [...folded(before), ...usual, ...folded(after)]);
}

/** How many characters beside one tell its place: as far as they are there, if that is far enough. */
function neighbours(inked: readonly string[], at: number, step: 1 | -1, missing: ReadonlySet<number>): number {
  let [count, there] = [0, 0];
  while (count < NEIGHBOURS && inked[at + step * (count + 1)] !== undefined) {
    count++;
    if (there === count - 1 && !missing.has(at + step * count)) there++;
  }
  return there >= ENOUGH ? there : count;
}

/** Latin, kana, signs and the kanji of everyday, in their usual forms. */
const USUAL = /^[!-\u024f\u2010-\u33ff\u4e00-\u9fff\uff00-\uffef]$/;

const usualOf = (character: string): string => foldedButIdeographs(ideographOf(withoutSelectors(character)));

/** A character of a value, or null for one that is missing too: anything may stand there, or nothing. */
type Place = string | null;
/** A character with a selector may come out as two. */
const INSTEAD_OF_ONE = [0, 1, 2];

/** Beside one that is missing a single character tells no place: what is cut off has such a one behind it as often. */
const isTold = (places: readonly Place[]): boolean =>
  !places.includes(null) || places.filter((one) => one !== null).length >= ENOUGH;
const isAnywhere = (drawn: readonly string[], places: readonly Place[]): boolean =>
  drawn.some((_, i) => isAt(drawn, i, places));
function isAt(drawn: readonly string[], at: number, places: readonly Place[]): boolean {
  let ends = new Set([at]);
  for (const one of places) {
    const next = (end: number): number[] =>
      one === null ? INSTEAD_OF_ONE.map((more) => end + more) : drawn[end] === one ? [end + 1] : [];
    ends = new Set([...ends].flatMap(next));
    if (ends.size === 0) return false;
  }
  return true;
}

/** Kanji anywhere in a PDF that another glyph stands for: for a paper whose values nobody knows any more. */
export const lostKanji = ({ characters }: Pick<DrawnText, 'characters'>): LostCharacter[] =>
  [
    ...new Set(
      characters.flatMap(({ character, isOwn }) => (isOwn || !/\p{Script=Han}/u.test(character) ? [] : [character])),
    ),
  ].map((character) => ({ character, label: '' }));

/** か and its mark as one, however they are written. */
function joinedKana(drawn: readonly DrawnCharacter[]): DrawnCharacter[] {
  const joined: DrawnCharacter[] = [];
  for (const one of drawn) {
    const before = joined.at(-1);
    const pair = before && VOICED.test(one.character) ? composeKana(before.character + one.character) : '';
    if (before && pair.length === 1) joined[joined.length - 1] = { character: pair, isOwn: before.isOwn && one.isOwn };
    else joined.push(one);
  }
  return joined;
}
