import { searchQuery } from '@shared/text/search-key';

/** Whether one of a key's texts begins with what was typed. */
export function beginning(typed: string): (key: string) => boolean {
  const query = searchQuery(typed);
  if (query === '') return () => false;
  return (key) => key.split('\n').some((text) => text.startsWith(query));
}
