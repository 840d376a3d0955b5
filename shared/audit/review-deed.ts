import type { PaperDocument } from '../ledger/document';
import type { Reviewer } from '../papers/review';
import type { ReviewStep } from './deed';

/** What was done about a paper's 確認, for the record of what was done. */
export const reviewDeed = (
  what: ReviewStep['what'],
  { id, about }: Pick<PaperDocument, 'id' | 'about'>,
  { role }: Pick<Reviewer, 'role'>,
  { title, label = '', text = '', isOwn = false }: Pick<ReviewStep, 'title'> & Partial<ReviewStep>,
): { kind: 'reviewed'; content: ReviewStep } => ({
  kind: 'reviewed',
  content: { what, role, document: id, title, about, label, text, isOwn },
});
