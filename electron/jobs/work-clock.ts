import type { Usage } from './job-place';

/** Others may have the processor: so many times what a place may work somebody waits for it. */
const MOST_WAITING = 10;

/**
 * For how many milliseconds a place has worked, from now on: by its processor's time since it is first known; as long as it isn't, by the clock
 * on the wall. One that only seems to rest, and says so again and again, doesn't rest for ever.
 */
export function workClock(): (usage: Usage | null) => number {
  const began = performance.now();
  let before: number | null = null;
  return (usage) => {
    const waited = performance.now() - began;
    if (!usage) return waited;
    before ??= usage.processor;
    return Math.max(usage.processor - before, waited / MOST_WAITING);
  };
}
