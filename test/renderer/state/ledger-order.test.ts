import { expect, test } from 'vitest';
import { ledgerOf } from '../../../renderer/state/open-ledger';
import { entityTables } from '@shared/ledger/entities';
import { aCorporation } from '../../builders/organization';
import { aDevice } from '../../builders/staff';

test('devices are offered, and stand on papers, by their numbers: ② before ⑩', () => {
  const devices = ['⑩', '①', '', '②', 'P-10', 'P-9'].map((assetNumber, at) => aDevice({ id: `d${at}`, assetNumber }));
  const corporation = aCorporation({ id: 'c' });
  const records = {
    ...Object.fromEntries(entityTables.map((table) => [table, new Map()])),
    corporations: new Map([['c', corporation]]),
    devices: new Map(devices.map((device) => [device.id, device])),
  };
  const ledger = ledgerOf(records as unknown as Parameters<typeof ledgerOf>[0]);
  expect(ledger?.devices.map(({ assetNumber }) => assetNumber)).toEqual(['①', '②', '⑩', 'P-9', 'P-10', '']);
});
