import { describe, expect, test } from 'vitest';
import { problem } from '@shared/problems/problem';
import { mailedOn } from '@shared/submission/groups';
import { isQueued, waitsForPerson, type Submission, type SubmissionState } from '@shared/submission/submission';
import type { SubmissionEvent } from '@shared/submission/transition';
import type { Receipt, SubmissionStatus } from '@shared/submission/wire';
import { kindOf, transition } from '../../builders/by-channels';
import { aLetter } from '../../builders/order';
import { aSubmission } from '../../builders/submission';

const at = '2026-11-20T04:00:00.000Z';
const waiting = aSubmission();
const sending = transition(waiting, { kind: 'send-begun', at });
const receipt = (given: Partial<Receipt> = {}): Receipt => ({
  submissionId: waiting.id,
  receiptNumber: 'R8-004512',
  receivedAt: at,
  payloadDigest: waiting.frozen.payloadDigest,
  ...given,
});
const status = (given: Partial<SubmissionStatus> = {}): SubmissionStatus => ({
  submissionId: waiting.id,
  receiptNumber: 'R8-004512',
  payloadDigest: waiting.frozen.payloadDigest,
  status: 'returned',
  revision: 2,
  at,
  comment: '職種の欄が空いています',
  field: 'users.jobType',
  ...given,
});
const received = transition(sending, { kind: 'receipt', at, receipt: receipt() });
const returned = transition(received, { kind: 'status', at, status: status() });
const handOver = aSubmission({
  state: 'to-hand-over',
  channel: { kind: kindOf('counter'), id: 'counter', recipient: '介護支援課' },
});
const busy: SubmissionEvent = {
  kind: 'try-later',
  at,
  notBefore: '2026-11-20T04:05:00.000Z',
  problem: problem('unexpected', { reason: 'test' }),
  wasBusy: true,
};
const states = (submission: Submission): string[] => submission.history.map(({ what }) => what);

describe('on its way', () => {
  test('it waits, is sent, is received with its number, and is accepted', () => {
    const accepted = transition(received, { kind: 'status', at, status: status({ status: 'accepted', comment: '' }) });
    expect([waiting, sending, received, accepted].map(({ state }) => state)).toEqual([
      'waiting',
      'sending',
      'received',
      'accepted',
    ]);
    expect(received.receipt).toEqual({ number: 'R8-004512', receivedAt: at });
    expect(states(accepted)).toEqual(['finalized', 'sending', 'received', 'accepted']);
  });

  test('behind one that got no receipt, it is as if it had not begun: it is taken back without asking the city', () => {
    const held = transition(sending, { kind: 'not-sent', at });
    expect(held).toMatchObject({ state: 'waiting', attempts: 0, notBefore: null });
    expect(transition(held, { kind: 'not-sent', at })).toBe(held);
    expect(transition(held, { kind: 'withdrawal-asked', at }).state).toBe('withdrawn');
    // After a try that may have arrived, it is asked.
    const again = transition(transition(transition(sending, busy), { kind: 'send-begun', at }), {
      kind: 'not-sent',
      at,
    });
    expect(again.attempts).toBe(1);
    expect(transition(again, { kind: 'withdrawal-asked', at }).state).toBe('withdrawing');
  });

  test('cut off or told to wait, it goes back into the line and keeps count', () => {
    const later = transition(sending, busy);
    expect(later).toMatchObject({ state: 'waiting', attempts: 1, notBefore: '2026-11-20T04:05:00.000Z' });
    expect(transition(later, { kind: 'send-begun', at })).toMatchObject({
      state: 'sending',
      attempts: 2,
      problem: null,
    });
  });

  test('refused, it waits for a person, who sends it again', () => {
    const refused = transition(sending, { ...busy, kind: 'refused', field: 'users.jobType' } as SubmissionEvent);
    expect(refused).toMatchObject({ state: 'needs-action', field: 'users.jobType' });
    expect(transition(refused, { kind: 'resent', at })).toMatchObject({ state: 'waiting', problem: null });
  });

  test('a receipt for other bytes is no receipt', () => {
    for (const other of [receipt({ payloadDigest: '0'.repeat(64) }), receipt({ submissionId: 'another' })]) {
      const doubted = transition(sending, { kind: 'receipt', at, receipt: other });
      expect(doubted).toMatchObject({ state: 'needs-action', receipt: null });
      expect(doubted.problem?.code).toBe('submission/other-payload');
      // Once is enough: a person looks already.
      expect(transition(doubted, { kind: 'receipt', at, receipt: other })).toBe(doubted);
    }
  });

  test('a receipt that comes late still counts; for one that was never sent it doesn’t', () => {
    const later = transition(sending, busy);
    expect(transition(later, { kind: 'receipt', at, receipt: receipt() }).state).toBe('received');
    expect(transition(waiting, { kind: 'receipt', at, receipt: receipt() })).toBe(waiting);
  });

  test('after a crash it goes again, the same bytes under the same key', () => {
    const resumed = transition(sending, { kind: 'resumed', at });
    expect(resumed).toEqual({ ...sending, state: 'waiting', notBefore: null });
  });
});

describe('what the city says', () => {
  test('差戻し carries its comment and the field, and is linked to what replaces it', () => {
    expect(returned).toMatchObject({ state: 'returned', comment: '職種の欄が空いています', field: 'users.jobType' });
    const corrected = transition(returned, { kind: 'corrected', at, by: 'next' });
    expect(corrected).toMatchObject({ state: 'returned', correctedBy: 'next' });
    expect(transition(corrected, { kind: 'corrected', at, by: 'another' })).toBe(corrected);
  });

  test('an older revision that comes later changes nothing', () => {
    const accepted = transition(returned, { kind: 'status', at, status: status({ status: 'accepted', revision: 4 }) });
    expect(accepted.state).toBe('accepted');
    expect(transition(accepted, { kind: 'status', at, status: status({ revision: 3 }) })).toBe(accepted);
    expect(transition(accepted, { kind: 'status', at, status: status({ revision: 4 }) })).toBe(accepted);
  });

  test('it counts although the receipt never arrived', () => {
    const known = transition(sending, { kind: 'status', at, status: status() });
    expect(known).toMatchObject({ state: 'returned', receipt: { number: 'R8-004512' } });
  });

  test('about other bytes it is not about this one', () => {
    const other = status({ payloadDigest: '0'.repeat(64), revision: 9 });
    expect(transition(received, { kind: 'status', at, status: other })).toBe(received);
  });

  test('about one that never left is about another one', () => {
    for (const said of ['returned', 'accepted', 'received', 'withdrawn'] as const)
      expect(transition(waiting, { kind: 'status', at, status: status({ status: said }) })).toBe(waiting);
  });

  test('about another paper it is not about this one, though the bytes be the same', () => {
    const other = status({ submissionId: 'another', revision: 9 });
    expect(transition(received, { kind: 'status', at, status: other })).toBe(received);
  });

  test('that it is with the city still, after it was 差戻し or 受理, takes that back; else nothing is new', () => {
    const again = status({ status: 'received', revision: 3, comment: '', field: '' });
    const accepted = transition(received, { kind: 'status', at, status: status({ status: 'accepted' }) });
    for (const decided of [returned, accepted]) {
      const back = transition(decided, { kind: 'status', at, status: again });
      expect(back).toMatchObject({ state: 'received', revision: 3, comment: '', field: '', problem: null });
      expect(back.history.at(-1)).toEqual({ at, what: 'received', note: 'R8-004512' });
    }
    for (const one of [received, transition(received, { kind: 'withdrawal-asked', at })])
      expect(transition(one, { kind: 'status', at, status: again })).toEqual({ ...one, revision: 3 });
  });
});

describe('taking it back', () => {
  test('before it was ever sent it is gone at once; afterwards the city is asked', () => {
    const ask = { kind: 'withdrawal-asked', at } as const;
    expect(transition(waiting, ask).state).toBe('withdrawn');
    expect(transition(handOver, ask).state).toBe('withdrawn');
    const later = transition(transition(sending, busy), ask);
    expect(later.state).toBe('withdrawing');
    expect(transition(received, ask).state).toBe('withdrawing');
    expect(transition(returned, ask).state).toBe('withdrawing');
    expect(transition(later, { kind: 'withdrawn', at }).state).toBe('withdrawn');
    expect(transition(sending, ask)).toBe(sending);
  });

  test('a city that had accepted it meanwhile says so', () => {
    const asked = transition(received, { kind: 'withdrawal-asked', at });
    const decided = transition(asked, { kind: 'status', at, status: status({ status: 'accepted' }) });
    expect(decided).toMatchObject({ state: 'accepted', problem: { code: 'endpoint/already-decided' } });
    const usual = transition(received, { kind: 'status', at, status: status({ status: 'accepted' }) });
    expect(usual).toMatchObject({ state: 'accepted', problem: null });
    // It wasn't too late.
    for (const said of ['withdrawn', 'returned'] as const)
      expect(transition(asked, { kind: 'status', at, status: status({ status: said }) })).toMatchObject({
        ...{ state: said, problem: null },
      });
  });

  test('a city that had accepted it says so also where the question got stuck; where it was never asked it doesn’t', () => {
    const refused = { kind: 'refused', at, problem: problem('endpoint/token-refused', {}), field: '' } as const;
    const accepted = { kind: 'status', at, status: status({ status: 'accepted' }) } as const;
    const asked = transition(received, { kind: 'withdrawal-asked', at });
    expect(transition(transition(asked, refused), accepted)).toMatchObject({
      ...{ state: 'accepted', problem: { code: 'endpoint/already-decided' } },
    });
    expect(transition(transition(sending, refused), accepted)).toMatchObject({ state: 'accepted', problem: null });
  });

  test('that was turned away asks again; the paper itself isn’t sent once more', () => {
    const asked = transition(received, { kind: 'withdrawal-asked', at });
    const refused = { kind: 'refused', at, problem: problem('endpoint/token-refused', {}), field: '' } as const;
    const stuck = transition(asked, refused);
    expect(stuck).toMatchObject({ state: 'needs-action', receipt: { number: 'R8-004512' } });
    expect(transition(stuck, { kind: 'resent', at })).toMatchObject({ state: 'withdrawing', problem: null });
    const paper = transition(transition(sending, refused), { kind: 'resent', at });
    expect(paper.state).toBe('waiting');
  });
});

describe('by hand', () => {
  test.each(['handed-over', 'posted'] as const)('%s with day and name, and taken back', (how) => {
    const done = transition(handOver, { kind: 'handed-over', at, how, on: '2026-11-20', by: '山田 花子' });
    expect(done).toMatchObject({ state: how, handedOver: { on: '2026-11-20', by: '山田 花子' } });
    expect(transition(done, { kind: 'taken-back', at })).toMatchObject({ state: 'to-hand-over', handedOver: null });
  });

  test('it is never sent by itself', () => {
    expect(transition(handOver, { kind: 'send-begun', at })).toBe(handOver);
  });
});

describe('a letter', () => {
  const letter = aSubmission({
    channel: { kind: kindOf('mail'), id: 'mail', recipient: '鶴岡市 長寿介護課' },
    letter: aLetter(),
  });
  const begun = transition(letter, { kind: 'send-begun', at });
  const cut: SubmissionEvent = { kind: 'unsure', at, problem: problem('mail/cut-off-after-data', {}) };
  const unsure = transition(begun, cut);

  test('that the mail server took is done, without a receipt', () => {
    const sent = transition(begun, { kind: 'sent', at });
    expect(sent.state).toBe('sent');
    expect(waitsForPerson(sent)).toBe(false);
    expect(transition(sent, { kind: 'taken-back', at })).toBe(sent);
    expect(transition(sent, { kind: 'withdrawal-asked', at })).toBe(sent);
  });

  test('of which nobody knows whether it is there waits for a person, and is never sent again by itself', () => {
    expect(unsure).toMatchObject({ state: 'unsure', problem: { code: 'mail/cut-off-after-data' } });
    expect([waitsForPerson(unsure), isQueued(unsure)]).toEqual([true, false]);
    for (const event of [
      { kind: 'send-begun', at },
      { kind: 'resumed', at },
      { kind: 'resent', at },
      { kind: 'withdrawal-asked', at },
      cut,
      busy,
    ] as SubmissionEvent[])
      expect(transition(unsure, event), event.kind).toBe(unsure);
  });

  test('that had arrived is done; one that hadn’t waits for a person, and goes again when they say so, the same letter', () => {
    expect(transition(unsure, { kind: 'arrived', at })).toMatchObject({ state: 'sent', problem: null });
    const lost = transition(unsure, { kind: 'not-arrived', at });
    expect(lost).toMatchObject({ state: 'needs-action', problem: { code: 'mail/not-arrived' } });
    expect(isQueued(lost)).toBe(false);
    const again = transition(lost, { kind: 'resent', at });
    expect(again).toMatchObject({ state: 'waiting', problem: null, notBefore: null, letter: letter.letter });
    expect(states(again)).toEqual(['finalized', 'sending', 'unsure', 'not-arrived', 'resent']);
    expect(transition(lost, { kind: 'withdrawal-asked', at }).state).toBe('withdrawn');
  });

  test('is asked about again when the answer was the wrong one; once it went on, that is too late', () => {
    for (const kind of ['arrived', 'not-arrived'] as const) {
      const answered = transition(unsure, { kind, at });
      const back = transition(answered, { kind: 'answer-taken-back', at, problem: unsure.problem });
      expect(back).toMatchObject({ state: 'unsure', problem: unsure.problem });
      expect(transition(back, { kind: 'answer-taken-back', at, problem: null })).toBe(back);
    }
    const again = transition(transition(unsure, { kind: 'not-arrived', at }), { kind: 'resent', at });
    for (const one of [again, letter, transition(begun, { kind: 'sent', at })])
      expect(transition(one, { kind: 'answer-taken-back', at, problem: null })).toBe(one);
  });

  test('that was being sent when the app ended has to be asked about; a paper on its way to an endpoint has not', () => {
    expect(transition(begun, { kind: 'resumed', at })).toMatchObject({
      state: 'unsure',
      problem: { code: 'mail/ended-while-sending' },
    });
    expect(transition(sending, { kind: 'resumed', at }).state).toBe('waiting');
  });

  test('that waited in a backup may have gone since: it comes back as one to be asked about', () => {
    for (const one of [letter, begun, transition(begun, busy)])
      expect(transition(one, { kind: 'restored', at })).toMatchObject({
        state: 'unsure',
        problem: { code: 'mail/restored' },
      });
    for (const one of [waiting, sending, unsure, { ...letter, letter: aLetter({ by: 'draft' }) }])
      expect(transition(one, { kind: 'restored', at })).toBe(one);
  });

  test('that wasn’t there when the backup was made may have been sent again since: nobody is told that it wasn’t', () => {
    const lost = transition(unsure, { kind: 'not-arrived', at });
    const back = transition(lost, { kind: 'restored', at });
    expect(back).toMatchObject({ state: 'unsure', problem: { code: 'mail/restored' } });
    expect(transition(back, { kind: 'resent', at })).toBe(back);
  });

  test('that would go by itself once 設定 is put right may have gone since the backup, too; what a person sends again stays', () => {
    const turnedAway = (code: 'mail/password-refused' | 'mail/policy'): Submission =>
      transition(begun, { kind: 'refused', at, problem: problem(code, {}), field: '' });
    expect(transition(turnedAway('mail/password-refused'), { kind: 'restored', at })).toMatchObject({
      state: 'unsure',
      problem: { code: 'mail/restored' },
    });
    const policy = turnedAway('mail/policy');
    expect(transition(policy, { kind: 'restored', at })).toBe(policy);
  });

  test('that was taken is done, also when a backup was put back or somebody let it go again meanwhile', () => {
    const lost = transition(unsure, { kind: 'not-arrived', at });
    for (const one of [letter, lost, transition(lost, { kind: 'resent', at })])
      expect(transition(one, { kind: 'sent', at }).state).toBe('sent');
    expect(transition(waiting, { kind: 'sent', at })).toBe(waiting);
  });

  test('that was tried and turned away was taken by nobody: it is taken back without asking anybody', () => {
    const tried = transition(begun, busy);
    expect(transition(tried, { kind: 'withdrawal-asked', at }).state).toBe('withdrawn');
    const refused = transition(begun, { kind: 'refused', at, problem: problem('mail/policy', {}), field: '' });
    expect(transition(refused, { kind: 'withdrawal-asked', at }).state).toBe('withdrawn');
    expect(transition(refused, { kind: 'resent', at }).state).toBe('waiting');
  });

  test('that the mail program sends waits for the person’s word, and the word can be taken back', () => {
    const draft = { ...letter, state: 'to-hand-over' as const, letter: aLetter({ by: 'draft' }) };
    const mailed = transition(draft, { kind: 'handed-over', how: 'mailed', at, on: '2026-11-20', by: '山田 花子' });
    expect(mailed).toMatchObject({ state: 'sent', handedOver: { on: '2026-11-20', by: '山田 花子' } });
    expect(mailedOn(mailed)).toBe('2026-11-20');
    expect(transition(mailed, { kind: 'taken-back', at })).toMatchObject({ state: 'to-hand-over', handedOver: null });
  });
});

test('a letter that nobody knew of is sent as soon as it turns out to be there; one that went otherwise is as it was', () => {
  const channel = { kind: kindOf('mail'), id: 'mail', recipient: '鶴岡市 長寿介護課' } as const;
  const cut = { kind: 'unsure', at, problem: problem('unexpected', { reason: 'test' }) } as const;
  const letter = aSubmission({ channel, letter: aLetter() });
  const unsure = transition(transition(letter, { kind: 'send-begun', at }), cut);
  expect(unsure.state).toBe('unsure');
  expect(transition(unsure, { kind: 'sent', at })).toMatchObject({ state: 'sent', problem: null });
  for (const state of ['sent', 'withdrawn', 'handed-over', 'received'] satisfies SubmissionState[]) {
    const one = aSubmission({ channel, letter: aLetter(), state });
    expect(transition(one, { kind: 'sent', at }), state).toBe(one);
  }
});
