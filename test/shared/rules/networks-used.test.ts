import { expect, test } from 'vitest';
import { networksUsed } from '@shared/rules/networks-used';
import { aLedger } from '../../builders/ledger';
import { anAccount } from '../../builders/staff';
import { aMembership, aTeam } from '../../builders/patient';

test('somebody uses a network by an ID in use or by a team, and not because their office takes part', () => {
  const ledger = aLedger({
    accounts: [
      anAccount({ id: 'a', holderId: 'id', packId: 'tritrus' }),
      anAccount({ id: 'b', holderId: 'gone', packId: 'tritrus', status: 'struck-off' }),
      anAccount({ id: 'c', holderId: null, packId: 'tritrus' }),
    ],
    teams: [aTeam({ id: 't', packId: 'fukui' })],
    memberships: [
      aMembership({ id: 'm', teamId: 't', staffId: 'team', leftOn: null }),
      aMembership({ id: 'n', teamId: 't', staffId: 'left', leftOn: '2026-01-31' }),
    ],
  });
  expect([...networksUsed(ledger)].map(([id, packs]) => [id, ...packs])).toEqual([
    ['id', 'tritrus'],
    ['team', 'fukui'],
  ]);
});
