/** A clock that goes on when a test says so: what waits by `setTimeout` comes in its order, with what that has begun. */
interface Waiting {
  at: number;
  act: () => void;
}
const waiting = new Map<object, Waiting>();
const own = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
let now = 0;

const handle = (): object => {
  const timer = { ref: () => timer, unref: () => timer, hasRef: () => true };
  return timer;
};
const waits = (act: (...given: unknown[]) => void, delay = 0, ...given: unknown[]): object => {
  const timer = handle();
  waiting.set(timer, { at: now + delay, act: () => act(...given) });
  return timer;
};

/** What a promise has begun has come to its next waiting. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

export const woundClock = {
  useFakeTimers: (): void => {
    waiting.clear();
    now = 0;
    Object.assign(globalThis, { setTimeout: waits, clearTimeout: (timer: object) => void waiting.delete(timer) });
  },
  useRealTimers: (): void => void Object.assign(globalThis, own),
  getTimerCount: (): number => waiting.size,
  advanceTimersByTimeAsync: async (by: number): Promise<void> => {
    const until = now + by;
    for (;;) {
      await settled();
      const [next] = [...waiting].sort(([, one], [, other]) => one.at - other.at);
      if (!next || next[1].at > until) break;
      waiting.delete(next[0]);
      now = next[1].at;
      next[1].act();
    }
    now = until;
  },
};
