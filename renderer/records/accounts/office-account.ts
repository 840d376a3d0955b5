import type { CellChoice } from '../list/cell-edits';

/** Of the office, not of a person. */
export const OFFICE_ACCOUNT: CellChoice = {
  value: null,
  word: '事業所のもの',
  reading: 'じぎょうしょのもの きょうよう',
};
