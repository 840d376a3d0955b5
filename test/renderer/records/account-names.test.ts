import { expect, test } from 'vitest';
import { Account } from '@shared/ledger/entities';
import { listedAccounts } from '../../../renderer/records/accounts/listed-accounts';
import { anOffice, OFFICE_ID } from '../../builders/organization';
import { aStaff } from '../../builders/staff';

const about = {
  people: new Map([['yamada', aStaff({ id: 'yamada', name: '山田 花子' })]]),
  offices: new Map([[OFFICE_ID, anOffice({ name: 'みほんデイ' })]]),
  networkName: () => 'みほんネット',
} as unknown as Parameters<typeof listedAccounts.nameOf>[1];
const named = (given: Partial<Account>): string =>
  listedAccounts.nameOf(Account.parse({ id: 'a', packId: 'x', officeId: OFFICE_ID, loginName: '', ...given }), about);

test('an account is known by its ID, and without one by whose it is', () => {
  expect(named({ loginName: 'mh-01', holderId: 'yamada' })).toBe('みほんネット mh-01');
  expect(named({ holderId: 'yamada' })).toBe('みほんネット（山田 花子さん、ID は空）');
  expect(named({})).toBe('みほんネット（みほんデイ、ID は空）');
});

test('an ID that is in the ledger already is said with whose it is: a person’s, or the office’s', () => {
  const ids = [{ holderId: 'yamada' }, {}, { loginName: 'other' }].map((given, place) =>
    Account.parse({ id: `a${place}`, packId: 'x', officeId: OFFICE_ID, loginName: 'mh-01', ...given }),
  );
  const records = { ...about, accounts: new Map(ids.map((one) => [one.id, one])), enrolments: new Map() };
  const around = { records, packs: [], reminders: { months: {} }, today: '2026-11-20' };
  const { findingsOf } = listedAccounts.about.of(around as never);
  const said = ids.map((one) => findingsOf(one).find(({ field }) => field === 'loginName')?.sentence);
  expect(said).toEqual([
    '同じIDが、もう1つ台帳にあります（みほんデイ）',
    '同じIDが、もう1つ台帳にあります（山田 花子さん）',
    undefined,
  ]);
});
