import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Scrolls sideways, once it is drawn, to the cell that the focus goes to: it may stand beyond the edge, or below the
 * columns that stay.
 *
 * @param isAtOnce also to the cell that the grid begins with
 */
export function useRevealedColumn(root: RefObject<HTMLElement | null>, isAtOnce = false): () => void {
  const isWanted = useRef(isAtOnce);
  useLayoutEffect(() => {
    const grid = root.current;
    if (!isWanted.current || !grid) return;
    const cell = grid.querySelector('[data-focus]')?.closest('[data-column]');
    const row = cell?.parentElement;
    // A row that isn't drawn yet is drawn next.
    if (!cell || !row) return;
    isWanted.current = false;
    if (cell.hasAttribute('data-frozen')) return;
    const frozen = [...row.children].filter((one) => one.hasAttribute('data-frozen')).at(-1);
    const { left, right } = cell.getBoundingClientRect();
    const edge = grid.getBoundingClientRect().left;
    const leftEdge = frozen?.getBoundingClientRect().right ?? edge;
    const rightEdge = edge + grid.clientWidth;
    if (left < leftEdge) grid.scrollBy({ left: left - leftEdge });
    else if (right > rightEdge) {
      const least = Math.min(right - rightEdge, left - leftEdge);
      // No heading is left cut by the columns that stay: the one in the way goes whole.
      const cut = [...row.children]
        .filter((one) => !one.hasAttribute('data-frozen'))
        .map((one) => one.getBoundingClientRect())
        .find((one) => one.left < leftEdge + least && one.right > leftEdge + least);
      grid.scrollBy({ left: Math.max(least, Math.min(cut ? cut.right - leftEdge : 0, left - leftEdge)) });
    }
  });
  return useCallback(() => void (isWanted.current = true), []);
}
