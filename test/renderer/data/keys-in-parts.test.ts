import { beforeEach, expect, test } from 'vitest';
import { databaseOf } from '../../../renderer/data/open-ledger';
import { keysInParts } from '../../../renderer/data/keys-in-parts';
import { freshDisk, KEY, openOffice } from './office-on-disk';

beforeEach(freshDisk);

// Beyond five thousand they come in more than one part.
test.each([0, 1, 4_999, 5_000, 5_001])('%i keys are all there, once', async (count) => {
  (await openOffice()).disk.close();
  const database = databaseOf('own', KEY);
  const ids = Array.from({ length: count }, (_, i) => `k${i}`);
  await database.transaction('rw', ['notes', 'writes'], () =>
    database.table('notes').bulkPut(ids.map((id) => ({ id }))),
  );
  expect(await keysInParts(database.notes)).toEqual(ids.sort());
  database.close();
});
