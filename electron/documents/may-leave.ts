import { errorsOf, type Evaluation } from '@shared/forms/bindings/evaluation';
import { success, type Result } from '@shared/problems/problem';
import type { OpenForm } from '../packs/pack-repository';
import { paperDigest } from '../reviews/paper-digest';
import type { PaperReviews } from '../reviews/paper-reviews';

/** Asked of each paper before it is saved or printed. Problem: `review/not-approved`. */
export type MayLeave = (
  open: OpenForm,
  evaluation: Evaluation,
  asked: { mode: 'draft' | 'finished'; seal: string | null },
) => Promise<Result<null>>;

/** A draft that lacks something is one, and its name says so. What lacks nothing leaves as it was approved, whatever it is called. */
export const mayLeaveBy =
  (reviews: Pick<PaperReviews, 'mayLeave'>): MayLeave =>
  async (open, evaluation, { mode, seal }) =>
    mode === 'draft' && errorsOf(evaluation.findings).length > 0
      ? success(null)
      : reviews.mayLeave(paperDigest(open, evaluation), seal);
