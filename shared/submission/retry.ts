/** Longest wait between two tries by themselves. */
const LONGEST = 15 * 60_000;
const SHORTEST = 2_000;

/**
 * Milliseconds until the next try: twice as long each time, up to a quarter of an hour, and somewhere in the upper half of
 * that, so that offices that were cut off together don't come back together.
 *
 * @param attempts tries so far, at least 1
 * @param random from 0 up to 1
 */
export function retryDelay(attempts: number, random: number): number {
  const longest = Math.min(LONGEST, SHORTEST * 2 ** Math.min(attempts - 1, 30));
  return Math.round(longest * (0.5 + random / 2));
}

/** Milliseconds. What a receiver asks for is honoured up to an hour: a mistake there must not put a paper off for years. */
export const LONGEST_WAIT = 60 * 60_000;

/**
 * `Retry-After` (RFC 9110 §10.2.3): seconds, or a date. Null when it says nothing that can be read.
 *
 * @returns milliseconds from now
 */
export function retryAfter(header: string | null, now: Date): number | null {
  const asked = header?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(asked)
    ? Number(asked) * 1000
    : /[a-z]/i.test(asked)
      ? Date.parse(asked) - now.getTime()
      : NaN;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), LONGEST_WAIT);
}
