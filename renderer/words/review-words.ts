import type { PaperReview } from '@shared/ledger/review';
import type { IconName } from '../ui/icon';

interface ReviewLook {
  words: string;
  tone: 'ok' | 'notice' | 'act';
  icon: IconName;
}

/** How far a paper is between who prepares it and who answers for it, in lists. */
export const reviewLooks: Record<PaperReview['state'], ReviewLook> = {
  waiting: { words: '確認待ち', tone: 'notice', icon: 'clock' },
  returned: { words: '直してください', tone: 'act', icon: 'undo' },
  approved: { words: '確定済み', tone: 'ok', icon: 'done' },
  changed: { words: 'もう一度確認へ', tone: 'notice', icon: 'warning' },
};
