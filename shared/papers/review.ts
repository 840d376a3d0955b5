import type { PaperDocument } from '../ledger/document';
import type { PaperReview, ReviewComment } from '../ledger/review';
import type { Role } from '../vault/role';

/** Who does something about a paper's review, and when. */
export interface Reviewer {
  name: string;
  role: Role;
  /** Of the user; null where the ledger has none. */
  userId: string | null;
  at: string;
}

/**
 * How far a paper is between who prepares it and who answers for it, as it stands now.
 *
 * - `none` nobody has asked · `waiting` 確認待ち · `moved` 確認待ち, and another paper now than when it was asked for
 * - `returned` to be put right · `approved` may leave · `changed` was approved, and is another paper now
 */
export type ReviewProgress = 'none' | 'waiting' | 'moved' | 'returned' | 'approved' | 'changed';

/** @param digest what stands on it now; null: not known at this moment, and then it is taken for what it was */
export function reviewProgress({ review }: Pick<PaperDocument, 'review'>, digest: string | null): ReviewProgress {
  if (!review) return 'none';
  const isSame = digest === null || digest === (review.approved?.digest ?? review.asked?.digest);
  switch (review.state) {
    case 'waiting':
      return isSame ? 'waiting' : 'moved';
    case 'returned':
      return 'returned';
    case 'approved':
      return isSame ? 'approved' : 'changed';
    case 'changed':
      // Somebody has taken the change back.
      return digest !== null && isSame && review.approved ? 'approved' : 'changed';
  }
}

const beginning: PaperReview = { state: 'waiting', asked: null, approved: null, returned: null, comments: [] };

/** 確認に出す. What is said of it so far stays. */
export const askedForReview = (
  { review = beginning }: PaperDocument,
  { name, userId, at }: Reviewer,
  digest: string,
): Pick<PaperDocument, 'review'> => ({
  review: { ...review, state: 'waiting', asked: { by: name, at, userId, digest }, approved: null },
});

/** Taken back by who asked: as if it hadn't been asked for; what was said of it stays. */
export const withdrawnFromReview = ({ review = beginning }: PaperDocument): Pick<PaperDocument, 'review'> => ({
  review: review.comments.length > 0 ? { ...review, state: 'returned', asked: null } : undefined,
});

/** 直してもらう. @param words of the paper as a whole; empty: what is said of its fields is enough */
export function sentBack(document: PaperDocument, who: Reviewer, words: { id: string; text: string }) {
  const { review = beginning } = document;
  const { name: by, at } = who;
  const said = words.text === '' ? review : saidOf(review, who, { ...words, path: '', label: '' });
  return { review: { ...said, state: 'returned' as const, returned: { by, at } } };
}

/** 確定: main has sealed what stands on it. */
export const approvedPaper = (
  { review = beginning }: PaperDocument,
  { name: by, at }: Reviewer,
  { digest, seal }: { digest: string; seal: string },
): Pick<PaperDocument, 'review'> => ({
  review: {
    ...review,
    state: 'approved',
    approved: { by, at, digest, seal },
    // What was still open is seen to: whoever said it has approved the paper.
    comments: review.comments.map((one) => ({ ...one, ended: one.ended ?? { by, at } })),
  },
});

/** A paper that was approved, after somebody has changed what stands on it. */
export const changedSinceApproval = ({ review }: PaperDocument): Pick<PaperDocument, 'review'> =>
  review?.state === 'approved' ? { review: { ...review, state: 'changed' } } : {};

/** Main's word for what stands on it; null: it has none. */
export const sealOf = ({ review }: Pick<PaperDocument, 'review'>): string | null => review?.approved?.seal ?? null;

/** Of a field, or of the paper as a whole: what is to be put right. */
export const withSaid = (
  { review = beginning }: PaperDocument,
  who: Reviewer,
  said: Pick<ReviewComment, 'id' | 'path' | 'label' | 'text'>,
): Pick<PaperDocument, 'review'> => ({ review: saidOf(review, who, said) });

function saidOf(
  review: PaperReview,
  { name: by, at }: Reviewer,
  said: Pick<ReviewComment, 'id' | 'path' | 'label' | 'text'>,
): PaperReview {
  return { ...review, comments: [...review.comments, { ...said, by, at, answers: [], ended: null }] };
}

/** A comment with one answer more, or ended; the others as they are. */
export const withCommentChanged = (
  { review = beginning }: PaperDocument,
  id: string,
  { name: by, at }: Reviewer,
  done: { answer: string } | 'ended',
): Pick<PaperDocument, 'review'> => ({
  review: {
    ...review,
    comments: review.comments.map((one) =>
      one.id !== id
        ? one
        : done === 'ended'
          ? { ...one, ended: { by, at } }
          : { ...one, answers: [...one.answers, { by, at, text: done.answer }] },
    ),
  },
});

/** Those that are still to be seen to. */
export const openComments = ({ review }: Pick<PaperDocument, 'review'>): ReviewComment[] =>
  (review?.comments ?? []).filter(({ ended }) => ended === null);

/** Whether who approves has prepared it themselves. */
export const isOwnPaper = ({ review }: Pick<PaperDocument, 'review'>, { userId }: Pick<Reviewer, 'userId'>): boolean =>
  review?.asked !== null && review?.asked?.userId === userId;

/** Whether somebody is to check it, or to put it right. */
export const isUnderReview = ({ review }: Pick<PaperDocument, 'review'>): boolean =>
  review?.state === 'waiting' || review?.state === 'returned';

/** Whether the office has chosen 確認してから出す, and whether it holds who has the ledger open. */
export interface ReviewRule {
  isOn: boolean;
  isHeld: boolean;
}

/** What comes next for a paper that lacks nothing, for who has the ledger open. */
export type ReviewNext = 'leave' | 'ask-for' | 'wait' | 'put-right' | 'check';

export function reviewNext({ review }: Pick<PaperDocument, 'review'>, { isOn, isHeld }: ReviewRule): ReviewNext {
  if (!isOn) return 'leave';
  if (!isHeld) return review?.state === 'waiting' ? 'check' : 'leave';
  switch (review?.state) {
    case 'approved':
      return 'leave';
    case 'waiting':
      return 'wait';
    case 'returned':
      return 'put-right';
    default:
      return 'ask-for';
  }
}
