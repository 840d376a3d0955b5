import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { failure, success, type Result } from '../problems/problem';
import { encodeFrameHead, encodeTotals, type BackupFrame, type BackupTotals } from './format';
import type { IncrementalHash } from './incremental-hash';

/**
 * The MAC of a backup: HMAC-SHA-256 over the preamble, all frames in their order (the head of each, and the SHA-256 of its
 * ciphertext), and the totals. Each record is authentic by itself; the MAC tells that none is missing, added, or left
 * over from an older backup.
 *
 * The page computes it, over what it sends and over what it gets back: main has no key, and what lies between is then
 * checked too.
 */
export class BackupMac {
  readonly totals: BackupTotals = { records: 0, bytes: 0 };
  private readonly hash: IncrementalHash;

  /**
   * @param key 32 bytes, the ledger's subkey for backups
   * @param preamble what `backup:begin` or `backup:read-header` gave, as it is
   */
  constructor(key: Uint8Array, preamble: Uint8Array) {
    if (key.length !== 32) throw new RangeError('the key of a backup has 32 bytes');
    this.hash = hmac.create(sha256, key) as IncrementalHash;
    this.hash.update(preamble);
  }

  /** @param digest SHA-256 of the ciphertext, 32 bytes, from whoever has a quicker one for a large frame */
  add(frame: BackupFrame, digest: Uint8Array = sha256(frame.sealed)): void {
    this.hash.update(encodeFrameHead(frame));
    this.hash.update(digest);
    this.totals.records += 1;
    this.totals.bytes += frame.sealed.length;
  }

  /** Once, after the last frame. @returns 32 bytes */
  digest(): Uint8Array {
    this.hash.update(encodeTotals(this.totals));
    return this.hash.digest();
  }

  /** Once, after the last frame read. Problem: `backup/wrong-mac` when this isn't what was once backed up. */
  check(found: Uint8Array): Result<true> {
    return areSame(this.digest(), found) ? success(true) : failure('backup/wrong-mac', {});
  }
}

/** In a time that doesn't depend on where they differ. */
function areSame(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  a.forEach((byte, index) => (difference |= byte ^ (b[index] ?? 0)));
  return difference === 0;
}
