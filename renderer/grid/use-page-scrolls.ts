import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { NOTHING_AROUND, type AroundGrid } from './use-grid-rows';

/** As the sheets have it: a screen of 768 px, and the more so at Windows' 125 % and 150 %. */
const LOW = '(height < 52rem)';

export interface PageScrolls {
  scroller: RefObject<HTMLElement | null>;
  around: AroundGrid;
}

/**
 * What scrolls a grid on a page that unfolds its middle (ui/page.module.css): itself, and in a low window the whole page with it, so that what
 * stands above leaves its room to the rows, and there is one bar to scroll by.
 */
export function usePageScrolls(grid: RefObject<HTMLElement | null>): PageScrolls {
  const isLow = useMediaQuery(LOW, undefined, { getInitialValueInEffect: false });
  const scroller = useMemo(
    () => ({
      get current(): HTMLElement | null {
        return isLow ? (grid.current?.closest('main') ?? null) : grid.current;
      },
    }),
    [grid, isLow],
  );
  const [around, setAround] = useState(NOTHING_AROUND);
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
  return { scroller, around: isLow ? around : NOTHING_AROUND };
}
