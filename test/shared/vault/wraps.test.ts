import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { deviceFingerprint, publicWrappingKey, recoveryWrappingKey, unwrapKey, wrapKey } from '@shared/vault/wraps';
import { wrapOf } from '@shared/vault/keys-file';
import { systemRandom } from '@shared/vault/random-bytes';
import { LEDGER_ID, someKeys } from '../../builders/keys';

const OTHER_LEDGER = '0b6ad1a1-5c1b-4b7e-9a0e-3f2f6d0c9e12';

test('a wrap opens with its key, for its ledger and as its kind alone; no other key is an error', async () => {
  const { file, dataKey } = await someKeys();
  const wrap = wrapOf(file, 'recovery')!;
  const key = new Uint8Array(32).fill(9);
  const own = { ...wrap, sealed: wrapKey(key, dataKey, { ledgerId: LEDGER_ID, kind: 'recovery' }, systemRandom) };
  expect(unwrapKey(key, own, LEDGER_ID)).toEqual(dataKey);
  expect(unwrapKey(key, own, OTHER_LEDGER)).toBeNull();
  expect(unwrapKey(key, { ...wrapOf(file, 'keychain')!, sealed: own.sealed }, LEDGER_ID)).toBeNull();
  for (const length of [0, 16, 31, 33, 64])
    expect(unwrapKey(new Uint8Array(length).fill(9), own, LEDGER_ID), String(length)).toBeNull();
});

/** Worked out with another program's HKDF-SHA-256: ledgers that are on disks somewhere open with these for ever. */
test('each way’s key follows from what it is made of, as in every version', () => {
  expect(bytesToHex(recoveryWrappingKey(new Uint8Array(32).fill(1)))).toBe(
    'e0f806e7a264b1e0a4e0f1e591ed2b6dcbb7f2ab5c9957c634737450170ac308',
  );
  expect(bytesToHex(publicWrappingKey())).toBe('83155ee1472b375501ce7ee67632e88903050931632f6ffd1e2b49365c6668fa');
  expect(deviceFingerprint(LEDGER_ID, 'a|b')).toBe('ab5d195fb07e0c1b');
});
