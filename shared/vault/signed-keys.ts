import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json';
import { withMac, type KeysFile } from './keys-file';
import { subkey } from './subkeys';

/**
 * The key file, signed by the ledger that it opens: ways in and their days are what they were when somebody had it open. Why, and what says that there
 * should be a signature: docs/decisions/0021.
 *
 * @param dataKey 32 bytes
 */
export const signed = (file: KeysFile, dataKey: Uint8Array): KeysFile => withMac(file, macOf(file, dataKey));

/** Whether this ledger has signed it so. */
export const isSignedBy = (file: KeysFile, dataKey: Uint8Array): boolean =>
  file.mac !== undefined && file.mac === macOf(file, dataKey);

function macOf({ ledgerId, createdAt, generation, wraps }: KeysFile, dataKey: Uint8Array): string {
  const content = utf8ToBytes(canonicalJson({ ledgerId, createdAt, generation, wraps }));
  return bytesToHex(hmac(sha256, subkey(dataKey, 'keys'), content));
}
