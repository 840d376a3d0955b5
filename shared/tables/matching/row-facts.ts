import type { ReadValue } from '../import/reading';
import type { WordKind } from './ledger-view';

/** A row as matching sees it: what could be read of it, and its words as ids. */
export interface RowFacts {
  values: Readonly<Record<string, ReadValue>>;
  /** Of words that could be resolved; null: none. A word that couldn't be, or isn't in the table, isn't there. */
  ids: Readonly<Partial<Record<WordKind, string | null>>>;
}

export const rowText = ({ values }: RowFacts, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};
