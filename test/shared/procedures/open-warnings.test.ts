import { expect, test } from 'vitest';
import { openWarnings } from '@shared/procedures/open-warnings';
import type { RunWarning } from '@shared/procedures/result';
import { house, TODAY } from './house';

const { people, offices } = house();
const OFFICE = people.find(({ id }) => id === 'k1')!.officeId;
const known = (change: (person: (typeof people)[number]) => (typeof people)[number] = (one) => one) => ({
  offices: new Map(offices.map((one) => [one.id, one])),
  people: people.map((one) => change({ ...one, isSystemManager: false })),
  today: TODAY,
});
const warning = (asks?: RunWarning['asks'], asksOf?: string): RunWarning => ({
  ...{ id: asks ?? 'plain', level: 'warning', text: '', source: null, inferred: true },
  ...(asks && { asks }),
  ...(asksOf && { asksOf }),
});
const shown = (one: RunWarning, leaving: string[], ledger: ReturnType<typeof known>): boolean =>
  openWarnings({ warnings: [one], officeId: OFFICE }, leaving, ledger).length === 1;

test('that nobody is システム利用管理担当者 isn’t said any more once somebody is, unless they are who goes', () => {
  const one = warning('system-manager');
  const chosen = known((person) => (person.id === 'k1' ? { ...person, isSystemManager: true } : person));
  expect(shown(one, [], known())).toBe(true);
  expect(shown(one, [], chosen)).toBe(false);
  expect(shown(one, ['k1'], chosen)).toBe(true);
});

test('of what an office lacks it is said until it has it; a warning that asks nothing stays', () => {
  const without = known();
  const office = without.offices.get(OFFICE)!;
  without.offices.set('bare', { ...office, id: 'bare', serviceKind: '', city: '' });
  for (const asks of ['service-kind', 'city'] as const) {
    expect(shown(warning(asks), [], without)).toBe(false);
    expect(shown(warning(asks, 'bare'), [], without)).toBe(true);
  }
  expect(shown(warning(), [], without)).toBe(true);
});
