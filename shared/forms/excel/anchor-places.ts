import type { CellPlace } from './cell-reference';
import type { ExcelAnchor, ExcelRowAnchors } from './values';

/** A cell that takes a field's value. */
export interface FieldPlace extends CellPlace, ExcelAnchor {
  /** Index of the sheet. */
  sheet: number;
  /** Last row that the cell reaches down to, where it is merged. */
  lastRow: number;
}

/** The printed entries of a form's rows: blocks of the same height, one below the other. */
export interface RowsPlace {
  anchors: ExcelRowAnchors;
  sheet: number;
  /** First row of the first entry. */
  firstRow: number;
  /** Rows of one entry. */
  height: number;
  /** The cells of the first entry. */
  cells: readonly FieldPlace[];
}
