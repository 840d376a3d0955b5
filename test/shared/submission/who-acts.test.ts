import { describe, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import {
  answerTo,
  asksToWithdraw,
  asOfMail,
  isDraftInHand,
  isQueued,
  papersIn,
  sentBy,
  Submission,
  submissionStates,
  waitsForPerson,
  type SubmissionHistoryEntry,
  type SubmissionState,
} from '@shared/submission/submission';
import { kindOf } from '../../builders/by-channels';
import { aLetter } from '../../builders/order';
import { aSubmission } from '../../builders/submission';

const statesWith = (is: (one: Submission) => boolean, given: Partial<Submission> = {}): SubmissionState[] =>
  submissionStates.filter((state) => is(aSubmission({ state, ...given })));
const past = (...kinds: SubmissionHistoryEntry['what'][]): Submission =>
  aSubmission({ history: kinds.map((what) => ({ at: '2026-11-20T03:00:00.000Z', what, note: '' })) });
const mail = { kind: kindOf('mail'), id: 'mail', recipient: '鶴岡市 長寿介護課' } as const;

describe('who has to act on a paper', () => {
  test('a person, where it got stuck, came back, may not have arrived, or is to be taken there', () => {
    expect(statesWith(waitsForPerson)).toEqual(['returned', 'to-hand-over', 'unsure', 'needs-action']);
  });

  test('nobody any more on one that came back when its better is on its way; on all others still', () => {
    const corrected = { correctedBy: '00000000-0000-4000-8000-000000000002' };
    expect(statesWith(waitsForPerson, corrected)).toEqual(['to-hand-over', 'unsure', 'needs-action']);
  });

  test('the app, on what waits, is on its way, or is being taken back', () => {
    expect(statesWith(isQueued)).toEqual(['waiting', 'sending', 'withdrawing']);
  });

  test('whoever has the draft open in the mail program, until it is said to be sent', () => {
    expect(statesWith(isDraftInHand, { channel: mail, letter: aLetter({ by: 'draft' }) })).toEqual(['to-hand-over']);
    expect(statesWith(isDraftInHand, { channel: mail, letter: aLetter() })).toEqual([]);
    expect(statesWith(isDraftInHand)).toEqual([]);
  });
});

const isServerMail = (one: Submission): boolean => sentBy(one, channels) === 'mail';

test('the office’s mail server sends what goes by mail from the app, and nothing else', () => {
  expect(isServerMail(aSubmission({ channel: mail, letter: aLetter() }))).toBe(true);
  expect(isServerMail(aSubmission({ channel: mail, letter: aLetter({ by: 'draft' }) }))).toBe(false);
  expect(isServerMail(aSubmission({ channel: mail }))).toBe(false);
  expect(isServerMail(aSubmission({ letter: aLetter() }))).toBe(false);
});

test('it is the question to take it back that is on its way when that was said last, whatever came between', () => {
  expect(asksToWithdraw(past('finalized', 'sending', 'withdrawal-asked'))).toBe(true);
  expect(asksToWithdraw(past('finalized', 'sending', 'withdrawal-asked', 'cut-off', 'busy'))).toBe(true);
  expect(asksToWithdraw(past('finalized', 'withdrawal-asked', 'sending', 'cut-off'))).toBe(false);
  expect(asksToWithdraw(past('finalized'))).toBe(false);
});

test('what somebody said of a letter counts until something else happens', () => {
  expect(answerTo(past('sending', 'unsure', 'arrived'))).toBe('arrived');
  expect(answerTo(past('sending', 'unsure', 'not-arrived'))).toBe('not-arrived');
  expect(answerTo(past('sending', 'unsure', 'arrived', 'taken-back'))).toBeNull();
  expect(answerTo(aSubmission({ history: [] }))).toBeNull();
});

test('a paper of a ledger from before papers went out by mail is alone, in no letter; a letter keeps what it is', () => {
  const { letter: _letter, together: _together, ...kept } = aSubmission();
  expect(asOfMail(kept)).toEqual(aSubmission());
  const inLetter = aSubmission({
    ...{ channel: mail, letter: aLetter() },
    together: [{ documentId: 'other', formId: '3', title: '様式3 名簿' }],
  });
  expect(asOfMail(inLetter)).toEqual(inLetter);
  expect(papersIn(inLetter).map(({ documentId }) => documentId)).toEqual(['paper-1', 'other']);
});

test('whatever happened to a paper, and wherever it is, is kept as it is', () => {
  const lines: Record<SubmissionHistoryEntry['what'], true> = {
    ...{ finalized: true, sending: true, 'held-back': true, 'cut-off': true, busy: true, refused: true },
    ...{ received: true, returned: true, accepted: true, printed: true, 'handed-over': true, posted: true },
    ...{ sent: true, mailed: true, unsure: true, arrived: true, 'not-arrived': true, 'taken-back': true },
    ...{ resent: true, 'withdrawal-asked': true, withdrawn: true, corrected: true },
  };
  const one = past(...(Object.keys(lines) as SubmissionHistoryEntry['what'][]));
  for (const state of submissionStates) {
    const kept: Submission = { ...one, state, handedOver: { on: '2026-11-20', by: '山田' } };
    expect(Submission.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  }
  const ways = ['endpoint', 'counter', 'post', 'mail', 'line-works'].map(kindOf);
  for (const kind of ways) {
    const kept: Submission = { ...one, channel: { ...one.channel, kind } };
    expect(Submission.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  }
});
