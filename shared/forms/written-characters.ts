import { charactersOf, combText } from '../text/characters';

/** How many characters a place takes at most, as the file itself says it. */
export interface CharacterLimit {
  limit: number;
  /** Of a box for each: what stands between groups of digits takes none. */
  inCells: boolean;
}

/** What would stand there, character by character. */
export const writtenCharacters = (text: string, { limit, inCells }: CharacterLimit): string[] =>
  charactersOf(inCells ? combText(text, limit) : text);

/** So near to the end it is worth knowing how many are left. */
const NEAR = 0.1;

/** While somebody types: how many characters are left, or too many; null as long as there is room. */
export function roomLeft(text: string, limit: CharacterLimit): { left: number; words: string } | null {
  const count = writtenCharacters(text, limit).length;
  const left = limit.limit - count;
  if (left < 0)
    return { left, words: `${count}文字あります。この欄は${limit.limit}文字までです（${-left}文字、多い）` };
  return count > 0 && left <= Math.max(3, limit.limit * NEAR) ? { left, words: `あと${left}文字です` } : null;
}
