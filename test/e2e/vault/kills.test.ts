import { expect, test } from '@playwright/test';
import { soak } from '../../soak/soak.ts';
import { needsKeyring } from '../../support/tools.ts';

test.skip(!needsKeyring(), 'no keyring on this machine');

test('ten kills in the middle of edits, undo, restore, backup and change of keys: nothing said is lost, nothing is half there', async () => {
  test.setTimeout(300_000);
  const { findings } = await soak({ kills: 10, seed: 10, say: () => {} });
  expect(findings).toEqual([]);
});

test('eight kills while a procedure begins or is taken back: all of it is there, or none, and what was typed is never lost', async () => {
  test.setTimeout(300_000);
  const { findings } = await soak({ kills: 8, seed: 6, only: 'procedure', say: () => {} });
  expect(findings).toEqual([]);
});
