import type { Value } from '../../packs/values/value-schema';
import { toHalfWidth } from '../../text/width';

/** What an option of a list is made of: iOS・iPadOS, パソコン（Windows）, 1 常勤; macOS begins with Mac. */
const APART = /[・･,，、/／()（）\s\u3000]+/;

/**
 * A value of a fixed choice in the words of the city's own list: where the ledger says iOS and the list iOS・iPadOS, that. A word that the list has nowhere, or
 * twice, stays, and whoever fills the paper is told.
 */
export function inListedWords(value: Value | null, choices: readonly string[] | null): Value | null {
  if (!choices || typeof value !== 'object' || value === null || !('words' in value)) return value;
  const words = Object.entries(value.words).map(([code, word]) => [code, listed(word, choices)] as const);
  return { ...value, words: Object.fromEntries(words) };
}

function listed(word: string, choices: readonly string[]): string {
  if (choices.includes(word)) return word;
  const own = folded(word);
  const tiers: ((one: string) => boolean)[] = [
    (one) => folded(one) === own,
    (one) => one.split(APART).some((part) => folded(part) === own),
    (one) => one.split(APART).some((part) => folded(part).startsWith(own)),
  ];
  const [found, ...others] = tiers.map((fits) => choices.filter(fits)).find((fitting) => fitting.length > 0) ?? [];
  return found !== undefined && others.length === 0 ? found : word;
}

const folded = (text: string): string => toHalfWidth(text).toLowerCase();
