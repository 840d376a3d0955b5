import { isReading } from '@shared/text/kana';
import { searchIndexKey, searchQuery } from '@shared/text/search-key';
import type { Suggestion } from './grid-column';

export interface Option {
  word: string;
  /** What the list shows. */
  label: string;
  /** Not out of the list: as it was typed. */
  isFree: boolean;
}

/** Behind who is offered all the same. */
const UNREAD = 'ふりがなが空';

const option = ({ word }: Suggestion): Option => ({ word, label: word, isFree: false });

/**
 * Words that fit what was typed, in kanji or by their reading, those that begin with it first; all of them before
 * anything is typed. A word that is none of them can be taken as it is, unless
 * the list is closed.
 */
export function suggest(
  suggestions: readonly Suggestion[],
  typed: string,
  isTouched: boolean,
  isClosed = false,
): Option[] {
  const free = typed.trim();
  if (!isTouched || free === '') return suggestions.map(option);
  const query = searchQuery(typed);
  const keyed = suggestions.map((one) => ({ one, keys: [searchIndexKey(one.word), searchIndexKey(one.reading)] }));
  const fitting = keyed.filter(({ keys }) => keys.some((key) => key.includes(query)));
  const begins = ({ keys }: { keys: string[] }): boolean => keys.some((key) => key.startsWith(query));
  const maybe = isReading(free)
    ? suggestions.filter((one) => one.isUnread && !fitting.some((fits) => fits.one === one))
    : [];
  const ordered = [
    ...[...fitting.filter(begins), ...fitting.filter((one) => !begins(one))].map(({ one }) => option(one)),
    ...maybe.map(({ word }) => ({ word, label: `${word}　${UNREAD}`, isFree: false })),
  ];
  const isKnown = ordered.some(({ word }) => word === free);
  return isKnown || isClosed || ordered.length === 0
    ? ordered
    : [...ordered, { word: free, label: `「${free}」のまま入れる`, isFree: true }];
}
