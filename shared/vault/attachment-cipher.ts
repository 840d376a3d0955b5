import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { systemRandom, type RandomBytes } from './random-bytes';
import { recordCipher } from './record-cipher';
import { DATA_KEY_BYTES, subkey } from './subkeys';

/**
 * Bytes of an attachment in one chunk; the last may have fewer. Sealed it stays within 1 MB (2^20), and four of them
 * within one message of a backup.
 */
export const CHUNK_BYTES = 1_000_000;

/** Seals and opens the chunks of one attachment. */
export interface AttachmentCipher {
  /** @param number from 0 */
  sealChunk: (number: number, isLast: boolean, bytes: Uint8Array) => Uint8Array;
  /** @throws Refusal `vault/tampered` for a chunk that isn't this one, whole and in its place */
  openChunk: (number: number, isLast: boolean, sealed: Uint8Array) => Uint8Array;
}

/**
 * Each chunk is sealed like a record, under the attachment's own key, and bound to the attachment, its number and
 * whether it is the last: none can be left out, put elsewhere, or taken from another file.
 *
 * @param id of the attachment
 * @param key 32 bytes
 */
export function attachmentCipher(id: string, key: Uint8Array, random: RandomBytes = systemRandom): AttachmentCipher {
  const cipher = recordCipher(key, random);
  const place = (number: number, isLast: boolean): string => `${id}/${number}/${isLast ? 'last' : 'more'}`;
  return {
    sealChunk: (number, isLast, bytes) => cipher.sealBytes('chunks', place(number, isLast), bytes),
    openChunk: (number, isLast, sealed) => cipher.openBytes('chunks', place(number, isLast), sealed),
  };
}

/** @returns 32 bytes */
export const newAttachmentKey = (random: RandomBytes = systemRandom): Uint8Array => random(DATA_KEY_BYTES);

/**
 * An attachment's key, encrypted for a ledger and bound to the attachment's id.
 *
 * @param dataKey of the ledger: 32 bytes
 * @returns hex
 */
export const wrapAttachmentKey = (
  dataKey: Uint8Array,
  id: string,
  key: Uint8Array,
  random: RandomBytes = systemRandom,
): string => bytesToHex(recordCipher(subkey(dataKey, 'attachments'), random).sealBytes('attachment-keys', id, key));

/** @returns 32 bytes @throws Refusal `vault/tampered` when it was wrapped for another ledger or attachment */
export const unwrapAttachmentKey = (dataKey: Uint8Array, id: string, wrapped: string): Uint8Array =>
  recordCipher(subkey(dataKey, 'attachments')).openBytes('attachment-keys', id, hexToBytes(wrapped));
