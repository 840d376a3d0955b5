import { hkdfSync } from 'node:crypto';
import { argon2id } from '@noble/hashes/argon2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { decrypt, encrypt } from '@shared/vault/sealed-bytes';
import { stretchedKey } from '@shared/vault/stretched-key';
import { subkey } from '@shared/vault/subkeys';
import { publicWrappingKey } from '@shared/vault/wraps';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const filled = (length: number, value: number): Uint8Array => new Uint8Array(length).fill(value);

describe('the ciphers give what their specifications print', () => {
  test('XChaCha20-Poly1305: draft-irtf-cfrg-xchacha-03, A.3.1', () => {
    const plain = ascii(
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
    );
    const bound = hexToBytes('50515253c0c1c2c3c4c5c6c7');
    const key = hexToBytes('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
    const nonce = hexToBytes('404142434445464748494a4b4c4d4e4f5051525354555657');
    const sealed =
      'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb' +
      '731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452' +
      '2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9' +
      '21f9664c97637da9768812f615c68b13b52e' +
      'c0875924c1c7987947deafd8780acf49';
    expect(bytesToHex(encrypt(key, nonce, bound, plain))).toBe(sealed);
    expect(decrypt(key, nonce, bound, hexToBytes(sealed))).toEqual(plain);
  });

  test('HKDF-SHA-256: RFC 5869, A.1', () => {
    const key = hkdf(
      sha256,
      filled(22, 0x0b),
      hexToBytes('000102030405060708090a0b0c'),
      hexToBytes('f0f1f2f3f4f5f6f7f8f9'),
      42,
    );
    expect(bytesToHex(key)).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
  });

  test('Argon2id: RFC 9106, 5.3', () => {
    const tag = argon2id(filled(32, 1), filled(16, 2), {
      m: 32,
      t: 3,
      p: 4,
      dkLen: 32,
      key: filled(8, 3),
      personalization: filled(12, 4),
    });
    expect(bytesToHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  // The one above has the vector's secret and personalization, which ours has no use for.
  test.each([
    ['one lane, two passes', { memory: 19_456, passes: 2, lanes: 1 }],
    ['four lanes, three passes', { memory: 20_000, passes: 3, lanes: 4 }],
  ])('Argon2id as compiled is the same as in JavaScript: %s', async (_, cost) => {
    const passphrase = '髙橋の庭に柿の木が3本';
    const salt = Uint8Array.from({ length: 16 }, (_byte, i) => 250 - 7 * i);
    const options = { m: cost.memory, t: cost.passes, p: cost.lanes, dkLen: 32 };
    const inJavaScript = argon2id(new TextEncoder().encode(passphrase), salt, options);
    expect(bytesToHex(await stretchedKey({ passphrase, salt, cost }))).toBe(bytesToHex(inJavaScript));
  });
});

describe('what follows from a key', () => {
  const dataKey = filled(32, 7);

  test('is what Node’s own HKDF makes of it', () => {
    const other = hkdfSync('sha256', dataKey, new Uint8Array(), 'renkei-daicho/1/subkey/records', 32);
    expect(subkey(dataKey, 'records')).toEqual(new Uint8Array(other));
  });

  test('is another key for each purpose and each ledger', () => {
    const keys = (['records', 'attachments', 'backup', 'audit'] as const).flatMap((purpose) => [
      bytesToHex(subkey(dataKey, purpose)),
      bytesToHex(subkey(filled(32, 8), purpose)),
    ]);
    expect(new Set(keys).size).toBe(8);
  });

  // A ledger that is closed today has to open with the program of in ten years: these may never change.
  test('stays the same from version to version', async () => {
    expect(bytesToHex(subkey(dataKey, 'records'))).toBe(
      '49d2a035a4ea62519274c4a7aa3bcb4fe316240f3d2f11a979b8f83c251c6b92',
    );
    expect(bytesToHex(publicWrappingKey())).toBe('83155ee1472b375501ce7ee67632e88903050931632f6ffd1e2b49365c6668fa');
    const cost = { memory: 19_456, passes: 2, lanes: 1 };
    const key = await stretchedKey({ passphrase: 'ひまわりは 南を向く', salt: filled(16, 2), cost });
    expect(bytesToHex(key)).toBe('f7b17c10a587d0d5ed1c95d90a2d39f2a593e5df6de4db20b35562d5ec89ada9');
  });
});
