import { expect, test } from 'vitest';
import type { SmtpEnd } from '../../../electron/mail/smtp-end';
import { mailOutcome, signInProblem } from '../../../electron/mail/mail-outcome';
import { ADDRESS, NOW } from './mail-to-send';

const MEGABYTE = 1024 * 1024;
const said = (end: SmtpEnd): string => {
  const outcome = mailOutcome(end, { host: 'smtp.himawari.example', port: 465, address: ADDRESS, now: NOW });
  return 'problem' in outcome ? outcome.problem.message : '';
};
const afterTheDot = (code: number, enhanced: string): SmtpEnd => ({
  kind: 'reply',
  phase: 'end',
  reply: { code, enhanced, lines: [] },
  recipient: '',
});

test('a server that finds a letter too large without saying how large: no number is made up', () => {
  const sentence = said(afterTheDot(552, '5.3.4'));
  expect(sentence).toContain('大きさが、送信サーバーの決まりを超えています');
  expect(sentence).not.toContain('MB');
});

test('a letter that is a little too large isn’t said to be as large as it may be', () => {
  const sentence = said({ kind: 'too-large', size: 10.3 * MEGABYTE, limit: 10 * MEGABYTE });
  expect(sentence).toContain('（約11MB）が、送信サーバーの決まり（10MB まで）');
});

test('a full mailbox that is told of after the letter: of whichever receiver', () => {
  expect(said(afterTheDot(552, '5.2.2'))).toMatch(/^宛先の受信箱がいっぱいのようです/);
});

const faults = ['offline', 'name-not-found', 'refused', 'cut-off', 'timed-out', 'stopped'] as const;
const notNow: SmtpEnd = {
  kind: 'reply',
  phase: 'greeting',
  reply: { code: 421, enhanced: '', lines: [] },
  recipient: '',
};

test('メールの設定を試す never says that something is sent again: nobody has sent anything', () => {
  const ends: SmtpEnd[] = [...faults.map((fault): SmtpEnd => ({ kind: 'fault', phase: 'connect', fault })), notNow];
  for (const end of ends) {
    const found = signInProblem(end, { host: 'smtp.himawari.example', port: 465, address: ADDRESS, now: NOW });
    expect(found?.message).toContain('メールは送っていません。');
    expect(found?.message).not.toMatch(/自動で|もう一度送|書類は|送り終わる/);
    // What to do next is said.
    if (found?.code !== 'mail/test-stopped') expect(found?.message).toContain('もう一度試してください');
  }
});
