import { z } from 'zod';
import { foldPassphrase } from '../text/passphrase';
import { failure, success, type Result } from '../problems/problem';

const PASSPHRASE_LEAST = 8;
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

/** RFC 9106 §4's second choice with one lane, since ours is one thread: a good third of a second on an office PC. */
export const USUAL_COST: StretchCost = { memory: 65_536, passes: 3, lanes: 1 };

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
