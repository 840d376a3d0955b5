import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { GridPosition } from './grid-props';

/** Tells, on the way out, where a grid stood. */
export function useKeepPosition(
  root: RefObject<HTMLElement | null>,
  active: GridPosition['active'],
  onLeave: (position: GridPosition) => void,
): void {
  const latest = useRef<() => void>(() => {});
  const scrollTop = useRef(0);
  useLayoutEffect(() => {
    const element = root.current;
    const remember = (): void => void (scrollTop.current = element?.scrollTop ?? 0);
    // Before the rows are drawn anew: asked after that, the page would have to be laid out twice.
    element?.addEventListener('scroll', remember, { passive: true, capture: true });
    return () => element?.removeEventListener('scroll', remember, { capture: true });
  }, [root]);
  useEffect(() => {
    latest.current = () => onLeave({ scrollTop: scrollTop.current, active });
  });
  useEffect(() => () => latest.current(), []);
}
