import { z } from 'zod';
import { id, instant, text } from './field-types';

/** Who, and when. */
const Deciding = z.object({ by: text, at: instant });
const Said = Deciding.extend({ text: z.string() });

/** What somebody who checks a paper has to say of a field of it, and what became of that. */
export const ReviewComment = Said.extend({
  id,
  /** Of the field on that paper (forms/bindings/evaluation.ts); empty: of the paper as a whole. */
  path: z.string(),
  /** What the field is called, for whoever reads of it elsewhere. */
  label: text,
  answers: z.array(Said).default([]),
  /** 直しました: who has said so, and when. */
  ended: Deciding.nullable().default(null),
});
export type ReviewComment = z.output<typeof ReviewComment>;

/**
 * 確認してから出す: how far a paper is between who prepares it and who answers for it.
 *
 * - `waiting` 確認待ち · `returned` 直してください: sent back by who checks
 * - `approved` 確定済み: what stood on it may leave · `changed` it was changed since, and has to be checked again
 */
export const PaperReview = z.object({
  state: z.enum(['waiting', 'returned', 'approved', 'changed']),
  /** Who asked for it, when, and what stood on the paper then. `userId`: to know whether who approves has prepared it. */
  asked: Deciding.extend({ userId: z.string().nullable(), digest: text }).nullable().default(null),
  returned: Deciding.nullable().default(null),
  /** What was approved, and main's word for it (electron/reviews/): nothing that a page could write by itself. */
  approved: Deciding.extend({ digest: z.string(), seal: z.string() }).nullable().default(null),
  comments: z.array(ReviewComment).default([]),
});
export type PaperReview = z.output<typeof PaperReview>;
