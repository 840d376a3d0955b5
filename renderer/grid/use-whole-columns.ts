import { useEffect, type RefObject } from 'react';

interface ScrolledColumns {
  /** Where the columns that stay end. */
  edge: number;
  /** Of the columns that scroll: where each begins and ends. */
  columns: readonly { left: number; right: number }[];
  /** How far sideways it went last: negative, to the left. */
  went: number;
  /** How much further it can go, to the right. */
  room: number;
}

/**
 * No column stays half below those that stay, where a name would read as another one: it goes on the way that somebody scrolled, until the
 * column is gone or whole. At the end, where it can't go on, what is left of it is covered.
 */
export function wholeColumns({ edge, columns, went, room }: ScrolledColumns): { by: number; cover: number } {
  const cut = columns.find(({ left, right }) => left < edge - 1 && right > edge + 1);
  if (!cut) return { by: 0, cover: 0 };
  if (went < 0) return { by: cut.left - edge, cover: 0 };
  const more = cut.right - edge;
  return more <= room ? { by: more, cover: 0 } : { by: room, cover: more - room };
}

/** {@link wholeColumns}, whenever a grid has been scrolled sideways; `--cover` of the grid says how wide the rest of a column is. */
export function useWholeColumns(scroller: RefObject<HTMLElement | null>, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const moved = scroller.current;
    const grid = root.current;
    if (!moved || !grid) return undefined;
    let stood = moved.scrollLeft;
    const onScroll = (): void => {
      if (moved.scrollLeft !== stood) grid.style.removeProperty('--cover');
    };
    const onEnd = (): void => {
      const went = moved.scrollLeft - stood;
      stood = moved.scrollLeft;
      if (went === 0) return;
      const heads = [...(grid.querySelector('[role="row"]')?.children ?? [])];
      const edge = heads
        .filter((one) => one.hasAttribute('data-frozen'))
        .at(-1)
        ?.getBoundingClientRect().right;
      if (edge === undefined) return;
      const { by, cover } = wholeColumns({
        ...{ edge, went, room: moved.scrollWidth - moved.clientWidth - moved.scrollLeft },
        columns: heads.filter((one) => !one.hasAttribute('data-frozen')).map((one) => one.getBoundingClientRect()),
      });
      stood += by;
      if (by !== 0) moved.scrollBy({ left: by });
      if (cover > 0) grid.style.setProperty('--cover', `${cover}px`);
      else grid.style.removeProperty('--cover');
    };
    moved.addEventListener('scroll', onScroll, { passive: true });
    moved.addEventListener('scrollend', onEnd);
    return () => {
      moved.removeEventListener('scroll', onScroll);
      moved.removeEventListener('scrollend', onEnd);
    };
  }, [scroller, root]);
}
