import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type RefObject,
} from 'react';
import type { GridPlace } from './grid-moves';

/** Where the focus stands: by the row's id, so that sorting and other people's changes don't move it. */
export interface ActivePlace {
  /** Null: the head. */
  rowId: string | null;
  /** Where the row was: its neighbour takes over when it leaves the list. */
  row: number;
  column: number;
}

export interface Move {
  /** The focus goes along; true unless told otherwise. */
  isFocused?: boolean;
  /** The row is scrolled into view; true unless told otherwise. */
  isShown?: boolean;
}

interface Options {
  ids: readonly string[];
  /** Columns may have been taken out since. */
  lastColumn: number;
  start: ActivePlace;
  root: RefObject<HTMLElement | null>;
  /** Brings a row into view, -1 for the head, and the column that then has the focus. */
  show: (row: number) => void;
}

/** The one place of the grid that Tab stops at, and the focus that follows it. */
export function useActivePlace({ ids, lastColumn, start, root, show }: Options) {
  const [active, setActive] = useState<ActivePlace>(start);
  const place = useMemo<GridPlace>(() => {
    const column = Math.min(active.column, lastColumn);
    if (active.rowId === null) return { row: -1, column };
    const found = ids[active.row] === active.rowId ? active.row : ids.indexOf(active.rowId);
    return { row: found >= 0 ? found : Math.min(active.row, ids.length - 1), column };
  }, [active, ids, lastColumn]);

  useInSight(root, () => show(place.row));
  const isInside = useRef(false);
  const mustFocus = useRef(false);
  useLayoutEffect(() => {
    const { activeElement } = document;
    // A cell that went away took the focus with it.
    const isLost = isInside.current && (activeElement === null || activeElement === document.body);
    if (!mustFocus.current && !isLost) return;
    mustFocus.current = false;
    root.current?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
  });

  const move = useCallback(
    (to: GridPlace, how: Move = {}) => {
      setActive({ rowId: to.row < 0 ? null : (ids[to.row] ?? null), row: to.row, column: to.column });
      mustFocus.current = how.isFocused ?? true;
      if (how.isShown ?? true) show(to.row);
    },
    [ids, show],
  );
  return {
    active,
    place,
    move,
    focusEvents: {
      onFocus: () => {
        isInside.current = true;
      },
      onBlur: ({ target, relatedTarget, currentTarget }: FocusEvent) => {
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
        if (relatedTarget === null && !target.isConnected) return;
        isInside.current = false;
      },
    },
  };
}

/** A panel that opens leaves the list less height: the row that was chosen stays in sight. */
function useInSight(root: RefObject<HTMLElement | null>, show: () => void): void {
  const latest = useRef(show);
  useLayoutEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    const grid = root.current;
    if (!grid) return undefined;
    let height = grid.clientHeight;
    const observer = new ResizeObserver(() => {
      const before = height;
      height = grid.clientHeight;
      const cell = grid.querySelector('[data-focus]')?.closest('[data-column]') ?? null;
      const bottom = (cell?.getBoundingClientRect().bottom ?? 0) - grid.getBoundingClientRect().top;
      if (cell && height < bottom && bottom <= before + 1) latest.current();
    });
    observer.observe(grid);
    return () => observer.disconnect();
  }, [root]);
}
