import { z } from 'zod';
import { limits, SubmissionMetadata } from '../submission/wire';
import { bytesUpTo, ContentDigest } from './wire-types';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Main's word, by a key that the page hasn't got: of a paper that was approved, or of what was frozen of such papers. */
export const Seal = z.string().max(64);
/** What stands on a paper, and on which form: as `documents:fill` says it. */
export const PaperDigest = sha256;

export const SetReviewing = z.object({ isOn: z.boolean() });
export const Sealed = z.object({ seal: Seal });

/** A frozen body, what it says of itself, and where its files lie in it. */
export const FrozenToRelease = z.object({
  metadata: SubmissionMetadata,
  body: bytesUpTo(limits.bodyBytes, 1),
  offsets: z.array(z.int().min(0)).min(1).max(limits.files),
});

/** What was frozen before the office asked for approvals: 管理者 vouches for all of it at once. */
export const VouchForFrozen = z.object({ digests: z.array(ContentDigest).max(50_000) });
export const VouchedFrozen = z.object({ seals: z.array(Seal) });
