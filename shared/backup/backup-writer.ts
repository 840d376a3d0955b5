import { attempt, refuse, type Result } from '../problems/problem';
import { encodeFrameHead, encodePreamble, encodeTotals, MAC_BYTES, type BackupFrame } from './format';
import { headerText, type BackupHeader } from './header';
import { portableSha256, type IncrementalHash, type NewSha256 } from './incremental-hash';
import { TableCounts } from './table-counts';

/**
 * Makes the file of a backup piece by piece: the preamble, then the pieces of each frame, then the end. Keeps nothing of
 * what it gave out, however large the ledger.
 */
export class BackupWriter {
  /** The file's beginning. The MAC begins with it, too. */
  readonly preamble: Uint8Array;
  /** SHA-256 at the end of the file, known after `end`. 32 bytes. */
  checksum: Uint8Array | null = null;
  private readonly hash: IncrementalHash;
  private readonly counts: TableCounts;

  constructor(header: BackupHeader, newSha256: NewSha256 = portableSha256) {
    this.counts = new TableCounts(header.counts);
    this.preamble = encodePreamble(headerText(header));
    this.hash = newSha256();
    this.hash.update(this.preamble);
  }

  /** @returns two pieces; the second is `frame.sealed` itself, not a copy */
  add(frame: BackupFrame): Uint8Array[] {
    const head = encodeFrameHead(frame);
    this.counts.add(frame);
    return this.hashed([head, frame.sealed]);
  }

  /**
   * The file's end. Problem: `backup/incomplete` when other records came than the header says: some got lost on the way,
   * or the ledger changed meanwhile.
   *
   * @param mac 32 bytes, of `BackupMac`
   */
  end(mac: Uint8Array): Result<Uint8Array[]> {
    if (mac.length !== MAC_BYTES) throw new RangeError('the MAC of a backup has 32 bytes');
    return attempt(() => {
      if (!this.counts.areComplete()) refuse('backup/incomplete', {});
      const pieces = this.hashed([encodeTotals(this.counts.totals), mac]);
      this.checksum = new Uint8Array(this.hash.digest());
      return [...pieces, this.checksum];
    });
  }

  private hashed(pieces: Uint8Array[]): Uint8Array[] {
    for (const piece of pieces) this.hash.update(piece);
    return pieces;
  }
}
