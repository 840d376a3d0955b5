import { useState } from 'react';
import { searchIndexKey } from '@shared/text/search-key';
import { missedByReading } from '../../data/search-index';
import { useSearched } from '../../ui/use-searched';

interface Named {
  name: string;
  kana: string;
}

/** As {@link useSearched}: who can't be found by their reading, as nobody has said it, is counted, and stands below once asked for. */
export function useSearchedPeople<T extends Named>(all: readonly T[], wordsOf: (one: T) => string) {
  const { shown: found, isSearched, box } = useSearched(all, wordsOf);
  const [missedShownFor, showMissedFor] = useState('');
  const unread = missedAmong(all, found, box.value, wordsOf);
  const isShown = unread.length > 0 && missedShownFor === box.value;
  return {
    shown: isShown ? [...found, ...unread] : found,
    ...{ isSearched, box },
    missed: {
      missed: { count: unread.length, isShown },
      onShow: (isOn: boolean) => showMissedFor(isOn ? box.value : ''),
    },
  };
}

/** Who may be meant by what was typed as it is read, and wasn't found: nothing says how their name is read. */
export function missedAmong<T extends Named>(
  all: readonly T[],
  found: readonly T[],
  typed: string,
  wordsOf: (one: T) => string,
): T[] {
  const isMissed = missedByReading(typed);
  if (!isMissed) return [];
  const isFound = new Set(found);
  return all.filter((one) => !isFound.has(one) && isMissed({ record: one, key: searchIndexKey(wordsOf(one)) }));
}
