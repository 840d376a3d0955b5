import { expect, test } from 'vitest';

import type { Submission } from '@shared/submission/submission';
import { bundleableWith, kindOf } from '../../builders/by-channels';
import { aSubmission } from '../../builders/submission';

const byPost = (id: string, given: Partial<Submission> = {}): Submission => ({
  ...aSubmission(),
  id,
  state: 'to-hand-over',
  channel: { kind: kindOf('post'), id: 'post', recipient: '流山市 介護支援課' },
  ...given,
});
const alongside = (submission: Submission, others: readonly Submission[]): string[] =>
  bundleableWith(submission, [submission, ...others]).map(({ id }) => id);

test('papers that wait for the same receiver, from the same office and by the same way, go in one envelope', () => {
  const others = [
    byPost('third', { sequence: 3 }),
    byPost('second', { sequence: 2 }),
    byPost('at-the-counter', { channel: { kind: kindOf('counter'), id: 'counter', recipient: '流山市 介護支援課' } }),
    byPost('elsewhere', { channel: { kind: kindOf('post'), id: 'post', recipient: 'ふくいメディカルネット事務局' } }),
    byPost('of-another-network', { packId: 'another' }),
    byPost('of-another-office', { officeId: 'another' }),
    byPost('gone', { state: 'posted' }),
  ];
  expect(alongside(byPost('first'), others)).toEqual(['second', 'third']);
});

test('papers for the counter go there together', () => {
  const counter = { kind: kindOf('counter'), id: 'counter', recipient: '流山市 介護支援課' } as const;
  expect(
    alongside(byPost('first', { channel: counter }), [byPost('second', { channel: counter }), byPost('letter')]),
  ).toEqual(['second']);
});

test('what has left, and what leaves by mail or chat, takes nothing along', () => {
  const other = byPost('other');
  expect(alongside(byPost('gone', { state: 'posted' }), [other])).toEqual([]);
  const chat = { kind: kindOf('line-works'), id: 'chat', recipient: '流山市 介護支援課' } as const;
  expect(alongside(byPost('first', { channel: chat }), [byPost('second', { channel: chat })])).toEqual([]);
});
