import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useRowHeight } from './use-row-height';

interface LinesInView {
  /** Brings a line into view. */
  show: (index: number) => void;
  /** For every line: its height counts as it is, as a long title takes two rows. */
  measure: (line: Element | null) => void;
  lines: (Pick<VirtualItem, 'index'> & {
    /** Pixels between the line that is drawn before it and this one. */
    gap: number;
  })[];
  /** Pixels below the last line that is drawn. */
  rest: number;
}

/** Of a line with one row of text, to a row of the ledger. */
const TALLER = 3.125 / 2.75;
/** Lines beyond those in view, so that a turn of the wheel shows no blank. */
const OVERSCAN = 8;

/**
 * Which lines of a long list are drawn: those in view, and the one with the focus, which would be lost by scrolling. A
 * thousand papers in the queue are drawn as quickly as ten.
 *
 * @param scroll what scrolls
 * @param active index of the line with the tab stop; -1: there is none
 * @param keyAt by which a line is known when others come before it
 */
export function useRowsInView(
  scroll: RefObject<HTMLElement | null>,
  count: number,
  active: number,
  keyAt: (index: number) => string,
): LinesInView {
  const { rowHeight, headHeight } = useRowHeight();
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    getItemKey: keyAt,
    estimateSize: () => Math.round(rowHeight * TALLER),
    overscan: OVERSCAN,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
      if (active < 0 || active >= count || (active >= first && active <= last)) return shown;
      return active < first ? [active, ...shown] : [...shown, active];
    },
  });
  let end = headHeight;
  const lines = virtualizer.getVirtualItems().map((item) => {
    const gap = item.start - end;
    end = item.end;
    return { index: item.index, gap };
  });
  return {
    show: (index) => virtualizer.scrollToIndex(index),
    measure: virtualizer.measureElement,
    lines,
    rest: virtualizer.getTotalSize() + headHeight - end,
  };
}
