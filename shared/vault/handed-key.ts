import { decrypt, encrypt, NONCE_BYTES } from './sealed-bytes';
import { derivedKey } from './subkeys';

/**
 * A key on its way from main to the page. What is sent between them lies in buffers of Chromium's that nobody can overwrite, for
 * as long as it likes: so the key is sealed for a pair of keys (X25519) that the page makes for this one answer and forgets.
 */
export const HAND_BYTES = 32;

/** Each secret that two sides agree upon seals one key. */
const NONCE = new Uint8Array(NONCE_BYTES);
const BOUND = new TextEncoder().encode('renkei-daicho/handed-key/1');

/**
 * @param own main's public key, 32 bytes
 * @param agreed the 32 bytes that both sides have come to; overwritten
 * @returns `own` ‖ the sealed key
 */
export function sealHandedKey(own: Uint8Array, agreed: Uint8Array, key: Uint8Array): Uint8Array {
  const sealed = encrypt(wrapping(agreed), NONCE, BOUND, key);
  return new Uint8Array([...own, ...sealed]);
}

/** @param agreed overwritten @returns the key, or null where it wasn't sealed for this hand */
export const openHandedKey = (sealed: Uint8Array, agreed: Uint8Array): Uint8Array | null =>
  decrypt(wrapping(agreed), NONCE, BOUND, sealed.slice(HAND_BYTES));

function wrapping(agreed: Uint8Array): Uint8Array {
  const key = derivedKey(agreed, 'handed-key');
  agreed.fill(0);
  return key;
}
