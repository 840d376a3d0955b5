import { expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import { isAnsweredByNext, nextOnes, withNextOne } from '@shared/procedures/wizard/next-ones';
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

test('nobody follows who has left, or leaves by that day', () => {
  const day = '2026-11-30';
  const leftOn = (id: string): string | null => ({ k2: day, k3: '2026-12-31' })[id] ?? null;
  const people = ledger.people.map((one) => ({ ...one, leftOn: leftOn(one.id) }));
  const [next] = nextOnes({ ...event, date: day }, warned('no-manager'), { ...ledger, people });
  expect(next!.candidates.map(({ id }) => id)).toEqual(['k3']);
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

test('each office that somebody leaves empty is asked for its own, and answered by its own', () => {
  const both = LedgerEvent.parse({
    kind: 'leave',
    staff: ['k1', 'n1'].map((one) => chosenPerson(ledger.people.find(({ id }) => id === one)!)),
  });
  const run = {
    networks: ['kyotaku', 'kango'].map((officeId) => ({ officeId, warnings: [{ id: 'no-manager' }] })),
  } as unknown as ProcedureRun;
  const asked = nextOnes(both, run, ledger);
  expect(asked.map(({ officeId, label }) => `${officeId}: ${label}`)).toEqual([
    'kyotaku: 次のシステム利用管理担当者（みほん居宅 流山）',
    'kango: 次のシステム利用管理担当者（みほん訪問看護 流山）',
  ]);
  expect(asked[1]!.candidates.map(({ id }) => id)).toEqual(['n2']);
  const chosen = withNextOne(both, asked[1]!, asked[1]!.candidates[0]!);
  expect(nextOnes(chosen, run, ledger).map(({ chosenId }) => chosenId)).toEqual(['', 'n2']);
  const nobody = withNextOne(chosen, asked[1]!, null);
  expect(nextOnes(nobody, run, ledger).map(({ chosenId }) => chosenId)).toEqual(['', '']);
});

test('of an older draft the one who was chosen can be taken back', () => {
  const named = { ...event, after: { systemManager: '鈴木 一郎', systemManagerId: 'k2' } };
  const [next] = nextOnes(named, warned('no-manager'), ledger);
  expect(next!.chosenId).toBe('k2');
  expect(nextOnes(withNextOne(named, next!, null), warned('no-manager'), ledger)).toMatchObject([{ chosenId: '' }]);
});
