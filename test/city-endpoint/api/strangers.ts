import { setTimeout as wait } from 'node:timers/promises';
import { addressOf } from '../staff/guesses.ts';

/** Wrong tokens that an address may send in a minute before its answers take longer: an office that mistyped. */
const FREE = 10;
const MINUTE = 60_000;
/** Milliseconds that each further one adds, and the most. */
const STEP = 100;
const LONGEST = 3_000;
/** Addresses that are remembered, answers that are held back together: whoever comes with more gets theirs at once. */
const MOST_KNOWN = 1_000;
const MOST_WAITING = 100;

/**
 * Answers to wrong tokens are held back, longer with each. A right one never waits, also behind the same address: tokens are
 * 256 random bits, so this keeps the load away and guesses nobody.
 */
export class Strangers {
  private readonly known = new Map<string, { from: number; wrong: number }>();
  private waiting = 0;

  /** @param now milliseconds */
  constructor(
    private readonly now: () => number,
    private readonly pause: (milliseconds: number) => Promise<void> = (ms) => wait(ms),
  ) {}

  async hold(ip: string): Promise<void> {
    const milliseconds = this.count(addressOf(ip));
    if (milliseconds === 0 || this.waiting >= MOST_WAITING) return;
    this.waiting++;
    try {
      await this.pause(milliseconds);
    } finally {
      this.waiting--;
    }
  }

  private count(address: string): number {
    const now = this.now();
    const before = this.known.get(address);
    const one = before && now - before.from < MINUTE ? before : { from: now, wrong: 0 };
    one.wrong++;
    // The one that was heard of longest ago goes first.
    this.known.delete(address);
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size >= MOST_KNOWN) this.known.delete(oldest);
    this.known.set(address, one);
    return Math.min(Math.max(0, one.wrong - FREE) * STEP, LONGEST);
  }
}
