import { charactersOf, withoutSelectors } from '../../japanese/characters';
import { composeKana } from '../../japanese/kana';
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
}

/** What takes up no ink, and what a program may leave out of a PDF. */
const WITHOUT_INK = /^[\p{White_Space}\p{Cc}\p{Cf}]/u;

/** A mark that joins the kana before it. */
const VOICED = /^[\u3099\u309a]/;

/**
 * Looks whether each character of each value stands in a PDF, drawn by its own glyph, as often as the values have it.
 *
 * @returns each character once a place
 */
export function lostCharacters({ characters, hasUnread }: DrawnText, values: readonly ValueToFind[]): LostCharacter[] {
  const found = new Map<string, number>();
  const wrong = new Set<string>();
  for (const { character, isOwn } of joinedKana(characters))
    if (isOwn) found.set(character, (found.get(character) ?? 0) + 1);
    else wrong.add(character);
  const lost = new Map<string, LostCharacter>();
  for (const { label, shown } of values)
    for (const { character } of joinedKana(charactersOf(shown).map((one) => ({ character: one, isOwn: true })))) {
      if (WITHOUT_INK.test(withoutSelectors(character))) continue;
      const left = found.get(character) ?? 0;
      found.set(character, left - 1);
      if ((left <= 0 && !hasUnread) || wrong.has(character)) lost.set(`${label}\0${character}`, { character, label });
    }
  return [...lost.values()];
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
