import { describe, expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import { handedOverWith } from '@shared/submission/handed-over';
import { anEvent } from '../../builders/event';
import { aSubmission } from '../../builders/submission';

const at = '2026-11-20T01:00:00.000Z';
const about = { packId: 'fukui-mimamori', officeId: 'o', createdAt: at, updatedAt: at, date: '2026-11-20' };
const start = anEvent({ kind: 'network-start' });
const aPaper = (formId: string, given: Partial<PaperDocument> = {}): PaperDocument =>
  PaperDocument.parse({ id: `paper-${formId}`, formId, event: start, ...about, ...given });
const own = aPaper('8');

describe('what goes out together with a paper', () => {
  test('is the paper itself, and what is final or handed in for the same start', () => {
    const papers = [own, aPaper('1', { state: 'finished' }), aPaper('2')];
    expect(handedOverWith(own, papers, [])).toEqual(['1', '8']);
    const handedIn = [aSubmission({ documentId: 'paper-2', state: 'to-hand-over' })];
    expect(handedOverWith(own, papers, handedIn)).toEqual(['1', '2', '8']);
  });

  test.each([
    ['a draft', {}],
    ['of another office', { state: 'finished', officeId: 'other' }],
    ['of another network', { state: 'finished', packId: 'line-works' }],
    ['about something else', { state: 'finished', event: anEvent({ kind: 'yearly-report' }) }],
  ] satisfies [string, Partial<PaperDocument>][])('isn’t a paper that is %s', (_, given) => {
    expect(handedOverWith(own, [own, aPaper('1', given)], [])).toEqual(['8']);
  });

  test('isn’t one that was withdrawn before it was final anew', () => {
    const withdrawn = [aSubmission({ documentId: 'paper-1', state: 'withdrawn' })];
    expect(handedOverWith(own, [own, aPaper('1')], withdrawn)).toEqual(['8']);
  });
});
