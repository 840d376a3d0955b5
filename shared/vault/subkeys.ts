import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** The one key of a ledger, from which all others follow: 32 random bytes. It never changes while the ledger lives. */
export const DATA_KEY_BYTES = 32;

/** What a key may be used for. A key for one purpose says nothing about the others. */
export type SubkeyPurpose = 'records' | 'attachments' | 'backup' | 'audit' | 'anchor' | 'users' | 'keys' | 'wait';

/**
 * The key for one purpose, out of a ledger's data key: HKDF-SHA-256 (RFC 5869). Without a salt, because the data key is
 * random already (RFC 5869 §3.1).
 *
 * @param dataKey 32 bytes
 * @returns 32 bytes, always the same for the same key and purpose
 */
export const subkey = (dataKey: Uint8Array, purpose: SubkeyPurpose): Uint8Array =>
  derivedKey(dataKey, `subkey/${purpose}`);

/**
 * 32 bytes that follow from a secret of at least 128 random bits and a label. Not for what people think up: that needs
 * to be stretched (passphrase.ts).
 */
export function derivedKey(secret: Uint8Array, label: string): Uint8Array {
  return hkdf(sha256, secret, undefined, new TextEncoder().encode(`renkei-daicho/1/${label}`), 32);
}
