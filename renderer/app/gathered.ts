/**
 * Tells what happens, not more often than a person can read: the first at once, and what comes soon after it together.
 *
 * @param pause milliseconds between two times
 * @returns `add` what has happened, of each id the latest; `end` and nothing more is told
 */
export function gathered<T extends { id: string }>(
  tell: (all: readonly T[]) => void,
  pause: number,
): { add: (some: readonly T[]) => void; end: () => void } {
  const waiting = new Map<string, T>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellAll = (): void => {
    timer = undefined;
    if (waiting.size === 0) return;
    const all = [...waiting.values()];
    waiting.clear();
    timer = setTimeout(tellAll, pause);
    tell(all);
  };
  return {
    add: (some) => {
      for (const one of some) waiting.set(one.id, one);
      if (timer === undefined) tellAll();
    },
    end: () => clearTimeout(timer),
  };
}
