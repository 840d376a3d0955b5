import { isReading } from '@shared/text/kana';
import { searchQuery } from '@shared/text/search-key';

/** A record with the folded key that search looks into. */
export interface Indexed<R> {
  readonly record: R;
  readonly key: string;
}

/** A test for keys: each word typed is found somewhere, whatever the kind of kana, its width or the form of a kanji. */
export function matcher(typed: string): (key: string) => boolean {
  const words = wordsOf(typed)
    .map(searchQuery)
    .filter((word) => word !== '');
  const [only] = words;
  if (only === undefined) return () => true;
  if (words.length === 1) return (key) => key.includes(only);
  return (key) => words.every((word) => key.includes(word));
}

/**
 * A test for who may be meant and can't be found: a word was typed as it is read (さとう), and nothing says how their name is read. What else
 * was typed holds for them too. Null: nothing was typed by its reading. Ask it only of those that `matcher` doesn't find.
 */
export function missedByReading(typed: string): ((entry: Indexed<Named>) => boolean) | null {
  const words = wordsOf(typed);
  const others = words.filter((word) => !isReading(word));
  if (others.length === words.length) return null;
  const fits = matcher(others.join(' '));
  return ({ record: { name, kana }, key }) => kana === '' && !isReading(name) && fits(key);
}

interface Named {
  name: string;
  kana: string;
}

const wordsOf = (typed: string): string[] => typed.split(/\s+/).filter((word) => word !== '');
