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
