import { searchKey } from '../../text/search-key';
import type { Pattern } from './matter-words';

/** Patterns by what they mean, by their folded keys: kana, widths and variant kanji don't matter. */
export const keyedPatterns = <M extends string>(patterns: Readonly<Record<M, readonly Pattern[]>>) =>
  (Object.entries(patterns) as [M, readonly Pattern[]][]).map(
    ([meant, all]) => [meant, all.map((pattern) => pattern.map((group) => group.map(searchKey)))] as const,
  );

/** What a sentence means, by its key, the surest first: the longer the words that were found, the surer. */
export const meantBy = <M extends string>(
  keyed: ReturnType<typeof keyedPatterns<M>>,
  key: string,
): { meant: M; sureness: number }[] =>
  keyed
    .map(([meant, all]) => ({ meant, sureness: Math.max(0, ...all.map((pattern) => surenessOf(pattern, key))) }))
    .filter(({ sureness }) => sureness > 0)
    .sort((a, b) => b.sureness - a.sureness);

/** Characters found of the longest word of each group; 0 when a group has none. */
function surenessOf(pattern: readonly (readonly string[])[], key: string): number {
  const lengths = pattern.map((group) =>
    Math.max(0, ...group.filter((word) => key.includes(word)).map((word) => word.length)),
  );
  return lengths.includes(0) ? 0 : lengths.reduce((sum, length) => sum + length, 0);
}
