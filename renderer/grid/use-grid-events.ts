import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { undoKey } from '../ui/undo-key';
import type { GridProps } from './grid-props';
import type { GridColumn } from './grid-column';
import { placeAfter, type GridSize, type GridPlace } from './grid-moves';
import { isInRange, rangeBetween, type CellRange } from './cell-range';
import { within } from './column-arrangement';
import type { Move } from './use-active-place';
import { columnWidthRem } from './use-column-edges';
import type { MarkedRange } from './use-marked-range';
import { toggled, toggledAll, withRange } from './row-selection';
import { isComposing } from '../ui/is-composing';

type Wanted = Pick<
  GridProps<never>,
  | 'onWidth'
  | 'onSort'
  | 'selected'
  | 'onSelect'
  | 'onOpen'
  | 'onMove'
  | 'onEscape'
  | 'onUndo'
  | 'onRedo'
  | 'currentId'
  | 'onEmpty'
  | 'onMenu'
>;

interface GridEventOptions extends Wanted {
  columns: readonly Pick<GridColumn<never>, 'id' | 'isSortable'>[];
  ids: readonly string[];
  place: GridPlace;
  size: GridSize;
  move: (to: GridPlace, how?: Move) => void;
  marking: MarkedRange;
  /** The marked cells, or the one with the focus. */
  target: CellRange | null;
  /** A cell was pressed. */
  onPress: () => void;
}

/** Rem that a key draws the edge of a column by. */
const STEP = 0.5;

/** Keys and clicks on the grid, heard at its root: rows need no handlers of their own. */
export function useGridEvents(options: GridEventOptions) {
  /** A black ring shows where keys are going; after a click a thin frame says enough. */
  const [by, setBy] = useState<'key' | 'pointer'>('key');
  const acts = useGridActs(options);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    setBy('key');
    if (pressed(event, options, acts)) event.preventDefault();
  };
  return { onKeyDown, ...usePointer(options, acts, () => setBy('pointer')), 'data-by': by };
}

type GridActs = ReturnType<typeof useGridActs>;

/** What can be done with the grid, by keys as by the pointer. */
function useGridActs({ columns, ids, place, move, selected, marking, ...on }: GridEventOptions) {
  /** Where a range begins: the row that was selected last, wherever it stands now. */
  const anchor = useRef<string | null>(null);
  const goTo = (to: GridPlace): void => {
    marking.end();
    move(to);
    const id = ids[to.row];
    if (id !== undefined && to.row !== place.row) on.onMove(id);
  };
  const select = (row: number, isRange: boolean): void => {
    if (!on.onSelect) return;
    const id = ids[row];
    if (row < 0) on.onSelect(toggledAll(selected, ids));
    else if (id === undefined) return;
    else if (isRange) {
      const from = anchor.current === null ? -1 : ids.indexOf(anchor.current);
      on.onSelect(withRange(selected, ids, from < 0 ? row : from, row));
    } else {
      anchor.current = id;
      on.onSelect(toggled(selected, id));
    }
  };
  const sort = (column: number): void => {
    const wanted = columns[column - 1];
    if (wanted?.isSortable) on.onSort(wanted.id);
  };
  /** Shift with arrows, Shift with a click, a pointer that is drawn: from where it began to here. */
  const mark = (to: GridPlace, how?: Move): void => {
    marking.begin();
    move({ row: Math.max(0, to.row), column: Math.max(1, to.column) }, how);
  };
  /** Enter where nothing can be edited: sorts in the head, opens the details in a row. */
  const enter = (): void => {
    const id = ids[place.row];
    if (place.row < 0) return place.column === 0 ? select(-1, false) : sort(place.column);
    if (id !== undefined) on.onOpen(id, 'key');
  };
  return { goTo, select, sort, mark, enter };
}

/** @returns whether the key was one of the grid's */
function pressed(event: KeyboardEvent, options: GridEventOptions, { goTo, select, mark, enter }: GridActs): boolean {
  const { ids, place, size, selected, marking, target, ...on } = options;
  const { key, shiftKey } = event;
  const ctrlKey = event.ctrlKey || event.metaKey;
  if (event.altKey) return place.row < 0 && drawEdge(event, options);
  const to = placeAfter({ key, ctrlKey }, place, size);
  if (to && shiftKey && target) mark(to);
  else if (to) goTo(to);
  else if (key === ' ') select(place.row, shiftKey);
  else if (key === 'Enter') enter();
  else if ((key === 'Delete' || key === 'Backspace') && target) on.onEmpty?.(target);
  else if (key === 'Escape' && marking.range) marking.end();
  else if (key === 'Escape') on.onEscape();
  else if (ctrlKey && key === 'a') on.onSelect?.(new Set([...selected, ...ids]));
  // The shell leaves Ctrl+Z alone in text boxes, and a cell that waits for typing is one.
  else if (undoKey(event) === 'undo') on.onUndo();
  else if (undoKey(event) === 'redo') on.onRedo();
  else return false;
  return true;
}

/** Alt with an arrow on a head: the column becomes wider or narrower. @returns whether it did */
function drawEdge({ key, target }: KeyboardEvent, { columns, place, onWidth }: GridEventOptions): boolean {
  const column = columns[place.column - 1];
  const head = target instanceof Element ? target.closest('[data-column]') : null;
  if (!column || !head || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false;
  onWidth(column.id, within(columnWidthRem(head) + (key === 'ArrowRight' ? STEP : -STEP)));
  return true;
}

/** Clicks, and a pointer that is drawn over cells. */
function usePointer(options: GridEventOptions, { select, sort, mark }: GridActs, onPointer: () => void) {
  const { columns, ids, place, move, marking, ...on } = options;
  /** The button went down on a cell, and is held. */
  const isDrawing = useRef(false);
  const onMouseDown = (event: MouseEvent): void => {
    const at = placeOf(event.target, columns);
    if (!at || event.button !== 0) return;
    // The focus goes where `move` puts it, not to the element under the pointer.
    event.preventDefault();
    onPointer();
    // Scrolling now would pull the row from under the pointer, and the click would miss it.
    if (event.shiftKey && at.row >= 0 && at.column > 0) return mark(at, { isShown: false });
    marking.end();
    isDrawing.current = at.row >= 0 && at.column > 0;
    if (isDrawing.current && !event.ctrlKey && !event.metaKey) on.onPress();
    move(at, { isShown: false });
  };
  /** Drawn over cells with the button held down. */
  const onMouseOver = (event: MouseEvent): void => {
    if (event.buttons !== 1) isDrawing.current = false;
    if (!isDrawing.current) return;
    const at = placeOf(event.target, columns);
    if (!at || at.row < 0 || at.column < 1 || (at.row === place.row && at.column === place.column)) return;
    mark(at);
  };
  const onClick = (event: MouseEvent): void => {
    const at = placeOf(event.target, columns);
    if (!at) return;
    const id = ids[at.row];
    if (at.column === 0) select(at.row, event.shiftKey);
    else if (event.ctrlKey || event.metaKey) select(at.row, false);
    else if (event.shiftKey && at.row >= 0) return;
    else if (at.row < 0) sort(at.column);
    else if (id !== undefined && id !== on.currentId) on.onOpen(id, 'pointer');
  };
  return { onMouseDown, onMouseOver, onClick, onContextMenu: (event: MouseEvent) => openMenu(event, options) };
}

/** The menu of the marked cells, or of the one that was hit. */
function openMenu(event: MouseEvent, { columns, move, marking, onMenu }: GridEventOptions): void {
  const at = placeOf(event.target, columns);
  if (!at || at.row < 0 || !onMenu) return;
  event.preventDefault();
  const isMarked = isInRange(marking.range, at);
  if (!isMarked) {
    marking.end();
    move(at, { isShown: false });
  }
  const range = isMarked ? marking.range : rangeBetween(at, at);
  // Asked for by key it has no place of its own.
  const box = event.target instanceof Element ? event.target.getBoundingClientRect() : null;
  const isByKey = event.clientX === 0 && event.clientY === 0;
  if (range) onMenu(isByKey && box ? { x: box.left, y: box.bottom } : { x: event.clientX, y: event.clientY }, range);
}

/** The cell that was hit; none while somebody types in it. */
function placeOf(target: EventTarget, columns: readonly { id: string }[]): GridPlace | null {
  if (!(target instanceof Element) || target.closest('[data-editing], [data-edge]')) return null;
  const cell = target.closest('[data-column]');
  const row = cell?.closest('[data-row]');
  if (!cell || !row) return null;
  const column = columns.findIndex(({ id }) => id === cell.getAttribute('data-column')) + 1;
  return { row: Number(row.getAttribute('data-row')), column };
}
