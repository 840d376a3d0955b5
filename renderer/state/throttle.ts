/**
 * Does something not more often than a person can follow: at once when there is something to do, and again after a pause
 * for what has come meanwhile.
 *
 * @param next what is to be done; null: nothing
 * @param pause milliseconds between two times
 * @returns `look` whether there is something to do, and `end` and nothing more is done
 */
export function throttle(next: () => (() => void) | null, pause: number): { look: () => void; end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = (): void => {
    timer = undefined;
    const run = next();
    if (!run) return;
    timer = setTimeout(work, pause);
    run();
  };
  return {
    look: () => {
      if (timer === undefined) work();
    },
    end: () => clearTimeout(timer),
  };
}
