import { expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import { draftsToCorrect } from '@shared/submission/correcting';
import { aSubmission } from '../../builders/submission';

const at = '2026-11-20T01:00:00.000Z';
const aPaper = (id: string, given: Partial<PaperDocument> = {}): PaperDocument =>
  PaperDocument.parse({
    ...{ id, formId: id, packId: 'tsuruoka-finelink', officeId: 'o', createdAt: at, updatedAt: at, date: '2026-11-01' },
    state: 'finished',
    ...given,
  });
const documents = (...papers: PaperDocument[]) => new Map(papers.map((one) => [one.id, one]));
const now = { at: '2026-11-20T02:00:00.000Z', today: '2026-11-20', newId: () => 'new' };
const letter = aSubmission({
  documentId: '1',
  formId: '1',
  state: 'to-hand-over',
  together: [{ documentId: '2', formId: '2', title: '様式２' }],
});

test('every paper of a letter is begun anew, its own first, with today’s date', () => {
  const drafts = draftsToCorrect(letter, documents(aPaper('2'), aPaper('1')), now);
  expect(drafts.map(({ draft, isNew }) => [draft.formId, draft.state, draft.date, draft.corrects, isNew])).toEqual([
    ['1', 'draft', '2026-11-20', letter.id, true],
    ['2', 'draft', '2026-11-20', letter.id, true],
  ]);
});

test('what was begun already is gone on with, and what is gone is left out', () => {
  const begun = aPaper('begun', { formId: '1', state: 'draft', corrects: letter.id });
  const drafts = draftsToCorrect(letter, documents(aPaper('1'), begun), now);
  expect(drafts).toEqual([{ draft: begun, isNew: false }]);
});

test('what has arrived isn’t put right by it: it is a new paper', () => {
  const [first] = draftsToCorrect({ ...letter, state: 'sent' }, documents(aPaper('1')), now);
  expect(first?.draft.corrects).toBeUndefined();
});
