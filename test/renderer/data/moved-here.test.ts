import { expect, test } from 'vitest';
import { beginsMoving, movingItems, type Moving } from '@shared/backup/moving';
import { MOVING } from '../../../renderer/data/meta-store';
import { backedUpOffice } from './backed-up-office';

const office = backedUpOffice();

const moving: Moving = {
  ...beginsMoving,
  items: movingItems({
    ...{ passwords: ['account-1'], hasMail: true, endpoints: [], certificateOf: null },
    ...{ hasPassphrases: false, hasPrinting: false },
  }),
};

/** With the backup of a PC on which this was kept. */
async function comesBack(kept: Moving | null, since: Moving | null, isNewHere: boolean): Promise<unknown> {
  await office.store().meta.write(MOVING, kept);
  const backup = await office.backup();
  await office.store().meta.write(MOVING, since);
  await office.restore(backup, { isNewHere });
  return office.store().meta.read(MOVING);
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
