import { useMemo, useState } from 'react';
import { reviewDeed } from '@shared/audit/review-deed';
import type { ReviewStep } from '@shared/audit/deed';
import type { FillRequest } from '@shared/ipc/contract';
import type { PaperDocument } from '@shared/ledger/document';
import type { ReviewComment } from '@shared/ledger/review';
import {
  approvedPaper,
  askedForReview,
  isOwnPaper,
  openComments,
  reviewProgress,
  sentBack,
  withCommentChanged,
  withdrawnFromReview,
  withSaid,
  type Reviewer,
  type ReviewProgress,
} from '@shared/papers/review';
import { ask } from '../../../ipc/ask';
import { digestSoFar } from '../../../papers/fill-request';
import type { OpenDocument } from '../../../papers/open-document';
import { useReviewer, useReviewing } from '../../../state/use-reviewing';
import { useRole } from '../../../state/use-may';
import { useToast } from '../../../state/toasts';
import type { KeepDocument } from '../use-keep-document';
import type { ReviewParts } from './review-context';

export interface PaperReviewActs extends Acts {
  /** The office has chosen it. */
  isOn: boolean;
  progress: ReviewProgress;
  /** Nothing of it leaves yet, for who has it open. */
  isHeld: boolean;
  /** 管理者 looks at what somebody has asked about. */
  isChecking: boolean;
  /** 管理者 has prepared it themselves. */
  isOwn: boolean;
  parts: ReviewParts;
}

interface Acts {
  askFor: () => void;
  withdraw: () => void;
  sendBack: (text: string) => void;
  approve: () => Promise<void>;
}

interface Given {
  document: PaperDocument;
  /** 様式2 変更・修正申請書. */
  title: string;
  keep: KeepDocument;
  who: () => Reviewer;
}

/** What is known of the paper at this moment. */
interface Filled {
  /** What stands on it; null: not known yet. */
  digest: string | null;
  request: FillRequest;
}

/** 確認してから出す, of one paper: where it stands, and what can be done about it. */
export function useReview({ document, form }: OpenDocument, { digest, request }: Filled, keep: KeepDocument) {
  const isOn = useReviewing();
  const isAdmin = useRole() === 'admin';
  const who = useReviewer();
  const toast = useToast();
  const [last, setLast] = useState({ document, digest });
  if (digest !== null && (digest !== last.digest || document !== last.document)) setLast({ document, digest });
  // Else what is open over the paper would be taken away for a moment, and what was chosen there be lost.
  const progress = reviewProgress(document, digestSoFar(digest, document, last));
  const isChecking = isOn && isAdmin && (progress === 'waiting' || progress === 'moved');
  const title = `${form.number} ${form.shortTitle}`;
  const given = useMemo(() => ({ document, title, keep, who }), [document, title, keep, who]);
  const acts = useMemo(() => actsOf(given, { digest, request }, toast), [given, digest, request, toast]);
  const parts = useMemo(
    () => ({ comments: openComments(document), maySay: isChecking, ...wordsOf(given) }),
    [document, isChecking, given],
  );
  const isHeld = isOn && !isAdmin && progress !== 'approved';
  const isOwn = isOwnPaper(document, who());
  return { ...acts, isOn, progress, isHeld, isChecking, isOwn, parts } satisfies PaperReviewActs;
}

const deedOf = ({ document, title, who }: Given, what: ReviewStep['what'], more: Partial<ReviewStep> = {}) =>
  reviewDeed(what, document, who(), { title, ...more });

function actsOf(given: Given, { digest, request }: Filled, toast: ReturnType<typeof useToast>): Acts {
  const { document, keep, who } = given;
  return {
    askFor: () => {
      if (digest === null) return;
      keep((paper) => askedForReview(paper, who(), digest), deedOf(given, 'asked'));
      toast('確認に出しました。管理者の方のホームに出ます');
    },
    withdraw: () => {
      keep((paper) => withdrawnFromReview(paper), deedOf(given, 'withdrawn'));
      toast('確認から取り戻しました');
    },
    sendBack: (text) => {
      const words = { id: crypto.randomUUID(), text };
      keep((paper) => sentBack(paper, who(), words), deedOf(given, 'returned', { text }));
      toast('直してもらうために戻しました');
    },
    approve: async () => {
      if (digest === null) return;
      const sealed = await ask('reviews:approve', { ...request, digest });
      if (!sealed.ok) return toast(sealed);
      const { seal } = sealed.value;
      const isOwn = isOwnPaper(document, who());
      keep((paper) => approvedPaper(paper, who(), { digest, seal }), deedOf(given, 'approved', { isOwn }));
      toast('確定しました。この内容のまま、出せます');
    },
  };
}

/** What is said at a field, and what becomes of it. */
function wordsOf(given: Given): Pick<ReviewParts, 'say' | 'answer' | 'end'> {
  const { keep, who } = given;
  const change = ({ id, label }: ReviewComment, done: { answer: string } | 'ended'): void => {
    const deed =
      done === 'ended' ? deedOf(given, 'ended', { label }) : deedOf(given, 'answered', { label, text: done.answer });
    keep((paper) => withCommentChanged(paper, id, who(), done), deed);
  };
  return {
    say: (path, label, text) => {
      const said = { id: crypto.randomUUID(), path, label, text };
      keep((paper) => withSaid(paper, who(), said), deedOf(given, 'said', { label, text }));
    },
    answer: (comment, text) => change(comment, { answer: text }),
    end: (comment) => change(comment, 'ended'),
  };
}
