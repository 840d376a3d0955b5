import { refuse } from '../problems/problem';

/** Letters, digits and what belongs to them. Anything else separates words: ・ ／ 、 （ ） □ ① and every kind of space. */
const OF_WORD = /[\p{L}\p{Nd}\p{Nl}\p{M}]/u;
/** 「1新規　2更新」: a number in front of a choice is no part of its word. */
const NUMBERED = /(?:^|[^\p{L}\p{Nd}\p{Nl}\p{M}])\p{Nd}{1,2}$/u;

/** Whom a ring is for, for messages. */
export interface RingOwner {
  /** Of the file, for the code. */
  kind: 'word' | 'excel';
  field: string;
  label: string;
}

/** Where a word stands among printed ones as a whole, from separator to separator, in UTF-16 units. */
export function wholeWords(printed: string, word: string): number[] {
  return allPlaces(printed, word).filter((at) => isWhole(printed, at, word));
}

/**
 * The one place of a word that a ring goes around. A word that is part of another one, that isn't printed or is printed
 * twice is refused: a ring around the wrong word says something else than was chosen.
 */
export function ringedPlace(printed: string, word: string, { kind, field, label }: RingOwner): number {
  const [at, ...others] = wholeWords(printed, word);
  if (at !== undefined && others.length === 0) return at;
  if (at !== undefined) return refuse('ring/twice', { field, label, word, count: others.length + 1 });
  const [inside] = allPlaces(printed, word);
  if (inside === undefined) return refuse(`${kind}/circle-word`, { field, label, word });
  return refuse('ring/part-of-word', { field, label, word, whole: wordAround(printed, inside, word) });
}

/**
 * Where the printed words beside one end and begin, in UTF-16 units; null where there is none. A number in front of a choice
 * belongs to it.
 */
export function wordRangesBeside(
  printed: string,
  at: number,
  word: string,
): { ahead: number | null; behind: number | null } {
  let ahead = at;
  if (NUMBERED.test(printed.slice(0, at))) while (/\p{Nd}/u.test(printed.charAt(ahead - 1))) ahead--;
  while (ahead > 0 && !endsInWord(printed.slice(Math.max(0, ahead - 2), ahead))) ahead--;
  const rest = printed.slice(at + word.length);
  const next = rest.search(OF_WORD);
  return { ahead: ahead === 0 ? null : ahead, behind: next === -1 ? null : at + word.length + next };
}

function allPlaces(printed: string, word: string): number[] {
  const places: number[] = [];
  if (word === '') return places;
  for (let at = printed.indexOf(word); at !== -1; at = printed.indexOf(word, at + word.length)) places.push(at);
  return places;
}

/** Only where the word itself ends in a letter does one beside it make another word. */
function isWhole(printed: string, at: number, word: string): boolean {
  const [ahead, behind] = [printed.slice(0, at), printed.slice(at + word.length)];
  const joinsAhead = startsInWord(word) && endsInWord(ahead) && !(NUMBERED.test(ahead) && !/^\p{Nd}/u.test(word));
  // A mark behind it (a variation selector, a combining one) makes another character of any.
  return !joinsAhead && !(endsInWord(word) && startsInWord(behind)) && !/^\p{M}/u.test(behind);
}

const startsInWord = (text: string): boolean => OF_WORD.test(String.fromCodePoint(text.codePointAt(0) ?? 0x20));
const endsInWord = (text: string): boolean => OF_WORD.test(lastCharacter(text));

/** The last character, of which a pair's second half alone would tell nothing. */
const lastCharacter = (text: string): string => /[\ud800-\udbff]?[^]$/.exec(text)?.[0] ?? ' ';

/** From separator to separator: what a person would call the word. */
function wordAround(printed: string, at: number, word: string): string {
  let [start, end] = [at, at + word.length];
  while (start > 0 && endsInWord(printed.slice(Math.max(0, start - 2), start)))
    start -= lastCharacter(printed.slice(0, start)).length;
  while (end < printed.length && startsInWord(printed.slice(end, end + 2)))
    end += String.fromCodePoint(printed.codePointAt(end) ?? 0).length;
  return printed.slice(start, end);
}
