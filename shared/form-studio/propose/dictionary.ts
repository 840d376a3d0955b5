import { headerKey } from '../../tables/import/header-key';
import type { Owner } from './items';

/** What labels of forms stood for: label and owner, and how often. Made by `npm run form-words`. */
export type Dictionary = readonly DictionaryEntry[];

export interface DictionaryEntry {
  /** Folded. */
  label: string;
  owner: Owner;
  item: string;
  /** Forms in which it stood for this. */
  times: number;
}

/** What the same words stood for in forms that are known: only where they never stood for anything else. */
export function lookUp(
  dictionary: Dictionary,
  label: string,
  owner: Owner,
): { item: string; certainty: 'sure' | 'likely'; owner: Owner; by: '' } | null {
  const key = headerKey(label);
  if (key === '') return null;
  // 役職 of somebody else is another one's.
  const own = dictionary.filter((one) => one.label === key && one.owner === owner);
  const [first] = own;
  if (!first || own.some(({ item }) => item !== first.item)) return null;
  return {
    item: first.item,
    certainty: first.times > 1 ? 'sure' : 'likely',
    owner: first.owner,
    by: '',
  };
}
