import { searchQuery } from '@shared/text/search-key';

/** A record with the folded key that search looks into. */
export interface Indexed<R> {
  readonly record: R;
  readonly key: string;
}

/** A test for keys: each word typed is found somewhere, whatever the kind of kana, its width or the form of a kanji. */
export function matcher(typed: string): (key: string) => boolean {
  const words = typed
    .split(/\s+/)
    .map(searchQuery)
    .filter((word) => word !== '');
  const [only] = words;
  if (only === undefined) return () => true;
  if (words.length === 1) return (key) => key.includes(only);
  return (key) => words.every((word) => key.includes(word));
}
