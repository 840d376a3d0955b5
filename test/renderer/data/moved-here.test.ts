import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginsMoving, movingItems, type Moving } from '@shared/backup/moving';
import { channels } from '@shared/channels/channels';
import { unwrap } from '@shared/problems/problem';
import { makeBackup } from '../../../renderer/data/backup';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { MOVING } from '../../../renderer/data/meta-store';
import { openBackup, readBackup } from '../../../renderer/data/read-backup';
import { restoreInto } from '../../../renderer/data/restore';
import { anOffice } from '../../builders/backup-desk';
import { temporaryFolder } from '../../support/temporary-folder';
import { connectMain } from './backup-main';
import { freshDisk, KEY, openOffice } from './office-on-disk';

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  connectMain(anOffice(temporaryFolder()));
  store = await openOffice();
});
afterEach(() => {
  store.disk.close();
  vi.restoreAllMocks();
});

const moving: Moving = {
  ...beginsMoving,
  items: movingItems({
    ...{ passwords: ['account-1'], hasMail: true, endpoints: [], certificateOf: null },
    ...{ hasPassphrases: false, hasPrinting: false },
  }),
};

/** With the backup of a PC on which this was kept. */
async function comesBack(kept: Moving | null, since: Moving | null, isNewHere: boolean): Promise<unknown> {
  await store.meta.write(MOVING, kept);
  const { backup } = unwrap(await makeBackup({ source: { kind: 'own', dataKey: KEY, ...store }, reason: 'by-hand' }));
  const opened = unwrap(await readBackup(unwrap(await openBackup(backup)), KEY));
  await store.meta.write(MOVING, since);
  store.disk.close();
  unwrap(await restoreInto({ kind: 'own', dataKey: KEY, backup: opened, channels, actor: '山田 花子', isNewHere }));
  store = await openOffice();
  return store.meta.read(MOVING);
}

test('a ledger that was made for a backup stands on a new PC, and has the list of the former one', async () => {
  expect(await comesBack(moving, null, true)).toEqual({ at: 'new', items: moving.items, ticked: [] });
});

test('… of a PC that broke before anybody had begun, the new one has to ask', async () => {
  expect(await comesBack(null, null, true)).toEqual({ at: 'new', items: null, ticked: [] });
});

test('who puts an earlier state back on the same PC is as far with moving as before', async () => {
  expect(await comesBack(null, moving, false)).toEqual(moving);
});

test('… and isn’t moving again because that state was', async () => {
  expect(await comesBack(moving, null, false)).toBeNull();
});
