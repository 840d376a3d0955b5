import { expect, test } from '@playwright/test';
import { soak } from '../../soak/soak.ts';
import { needsKeyring } from '../../support/tools.ts';

test.skip(!needsKeyring(), 'no keyring on this machine');

// Each deed once. With this seed most are cut off while they write, the procedure and the restore among them.
test('seven kills in the middle of a procedure, edits, backup, change of keys, undo and restore: nothing said is lost, nothing is half there', async () => {
  test.setTimeout(300_000);
  const { findings } = await soak({ kills: 7, procedures: 1, seed: 9503, say: () => {} });
  expect(findings).toEqual([]);
});
