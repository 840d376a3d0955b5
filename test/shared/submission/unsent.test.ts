import { expect, test } from 'vitest';
import { problem } from '@shared/problems/problem';
import { nothingUnsent } from '@shared/submission/unsent';
import { kindOf, unsentOf } from '../../builders/by-channels';
import { aLetter } from '../../builders/order';
import { aSubmission } from '../../builders/submission';

const byMail = {
  channel: { kind: kindOf('mail'), id: 'mail', recipient: '鶴岡市 長寿介護課' },
  letter: aLetter(),
} as const;

test('papers to an endpoint and letters in line wait, also when they are on their way to the city', () => {
  const papers = [aSubmission({ state: 'waiting' }), aSubmission({ state: 'sending' }), aSubmission(byMail)];
  expect(unsentOf(papers, false)).toEqual({ ...nothingUnsent, waiting: 3 });
});

test('a letter that is on its way is no paper that waits', () => {
  expect(unsentOf([aSubmission({ ...byMail, state: 'sending' })], true)).toEqual({
    ...nothingUnsent,
    mailUnderWay: 1,
    isPaused: true,
  });
});

test('what stands behind one that 設定 turned away doesn’t go by itself; other receivers’ papers do', () => {
  const turnedAway = aSubmission({ state: 'needs-action', problem: problem('endpoint/token-refused', {}) });
  expect(unsentOf([turnedAway, aSubmission(), aSubmission({ packId: 'another' }), aSubmission(byMail)], false)).toEqual(
    {
      ...nothingUnsent,
      waiting: 2,
      behindSettings: 1,
    },
  );
});

test('a 取下げ that the city hasn’t heard of yet is counted as one', () => {
  expect(unsentOf([aSubmission({ state: 'withdrawing', attempts: 1 })], false)).toEqual({
    ...nothingUnsent,
    waiting: 1,
    withdrawals: 1,
  });
});

test('what a person takes there, and what has arrived, isn’t asked about', () => {
  const post = { kind: kindOf('post'), id: 'post', recipient: '流山市 介護支援課' } as const;
  const papers = [
    aSubmission({ state: 'to-hand-over', channel: post }),
    aSubmission({ state: 'waiting', channel: post }),
    aSubmission({ state: 'received' }),
  ];
  expect(unsentOf(papers, false)).toEqual(nothingUnsent);
});

test('what is on its way to the city, a draft, and a letter that nobody sends by itself are told apart', () => {
  const draft = { ...byMail, letter: aLetter({ by: 'draft' }) };
  const papers = [
    aSubmission({ ...draft, state: 'to-hand-over' }),
    aSubmission({ ...byMail, state: 'sending' }),
    aSubmission({ ...byMail, state: 'withdrawing' }),
    aSubmission({ ...byMail, state: 'sent' }),
  ];
  expect(unsentOf(papers, false)).toEqual({ ...nothingUnsent, waiting: 1, withdrawals: 1, mailUnderWay: 1 });
});

test('a refusal that is about the paper keeps nobody behind it; one of the mail’s account keeps all mail', () => {
  const refused = aSubmission({ state: 'needs-action', problem: problem('endpoint/too-large', {}) });
  expect(unsentOf([refused, aSubmission()], false)).toMatchObject({ waiting: 1, behindSettings: 0 });
  const noAccount = aSubmission({ ...byMail, state: 'needs-action', problem: problem('mail/password-refused', {}) });
  expect(unsentOf([noAccount, aSubmission(byMail), aSubmission()], false)).toMatchObject({
    waiting: 1,
    behindSettings: 1,
  });
  const again = aSubmission({ ...byMail, state: 'waiting', problem: problem('mail/password-refused', {}) });
  expect(unsentOf([again, aSubmission(byMail)], false)).toMatchObject({ waiting: 2, behindSettings: 0 });
});
