import { expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import { paperProgress } from '@shared/procedures/paper-progress';
import type { Submission } from '@shared/submission/submission';
import { aSubmission } from '../../builders/submission';

const at = '2026-11-20T01:00:00.000Z';
const aPaper = (id: string, given: Partial<PaperDocument> = {}): PaperDocument =>
  PaperDocument.parse({
    ...{ id, formId: id, packId: 'tsuruoka-finelink', officeId: 'o', createdAt: at, updatedAt: at, date: '2026-11-20' },
    state: 'finished',
    ...given,
  });
const letter = (given: Partial<Submission> = {}): Submission =>
  aSubmission({
    ...{ documentId: '1', formId: '1', together: [{ documentId: '2', formId: '2', title: '様式２' }], state: 'sent' },
    history: [{ at: '2026-11-21T03:00:00.000Z', what: 'sending', note: '' }],
    ...given,
  });
const of = (submission: Submission, ...papers: PaperDocument[]) => {
  const documents = new Map(papers.map((one) => [one.id, one]));
  const progress = paperProgress({ documents, submissions: new Map([[submission.id, submission]]) });
  return (id: string) => progress({ documentId: id } as never);
};

test('both papers of a letter are handed in on the day on which it left', () => {
  const progress = of(letter(), aPaper('1'), aPaper('2'));
  for (const id of ['1', '2']) expect(progress(id)).toMatchObject({ progress: 'handed-in', on: '2026-11-21' });
});

test('a letter of which nobody knows whether it is there is on its way', () => {
  expect(of(letter({ state: 'unsure' }), aPaper('1'), aPaper('2'))('2')).toMatchObject({ progress: 'under-way' });
});

test('each paper of a letter that is put right gives way to its own better', () => {
  const corrects = letter().id;
  const better = [aPaper('new-1', { formId: '1', corrects }), aPaper('new-2', { formId: '2', corrects })];
  const progress = of(letter({ state: 'needs-action' }), aPaper('1'), aPaper('2'), ...better);
  expect(['1', '2'].map((id) => progress(id).document?.id)).toEqual(['new-1', 'new-2']);
});

test('a letter left on the day of its mail, though somebody made sure of it only later', () => {
  const [sending] = letter().history;
  const history = [sending!, { at: '2026-11-25T03:00:00.000Z', what: 'arrived', note: '電話で確かめた' }];
  const progress = of(letter({ history: history as Submission['history'] }), aPaper('1'), aPaper('2'));
  expect(progress('1')).toMatchObject({ progress: 'handed-in', on: '2026-11-21' });
});

test('差戻し stays to be seen where the better paper, or its letter, was thrown away', () => {
  const returned = letter({ state: 'returned', correctedBy: 'thrown-away' });
  const better = aPaper('new-1', { formId: '1', corrects: returned.id });
  expect(of(returned, aPaper('1'), better)('1')).toMatchObject({ progress: 'returned', document: { id: 'new-1' } });
  expect(of(returned)('1')).toMatchObject({ progress: 'returned', document: null });
});
