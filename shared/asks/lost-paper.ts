import { z } from 'zod';

/**
 * 紙が見つからない: who has lost the recovery key's paper waits for a day in which the office can see it and take it back, and then
 * a yes will do in the place of the paper.
 *
 * It is counted by how long the system has been running (milliseconds since it started, `uptime`), which nobody can set; while the PC
 * is off nothing is counted. Every number in here is a time that has surely passed, and never more than that.
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
});
export type Wait = z.output<typeof Wait>;

const HOUR = 3_600_000;

/** Hours that somebody waits. */
export const WAIT_HOURS = 24;

/** Hours for which a yes will do afterwards: a door that stood open for good would be found by somebody else. */
export const OPEN_HOURS = 7 * 24;

/**
 * With what has passed since it was last counted. An uptime that is less than before is that of a later start of the system, which has
 * been running for so long; how long it was off nobody knows.
 */
export function countedOn(wait: Wait, uptime: number): Wait {
  const passed = uptime >= wait.countedAt ? uptime - wait.countedAt : uptime;
  return { ...wait, waited: wait.waited + Math.floor(passed), countedAt: uptime };
}

/** What is told of a wait. */
export const LostPaper = z.object({
  /** ISO instant by this PC's clock. */
  since: z.iso.datetime(),
  /** Full hours that are left, of running time; 0: it is over, and a yes will do. */
  hoursLeft: z.int().min(0).max(WAIT_HOURS),
});
export type LostPaper = z.output<typeof LostPaper>;

/** Null: it has lapsed, as nobody made use of it. */
export function lostPaperOf({ since, waited }: Wait): LostPaper | null {
  if (waited >= (WAIT_HOURS + OPEN_HOURS) * HOUR) return null;
  return { since, hoursLeft: Math.max(0, Math.ceil(WAIT_HOURS - waited / HOUR)) };
}

/** あと18時間 */
export const hoursLeftWords = ({ hoursLeft }: LostPaper): string => `あと${hoursLeft}時間`;
