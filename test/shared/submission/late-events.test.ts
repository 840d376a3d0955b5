import { describe, expect, test } from 'vitest';
import { problem } from '@shared/problems/problem';
import { asOfMail, Submission, submissionStates, type SubmissionState } from '@shared/submission/submission';
import type { SubmissionEvent } from '@shared/submission/transition';
import { kindOf, transition } from '../../builders/by-channels';
import { aLetter } from '../../builders/order';
import { aSubmission } from '../../builders/submission';

const at = '2026-11-20T04:00:00.000Z';
const cause = problem('unexpected', { reason: 'test' });
/** As if everything had been written down that any state writes down: what applies is said by the state. */
const written = { attempts: 1, handedOver: { on: '2026-11-20', by: '山田 花子' } };
const byEndpoint = aSubmission(written);
const byMail = aSubmission({
  ...written,
  channel: { kind: kindOf('mail'), id: 'mail', recipient: '鶴岡市 長寿介護課' },
  letter: aLetter(),
});
const byHand = aSubmission({
  ...written,
  channel: { kind: kindOf('counter'), id: 'counter', recipient: '介護支援課' },
});
const receipt = {
  submissionId: byEndpoint.id,
  receiptNumber: 'R8-004512',
  receivedAt: at,
  payloadDigest: byEndpoint.frozen.payloadDigest,
};

/** In which states an event applies; `any`: whatever the way. */
const events: [SubmissionEvent, Partial<Record<'endpoint' | 'mail' | 'hand' | 'any', SubmissionState[]>>][] = [
  [{ kind: 'send-begun', at }, { any: ['waiting'] }],
  [{ kind: 'not-sent', at }, { any: ['sending'] }],
  [{ kind: 'try-later', at, notBefore: at, problem: cause, wasBusy: true }, { any: ['sending'] }],
  [{ kind: 'refused', at, problem: cause, field: '' }, { any: ['sending', 'withdrawing'] }],
  [{ kind: 'receipt', at, receipt }, { any: ['waiting', 'sending', 'needs-action', 'withdrawing'] }],
  [
    { kind: 'sent', at },
    { any: ['sending', 'unsure'], mail: ['waiting', 'sending', 'unsure'] },
  ],
  [{ kind: 'unsure', at, problem: cause }, { any: ['sending'] }],
  [{ kind: 'arrived', at }, { any: ['unsure'] }],
  [{ kind: 'not-arrived', at }, { any: ['unsure'] }],
  [{ kind: 'answer-taken-back', at, problem: null }, {}],
  [{ kind: 'resumed', at }, { any: ['sending'] }],
  [{ kind: 'restored', at }, { mail: ['waiting', 'sending', 'withdrawing'] }],
  [
    { kind: 'resent', at },
    { endpoint: ['needs-action'], mail: ['needs-action'] },
  ],
  [
    { kind: 'withdrawal-asked', at },
    {
      endpoint: ['waiting', 'received', 'returned', 'to-hand-over', 'needs-action'],
      mail: ['waiting', 'to-hand-over', 'needs-action'],
      hand: ['to-hand-over'],
    },
  ],
  [{ kind: 'withdrawn', at }, { any: ['withdrawing'] }],
  [{ kind: 'printed', at }, { any: ['to-hand-over'] }],
  [{ kind: 'handed-over', at, how: 'posted', on: '2026-11-20', by: '' }, { any: ['to-hand-over'] }],
  [{ kind: 'taken-back', at }, { any: ['handed-over', 'posted', 'sent'] }],
  [{ kind: 'corrected', at, by: 'next' }, { any: ['returned'] }],
];

describe('an event that doesn’t fit leaves the very same object: nothing is written for it', () => {
  test.each(events.map(([event, fits]) => [event.kind, event, fits] as const))('%s', (_, event, fits) => {
    for (const [way, one] of [
      ['endpoint', byEndpoint],
      ['mail', byMail],
      ['hand', byHand],
    ] as const) {
      const applied = submissionStates.filter((state) => {
        const before = { ...one, state };
        return transition(before, event) !== before;
      });
      expect(applied, way).toEqual(submissionStates.filter((state) => (fits[way] ?? fits.any ?? []).includes(state)));
    }
  });

  test('the mail server’s word stays: only what somebody said of it is taken back', () => {
    const sent = { ...byMail, state: 'sent' as const, handedOver: null };
    expect(transition(sent, { kind: 'taken-back', at })).toBe(sent);
  });
});

test('a paper is kept with each fact of it, those of its files among them', () => {
  const { frozen } = byMail;
  expect(frozen.files.map((file) => Object.keys(file).sort())).toEqual([
    ['mediaType', 'name', 'offset', 'role', 'sha256', 'size'],
  ]);
  expect(Submission.parse(byMail)).toEqual(byMail);
  expect(Submission.safeParse({ ...byMail, frozen: { ...frozen, files: [{}] } }).success).toBe(false);
  const { letter: _letter, together: _together, ...before } = byMail;
  expect(asOfMail(before)).toEqual({ ...byMail, letter: null });
});
