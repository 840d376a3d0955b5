import { z } from 'zod';

/**
 * 紙が見つからない: who has lost the recovery key's paper waits for a day in which the office can see it and take it back, and then
 * a yes will do in the place of the paper.
 *
 * It is counted by how long the system has been running (milliseconds since it started, `uptime`), which nobody can set. Every number in here is a
 * time that has surely passed, and never more than that. For a new recovery key only what somebody could see counts: the ledger open, its window on the screen,
 * and somebody at the PC. So a weekend, a night, a sleeping PC and one that only seems to be off count nothing, and nobody is through within one shift.
 * To erase a ledger that nobody gets open all of the running time counts: who sits there could delete its files at once.
 */
export const Wait = z.object({
  /** SHA-256 in hex: the ledger with the recovery key whose paper is lost. With another key it is nobody's any more. */
  of: z.string().regex(/^[0-9a-f]{64}$/),
  /** Made up anew for each wait: the two places where it is kept belong together. */
  id: z.uuid(),
  /** ISO instant by this PC's clock: to be shown, and never reckoned with. */
  since: z.iso.datetime(),
  /** Milliseconds that have surely passed. */
  waited: z.int().min(0),
  /** The uptime up to which they are counted. */
  countedAt: z.number().min(0),
  /** For a new recovery key: HMAC-SHA-256 in hex by a key of the ledger, over all else. null: to erase one that nobody gets open. */
  mac: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
});
export type Wait = z.output<typeof Wait>;

const HOUR = 3_600_000;

/** What is counted: time in which somebody uses the PC with the open ledger on its screen, or all in which it runs. */
export const WaitKind = z.enum(['use', 'power']);
export type WaitKind = z.output<typeof WaitKind>;

const kindOf = ({ mac }: Pick<Wait, 'mac'>): WaitKind => (mac === null ? 'power' : 'use');

/** Hours that somebody waits. Of use more than a shift has: it is never one day's, nor one person's alone. */
export const WAIT_HOURS: Readonly<Record<WaitKind, number>> = { use: 12, power: 24 };

/** Milliseconds between two looks at the screen, and after how many nobody could have seen what stood there in between. */
export const SEEN_EVERY = 10 * 60_000;
const UNSEEN_AFTER = 11 * 60_000;

/** Hours for which a yes will do afterwards: a door that stood open for good would be found by somebody else. */
export const OPEN_HOURS = 7 * 24;

/**
 * With what has passed since it was last counted; once it is over, all of that counts towards its lapsing. An uptime that is less than before is that of a later start of the system, which has
 * been running for so long; how long it was off nobody knows.
 *
 * @param isSeen the ledger is open, its window stands on the screen, and somebody is at the PC
 */
export function countedOn(wait: Wait, uptime: number, isSeen: boolean): Wait {
  const passed = uptime >= wait.countedAt ? uptime - wait.countedAt : uptime;
  const isOver = wait.waited >= WAIT_HOURS[kindOf(wait)] * HOUR;
  const counts = kindOf(wait) === 'power' || isOver || (isSeen && passed <= UNSEEN_AFTER);
  return { ...wait, waited: wait.waited + (counts ? Math.floor(passed) : 0), countedAt: uptime };
}

/** What is told of a wait. */
export const LostPaper = z.object({
  /** ISO instant by this PC's clock. */
  since: z.iso.datetime(),
  /** Full hours that are left; 0: it is over, and a yes will do. */
  hoursLeft: z.int().min(0).max(24),
  counts: WaitKind,
});
export type LostPaper = z.output<typeof LostPaper>;

/** Null: it has lapsed, as nobody made use of it. */
export function lostPaperOf({ since, waited, mac }: Wait): LostPaper | null {
  const counts = kindOf({ mac });
  if (waited >= (WAIT_HOURS[counts] + OPEN_HOURS) * HOUR) return null;
  return { since, hoursLeft: Math.max(0, Math.ceil(WAIT_HOURS[counts] - waited / HOUR)), counts };
}

const countedWords: Readonly<Record<WaitKind, string>> = {
  use: '台帳を開けて、このパソコンを使っている時間で',
  power: 'このパソコンの電源が入っている時間で',
};

/** このパソコンの電源が入っている時間で、あと18時間 */
export const hoursLeftWords = ({ hoursLeft, counts }: Pick<LostPaper, 'hoursLeft' | 'counts'>): string =>
  `${countedWords[counts]}、あと${hoursLeft}時間`;
