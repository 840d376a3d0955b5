import type { PastePlaces } from '../../grid/cell-range';

/** What a list itself shows beside it, in the place of a record. */
export type ListPanel =
  | { kind: 'columns' }
  /** Names for how the list is looked at. */
  | { kind: 'views' }
  /** まとめて変える: one field of many records; null: of those that are selected, as they come and go. */
  | { kind: 'change'; rowIds: readonly string[] | null }
  /** What is to be pasted, or emptied, before it is. */
  | { kind: 'fill'; from: 'paste' | 'empty'; targets: readonly FillWords[]; beyond: PastePlaces['beyond'] };

/** Words for a cell. */
export interface FillWords {
  rowId: string;
  columnId: string;
  words: string;
}

/** Whether the panel has the one filled button of the screen. */
export const goesOn = (panel: ListPanel | null): boolean => panel?.kind === 'change' || panel?.kind === 'fill';
