import type { Page } from '@playwright/test';

/**
 * The page's own clock, which a test winds on: timers run as ever, and those whose time has come meanwhile run then. Playwright's
 * (`page.clock.install`) can't be taken back for the rest of the app's life; this one ends with the scripts of the test.
 *
 * What is timed by the system and not by the page (pictures, main, other windows) takes no notice.
 */
export class WoundClock {
  private ahead = 0;

  private constructor(private readonly page: Page) {}

  /** From now on, also after the page is loaded anew. Timers that were set before don't run sooner. */
  static async on(page: Page): Promise<WoundClock> {
    await page.addInitScript(isWindable, 0);
    await page.evaluate(isWindable, 0);
    return new WoundClock(page);
  }

  /** As after a sleep: what was due meanwhile happens once. */
  async leapsOver(seconds: number): Promise<void> {
    await this.goesOn(seconds, 'leaps');
  }

  /** Everything happens that would have happened, in its order. */
  async passes(seconds: number): Promise<void> {
    await this.goesOn(seconds, 'passes');
  }

  private async goesOn(seconds: number, how: 'leaps' | 'passes'): Promise<void> {
    this.ahead += seconds * 1000;
    await this.page.addInitScript(isWindable, this.ahead);
    await this.page.evaluate(([one, by]) => (globalThis as unknown as Windable).woundClock[by](one), [
      seconds * 1000,
      how,
    ] as const);
  }
}

interface Windable {
  woundClock: { ahead: number } & Record<'leaps' | 'passes', (milliseconds: number) => Promise<void>>;
}

/** Runs in the page. @param ahead milliseconds that it has been wound on before */
function isWindable(ahead: number): void {
  interface Timer {
    due: number;
    /** In milliseconds; null: once. */
    every: number | null;
    work: () => void;
    own: number;
  }
  const page = globalThis as unknown as Partial<Windable>;
  if (page.woundClock) {
    page.woundClock.ahead = ahead;
    return;
  }
  const own = {
    Date,
    now: performance.now.bind(performance),
    sets: setTimeout.bind(globalThis),
    clears: clearTimeout.bind(globalThis),
    clearsEvery: clearInterval.bind(globalThis),
  };
  const timers = new Map<number, Timer>();
  let last = 1_000_000_000;
  const running = (): number => own.now() + clock.ahead;
  const arms = (id: number, timer: Timer): void => {
    own.clears(timer.own);
    timer.own = own.sets(() => runs(id), Math.max(0, timer.due - running())) as unknown as number;
  };
  const runs = (id: number): void => {
    const timer = timers.get(id);
    if (!timer) return;
    if (timer.every === null) timers.delete(id);
    else {
      timer.due = Math.max(timer.due, running()) + timer.every;
      arms(id, timer);
    }
    timer.work();
  };
  const sets =
    (isEvery: boolean) =>
    (work: TimerHandler, wait = 0, ...given: unknown[]): number => {
      const id = last++;
      const pause = Math.max(0, Number(wait) || 0);
      const does = (): void => (work as (...all: unknown[]) => void)(...given);
      const timer = { due: running() + pause, every: isEvery ? Math.max(1, pause) : null, work: does, own: 0 };
      timers.set(id, timer);
      arms(id, timer);
      return id;
    };
  const clears = (id?: number): void => {
    const timer = timers.get(id ?? 0);
    if (!timer) return own.clears(id);
    own.clears(timer.own);
    timers.delete(id ?? 0);
  };
  const due = (by: number): [number, Timer][] =>
    [...timers].filter(([, timer]) => timer.due <= by).sort(([, one], [, other]) => one.due - other.due);
  const armsAll = (): void => {
    for (const [id, timer] of timers) arms(id, timer);
  };
  const clock: Windable['woundClock'] = {
    ahead,
    leaps: (milliseconds) => {
      clock.ahead += milliseconds;
      for (const [id] of due(running())) runs(id);
      armsAll();
      return Promise.resolve();
    },
    passes: async (milliseconds) => {
      const until = running() + milliseconds;
      for (let next = due(until)[0]; next; next = due(until)[0]) {
        clock.ahead += Math.max(0, next[1].due - running());
        runs(next[0]);
        // What it has begun is shown before the next.
        await new Promise((then) => own.sets(then));
      }
      clock.ahead += Math.max(0, until - running());
      armsAll();
    },
  };
  page.woundClock = clock;
  const now = (): number => own.Date.now() + clock.ahead;
  Object.assign(globalThis, {
    setTimeout: sets(false),
    setInterval: sets(true),
    clearTimeout: clears,
    clearInterval: clears,
    Date: new Proxy(own.Date, {
      construct: (date, given: unknown[], made) =>
        Reflect.construct(date, given.length > 0 ? given : [now()], made) as Date,
      apply: () => new own.Date(now()).toString(),
      get: (date, name) => (name === 'now' ? now : (Reflect.get(date, name) as unknown)),
    }),
  });
  performance.now = running;
}
