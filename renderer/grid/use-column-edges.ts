import { useState, type MouseEvent, type PointerEvent } from 'react';
import { within } from './column-arrangement';

interface Drawn {
  columnId: string;
  /** Rem. */
  width: number;
}

const rootSize = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);

/** How wide a column stands on the screen, in rem. */
export const columnWidthRem = (head: Element): number => head.getBoundingClientRect().width / rootSize();

/** Drawing the edge of a column's head: the table follows at once, and what was drawn is kept when the edge is let go. */
export function useColumnEdges(onWidth: (columnId: string, rem: number | null) => void) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const edgeEvents = (columnId: string) => ({
    // The focus stays where it is.
    onMouseDown: (event: MouseEvent): void => event.preventDefault(),
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      const head = event.currentTarget.closest('[data-column]');
      if (event.button !== 0 || !head) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrawn({ columnId, width: columnWidthRem(head) });
    },
    onPointerMove: ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLElement>): void => {
      const head = currentTarget.closest('[data-column]');
      if (!head || !currentTarget.hasPointerCapture(pointerId)) return;
      setDrawn({ columnId, width: within((clientX - head.getBoundingClientRect().left) / rootSize()) });
    },
    onPointerUp: (): void => {
      if (drawn) onWidth(columnId, within(drawn.width));
      setDrawn(null);
    },
    onPointerCancel: (): void => setDrawn(null),
    onDoubleClick: (): void => onWidth(columnId, null),
  });
  return { drawn, edgeEvents };
}

export type EdgeEvents = ReturnType<typeof useColumnEdges>['edgeEvents'];
