import { useLayoutEffect, useMemo, useState, useSyncExternalStore, type RefObject } from 'react';

/** As the sheets have it: a screen of 768 px at Windows' 125 % and 150 %. */
const LOW = '(height < 40rem)';

function onChange(told: () => void): () => void {
  const media = matchMedia(LOW);
  media.addEventListener('change', told);
  return () => media.removeEventListener('change', told);
}

export interface PageScrolls {
  scroller: RefObject<HTMLElement | null>;
  /** Of what scrolls along: how high it is above the grid; and what lies over the page's end. */
  around: { above: number; below: number };
}

const NOTHING = { above: 0, below: 0 };

/**
 * What scrolls a grid on a page that unfolds its middle (ui/page.module.css): itself, and in a low window the whole page with it, so that what
 * stands above leaves its room to the rows, and there is one bar to scroll by.
 */
export function usePageScrolls(grid: RefObject<HTMLElement | null>): PageScrolls {
  const isLow = useSyncExternalStore(onChange, () => matchMedia(LOW).matches);
  const scroller = useMemo(
    () => ({
      get current(): HTMLElement | null {
        return isLow ? (grid.current?.closest('main') ?? null) : grid.current;
      },
    }),
    [grid, isLow],
  );
  const [around, setAround] = useState(NOTHING);
  useLayoutEffect(() => {
    const page = scroller.current;
    const own = grid.current;
    if (!page || !own || page === own) return undefined;
    const measure = (): void => {
      const top = own.getBoundingClientRect().top - page.getBoundingClientRect().top;
      const above = Math.round(top + page.scrollTop + own.clientTop);
      const foot = page.lastElementChild;
      const below = foot && !foot.contains(own) ? foot.clientHeight : 0;
      setAround((before) => (before.above === above && before.below === below ? before : { above, below }));
    };
    const observer = new ResizeObserver(measure);
    for (const part of [...page.children, ...(own.parentElement?.children ?? [])])
      if (part !== own) observer.observe(part);
    return () => observer.disconnect();
  }, [grid, scroller]);
  return { scroller, around: isLow ? around : NOTHING };
}
