import { expect, test } from 'vitest';
import type { Account } from '@shared/ledger/entities';
import { applyRecordChange } from '@shared/ledger/change';
import { accountsEndedOn, keepingEarlierEnds } from '@shared/procedures/ended-use';
import { checklistOf, stepsOf } from '@shared/procedures/checklist';
import { begun } from './begun';
import { house, TODAY } from './house';

/** 葛󠄀城さん has left: her procedure, and the accounts as it left them. */
async function left() {
  const { run, documents, key } = await begun('fukui-mimamori', {
    ...{ kind: 'leave', officeId: 'fukui', date: '2026-11-10', staff: ['f1'] },
  });
  const made = { ...run, planned: run.planned.map((one) => ({ ...one, state: 'made' as const })) };
  const accounts = new Map(house().accounts.map((one) => [one.id, one]));
  for (const change of made.planned.flatMap(({ records }) => records))
    if (change.table === 'accounts')
      accounts.set(change.id, applyRecordChange(accounts.get(change.id) ?? null, change) as unknown as Account);
  const steps = stepsOf(checklistOf(made, { documents, submissions: new Map(), today: TODAY }));
  const step = (id: string) => steps.filter((one) => one.key === key(id));
  return { made, accounts, step };
}

test('the day of 利用者の解除 becomes that on which the accounts were ended, and the first day stands again where it wasn’t', async () => {
  const { made, accounts, step } = await left();
  expect(accounts.get('account-f1')?.endedOn).toBe('2026-11-10');
  const after = accountsEndedOn(made, step('release'), '2026-11-17', accounts);
  expect(after).toEqual([{ ...accounts.get('account-f1'), endedOn: '2026-11-17' }]);
  const ended = new Map([...accounts, ...after.map((one) => [one.id, one] as const)]);
  expect(accountsEndedOn(made, step('release'), '2026-11-17', ended)).toEqual([]);
  expect(accountsEndedOn(made, step('release'), null, ended)).toEqual([accounts.get('account-f1')]);
});

test('of a release before the last day the account keeps that day, also when what is planned is made', async () => {
  const { made, step } = await left();
  const planned = { ...made, planned: made.planned.map((one) => ({ ...one, state: 'planned' as const })) };
  const accounts = new Map(house().accounts.map((one) => [one.id, one]));
  const released = accountsEndedOn(planned, step('release'), '2026-11-05', accounts);
  expect(released).toEqual([{ ...accounts.get('account-f1'), endedOn: '2026-11-05' }]);
  // What isn't earlier is for the plan to say, and for the day on which it is made.
  expect(accountsEndedOn(planned, step('release'), '2026-11-10', accounts)).toEqual([]);
  const ended = new Map([...accounts, ...released.map((one) => [one.id, one] as const)]);
  expect(accountsEndedOn(planned, step('release'), null, ended)).toEqual([accounts.get('account-f1')]);
  const change = made.planned.flatMap(({ records }) => records).find(({ id }) => id === 'account-f1')!;
  const then = keepingEarlierEnds(change, ended.get('account-f1')!);
  expect(then.edits.map(({ field }) => field)).toEqual(
    change.edits.map(({ field }) => field).filter((field) => field !== 'endedOn'),
  );
  expect(keepingEarlierEnds(change, accounts.get('account-f1')!)).toBe(change);
});

test('the day of another step changes no account, nor does one that the procedure hasn’t struck off', async () => {
  const { made, accounts, step } = await left();
  expect(accountsEndedOn(made, step('certificate'), '2026-11-17', accounts)).toEqual([]);
  const planned = made.planned.map((one) => ({ ...one, state: 'planned' as const }));
  expect(accountsEndedOn({ ...made, planned }, step('release'), '2026-11-17', accounts)).toEqual([]);
  const back = new Map([...accounts].map(([id, one]) => [id, { ...one, status: 'registered' as const }]));
  expect(accountsEndedOn(made, step('release'), '2026-11-17', back)).toEqual([]);
});
