import { expect, test } from 'vitest';
import type { PaperDocument } from '@shared/ledger/document';
import { reviewProgress } from '@shared/papers/review';
import { digestSoFar } from '../../../renderer/papers/fill-request';

/** Approved, changed since, and the change taken back: it may leave as long as it is known to be what was approved. */
const paper = {
  id: 'd',
  date: '2026-11-23',
  overrides: {},
  review: { state: 'changed', approved: { digest: 'as approved' }, asked: null, returned: null, comments: [] },
} as unknown as PaperDocument;
const progress = (digest: string | null, document: PaperDocument, last = { document: paper, digest: 'as approved' }) =>
  reviewProgress(document, digestSoFar(digest, document, last));

test('a paper that is filled anew because the ledger has changed is taken for what it was', () => {
  expect(progress(null, paper)).toBe('approved');
  expect(progress(null, { ...paper, letter: { subject: 'x' } } as PaperDocument)).toBe('approved');
});

test('one that was changed itself, or never filled, is not', () => {
  expect(progress(null, { ...paper, overrides: { name: 'x' } } as unknown as PaperDocument)).toBe('changed');
  expect(reviewProgress(paper, digestSoFar(null, paper, { document: paper, digest: null }))).toBe('changed');
});

test('what is known now goes before what was known', () => {
  expect(progress('another', paper)).toBe('changed');
});
