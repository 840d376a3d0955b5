import type { CellReader } from './cell-text';
import type { PlacedFormula, Recalculation } from './recalculate';
import type { CellWriteContext } from './write-cell';

export interface SheetContext extends CellWriteContext {
  reader: CellReader;
  /** Formulas of the sheet, as they stand in the filled file. */
  formulas: readonly PlacedFormula[];
  recalculation: Recalculation | null;
}
