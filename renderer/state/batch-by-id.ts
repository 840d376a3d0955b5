import { throttle } from './throttle';

/**
 * Tells what happens, not more often than a person can read: the first at once, and what comes soon after it together.
 *
 * @param pause milliseconds between two times
 * @returns `add` what has happened, of each id the latest; `end` and nothing more is told
 */
export function batchById<T extends { id: string }>(
  tell: (all: readonly T[]) => void,
  pause: number,
): { add: (some: readonly T[]) => void; end: () => void } {
  const waiting = new Map<string, T>();
  const { look, end } = throttle(() => {
    if (waiting.size === 0) return null;
    const all = [...waiting.values()];
    waiting.clear();
    return () => tell(all);
  }, pause);
  return {
    add: (some) => {
      for (const one of some) waiting.set(one.id, one);
      look();
    },
    end,
  };
}
