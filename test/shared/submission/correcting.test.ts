import { expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import { draftsToCorrect } from '@shared/submission/correcting';
import type { Submission } from '@shared/submission/submission';
import { aSubmission } from '../../builders/submission';

const at = '2026-11-20T01:00:00.000Z';
const aPaper = (id: string, given: Partial<PaperDocument> = {}): PaperDocument =>
  PaperDocument.parse({
    ...{ id, formId: id, packId: 'tsuruoka-finelink', officeId: 'o', createdAt: at, updatedAt: at, date: '2026-11-01' },
    state: 'finished',
    ...given,
  });
const kept = (papers: PaperDocument[], ...submissions: Submission[]) => ({
  documents: new Map(papers.map((one) => [one.id, one])),
  submissions: new Map(submissions.map((one) => [one.id, one])),
});
const NEXT = '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a02';
const now = { at: '2026-11-20T02:00:00.000Z', today: '2026-11-20', newId: () => 'new' };
const letter = aSubmission({
  documentId: '1',
  formId: '1',
  state: 'to-hand-over',
  together: [{ documentId: '2', formId: '2', title: '様式２' }],
});

test('every paper of a letter is begun anew, its own first, with today’s date', () => {
  const drafts = draftsToCorrect(letter, kept([aPaper('2'), aPaper('1')]), now);
  expect(
    drafts.map(({ draft, isChanged }) => [draft.formId, draft.state, draft.date, draft.corrects, isChanged]),
  ).toEqual([
    ['1', 'draft', '2026-11-20', letter.id, true],
    ['2', 'draft', '2026-11-20', letter.id, true],
  ]);
});

test('what is begun anew keeps what was typed, and nothing of what became of the first: neither its file nor its print', () => {
  const typed = { input: { reason: '電話番号の変更' }, overrides: { 'office.phone': '000-0000-0000' } };
  const printed = [{ path: 'office.phone', label: '電話', shown: '000-0000-0000' }];
  const sent = aPaper('1', { ...typed, savedAs: '様式１.docx', printed: printed as PaperDocument['printed'] });
  const [first] = draftsToCorrect(letter, kept([sent]), now);
  expect(first?.draft).toEqual({
    ...{ ...aPaper('1', typed), id: 'new', state: 'draft', date: '2026-11-20', savedAs: '' },
    ...{ createdAt: now.at, updatedAt: now.at, corrects: letter.id },
  });
});

test('what was begun already is gone on with, and what is gone is left out', () => {
  const begun = aPaper('begun', { formId: '1', state: 'draft', corrects: letter.id });
  const drafts = draftsToCorrect(letter, kept([aPaper('1'), begun]), now);
  expect(drafts).toEqual([{ draft: begun, isChanged: false }]);
});

test('what was begun and saved as a file meanwhile is gone on with, too; what was handed in is not', () => {
  const begun = aPaper('begun', { formId: '1', state: 'finished', corrects: letter.id });
  const next = aSubmission({ id: NEXT, documentId: 'begun', sequence: 2 });
  const of = (...submissions: Submission[]) =>
    draftsToCorrect(letter, kept([aPaper('1'), begun], ...submissions), now).map(({ draft }) => draft.id);
  expect(of()).toEqual(['begun']);
  expect(of(next)).toEqual(['new']);
  expect(of({ ...next, state: 'withdrawn' })).toEqual(['begun']);
});

test('what was begun before it arrived puts nothing right any more: it goes out as a second one', () => {
  const begun = aPaper('begun', { formId: '1', state: 'draft', corrects: letter.id });
  const [first] = draftsToCorrect({ ...letter, state: 'sent' }, kept([aPaper('1'), begun]), now);
  expect(first).toMatchObject({ isChanged: true, draft: { id: 'begun' } });
  expect(first?.draft.corrects).toBeUndefined();
});

test('what has arrived isn’t put right by it: it is a new paper', () => {
  const [first] = draftsToCorrect({ ...letter, state: 'sent' }, kept([aPaper('1')]), now);
  expect(first?.draft.corrects).toBeUndefined();
});
