import { z } from 'zod';
import { foldPassphrase } from '../text/passphrase';
import { failure, success, type Result } from '../problems/problem';

/**
 * 厚生労働省「医療情報システムの安全管理に関するガイドライン 第6.0版」Q&A シQ-54 a: a string of 13 characters and more that is hard to
 * guess. How hard is asked of `passphrase-strength.ts`, not by kinds of characters. It holds for new ones: who has a
 * shorter one goes on with it.
 */
export const PASSPHRASE_LEAST = 13;
export const SALT_BYTES = 16;

/**
 * What one try costs; stored with the key it protects, so that it can rise later. The limits hold for files that we
 * read: never below OWASP's least for Argon2id (19 MiB, 2 passes), and never so much that a manipulated file could bring
 * the PC to a stop.
 */
export const StretchCost = z.object({
  /** KiB */
  memory: z.int().min(19_456).max(262_144),
  passes: z.int().min(2).max(8),
  lanes: z.int().min(1).max(4),
});
export type StretchCost = z.output<typeof StretchCost>;

/** The least of a new passphrase: RFC 9106 §4's second choice with one lane, since ours is one thread; a third of a second. */
export const USUAL_COST: StretchCost = { memory: 65_536, passes: 3, lanes: 1 };

/** What a try is to cost on the PC on which the passphrase is set. */
const TARGET_MS = 1_000;
const MOST_MEMORY = 262_144;
const MOST_PASSES = 8;

/**
 * The cost of about a second on this PC: first more memory, which is what guessing machines lack, then more passes. Never
 * below the usual cost, however slow the PC is, or was when it was measured.
 *
 * @param measured milliseconds that {@link USUAL_COST} took
 * @param memory KiB that it may take at most
 */
export function costFor(measured: number, memory: number): StretchCost {
  const { memory: usual, passes, lanes } = USUAL_COST;
  const times = Math.max(1, TARGET_MS / Math.max(1, measured));
  const most = Math.min(Math.max(memory, usual), MOST_MEMORY);
  // In whole mebibytes, as the algorithm takes it in pieces.
  const chosen = Math.floor(Math.min(usual * times, most) / 1024) * 1024;
  const left = (usual * times * passes) / chosen;
  return { memory: chosen, passes: Math.min(Math.max(Math.round(left), passes), MOST_PASSES), lanes };
}

/** What takes so long, in the form in which it can be handed to a thread. */
export interface StretchJob {
  passphrase: string;
  salt: Uint8Array;
  cost: StretchCost;
}
export type Stretch = (job: StretchJob) => Promise<Uint8Array>;

/**
 * Whether a new passphrase is long enough, counted in the characters that a person sees after folding.
 * Problem: `vault/passphrase-short`.
 */
export function checkPassphrase(passphrase: string): Result<null> {
  const { length } = [...foldPassphrase(passphrase)];
  return length < PASSPHRASE_LEAST
    ? failure('vault/passphrase-short', { length, limit: PASSPHRASE_LEAST })
    : success(null);
}
