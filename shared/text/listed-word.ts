import { toHalfWidth } from './width';

/** What an option of a list is made of: iOS・iPadOS, パソコン（Windows）, 1 常勤; macOS begins with Mac. */
const APART = /[・･,，、/／()（）\s\u3000]+/;

/** Which word of somebody else's list a word of ours is: iOS of iOS・iPadOS; null where it is none of them, or two. */
export function listedWord(word: string, choices: readonly string[]): string | null {
  if (choices.includes(word)) return word;
  const own = folded(word);
  const tiers: ((one: string) => boolean)[] = [
    (one) => folded(one) === own,
    (one) => one.split(APART).some((part) => folded(part) === own),
    (one) => one.split(APART).some((part) => folded(part).startsWith(own)),
  ];
  const [found, ...others] = tiers.map((fits) => choices.filter(fits)).find((fitting) => fitting.length > 0) ?? [];
  return found !== undefined && others.length === 0 ? found : null;
}

const folded = (text: string): string => toHalfWidth(text).toLowerCase();
