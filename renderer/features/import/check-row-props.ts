import type { ImportKind } from '@shared/tables/lists';
import type { WordKind } from '@shared/tables/matching/ledger-view';
import type { PlannedRow } from '@shared/tables/matching/planned';
import type { CheckColumn, MendPlace } from './check-columns';

export interface RowActions {
  names: (id: string) => string | null;
  /** A cell was typed anew. */
  onType: (place: MendPlace, text: string) => void;
  /** Who a row is, or what a word means: in all rows, or in that one where it was asked anew there. */
  onDecide: (line: number, decision: { same: string } | { of: WordKind; word: string; id: string }) => void;
  /** Enter: on to the next place that has to be mended, once this one is. */
  onNext: (from: MendPlace, isTyped: boolean) => void;
}

export interface CheckRowProps extends RowActions {
  row: PlannedRow;
  kind: ImportKind;
  index: number;
  top: number;
  columns: readonly CheckColumn[];
  activeColumn: number | null;
  /** The field that is typed in although nothing is wrong with it. */
  editing: string | null;
  onStopEditing: () => void;
}
