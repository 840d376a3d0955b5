import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problem } from '@shared/problems/problem';

import type { Submission, SubmissionState } from '@shared/submission/submission';
import type { SubmissionEvent } from '@shared/submission/transition';
import { kindOf, replacedSubmission, transition } from '../../builders/by-channels';
import { aLetter } from '../../builders/order';
import { aSubmission } from '../../builders/submission';

const at = '2026-11-20T04:00:00.000Z';
const next = { at, by: 'next' };
const aMail = (given: Partial<Submission> = {}): Submission =>
  aSubmission({
    channel: { kind: kindOf('mail'), id: 'mail', recipient: '鶴岡市 長寿介護課' },
    letter: aLetter(),
    ...given,
  });
const becomes = (before: Submission): string => {
  const after = replacedSubmission(before, next);
  return after.ok ? after.value.state : after.code;
};

describe('what a better paper takes the place of', () => {
  test('was refused, or waits here: it is taken back', () => {
    for (const state of ['waiting', 'needs-action', 'to-hand-over', 'withdrawn'] satisfies SubmissionState[])
      expect(becomes(aMail({ state, attempts: 1 })), state).toBe('withdrawn');
  });

  test('is being taken back already, or is: it stays as it is', () => {
    for (const state of ['withdrawing', 'withdrawn'] satisfies SubmissionState[]) {
      const before = aSubmission({ state, attempts: 1 });
      expect(replacedSubmission(before, next)).toEqual({ ok: true, value: before });
    }
  });

  test('is there: the sentence says which papers, and with whom', () => {
    const papers = { title: '様式1 導入誓約書', together: [{ documentId: 'b', formId: '3', title: '様式3 名簿' }] };
    const problemOf = (state: SubmissionState): unknown =>
      replacedSubmission(aMail({ ...papers, state, attempts: 1 }), next);
    const title = '様式1・3 導入誓約書・名簿';
    expect(problemOf('received')).toMatchObject({ details: { title, recipient: '鶴岡市 長寿介護課' } });
    for (const state of ['sending', 'unsure', 'sent'] as const)
      expect(problemOf(state), state).toMatchObject({ details: { title } });
  });

  test('came back: it stays, and is linked', () => {
    expect(replacedSubmission(aSubmission({ state: 'returned' }), next)).toMatchObject({
      value: { state: 'returned', correctedBy: 'next' },
    });
  });

  test('may be with the city, which turned it away: the city is asked to take it out', () => {
    expect(becomes(aSubmission({ state: 'needs-action', attempts: 1 }))).toBe('withdrawing');
  });

  test.each([
    ['sending', 'submission/replaced-under-way'],
    ['unsure', 'submission/replaced-unsure'],
    ['sent', 'submission/replaced-gone'],
    ['posted', 'submission/replaced-gone'],
    ['handed-over', 'submission/replaced-gone'],
    ['received', 'submission/replaced-there'],
    ['accepted', 'submission/replaced-there'],
  ] as const)('is %s by now: both would be there', (state, code) => {
    expect(becomes(aMail({ state, attempts: 1 }))).toBe(code);
    expect(becomes(aSubmission({ state, attempts: 1 }))).toBe(code);
  });
});

test('of two letters, whatever happens to the first and whenever the second is asked for, never both leave', () => {
  const cause = problem('mail/policy', {});
  const events = fc.constantFrom<SubmissionEvent>(
    { kind: 'send-begun', at },
    { kind: 'try-later', at, notBefore: at, problem: cause, wasBusy: true },
    { kind: 'refused', at, problem: cause, field: '' },
    { kind: 'sent', at },
    { kind: 'unsure', at, problem: cause },
    { kind: 'arrived', at },
    { kind: 'not-arrived', at },
    { kind: 'answer-taken-back', at, problem: null },
    { kind: 'resumed', at },
    { kind: 'restored', at },
    { kind: 'resent', at },
    { kind: 'withdrawal-asked', at },
    { kind: 'not-sent', at },
  );
  const left: readonly SubmissionState[] = ['sending', 'sent', 'unsure'];
  const many = fc.array(events, { maxLength: 12 });
  fc.assert(
    fc.property(many, many, (before, after) => {
      const first = replacedSubmission(before.reduce(transition, aMail()), next);
      if (!first.ok) return;
      expect(left).not.toContain(after.reduce(transition, first.value).state);
    }),
  );
});
