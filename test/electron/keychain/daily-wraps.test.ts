import { beforeEach, describe, expect, test } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { wrapOf, type KeysFile } from '@shared/vault/keys-file';
import { keychainAccount, openByKeychain, type NewKeys } from '@shared/vault/ledger-keys';
import { dailyWrapsOfNew, intoKeychain } from '../../../electron/keychain/daily-wraps';
import { LEDGER_ID, PASSPHRASE, quickTools, someKeys, THIS_PC } from '../../builders/keys';
import { FakeKeychain } from './fake-keychain';

const ACCOUNT = keychainAccount(LEDGER_ID);
const full = failure('file/disk-full', { file: 'own.json' });

let keychain: FakeKeychain;
let parts: Parameters<typeof intoKeychain>[0];
let keys: NewKeys;
beforeEach(async () => {
  keychain = new FakeKeychain();
  parts = {
    ...{ keychain, tools: quickTools, device: THIS_PC, folder: '', today: () => '2026-11-20' },
    clock: { now: () => 0, running: () => 0, uptime: () => 0 },
    lostPaper: { read: () => null, write: () => {} },
    wrongTries: { read: () => ({ own: 0, sample: 0, backup: 0 }), write: () => {} },
  };
  keys = await someKeys();
});

describe('a ledger that is to open by this PC’s keychain', () => {
  const saved: KeysFile[] = [];
  const save = (file: KeysFile) => Promise.resolve((saved.push(file), success(null)));
  beforeEach(() => void (saved.length = 0));

  test('has the entry first and then the file that speaks of it', async () => {
    const entryBefore: (string | undefined)[] = [];
    const result = await intoKeychain(parts, keys.file, keys.dataKey, (file) => {
      entryBefore.push(keychain.entries.get(ACCOUNT));
      return save(file);
    });
    expect(result).toEqual({ ok: true, value: null });
    expect(entryBefore).toEqual([keychain.entries.get(ACCOUNT)]);
    expect(openByKeychain(saved[0]!, entryBefore[0]!)).toEqual(keys.dataKey);
  });

  test('whose file can’t be written has the keychain as it was: without an entry, or with the one of before', async () => {
    expect(await intoKeychain(parts, keys.file, keys.dataKey, () => Promise.resolve(full))).toBe(full);
    expect(keychain.entries.size).toBe(0);
    keychain.entries.set(ACCOUNT, 'of before');
    expect(await intoKeychain(parts, keys.file, keys.dataKey, () => Promise.resolve(full))).toBe(full);
    expect([...keychain.entries]).toEqual([[ACCOUNT, 'of before']]);
  });

  test('stays as it is where the keychain doesn’t answer, or keeps nothing', async () => {
    keychain.trouble = 'locked';
    expect(await intoKeychain(parts, keys.file, keys.dataKey, save)).toMatchObject({ code: 'keychain/locked' });
    keychain.trouble = 'none';
    const refused = failure('keychain/unavailable', { reason: 'full' });
    Object.assign(keychain, { write: () => Promise.resolve(refused) });
    expect(await intoKeychain(parts, keys.file, keys.dataKey, save)).toBe(refused);
    // Nor is anything written over an entry that nobody could look at.
    const read = failure('keychain/locked', { reason: 'later' });
    let written = 0;
    Object.assign(keychain, {
      read: () => Promise.resolve(read),
      write: () => Promise.resolve((written++, success(null))),
    });
    expect(await intoKeychain(parts, keys.file, keys.dataKey, save)).toBe(read);
    expect([written, saved]).toEqual([0, []]);
  });
});

describe('a new ledger', () => {
  const waysOf = async (kind: 'own' | 'sample', passphrase: string | null) => {
    const made = await dailyWrapsOfNew(parts, kind, keys, passphrase);
    return made.ok ? made.value.wraps.map((wrap) => wrap.kind) : made.code;
  };

  test('opens by the keychain, and by a passphrase where one was chosen', async () => {
    expect(await waysOf('own', null)).toEqual(['keychain', 'recovery']);
    expect(await waysOf('own', PASSPHRASE)).toEqual(['keychain', 'passphrase', 'recovery']);
    expect(keychain.entries.size).toBe(1);
  });

  test('without a keychain has a passphrase or isn’t made', async () => {
    keychain.trouble = 'unavailable';
    expect(await waysOf('own', null)).toBe('keychain/unavailable');
    const made = await dailyWrapsOfNew(parts, 'own', { ...keys, file: await withoutKeychain() }, PASSPHRASE);
    expect(made.ok && [wrapOf(made.value, 'passphrase')?.kind, wrapOf(made.value, 'keychain')]).toEqual([
      ...['passphrase', undefined],
    ]);
  });

  test('with a passphrase that is refused has left nothing in the keychain', async () => {
    expect(await waysOf('own', 'short')).toBe('vault/passphrase-short');
    expect(keychain.entries.size).toBe(0);
  });

  test('that is the sample asks nobody and keeps nothing in the keychain', async () => {
    expect(await waysOf('sample', null)).toContain('public');
    expect(keychain.entries.size).toBe(0);
  });
});

/** As it is before it has any way to open day by day. */
async function withoutKeychain(): Promise<KeysFile> {
  const { file } = await someKeys();
  return { ...file, wraps: file.wraps.filter(({ kind }) => kind !== 'keychain') };
}
