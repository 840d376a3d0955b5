import { expect, test } from 'vitest';
import { failure, success, type Result } from '@shared/problems/problem';
import type { Proposal } from '@shared/retention/proposals';
import { eraseChosen } from '../../../renderer/features/retention/erase-chosen';

const proposal = (id: string): Proposal =>
  ({ table: 'people', id, from: '2020-04-01', dueOn: '2025-04-01', plan: {}, stays: '' }) as unknown as Proposal;
const answers: Record<string, Result<{ isSecretLeft: boolean }>> = {
  whole: success({ isSecretLeft: false }),
  secret: success({ isSecretLeft: true }),
  gone: failure('ledger/not-found', { entity: '職員' }),
  held: failure('ledger/held', { reason: '苦情' }),
};
const run = async (...ids: string[]) => {
  const asked: string[] = [];
  const erased = await eraseChosen(ids.map(proposal), ({ id }) => {
    asked.push(id);
    return Promise.resolve(answers[id] ?? success({ isSecretLeft: false }));
  });
  return { ...erased, asked };
};

test('each is erased, one after the other; what went with one before it isn’t counted', async () => {
  expect(await run('whole', 'gone', 'whole')).toMatchObject({ gone: 2, isSecretLeft: false, stopped: null });
});

test('a password that is left is told, whichever record it was of', async () => {
  expect(await run('secret', 'whole')).toMatchObject({ gone: 2, isSecretLeft: true });
});

test('it stops at the first that is to stay, and says which', async () => {
  const { gone, stopped, asked } = await run('whole', 'held', 'whole');
  expect([gone, stopped?.at.id, asked]).toEqual([1, 'held', ['whole', 'held']]);
  expect(stopped?.message).toContain('苦情');
});
