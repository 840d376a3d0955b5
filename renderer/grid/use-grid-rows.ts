import { useMemo, type RefObject } from 'react';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';

/** Rows beyond those in view, so that a turn of the wheel shows no blank. */
const OVERSCAN = 6;

/** Heights of what else scrolls along above a grid, and of what lies over its end, in px. */
export interface AroundGrid {
  above: number;
  below: number;
}
export const NOTHING_AROUND: AroundGrid = { above: 0, below: 0 };

interface GridRows {
  /** What scrolls: the grid, or all of the page. */
  root: RefObject<HTMLElement | null>;
  count: number;
  rowHeight: number;
  headHeight: number;
  around?: AroundGrid;
  /** The row above which a heading stands, as high as a row; −1 for none. */
  parted?: number;
  /** Where the list was left. */
  scrollTop: number;
  /** The row with the focus, which always exists, or the focus would be lost by scrolling; −1 for none. */
  keptRow: () => number;
}

/**
 * Keys of rows, by another function for each layout: rows are laid out anew within the rendering whose keys come from another. `measure()`
 * would ask for one rendering more.
 */
const keysOfLayout =
  (..._layout: readonly number[]) =>
  (index: number): number =>
    index;

/** The rows of a grid that exist: those in view, some beyond them, and the one with the focus. */
export function useGridRows({
  root,
  count,
  rowHeight,
  headHeight,
  around = NOTHING_AROUND,
  parted = -1,
  scrollTop,
  keptRow,
}: GridRows): Virtualizer<HTMLElement, Element> {
  const getItemKey = useMemo(() => keysOfLayout(rowHeight, parted), [rowHeight, parted]);
  return useVirtualizer({
    count,
    getItemKey,
    getScrollElement: () => root.current,
    estimateSize: (index) => (index === parted ? 2 * rowHeight : rowHeight),
    overscan: OVERSCAN,
    initialOffset: scrollTop,
    scrollMargin: around.above + headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: around.below,
    rangeExtractor: ({ startIndex, endIndex, overscan, count: all }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(all - 1, endIndex + overscan);
      const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
      const row = keptRow();
      if (row < 0 || row >= all || (row >= first && row <= last)) return shown;
      return row < first ? [row, ...shown] : [...shown, row];
    },
  });
}
