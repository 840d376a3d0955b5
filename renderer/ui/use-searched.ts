import { useState } from 'react';
import { searchIndexKey, searchQuery } from '@shared/text/search-key';

/** Those of a list in whose words what is typed stands, kana and kanji alike; `box` is for a `SearchBox`. */
export function useSearched<T>(all: readonly T[], wordsOf: (one: T) => string) {
  const [typed, setTyped] = useState('');
  const query = searchQuery(typed);
  const shown = query === '' ? all : all.filter((one) => searchIndexKey(wordsOf(one)).includes(query));
  return { shown, isSearched: query !== '', box: { value: typed, onType: setTyped } };
}
