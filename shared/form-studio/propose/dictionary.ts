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
  const same = dictionary.filter((one) => one.label === key);
  const own = same.filter((one) => one.owner === owner);
  const told = own.length > 0 ? own : same;
  const [first] = told;
  if (!first || told.some(({ item }) => item !== first.item)) return null;
  return {
    item: first.item,
    certainty: own.length > 0 && first.times > 1 ? 'sure' : 'likely',
    owner: first.owner,
    by: '',
  };
}
