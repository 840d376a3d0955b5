import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { UnlockBy } from '../../../shared/ipc/keys.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { ledgerSecrets } from '../../support/ledger-secrets.ts';
import { secret } from '../../support/secrets.ts';
import { freshApp, opensAgain } from '../../support/shared-app.ts';
import { measuresPassphrases } from '../../support/slow-pc.ts';
import { needsKeyring } from '../../support/tools.ts';

const PASSPHRASE = secret('裏庭のひまわりは夕方も南を向く');
test.skip(!needsKeyring(), 'no keyring on this machine');

let opened: LaunchedApp;
test.beforeEach(async () => {
  opened = await freshApp();
});
test.afterEach(() => opened.close());

async function restarts(): Promise<Page> {
  opened = await opensAgain(opened);
  return opened.page;
}

const stateOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = await window.renkei.ask('keys:state', { kind: 'own' });
    return answer.ok ? answer.value.state : answer.code;
  });
/** A new recovery key, if it isn't on paper yet; from now on no file may hold it. Or the problem's code. */
async function create(page: Page, passphrase: string | null): Promise<string> {
  const answer = await page.evaluate(
    (given) => window.renkei.ask('keys:create', { kind: 'own', passphrase: given }),
    passphrase,
  );
  if (!answer.ok) return answer.code;
  return answer.value.recoveryKey === null ? 'on paper' : secret(answer.value.recoveryKey);
}
/** The recovery key of a ledger that is to have a passphrase; or the problem's code. */
async function draft(page: Page): Promise<string> {
  const answer = await page.evaluate(() => window.renkei.ask('keys:draft', { kind: 'own' }));
  return answer.ok ? secret(answer.value.recoveryKey) : answer.code;
}
/** Types the first two groups back. @returns the problem's code, or nothing */
async function typesBack(page: Page, recoveryKey: string): Promise<string> {
  const groups = recoveryKey.split('-').slice(0, 2);
  const answer = await page.evaluate(
    (typed) => window.renkei.ask('keys:confirm-recovery', { kind: 'own', typed: { groups: typed, key: null } }),
    groups.map((text, group) => ({ group, text })),
  );
  return answer.ok ? '' : answer.code;
}
/** The key in hex, which no file may hold from now on; or the problem's code. */
async function unlock(page: Page, by: UnlockBy): Promise<string> {
  const [key, code] = await page.evaluate(async (shown) => {
    const answer = await window.renkei.ask('keys:unlock', { kind: 'own', by: shown });
    if (!answer.ok) return ['', answer.code];
    return [[...answer.value.dataKey].map((byte) => byte.toString(16).padStart(2, '0')).join(''), ''];
  }, by);
  return key ? ledgerSecrets(key) : (code ?? '');
}
/** As {@link create}. */
async function renew(page: Page): Promise<string> {
  const answer = await page.evaluate(() => window.renkei.ask('keys:renew-recovery', { kind: 'own' }));
  return answer.ok ? secret(answer.value.recoveryKey) : answer.code;
}
const byKeychain: UnlockBy = { by: 'keychain' };
const byPassphrase: UnlockBy = { by: 'passphrase', passphrase: PASSPHRASE };

/** In which order main answers ten small questions that are asked while it opens the ledger by passphrase. */
const answersWhileUnlocking = (page: Page): Promise<string[]> =>
  page.evaluate(async (by) => {
    const order: string[] = [];
    const unlocking = window.renkei
      .ask('keys:unlock', { kind: 'own', by })
      .then((answer) => order.push(answer.ok ? answer.value.dataKey.join() : answer.code));
    for (let n = 0; n < 10; n++) {
      await window.renkei.ask('app:info');
      order.push('info');
    }
    await unlocking;
    return order;
  }, byPassphrase);

test('the keyring opens the ledger after a restart with the same key, until it is locked', async () => {
  const { page } = opened;
  expect(await stateOf(page)).toBe('none');
  const recoveryKey = await create(page, null);
  expect(recoveryKey).toMatch(/^(?:\w{4}-){7}\w{4}$/);
  const key = await unlock(page, byKeychain);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(await create(page, null)).toBe('keys/exists');

  const again = await restarts();
  expect(await stateOf(again)).toBe('ready');
  expect(await renew(again)).toBe('keys/locked');
  expect(await unlock(again, byKeychain)).toBe(key);
  await again.evaluate(() => window.renkei.ask('keys:lock', { kind: 'own' }));
  expect(await renew(again)).toBe('keys/locked');
  expect(await unlock(again, { by: 'recovery', key: recoveryKey.toLowerCase() })).toBe(key);
  const renewed = await renew(again);
  expect(await typesBack(again, renewed)).toBe('');
  expect(await unlock(again, { by: 'recovery', key: recoveryKey })).toBe('vault/recovery-wrong');
  // After the pause that a wrong key costs.
  await expect.poll(() => unlock(again, { by: 'recovery', key: renewed })).toBe(key);
});

test('a passphrase alone opens it, stretched beside the main process; nothing secret lies in the profile', async () => {
  const { page } = opened;
  await measuresPassphrases(opened.app);
  // Main itself asks for the paper first, whatever the page says.
  expect(await create(page, PASSPHRASE)).toBe('keys/recovery-first');
  const recoveryKey = await draft(page);
  expect(await create(page, PASSPHRASE)).toBe('keys/recovery-first');
  expect(await typesBack(page, recoveryKey)).toBe('');
  expect(await create(page, PASSPHRASE)).toBe('on paper');
  const key = await unlock(page, byKeychain);
  const set = await page.evaluate(() => window.renkei.ask('keys:set-unlock', { kind: 'own', daily: 'passphrase' }));
  expect(set.ok).toBe(true);

  const again = await restarts();
  // What was measured may by chance be the very cost that the tests take for their own, and would be stretched with less.
  await measuresPassphrases(opened.app);
  expect(await stateOf(again)).toBe('passphrase');
  expect(await unlock(again, byKeychain)).toBe('keys/locked');
  const sameKey = new Uint8Array(Buffer.from(key, 'hex')).join();
  expect(await answersWhileUnlocking(again)).toEqual([...Array<string>(10).fill('info'), sameKey]);
  expect(await unlock(again, { by: 'passphrase', passphrase: secret('ちがう合い言葉です') })).toBe(
    'vault/passphrase-wrong',
  );

  const secrets = [key, recoveryKey, recoveryKey.replaceAll('-', ''), PASSPHRASE].map((text) => Buffer.from(text));
  secrets.push(Buffer.from(key, 'hex'), Buffer.from(PASSPHRASE, 'utf16le'));
  const files = readdirSync(opened.profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['own.json', 'own.previous.json', 'main.log']));
  for (const { parentPath, name } of files) {
    const content = readFileSync(join(parentPath, name));
    for (const secret of secrets) expect(content.includes(secret), name).toBe(false);
  }
});
