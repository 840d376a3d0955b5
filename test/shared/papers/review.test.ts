import { expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import {
  approvedPaper,
  askedForReview,
  changedSinceApproval,
  isOwnPaper,
  openComments,
  reviewProgress,
  sealOf,
  sentBack,
  withCommentChanged,
  withdrawnFromReview,
  withSaid,
  type Reviewer,
} from '@shared/papers/review';

const at = '2026-11-20T00:00:00.000Z';
const paper = PaperDocument.parse({
  ...{ id: 'paper', packId: 'p', formId: 'f', officeId: 'o', createdAt: at, updatedAt: at, date: '2026-11-20' },
});
const clerk: Reviewer = { name: '山田 花子', role: 'clerk', userId: 'u1', at };
const admin: Reviewer = { name: '佐藤 博', role: 'admin', userId: 'u2', at };
const [NOW, LATER] = ['digest now', 'digest later'];
const after = (document: PaperDocument, change: Partial<PaperDocument>): PaperDocument =>
  PaperDocument.parse({ ...document, ...change });
const asked = after(paper, askedForReview(paper, clerk, NOW));
const approved = after(asked, approvedPaper(asked, admin, { digest: NOW, seal: 'word' }));

test('a paper that nobody has asked about stands nowhere, and has no word', () => {
  expect(reviewProgress(paper, NOW)).toBe('none');
  expect(sealOf(paper)).toBeNull();
});

test('asked for, it waits; one that was changed since says so to who checks', () => {
  expect(reviewProgress(asked, NOW)).toBe('waiting');
  expect(reviewProgress(asked, LATER)).toBe('moved');
  // In a list nobody fills it to know.
  expect(reviewProgress(asked, null)).toBe('waiting');
});

test('taken back, it is as if it hadn’t been asked for; what was said of it stays', () => {
  const back = { ...asked, ...withdrawnFromReview(asked) };
  expect(reviewProgress(back, NOW)).toBe('none');
  const said = after(asked, withSaid(asked, admin, { id: 'c', path: 'a', label: '氏名', text: '旧姓です' }));
  const kept = { ...said, ...withdrawnFromReview(said) };
  expect(reviewProgress(kept, NOW)).toBe('returned');
  expect(openComments(kept)).toHaveLength(1);
});

test('approved it is as long as the same stands on it', () => {
  expect(reviewProgress(approved, NOW)).toBe('approved');
  expect(reviewProgress(approved, LATER)).toBe('changed');
  expect(sealOf(approved)).toBe('word');
  const edited = after(approved, changedSinceApproval(approved));
  expect(reviewProgress(edited, null)).toBe('changed');
  expect(reviewProgress(edited, LATER)).toBe('changed');
  // The change was taken back: what was approved stands there again.
  expect(reviewProgress(edited, NOW)).toBe('approved');
  expect(changedSinceApproval(asked)).toEqual({});
});

test('asked for again, the approval before is none any more', () => {
  const again = after(approved, askedForReview(approved, clerk, LATER));
  expect([reviewProgress(again, LATER), sealOf(again)]).toEqual(['waiting', null]);
});

test('sent back, with words of the paper as a whole or of its fields', () => {
  const bare = after(asked, sentBack(asked, admin, { id: 'c', text: '' }));
  expect([reviewProgress(bare, NOW), openComments(bare)]).toEqual(['returned', []]);
  const back = after(asked, sentBack(asked, admin, { id: 'c', text: '申請日を見てください' }));
  expect(back.review?.returned).toEqual({ by: '佐藤 博', at });
  expect(openComments(back)).toMatchObject([{ path: '', text: '申請日を見てください', by: '佐藤 博' }]);
});

test('what is said of a field is answered, and ended; the others stay as they are', () => {
  const one = after(asked, withSaid(asked, admin, { id: 'c1', path: 'name', label: '氏名', text: '旧姓です' }));
  const two = after(one, withSaid(one, admin, { id: 'c2', path: 'tel', label: '電話', text: '代表番号で' }));
  const answered = after(two, withCommentChanged(two, 'c1', clerk, { answer: '直しました' }));
  const ended = after(answered, withCommentChanged(answered, 'c1', clerk, 'ended'));
  expect(ended.review?.comments[0]).toMatchObject({
    answers: [{ text: '直しました', by: '山田 花子' }],
    ended: { by: '山田 花子' },
  });
  expect(openComments(ended)).toMatchObject([{ id: 'c2', answers: [] }]);
  // Who approves the paper has seen to the rest.
  expect(openComments(after(ended, approvedPaper(ended, admin, { digest: NOW, seal: 'word' })))).toEqual([]);
});

test('who approves what they have prepared is told from who approves another’s', () => {
  const own = after(paper, askedForReview(paper, admin, NOW));
  expect([isOwnPaper(own, admin), isOwnPaper(asked, admin), isOwnPaper(paper, admin)]).toEqual([true, false, false]);
});
