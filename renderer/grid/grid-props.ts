import type { Ref } from 'react';
import type { CellDraft, CellDrafts, GridColumn } from './grid-column';
import type { GridSort } from './grid-head';
import type { CellRange } from './cell-range';
import type { RowIds } from './row-selection';
import type { ActivePlace } from './use-active-place';

/** What a grid remembers while another screen is shown. */
export interface GridPosition {
  scrollTop: number;
  active: ActivePlace | null;
}

export interface GridHandle {
  /** Puts the focus where it was. */
  focus: () => void;
  /** Puts the focus on the first row. */
  focusFirst: () => void;
  /** Brings a row into view and makes it the one that Tab stops at. */
  show: (rowId: string) => void;
}

/** From this row on they stand under a heading of their own, which takes the height of a row. */
export interface Parting {
  from: number;
  title: string;
  hint: string;
}

export interface GridProps<R> {
  label: string;
  columns: readonly GridColumn<R>[];
  /** Of each column, as CSS. */
  widths: readonly string[];
  onWidth: (columnId: string, rem: number | null) => void;
  /** So many columns stay while the others scroll sideways. */
  frozen: number;
  /** 36人: all rows, in words. */
  count: string;
  rows: readonly R[];
  parting?: Parting | null;
  idOf: (row: R) => string;
  nameOf: (row: R) => string;
  sort: GridSort;
  onSort: (columnId: string) => void;
  selected: RowIds;
  /** Null: rows can't be selected, and there is no column for it. */
  onSelect: ((selected: RowIds) => void) | null;
  /** The row whose details are open. */
  currentId: string | null;
  /** Details are wanted; by key the focus goes along. */
  onOpen: (rowId: string, by: 'pointer' | 'key') => void;
  /** The focus went to another row. */
  onMove: (rowId: string) => void;
  onEscape: () => void;
  /** What stands over the list hides the cell that is about to be edited. */
  onCovered: () => void;
  onUndo: () => void;
  onRedo: () => void;
  /** What was copied elsewhere and is to stand in these cells. Left out, cells take nothing. */
  onPaste?: (values: string[][], range: CellRange) => void;
  /** These cells are to be emptied. */
  onEmpty?: (range: CellRange) => void;
  /** More to do with the cells and rows at the pointer, or at the focus. */
  onMenu?: (at: { x: number; y: number }, range: CellRange) => void;
  drafts: CellDrafts;
  onDraft: (rowId: string, columnId: string, draft: CellDraft | null) => void;
  position: GridPosition;
  onLeave: (position: GridPosition) => void;
  /** What the list was asked for: when it changes, the list begins at its top again. */
  question: string;
  handle?: Ref<GridHandle>;
}
