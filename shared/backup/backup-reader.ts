import { attempt, refuse, unwrap, type Result } from '../problems/problem';
import {
  CHECKSUM_BYTES,
  FORMAT_VERSION,
  FRAME_HEAD_BYTES,
  MAC_BYTES,
  MAGIC,
  TOTALS_BYTES,
  VERSION_LINE,
  encodePreamble,
  fits,
  frameTypes,
  backupLimits,
  type BackupFrame,
  type BackupTotals,
} from './format';
import { readHeader, type BackupHeader } from './header';
import { portableSha256, type IncrementalHash, type NewSha256 } from './incremental-hash';
import { TableCounts } from './table-counts';

/** What stands at the end of a whole file. */
export interface BackupEnd extends BackupTotals {
  /** 32 bytes, to be checked with `BackupMac`. */
  mac: Uint8Array;
  /** 32 bytes; already checked. */
  checksum: Uint8Array;
}

/**
 * Reads the file of a backup from chunks of any size and hands out each frame as soon as it is whole. Holds one frame at
 * most, and believes no length beyond its limit.
 *
 * Frames are to be trusted only after `close` has found the end, and by whoever has the key only after the MAC.
 */
export class BackupReader {
  /** Known after some first chunks. */
  header: BackupHeader | null = null;
  /** Everything before the first frame, known with the header. */
  preamble: Uint8Array | null = null;
  private end: BackupEnd | null = null;
  private readonly hash: IncrementalHash;
  private counts = new TableCounts({});
  private frames: BackupFrame[] = [];
  /** The piece being collected, how much of it is there, and what is done with it when it is whole. */
  private piece = new Uint8Array(MAGIC.length);
  private filled = 0;
  private take: (piece: Uint8Array) => void = (piece) => this.takeMagic(piece);

  constructor(newSha256: NewSha256 = portableSha256) {
    this.hash = newSha256();
  }

  /**
   * Problems: `backup/not-a-backup`, `backup/newer`, `backup/header-too-large`, `backup/damaged`. After one of them the
   * reader is of no more use.
   *
   * @returns the frames that this chunk completes; their ciphertext is a copy
   */
  push(chunk: Uint8Array): Result<BackupFrame[]> {
    return attempt(() => {
      for (let at = 0; at < chunk.length;) {
        if (this.end) refuse('backup/damaged', { part: 'end' });
        const part = chunk.subarray(at, at + this.piece.length - this.filled);
        this.piece.set(part, this.filled);
        this.filled += part.length;
        at += part.length;
        if (this.filled === this.piece.length) this.take(this.piece);
      }
      const frames = this.frames;
      this.frames = [];
      return frames;
    });
  }

  /** After the last chunk. Problems: `backup/truncated`, `backup/not-a-backup`. */
  close(): Result<BackupEnd> {
    return attempt(() => {
      if (this.end) return this.end;
      const isAtStart = this.header === null && this.piece.length === MAGIC.length;
      if (isAtStart && !MAGIC.startsWith(latin(this.piece.subarray(0, this.filled)))) refuse('backup/not-a-backup', {});
      return refuse('backup/truncated', {});
    });
  }

  /** Goes on to the next piece. */
  private expect(bytes: number, take: (piece: Uint8Array) => void): void {
    this.piece = new Uint8Array(bytes);
    this.filled = 0;
    this.take = take;
  }

  private takeMagic(piece: Uint8Array): void {
    if (latin(piece) !== MAGIC) refuse('backup/not-a-backup', {});
    this.expect(VERSION_LINE.length, (version) => this.takeVersion(version));
  }

  private takeVersion(piece: Uint8Array): void {
    const line = latin(piece);
    if (line === VERSION_LINE) this.expect(4, (length) => this.takeHeaderLength(length));
    else if (/^[1-9][0-9\n]$/.test(line)) refuse('backup/newer', { found: parseInt(line, 10), known: FORMAT_VERSION });
    else refuse('backup/not-a-backup', {});
  }

  private takeHeaderLength(piece: Uint8Array): void {
    const length = viewOf(piece).getUint32(0);
    if (length > backupLimits.header) refuse('backup/header-too-large', { bytes: length, limit: backupLimits.header });
    if (length === 0) refuse('backup/damaged', { part: 'header' });
    this.expect(length, (header) => this.takeHeader(header));
  }

  private takeHeader(piece: Uint8Array): void {
    this.header = unwrap(readHeader(piece));
    this.counts = new TableCounts(this.header.counts);
    this.preamble = encodePreamble(text(piece, 'header'));
    this.hash.update(this.preamble);
    this.expectFrame();
  }

  /** The type first: heads of the two kinds of frame differ in length. */
  private expectFrame(): void {
    this.expect(1, ([type]) => {
      if (type === frameTypes.record) this.expect(FRAME_HEAD_BYTES - 1, (head) => this.takeHead(head));
      else if (type === frameTypes.end) this.expect(TOTALS_BYTES - 1, (totals) => this.takeTotals(totals));
      else refuse('backup/damaged', { part: 'frame' });
    });
  }

  private takeHead(piece: Uint8Array): void {
    const view = viewOf(piece);
    const [tableLength, idLength, sealedLength] = [view.getUint8(0), view.getUint16(1), view.getUint32(3)];
    if (
      !fits(tableLength, backupLimits.table) ||
      !fits(idLength, backupLimits.id) ||
      !fits(sealedLength, backupLimits.sealed)
    )
      refuse('backup/damaged', { part: 'frame' });
    this.hash.update(Uint8Array.of(frameTypes.record));
    this.hash.update(piece);
    this.expect(tableLength + idLength, (names) => this.takeNames(names, tableLength, sealedLength));
  }

  private takeNames(piece: Uint8Array, tableLength: number, sealedLength: number): void {
    this.hash.update(piece);
    const table = text(piece.subarray(0, tableLength), 'frame');
    const id = text(piece.subarray(tableLength), 'frame');
    if (!this.counts.isAnnounced(table)) refuse('backup/damaged', { part: 'frame' });
    this.expect(sealedLength, (sealed) => {
      this.hash.update(sealed);
      const frame = { table, id, sealed };
      this.counts.add(frame);
      this.frames.push(frame);
      this.expectFrame();
    });
  }

  private takeTotals(piece: Uint8Array): void {
    const view = viewOf(piece);
    const { records, bytes } = this.counts.totals;
    const isAll = view.getUint32(0) === records && view.getBigUint64(4) === BigInt(bytes);
    if (!isAll || !this.counts.areComplete()) refuse('backup/damaged', { part: 'end' });
    this.hash.update(Uint8Array.of(frameTypes.end));
    this.hash.update(piece);
    this.expect(MAC_BYTES, (mac) => {
      this.hash.update(mac);
      this.expect(CHECKSUM_BYTES, (checksum) => this.takeChecksum(mac, checksum));
    });
  }

  private takeChecksum(mac: Uint8Array, checksum: Uint8Array): void {
    const computed = this.hash.digest();
    if (checksum.some((byte, index) => byte !== computed[index])) refuse('backup/damaged', { part: 'checksum' });
    this.end = { ...this.counts.totals, mac, checksum };
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** UTF-8 without leniency: a byte order mark is kept, and what isn't UTF-8 is refused, so the bytes come out again. */
function text(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('backup/damaged', { part });
  }
}
