import { expect, test } from 'vitest';
import type { WithdrawalOutcome } from '@shared/ipc/outbox';
import { failure, problem, success } from '@shared/problems/problem';
import { AgreedWithdrawals } from '../../../electron/outbox/agreed-withdrawals';

const paper = { kind: 'own' as const, id: 'one', host: 'uketsuke.city.example' };
const later: WithdrawalOutcome = { kind: 'later', problem: problem('network/stopped', {}), wait: null, wasBusy: true };
const withdrawn: WithdrawalOutcome = { kind: 'withdrawn', status: null };

test('a city is told that a paper is taken back when a person has said so, once for each paper and host', async () => {
  const asked: string[] = [];
  let answer = true;
  const withdrawals = new AgreedWithdrawals((host) => {
    asked.push(host);
    return Promise.resolve(answer ? success(null) : failure('asked/declined', {}));
  });
  let told = 0;
  const tells = (outcome: WithdrawalOutcome) => () => Promise.resolve((told++, outcome));

  answer = false;
  expect(await withdrawals.mayTell(paper)).toMatchObject({ code: 'asked/declined' });
  expect(await withdrawals.tell(paper, tells(withdrawn))).toMatchObject({ code: 'asked/declined' });
  expect(told).toBe(0);

  answer = true;
  await withdrawals.mayTell(paper);
  asked.length = 0;
  // It can't be reached for a while: nobody is asked again.
  for (let n = 0; n < 3; n++) expect(await withdrawals.tell(paper, tells(later))).toEqual(success(later));
  expect(asked).toEqual([]);
  // Another paper, and the same one elsewhere, are other matters.
  answer = false;
  expect((await withdrawals.tell({ ...paper, id: 'two' }, tells(withdrawn))).ok).toBe(false);
  expect((await withdrawals.tell({ ...paper, host: 'evil.example' }, tells(withdrawn))).ok).toBe(false);
  expect(await withdrawals.tell(paper, tells(withdrawn))).toEqual(success(withdrawn));
  expect(told).toBe(4);
  // It was answered: the yes is used up.
  expect(await withdrawals.tell(paper, tells(withdrawn))).toMatchObject({ code: 'asked/declined' });
});
