import { expect, test } from '@playwright/test';
import { soak } from '../../soak/soak.ts';
import { needsKeyring } from '../../support/tools.ts';

test.skip(!needsKeyring(), 'no keyring on this machine');

test('ten kills in the middle of procedures, edits, backup, change of keys, undo and restore: nothing said is lost, nothing is half there', async () => {
  test.setTimeout(300_000);
  const { findings } = await soak({ kills: 10, procedures: 4, seed: 10, say: () => {} });
  expect(findings).toEqual([]);
});
