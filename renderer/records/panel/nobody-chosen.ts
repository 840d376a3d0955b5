import type { CellChoice } from '../list/cell-edits';

/** Where somebody of the staff is to be chosen, and nobody is yet. */
export const NOBODY_CHOSEN: CellChoice = { value: null, word: 'まだ選んでいません', reading: 'まだえらんでいません' };
