import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unwrap } from '@shared/problems/problem';
import { readKeysFile } from '@shared/vault/keys-file';
import { openByRecovery } from '@shared/vault/ledger-keys';
import { inMemoryOf, mayReadMemory, processesOf } from '../../support/memory-of.ts';
import { launchApp } from '../../support/launch.ts';
import { addsPerson, beginOwnLedger, goesToSafety, keepsRecoveryKey } from './own-ledger.ts';

const NAME = '藪内 蘭丸';

test('after ロック neither the key nor a name is left in memory: the page’s process has ended', async () => {
  test.skip(process.platform !== 'linux', 'memory is looked at as Linux shows it');
  // With V8 as the office has it: how soon it gives memory back is part of this.
  const { app, page, profile, close } = await launchApp({ args: ['--js-flags='], isStill: true });
  const main = app.process().pid!;
  await beginOwnLedger(page);
  await addsPerson(page, NAME, 'やぶうち らんまる');
  await goesToSafety(page);
  const recoveryKey = await keepsRecoveryKey(page);
  const keys = unwrap(readKeysFile(readFileSync(join(profile, 'keys', 'own.json'), 'utf8')));
  const wanted = {
    key: Buffer.from(unwrap(openByRecovery(keys, recoveryKey))),
    name: Buffer.from(NAME, 'utf16le'),
  };
  test.skip(!mayReadMemory(main), 'this system shows nobody the memory of others');
  const pages = () => processesOf(main).filter(({ type }) => type === 'renderer');
  const open = pages();
  const inPages = () => pages().map(({ pid }) => inMemoryOf(pid, wanted));
  // What is looked for is found as long as the ledger is open.
  expect(inPages().filter(({ key, name }) => key !== 0 && name !== 0)).toHaveLength(1);
  const address = page.url();
  await page.getByRole('button', { name: 'ロック', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ロックしています' })).toBeVisible();
  expect(page.url()).toBe(address);
  await expect.poll(() => pages().filter(({ pid }) => open.some((one) => one.pid === pid))).toEqual([]);
  for (const found of inPages()) expect(found).toEqual({ key: 0, name: 0 });
  expect(inMemoryOf(main, wanted).key).toBe(0);
  await page.getByRole('button', { name: '開ける' }).click();
  await expect(page.getByRole('heading', { name: '画面のロック' })).toBeVisible();
  await close();
});
