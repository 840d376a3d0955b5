import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalJson } from '@shared/vault/canonical-json';
import {
  isRevoked,
  keysFileText,
  readKeysFile,
  sealedFile,
  withoutWrap,
  withWrap,
  wrapOf,
  type KeysFile,
} from '@shared/vault/keys-file';
import {
  createKeys,
  isFromElsewhere,
  keychainAccount,
  openByKeychain,
  openByPassphrase,
  openByPublicKey,
  openByRecovery,
  recoveryConfirmed,
  withKeychain,
  withPassphrase,
  withRecovery,
  withPublicKey,
} from '@shared/vault/ledger-keys';
import { newRecoveryKey, recoveryKeyText } from '@shared/vault/recovery-key';
import { wrapKey } from '@shared/vault/wraps';
import { LEDGER_ID, PASSPHRASE, quickTools, someKeys, THIS_PC } from '../../builders/keys';

const OTHER_ID = '11111111-2222-4333-8444-555555555555';
const unwrapped = <T>(result: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

describe('the key file of a ledger', () => {
  test('opens by keychain, by recovery key and by passphrase, each giving the same key', async () => {
    const { file, dataKey, recoveryKey, secret } = await someKeys({ passphrase: true });
    expect(openByKeychain(file, secret)).toEqual(dataKey);
    expect(openByRecovery(file, recoveryKey.toLowerCase())).toEqual({ ok: true, value: dataKey });
    expect(await openByPassphrase(file, ` ${PASSPHRASE}　`, quickTools)).toEqual({ ok: true, value: dataKey });
    expect(dataKey).toHaveLength(32);
  });

  test('opens with the real Argon2id too, at the cost that it names', async () => {
    const { file, dataKey } = await someKeys();
    const withOne = unwrapped(await withPassphrase(file, dataKey, PASSPHRASE));
    expect(wrapOf(withOne, 'passphrase')?.cost).toEqual({ memory: 65_536, passes: 3, lanes: 1 });
    expect(await openByPassphrase(withOne, PASSPHRASE)).toEqual({ ok: true, value: dataKey });
    expect(await openByPassphrase(withOne, `${PASSPHRASE}。`)).toMatchObject({ code: 'vault/passphrase-wrong' });
  });

  test('comes back from its text, and two ledgers never share a key', async () => {
    const [one, other] = [await someKeys(), await someKeys()];
    expect(readKeysFile(keysFileText(one.file))).toEqual({ ok: true, value: one.file });
    expect(one.dataKey).not.toEqual(other.dataKey);
    expect(one.recoveryKey).not.toBe(other.recoveryKey);
  });

  test('holds none of its secrets', async () => {
    const { file, dataKey, recoveryKey, secret } = await someKeys({ passphrase: true });
    const text = keysFileText(file);
    for (const hidden of [Buffer.from(dataKey).toString('hex'), secret, recoveryKey, PASSPHRASE, THIS_PC])
      expect(text).not.toContain(hidden);
  });

  test('says which PC’s keychain opens it, without naming it', async () => {
    const { file } = await someKeys();
    expect(isFromElsewhere(file, THIS_PC)).toBe(false);
    expect(isFromElsewhere(file, 'jimusho-2|suzuki')).toBe(true);
  });
});

describe('nothing else opens it', () => {
  test('no other recovery key, passphrase or keychain entry', async () => {
    const { file, secret } = await someKeys({ passphrase: true });
    const other = recoveryKeyText(newRecoveryKey());
    expect(openByRecovery(file, other)).toMatchObject({ code: 'vault/recovery-wrong' });
    expect(openByRecovery(file, other.slice(1))).toMatchObject({ code: 'vault/recovery-typo' });
    expect(await openByPassphrase(file, 'ひまわりは北を向く', quickTools)).toMatchObject({
      code: 'vault/passphrase-wrong',
    });
    // With nothing in it there is nothing to stretch.
    expect(await openByPassphrase(file, ' 　')).toMatchObject({ code: 'vault/passphrase-wrong' });
    for (const wrong of ['0'.repeat(64), '', 'x'.repeat(64), '00', 'A'.repeat(64)])
      expect(openByKeychain(file, wrong)).toBeNull();
    for (const wrong of [`${secret}x`, `x${secret}`, `${secret}00`, `\n${secret}`, secret.toUpperCase()])
      expect(openByKeychain(file, wrong), wrong).toBeNull();
  });

  test('not the published key of the sample', async () => {
    const { file, dataKey } = await someKeys();
    expect(openByPublicKey(file)).toBeNull();
    expect(openByPublicKey(withPublicKey(file, dataKey))).toEqual(dataKey);
  });

  test('not a wrap that was taken from another ledger, or put under another kind', async () => {
    const { file, recoveryKey, secret } = await someKeys();
    const moved = sealedFile({ ...file, ledgerId: OTHER_ID });
    expect(openByKeychain(moved, secret)).toBeNull();
    expect(openByRecovery(moved, recoveryKey)).toMatchObject({ code: 'vault/recovery-wrong' });
    const { sealed } = wrapOf(file, 'recovery')!;
    const swapped = withWrap(file, { ...wrapOf(file, 'keychain')!, sealed });
    expect(openByKeychain(swapped, secret)).toBeNull();
  });

  test('nor one with a single bit changed, though its checksum was put right', async () => {
    const { file, recoveryKey } = await someKeys();
    const wrap = wrapOf(file, 'recovery')!;
    for (let at = 0; at < wrap.sealed.length; at += 7) {
      const figure = (Number.parseInt(wrap.sealed[at]!, 16) ^ 1).toString(16);
      const sealed = wrap.sealed.slice(0, at) + figure + wrap.sealed.slice(at + 1);
      expect(openByRecovery(withWrap(file, { ...wrap, sealed }), recoveryKey).ok).toBe(false);
    }
  });
});

describe('what an office changes later', () => {
  test('a new recovery key: the old one opens no more, all else does', async () => {
    const { file, dataKey, recoveryKey, secret } = await someKeys({ passphrase: true });
    const next = newRecoveryKey();
    const renewed = withRecovery(recoveryConfirmed(file, '2026-04-02'), dataKey, next, '2026-11-20');
    expect(openByRecovery(renewed, recoveryKey)).toMatchObject({ code: 'vault/recovery-wrong' });
    expect(openByRecovery(renewed, recoveryKeyText(next))).toEqual({ ok: true, value: dataKey });
    expect(openByKeychain(renewed, secret)).toEqual(dataKey);
    expect((await openByPassphrase(renewed, PASSPHRASE, quickTools)).ok).toBe(true);
    expect(wrapOf(renewed, 'recovery')).toMatchObject({ madeOn: '2026-11-20', confirmedOn: null });
  });

  test('a new passphrase, and none at all', async () => {
    const { file, dataKey, secret } = await someKeys({ passphrase: true });
    const changed = unwrapped(await withPassphrase(file, dataKey, 'あたらしい春の雪どけの水音', quickTools));
    expect(await openByPassphrase(changed, PASSPHRASE, quickTools)).toMatchObject({ code: 'vault/passphrase-wrong' });
    expect((await openByPassphrase(changed, 'あたらしい春の雪どけの水音', quickTools)).ok).toBe(true);
    const removed = unwrapped(withoutWrap(changed, 'passphrase'));
    expect(await openByPassphrase(removed, 'あたらしい春の雪どけの水音', quickTools)).toMatchObject({
      code: 'keys/no-passphrase',
    });
    expect(openByKeychain(removed, secret)).toEqual(dataKey);
  });

  test('a passphrase that is too short is refused', async () => {
    const { file, dataKey } = await someKeys();
    expect(await withPassphrase(file, dataKey, 'みじかい', quickTools)).toMatchObject({
      code: 'vault/passphrase-short',
    });
  });

  test('a passphrase that is on every list is refused, however long it is', async () => {
    const { file, dataKey } = await someKeys();
    expect(await withPassphrase(file, dataKey, 'パスワードパスワード1234', quickTools)).toMatchObject({
      code: 'vault/passphrase-guessable',
    });
  });

  test('a passphrase of before goes on to open it, short or common as it is, at the cost that stands with it', async () => {
    const { file, dataKey } = await someKeys();
    const [salt, cost] = [new Uint8Array(16).fill(3), { memory: 19_456, passes: 2, lanes: 1 }];
    const key = await quickTools.stretch({ passphrase: 'himawari', salt, cost });
    const sealed = wrapKey(key, dataKey, { ledgerId: file.ledgerId, kind: 'passphrase' }, quickTools.random);
    const old = withWrap(file, { kind: 'passphrase', sealed, salt: bytesToHex(salt), cost });
    expect(unwrapped(await openByPassphrase(old, 'himawari', quickTools))).toEqual(dataKey);
  });

  test('the passphrase alone, and the keychain again with another entry', async () => {
    const { file, dataKey, secret } = await someKeys({ passphrase: true });
    const alone = unwrapped(withoutWrap(file, 'keychain'));
    expect(openByKeychain(alone, secret)).toBeNull();
    const again = withKeychain(alone, dataKey, THIS_PC);
    expect(again.secret).not.toBe(secret);
    expect(openByKeychain(again.file, secret)).toBeNull();
    expect(openByKeychain(again.file, again.secret)).toEqual(dataKey);
  });

  test('the last way to open it day by day can’t be taken away', async () => {
    const { file } = await someKeys();
    expect(withoutWrap(file, 'keychain')).toMatchObject({ code: 'keys/last-unlock' });
    const both = (await someKeys({ passphrase: true })).file;
    const alone = unwrapped(withoutWrap(both, 'keychain'));
    expect(withoutWrap(alone, 'passphrase')).toMatchObject({ code: 'keys/last-unlock' });
  });

  test('each change is one generation further', async () => {
    const { file, dataKey } = await someKeys();
    const confirmed = recoveryConfirmed(file, '2026-04-02');
    expect(confirmed.generation).toBe(file.generation + 1);
    expect(wrapOf(confirmed, 'recovery')?.confirmedOn).toBe('2026-04-02');
    expect(isRevoked(file, confirmed)).toBe(false);
    const renewed = withRecovery(file, dataKey, newRecoveryKey(), '2026-11-20');
    expect(isRevoked(file, renewed)).toBe(true);
    expect(isRevoked(renewed, file)).toBe(false);
  });
});

describe('an older key file that is found again', () => {
  test('of another ledger has nothing taken away by this one', async () => {
    const { file } = await someKeys();
    const later = recoveryConfirmed(file, '2026-04-02');
    expect(isRevoked(sealedFile({ ...(await someKeys()).file, ledgerId: OTHER_ID }), later)).toBe(false);
  });

  test('of the same generation, changed on two PCs, revokes nothing of the other', async () => {
    const { file, dataKey } = await someKeys();
    const [here, there] = [1, 2].map(() => withRecovery(file, dataKey, newRecoveryKey(), '2026-11-20'));
    expect(isRevoked(here!, there!)).toBe(false);
    expect(isRevoked(there!, here!)).toBe(false);
  });
});

// Under another name an office's PC would not find the key that it holds after an update.
test('the entry in the keychain is called the same in every version', () => {
  expect(keychainAccount(LEDGER_ID)).toBe(`ledger-key:${LEDGER_ID}`);
});

describe('a file that isn’t whole', () => {
  const damaged = { ok: false, code: 'keys/damaged' };
  /** Written by somebody who knows the format: the checksum fits. */
  const forged = ({ checksum: _, ...content }: KeysFile): string => {
    const checksum = createHash('sha256').update(canonicalJson(content)).digest('hex');
    return JSON.stringify({ ...content, checksum });
  };

  test('is noticed wherever it is cut off', async () => {
    const text = keysFileText((await someKeys()).file);
    for (let length = 0; length < text.length - 1; length += 13)
      expect(readKeysFile(text.slice(0, length))).toMatchObject(damaged);
  });

  test('is noticed whatever character is another one', async () => {
    const text = keysFileText((await someKeys()).file);
    for (let at = 0; at < text.length - 1; at += 3) {
      const other = text[at] === '1' ? '2' : '1';
      expect(readKeysFile(text.slice(0, at) + other + text.slice(at + 1)).ok).toBe(false);
    }
  });

  test('is noticed when its fields are in another order only if one is another one', async () => {
    const { file } = await someKeys();
    const { checksum, ...rest } = file;
    expect(readKeysFile(JSON.stringify({ checksum, ...rest })).ok).toBe(true);
    expect(readKeysFile(JSON.stringify({ ...file, generation: 9 }))).toMatchObject(damaged);
  });

  test.each<[string, (file: KeysFile) => KeysFile]>([
    ['no recovery key', (file) => ({ ...file, wraps: file.wraps.filter(({ kind }) => kind !== 'recovery') })],
    ['nothing but the recovery key', (file) => ({ ...file, wraps: [wrapOf(file, 'recovery')!] })],
    ['two keychains', (file) => ({ ...file, wraps: [...file.wraps, wrapOf(file, 'keychain')!] })],
    [
      'a wrap that is no key at all',
      (file) => ({ ...file, wraps: [wrapOf(file, 'keychain')!, { ...wrapOf(file, 'recovery')!, sealed: 'かぎ' }] }),
    ],
    [
      'a wrap with something behind it',
      (file) => {
        const wrap = wrapOf(file, 'recovery')!;
        return { ...file, wraps: [wrapOf(file, 'keychain')!, { ...wrap, sealed: `${wrap.sealed}00` }] };
      },
    ],
    [
      'a passphrase that asks for a hundred gigabytes',
      (file) => {
        const wrap = wrapOf(file, 'passphrase')!;
        const cost = { ...wrap.cost, memory: 104_857_600 };
        return { ...file, wraps: [wrapOf(file, 'recovery')!, { ...wrap, cost }] };
      },
    ],
  ])('is told by what it lacks: %s', async (_, change) => {
    const { file } = await someKeys({ passphrase: true });
    expect(readKeysFile(forged(change(file)))).toMatchObject(damaged);
    expect(readKeysFile(forged(file)).ok).toBe(true);
  });

  test.each([['null'], ['[]'], ['{}'], ['"keys"'], ['{"format":0}'], ['{"format":"1"}']])(
    'is told when it is %s',
    (text) => expect(readKeysFile(text)).toMatchObject(damaged),
  );

  test('but one of a later version is not taken for damaged', () => {
    expect(readKeysFile('{"format":4,"vaults":[]}')).toMatchObject({ code: 'keys/newer', details: { found: 4 } });
  });
});

test('the key file carries the ledger’s id and when it was made', () => {
  const { file } = createKeys({ ledgerId: LEDGER_ID, createdAt: '2026-04-01T00:00:00.000Z', today: '2026-04-01' });
  expect(file).toMatchObject({ format: 1, ledgerId: LEDGER_ID, createdAt: '2026-04-01T00:00:00.000Z' });
});
