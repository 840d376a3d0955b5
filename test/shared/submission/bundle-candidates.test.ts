import { expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import { bundleCandidates } from '@shared/submission/bundle-candidates';
import { anEvent } from '../../builders/event';

const at = '2026-11-20T01:00:00.000Z';
const aPaper = (id: string, given: Partial<PaperDocument> = {}): PaperDocument =>
  PaperDocument.parse({
    ...{
      id,
      formId: '2',
      packId: 'tsuruoka-finelink',
      officeId: 'o',
      createdAt: at,
      updatedAt: at,
      date: '2026-11-20',
    },
    ...given,
  });
const pledge = aPaper('pledge', { formId: '1', run: 'run-1' });
const offered = (documents: PaperDocument[], left: string[] = [], paper = pledge): [string, boolean][] =>
  bundleCandidates(paper, '2', { documents, left: new Set(left), today: '2026-11-21' }).map(
    ({ document, isFitting }) => [document.id, isFitting],
  );

test('a paper of the same procedure that was worked on lately goes along by itself', () => {
  expect(offered([aPaper('fresh', { run: 'run-1' })])).toEqual([['fresh', true]]);
});

test('one of another procedure, or of none, is only offered', () => {
  expect(offered([aPaper('other', { run: 'run-0' }), aPaper('loose')])).toEqual([
    ['other', false],
    ['loose', false],
  ]);
});

test('one that lay for more than a month is only offered, also when it is finished', () => {
  const old = { updatedAt: '2026-10-20T01:00:00.000Z', run: 'run-1', state: 'finished' } as const;
  expect(offered([aPaper('old', old)])).toEqual([['old', false]]);
});

test('one whose happening is of another time is only offered; a few days between them are none', () => {
  const on = (date: string) => ({ run: 'run-1', event: anEvent({ kind: 'network-start', date }) });
  const paper = { ...pledge, ...on('2026-11-20') };
  expect(offered([aPaper('near', on('2026-11-16'))], [], paper)).toEqual([['near', true]]);
  expect(offered([aPaper('far', on('2026-05-01'))], [], paper)).toEqual([['far', false]]);
});

test('one about somebody else is only offered; a form about the office alone names nobody', () => {
  const mine = { ...pledge, staffId: 'p1' };
  const papers = [
    aPaper('other', { run: 'run-1', staffId: 'p2' }),
    aPaper('same', { run: 'run-1', staffId: 'p1' }),
    aPaper('office', { run: 'run-1' }),
  ];
  expect(offered(papers, [], mine)).toEqual([
    ['same', true],
    ['office', true],
    ['other', false],
  ]);
});

test('one that tells of another happening, or was handed in, is none at all', () => {
  const leaving = aPaper('leaving', { run: 'run-1', event: anEvent({ kind: 'leave' }) });
  const elsewhere = aPaper('elsewhere', { run: 'run-1', officeId: 'o2' });
  expect(offered([leaving, elsewhere, aPaper('gone', { run: 'run-1' })], ['gone'])).toEqual([]);
});

test('those that belong to it stand before later ones, and not more than three are offered', () => {
  const papers = [
    aPaper('a', { updatedAt: '2026-11-20T09:00:00.000Z' }),
    aPaper('b', { updatedAt: '2026-11-20T08:00:00.000Z' }),
    aPaper('c', { updatedAt: '2026-11-20T07:00:00.000Z' }),
    aPaper('mine', { run: 'run-1' }),
  ];
  expect(offered(papers).map(([id]) => id)).toEqual(['mine', 'a', 'b']);
});
