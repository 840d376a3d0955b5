import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { roomApart } from './kept-apart';

/** XChaCha20's nonce: long enough to be drawn at random for every message, for ever. */
export const NONCE_BYTES = 24;
export const TAG_BYTES = 16;

/**
 * Encrypts and authenticates: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03).
 *
 * @param key 32 bytes
 * @param nonce 24 bytes, never twice with the same key
 * @param bound not hidden, but the text opens only together with it
 * @returns ciphertext ‖ tag of 16 bytes
 */
export const encrypt = (key: Uint8Array, nonce: Uint8Array, bound: Uint8Array, plain: Uint8Array): Uint8Array =>
  // The plain text goes into the output first: in a small array it would stay behind where V8 keeps objects (kept-apart.ts).
  xchacha20poly1305(key, nonce, bound).encrypt(plain, roomApart(plain.length + TAG_BYTES));

/** The text again, or null when a single bit of key, nonce, bound data or ciphertext is not what it was. */
export function decrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  bound: Uint8Array,
  ciphertext: Uint8Array,
): Uint8Array | null {
  if (ciphertext.length < TAG_BYTES) return null;
  const cipher = xchacha20poly1305(key, nonce, bound);
  try {
    return cipher.decrypt(ciphertext, roomApart(ciphertext.length - TAG_BYTES));
  } catch {
    return null;
  }
}
