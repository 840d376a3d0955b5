import { expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import { isAnsweredByNext, nextOnes } from '@shared/procedures/wizard/next-ones';
import type { ProcedureRun } from '@shared/procedures/result';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { house } from '../house';

const ledger = house();
const event = LedgerEvent.parse({
  kind: 'leave',
  officeId: 'kyotaku',
  staff: [chosenPerson(ledger.people.find(({ id }) => id === 'k1')!)],
});
const warned = (...ids: string[]) =>
  ({ networks: [{ officeId: 'kyotaku', warnings: ids.map((id) => ({ id })) }] }) as unknown as ProcedureRun;

test('a role that would stay empty is offered to the others of the office', () => {
  const [next, ...others] = nextOnes(event, warned('no-manager'), ledger);
  expect(others).toEqual([]);
  expect(next).toMatchObject({ role: 'systemManager', label: '次のシステム利用管理担当者', chosenId: '' });
  expect(next!.candidates.map(({ id }) => id)).toEqual(['k2', 'k3']);
});

test('chosen, it stays to be changed though nothing is warned of any more', () => {
  const named = { ...event, after: { systemManager: '鈴木 一郎', systemManagerId: 'k2' } };
  expect(nextOnes(named, warned(), ledger)).toMatchObject([{ role: 'systemManager', chosenId: 'k2' }]);
});

test('施設内管理者 likewise, and nobody where nothing is lacking', () => {
  expect(nextOnes(event, warned('no-administrator'), ledger)).toMatchObject([{ role: 'administrator' }]);
  expect(nextOnes(event, warned('past'), ledger)).toEqual([]);
});

test('only a warning about a role is answered by a name', () => {
  expect(isAnsweredByNext('no-manager-outside')).toBe(true);
  expect(isAnsweredByNext('past')).toBe(false);
});
