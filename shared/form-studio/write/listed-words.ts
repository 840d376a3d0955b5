import type { Value } from '../../packs/values/value-schema';
import { listedWord } from '../../text/listed-word';

/**
 * A value of a fixed choice in the words of the city's own list: where the ledger says iOS and the list iOS・iPadOS, that. A word that the list has nowhere, or
 * twice, stays: what becomes of it is worked out where the paper is filled (`unlisted` of a field).
 */
export function inListedWords(value: Value | null, choices: readonly string[] | null): Value | null {
  if (!choices || typeof value !== 'object' || value === null || !('words' in value)) return value;
  const words = Object.entries(value.words).map(([code, word]) => [code, listedWord(word, choices) ?? word] as const);
  return { ...value, words: Object.fromEntries(words) };
}
