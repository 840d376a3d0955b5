import { describe, expect, test } from 'vitest';
import { MESSAGE_BYTES } from '@shared/ipc/backup';
import { attempt } from '@shared/problems/problem';
import {
  attachmentCipher,
  CHUNK_BYTES,
  newAttachmentKey,
  unwrapAttachmentKey,
  wrapAttachmentKey,
} from '@shared/vault/attachment-cipher';
import type { RandomBytes } from '@shared/vault/random-bytes';
import { encrypt } from '@shared/vault/sealed-bytes';
import { derivedKey } from '@shared/vault/subkeys';

const ID = 'c0ffee00-1234-4abc-8def-0123456789ab';
const key = new Uint8Array(32).fill(5);
const counting: RandomBytes = (bytes) => Uint8Array.from({ length: bytes }, (_, index) => index);
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('a chunk', () => {
  test('is a known sequence of bytes, for a known key and nonce', () => {
    const sealed = attachmentCipher(ID, key, counting).sealChunk(2, true, text('署名済み'));
    // Computed with libsodium, too. Form 2, length of the table's name, the name, then attachment, number and whether it is the last.
    const bound = Buffer.concat([Buffer.from([2, 0, 6]), Buffer.from(`chunks${ID}/2/last`)]);
    const ciphertext = encrypt(key, counting(24), bound, text('署名済み'));
    expect(Buffer.from(sealed)).toEqual(Buffer.concat([Buffer.from([2]), counting(24), ciphertext]));
    expect(Buffer.from(sealed).toString('hex')).toBe(
      '02000102030405060708090a0b0c0d0e0f1011121314151617' + '3332d752da0fb824b64c6a66b2d70c2d371354a452bff732ae92e9aa',
    );
  });

  test('that isn’t the last, sealed by any version so far, opens', () => {
    const bound = Buffer.concat([Buffer.from([2, 0, 6]), Buffer.from(`chunks${ID}/0/more`)]);
    const sealed = Buffer.concat([Buffer.from([2]), counting(24), encrypt(key, counting(24), bound, text('一枚目'))]);
    expect(attachmentCipher(ID, key).openChunk(0, false, new Uint8Array(sealed))).toEqual(text('一枚目'));
  });

  test('of full size stays within a megabyte, and four of them within one message', () => {
    const { length } = attachmentCipher(ID, key).sealChunk(0, false, new Uint8Array(CHUNK_BYTES));
    expect(length).toBeLessThanOrEqual(1024 * 1024);
    expect(4 * length).toBeLessThanOrEqual(MESSAGE_BYTES);
  });

  const cipher = attachmentCipher(ID, key);
  const sealed = cipher.sealChunk(1, false, text('二つ目'));
  const flipped = sealed.with(40, (sealed[40] ?? 0) ^ 1);
  test.each([
    ['in another place', () => cipher.openChunk(0, false, sealed)],
    ['as the last, when others follow', () => cipher.openChunk(1, true, sealed)],
    ['in another attachment', () => attachmentCipher(ID.replace('c', 'd'), key).openChunk(1, false, sealed)],
    ['under another attachment’s key', () => attachmentCipher(ID, newAttachmentKey()).openChunk(1, false, sealed)],
    ['with one bit changed', () => cipher.openChunk(1, false, flipped)],
    ['cut short', () => cipher.openChunk(1, false, sealed.slice(0, -1))],
    ['with nothing left', () => cipher.openChunk(1, false, new Uint8Array())],
  ])('doesn’t open %s', (_, open) => {
    expect(cipher.openChunk(1, false, sealed)).toEqual(text('二つ目'));
    expect(attempt(open)).toMatchObject({ ok: false, code: 'vault/tampered' });
  });
});

describe('an attachment’s key', () => {
  const dataKey = new Uint8Array(32).fill(7);
  const wrapped = wrapAttachmentKey(dataKey, ID, key, counting);

  test('comes back for the same ledger and attachment', () => {
    expect(unwrapAttachmentKey(dataKey, ID, wrapped)).toEqual(key);
    // Wrapped with a key that is used for nothing else.
    const wrapping = derivedKey(dataKey, 'subkey/attachments');
    const bound = Buffer.concat([Buffer.from([2, 0, 15]), Buffer.from(`attachment-keys${ID}`)]);
    expect(wrapped).toBe(
      `02${Buffer.concat([counting(24), encrypt(wrapping, counting(24), bound, key)]).toString('hex')}`,
    );
  });

  test('doesn’t come back for another ledger, nor for another attachment', () => {
    for (const open of [
      () => unwrapAttachmentKey(new Uint8Array(32).fill(8), ID, wrapped),
      () => unwrapAttachmentKey(dataKey, ID.replace('c', 'd'), wrapped),
    ])
      expect(attempt(open)).toMatchObject({ ok: false, code: 'vault/tampered' });
  });

  test('is another one for each attachment', () => {
    expect(newAttachmentKey()).toHaveLength(32);
    expect(newAttachmentKey()).not.toEqual(newAttachmentKey());
  });
});
