import type { ShownCell } from './cell-contents';
import type { CellLook } from './cell-looks';

/** A cell as it looks. */
export interface ViewCell {
  row: number;
  column: number;
  look: CellLook;
  /** null for an empty one. */
  shown: ShownCell | null;
}
