import { createContext, use } from 'react';
import type { ReviewComment } from '@shared/ledger/review';

/** What is said at the fields of a paper, and what may be done about it. */
export interface ReviewParts {
  /** Those that are still to be seen to. */
  comments: readonly ReviewComment[];
  /** Who checks it says what is to be put right. */
  maySay: boolean;
  say: (path: string, label: string, text: string) => void;
  answer: (comment: ReviewComment, text: string) => void;
  end: (comment: ReviewComment) => void;
}

const none = (): void => {};
export const ReviewContext = createContext<ReviewParts>({
  comments: [],
  maySay: false,
  ...{ say: none, answer: none, end: none },
});

export const useReviewParts = (): ReviewParts => use(ReviewContext);
