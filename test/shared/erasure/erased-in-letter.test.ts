import { expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import { naming } from '@shared/erasure/erasure';
import { isOnlyOf, isPartlyOf, withoutPapers } from '@shared/erasure/erased-in-letter';
import { submissionOf } from '@shared/submission/groups';
import { Submission } from '@shared/submission/submission';
import { kindOf } from '../../builders/by-channels';
import { aLetter } from '../../builders/order';
import { aSubmission } from '../../builders/submission';

const letter = aSubmission({
  documentId: 'of-kenichi',
  formId: '1',
  title: '様式１ 同意書',
  about: '流山　佐藤 健一さん',
  state: 'sent',
  channel: { kind: kindOf('mail'), id: 'mail', recipient: '流山市 介護支援課' },
  receipt: { number: 'R8-004512', receivedAt: '2026-11-20T04:00:00.000Z' },
  letter: aLetter({ subject: '様式１・２の提出', text: '佐藤健一さんの件です。' }),
  handedOver: { on: '2026-11-20', by: '佐藤 健一' },
  together: [{ documentId: 'of-others', formId: '2', title: '様式２ 誓約書' }],
  history: [
    { at: '2026-11-20T03:00:00.000Z', what: 'finalized', note: '' },
    { at: '2026-11-20T04:00:00.000Z', what: 'mailed', note: '佐藤 健一さんの分を先に' },
  ],
});
const others = PaperDocument.parse({
  ...{ id: 'of-others', packId: letter.packId, formId: '2', officeId: letter.officeId },
  ...{ createdAt: '2026-11-18T00:00:00.000Z', updatedAt: '2026-11-18T00:00:00.000Z' },
  ...{ about: '鈴木 一郎さん', date: '2026-11-18' },
});
const erased = (going: string[]) =>
  withoutPapers(letter, {
    going: new Set(going),
    staying: new Map([[others.id, others]]),
    namesOne: naming(['佐藤 健一']),
  });

test('a letter goes with all of its papers, and stays with some', () => {
  const about = (...ids: string[]) => [isOnlyOf(letter, new Set(ids)), isPartlyOf(letter, new Set(ids))];
  expect(about('of-kenichi')).toEqual([false, true]);
  expect(about('of-kenichi', 'of-others')).toEqual([true, false]);
  expect(about('elsewhere')).toEqual([false, false]);
});

test('whose first paper goes was handed in for the other, on its day, to whom, with its receipt', () => {
  const left = erased(['of-kenichi']);
  expect(left).toMatchObject({
    ...{ id: letter.id, documentId: 'of-others', formId: '2', title: '様式２ 誓約書', together: [] },
    ...{ about: '鈴木 一郎さん', paperDate: '2026-11-18', state: 'sent', receipt: letter.receipt },
    channel: letter.channel,
  });
  expect(left.history.map(({ at, what }) => [at, what])).toEqual(letter.history.map(({ at, what }) => [at, what]));
  expect(submissionOf([left], 'of-others')).toBe(left);
  expect(submissionOf([left], 'of-kenichi')).toBeNull();
  expect(Submission.parse(left)).toEqual(left);
});

test('names the person nowhere, and has none of the files that lay in one body with theirs', () => {
  const left = erased(['of-kenichi']);
  expect(JSON.stringify(left)).not.toMatch(/佐藤|健一|of-kenichi/);
  expect(left.frozen.files).toEqual([]);
  expect(left.letter).toMatchObject({ to: letter.letter?.to, subject: '様式１・２の提出', text: '' });
});

test('whose other paper goes keeps what its first was about', () => {
  const left = withoutPapers(letter, {
    ...{ going: new Set(['of-others']), staying: new Map() },
    namesOne: naming(['鈴木 一郎']),
  });
  expect(left).toMatchObject({ documentId: 'of-kenichi', about: letter.about, paperDate: letter.paperDate });
  expect(left.together).toEqual([]);
});

test('whose other paper isn’t in the ledger any more says nothing of whom it is about, and keeps its day', () => {
  const left = withoutPapers(letter, {
    ...{ going: new Set(['of-kenichi']), staying: new Map() },
    namesOne: naming(['佐藤 健一']),
  });
  expect(left).toMatchObject({ documentId: 'of-others', about: '', paperDate: letter.paperDate });
});
