interface Timer {
  due: number;
  every: number | null;
  call: () => void;
}

/** Milliseconds of this PC between two looks at the timers. */
const LOOK = 2;
const { setTimeout: realTimeout, clearTimeout: realClear, setInterval: realInterval } = globalThis;
const { clearInterval: realClearInterval } = globalThis;

/** So long by this PC's own clock, whatever time it is in there. */
export const realPause = (milliseconds: number): Promise<void> =>
  new Promise((over) => void realTimeout(over, milliseconds));

/**
 * The time in which an office's PC lives: `speed` times as fast as ours, with a wall clock that can be put forward and
 * back. While it is running the timers of the whole process are its own; what Node does by itself, sockets above all,
 * keeps to ours.
 */
export class FastTime {
  speed: number;
  /** Since it began, whatever the clock shows. In milliseconds. */
  private passed = 0;
  /** What the wall clock is ahead of that. */
  private ahead = 0;
  private readonly timers = new Map<number, Timer>();
  private lastId = 0;
  private readonly looking: NodeJS.Timeout;
  private looked = performance.now();

  private constructor(
    private readonly begun: number,
    speed: number,
  ) {
    this.speed = speed;
    this.looking = realInterval(() => this.look(), LOOK);
  }

  static run(begun: Date, speed: number): FastTime {
    const time = new FastTime(begun.getTime(), speed);
    const set =
      (isRepeated: boolean) =>
      (call: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]) =>
        time.set(() => call(...given), milliseconds, isRepeated);
    const clear = (timer: { id: number } | undefined): void => void (timer && time.timers.delete(timer.id));
    Object.assign(globalThis, { setTimeout: set(false), setInterval: set(true) });
    Object.assign(globalThis, { clearTimeout: clear, clearInterval: clear });
    return time;
  }

  end(): void {
    realClearInterval(this.looking);
    this.timers.clear();
    Object.assign(globalThis, { setTimeout: realTimeout, clearTimeout: realClear });
    Object.assign(globalThis, { setInterval: realInterval, clearInterval: realClearInterval });
  }

  readonly now = (): Date => new Date(this.begun + this.passed + this.ahead);

  /** Somebody puts the clock forward or back; timers don't notice. A PC that slept sees the same when it wakes up. */
  jump(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  /** So much time goes by at once. */
  pass(milliseconds: number): void {
    const until = this.passed + milliseconds;
    for (let next = this.first(until); next; next = this.first(until)) {
      const [id, timer] = next;
      this.passed = Math.max(this.passed, timer.due);
      if (timer.every === null) this.timers.delete(id);
      else timer.due = this.passed + timer.every;
      timer.call();
    }
    this.passed = until;
  }

  /** Ends early when the signal says so. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((over) => {
      if (signal.aborted) return over();
      const { id } = this.set(over, milliseconds, false);
      signal.addEventListener('abort', () => {
        this.timers.delete(id);
        over();
      });
    });
  }

  private look(): void {
    const now = performance.now();
    const real = now - this.looked;
    this.looked = now;
    this.pass(real * this.speed);
  }

  private set(call: () => void, milliseconds: number, isRepeated: boolean) {
    const [id, wait] = [++this.lastId, Math.max(0, milliseconds || 0)];
    this.timers.set(id, { due: this.passed + wait, every: isRepeated ? Math.max(1, wait) : null, call });
    const itself = { id, ref: () => itself, unref: () => itself, hasRef: () => false };
    return itself;
  }

  private first(until: number): [number, Timer] | null {
    let first: [number, Timer] | null = null;
    for (const entry of this.timers)
      if (entry[1].due <= until && (!first || entry[1].due < first[1].due)) first = entry;
    return first;
  }
}
