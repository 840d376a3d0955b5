import { beforeEach, describe, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { unwrap } from '@shared/problems/problem';
import { keysFileText, readKeysFile, sealedFile } from '@shared/vault/keys-file';
import { KNOWN_KEYS, vouchForKeys } from '../../../renderer/data/known-keys';
import { makeBackup } from '../../../renderer/data/backup';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { openBackup, readBackup } from '../../../renderer/data/read-backup';
import { restoreInto } from '../../../renderer/data/restore';
import { anOffice } from '../../builders/backup-desk';
import { PASSPHRASE } from '../../builders/keys';
import { temporaryFolder } from '../../support/temporary-folder';
import { byKeychain, KeyDesk } from '../../electron/keychain/key-desk';
import { connectMain } from './backup-main';
import { freshDisk, KEY, openOffice, opening } from './office-on-disk';
import { putRawLedger, rawLedger } from './raw-ledger';

let desk: KeyDesk;
let store: LedgerStores;
let paper: string;

beforeEach(async () => {
  freshDisk();
  desk = new KeyDesk();
  paper = await desk.hasLedger(PASSPHRASE);
  await desk.opens(byKeychain);
  const { instead } = connectMain(anOffice(temporaryFolder()));
  instead['keys:vouch'] = ({ remembered }) => desk.store.vouch(remembered, () => Promise.resolve(true));
  store = await openOffice();
  expect(unwrap(await vouchForKeys(store, false))).toBeNull();
});

/** The app is started anew, and the ledger opened without asking. @returns what is told */
async function opensAnew(isListLost = false): Promise<string> {
  store.disk.close();
  desk.restart();
  await desk.opens(byKeychain);
  store = await openOffice({ acceptsAltered: isListLost });
  const vouched = await vouchForKeys(store, isListLost);
  return vouched.ok ? (vouched.value?.code ?? 'sound') : vouched.code;
}

function takesOutPassphrase(): void {
  const { wraps, ...file } = unwrap(readKeysFile(desk.read('own.json')));
  const kept = wraps.filter(({ kind }) => kind !== 'passphrase');
  desk.write('own.json', keysFileText(sealedFile({ ...file, wraps: kept })));
}

describe('the own ledger remembers its key file', () => {
  test('from its first opening on, and writes only when it is another', async () => {
    const { generation } = (await store.meta.read(KNOWN_KEYS)) as { generation: number };
    expect(generation).toBe(1);
    const before = (await rawLedger()).get('writes')?.size;
    expect(await opensAnew()).toBe('sound');
    expect((await rawLedger()).get('writes')?.size).toBe(before);
    expect((await desk.store.changePassphrase('own', 'seen', null)).ok).toBe(true);
    unwrap(await vouchForKeys(store, false));
    expect(await store.meta.read(KNOWN_KEYS)).toMatchObject({ generation: 2, ways: [expect.any(String)] });
  });

  test('and tells of one without the passphrase, without writing anything', async () => {
    takesOutPassphrase();
    const known = await store.meta.read(KNOWN_KEYS);
    expect(await opensAnew()).toBe('keys/altered');
    expect(await store.meta.read(KNOWN_KEYS)).toEqual(known);
  });

  test('and is itself in the ledger’s list: taken out by the same hand, the list tells, and who goes on is asked all the same', async () => {
    takesOutPassphrase();
    store.disk.close();
    const now = await rawLedger();
    const meta = new Map([...(now.get('meta') ?? [])].filter(([key]) => key !== KNOWN_KEYS));
    await putRawLedger(new Map(now).set('meta', meta));
    expect(await opening()).toMatchObject({
      code: 'ledger/altered',
      details: { lines: '途中の入力や設定 1件が、なくなっています。' },
    });
    expect(await opensAnew(true)).toBe('keys/altered');
  });

  test('and one who is shown the paper writes into the record of deeds what was mended', async () => {
    takesOutPassphrase();
    store.disk.close();
    desk.restart();
    expect((await desk.store.unlock('own', { by: 'recovery', key: paper })).ok).toBe(true);
    store = await openOffice();
    expect(unwrap(await vouchForKeys(store, false))).toMatchObject({ code: 'keys/mended' });
    const { entries } = await store.audit.page({ kinds: new Set(['keys-changed']), before: null, count: 9 });
    expect(entries).toHaveLength(1);
    expect(await opensAnew()).toBe('sound');
  });

  test('also after a restore of what lay in a backup from before its keys were changed', async () => {
    const { backup } = unwrap(await makeBackup({ source: { kind: 'own', dataKey: KEY, ...store }, reason: 'by-hand' }));
    const then = unwrap(await readBackup(unwrap(await openBackup(backup)), KEY));
    expect((await desk.store.changePassphrase('own', 'seen', null)).ok).toBe(true);
    unwrap(await vouchForKeys(store, false));
    const now = await store.meta.read(KNOWN_KEYS);
    store.disk.close();
    unwrap(await restoreInto({ kind: 'own', dataKey: KEY, backup: then, channels, actor: '山田 花子' }));
    store = await openOffice();
    expect(await store.meta.read(KNOWN_KEYS)).toEqual(now);
    expect(await opensAnew()).toBe('sound');
  });
});
