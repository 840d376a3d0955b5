/**
 * The file of a backup. Numbers are big-endian.
 *
 *     "RENKEI-BACKUP 1\n"
 *     u32 length of the header, the header: canonical JSON in UTF-8 (header.ts)
 *     any number of record frames:
 *       u8 1, u8 length of the table's name, u16 length of the id, u32 length of the ciphertext, then these three
 *     one end frame:
 *       u8 2, u32 number of records, u64 bytes of ciphertext, 32 bytes MAC, 32 bytes checksum
 *
 * The MAC (backup-mac.ts) covers all before it and needs a key of the ledger; the checksum is the SHA-256 of all before
 * it, the MAC included, and needs none: main, which has no key, can tell a damaged file, and only who has the key can
 * make a whole one. Every text has one spelling only, so that a frame read and encoded again gives the same bytes.
 */
export const FORMAT_VERSION = 1;

/** The first 14 bytes of every version. */
export const MAGIC = 'RENKEI-BACKUP ';
export const VERSION_LINE = `${FORMAT_VERSION}\n`;

export const frameTypes = { record: 1, end: 2 } as const;
export const FRAME_HEAD_BYTES = 8;
export const TOTALS_BYTES = 13;
export const MAC_BYTES = 32;
export const CHECKSUM_BYTES = 32;

export const backupLimits = {
  /** In bytes. The wraps are its largest part, a few hundred bytes each. */
  header: 64 * 1024,
  /**
   * Bytes of one record's ciphertext. Attachments lie in chunks of a megabyte; what was changed at once is one record, of some 5 MB where 5,000
   * people came out of a table.
   */
  sealed: 64 * 1024 * 1024,
  /** In bytes. */
  table: 64,
  /** In bytes: a hundred characters of Japanese, and some. */
  id: 400,
} as const;

/** One record of the ledger as it lies in the database: table and key in the clear, the rest as ciphertext. */
export interface BackupFrame {
  table: string;
  id: string;
  sealed: Uint8Array;
}

/** What a file holds, counted. */
export interface BackupTotals {
  records: number;
  /** Of ciphertext. */
  bytes: number;
}

const encoder = new TextEncoder();

/** Everything before the first frame. @param header canonical JSON */
export function encodePreamble(header: string): Uint8Array {
  const json = encoder.encode(header);
  const magic = encoder.encode(MAGIC + VERSION_LINE);
  const bytes = new Uint8Array(magic.length + 4 + json.length);
  bytes.set(magic);
  new DataView(bytes.buffer).setUint32(magic.length, json.length);
  bytes.set(json, magic.length + 4);
  return bytes;
}

/** A frame without its ciphertext, which follows as it is. Throws on what the format can't hold: that is a bug. */
export function encodeFrameHead({ table, id, sealed }: BackupFrame): Uint8Array {
  // Half of a surrogate pair would be written as another character, and the record would no longer open.
  if (/\p{Surrogate}/u.test(table + id)) throw new RangeError(`a record of ${table} has an id that is no text`);
  const [tableBytes, idBytes] = [encoder.encode(table), encoder.encode(id)];
  if (
    !fits(tableBytes.length, backupLimits.table) ||
    !fits(idBytes.length, backupLimits.id) ||
    !fits(sealed.length, backupLimits.sealed)
  )
    throw new RangeError(`a record of ${table} doesn't fit into a backup`);
  const bytes = new Uint8Array(FRAME_HEAD_BYTES + tableBytes.length + idBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, frameTypes.record);
  view.setUint8(1, tableBytes.length);
  view.setUint16(2, idBytes.length);
  view.setUint32(4, sealed.length);
  bytes.set(tableBytes, FRAME_HEAD_BYTES);
  bytes.set(idBytes, FRAME_HEAD_BYTES + tableBytes.length);
  return bytes;
}

/** The end frame up to its MAC. */
export function encodeTotals({ records, bytes }: BackupTotals): Uint8Array {
  const encoded = new Uint8Array(TOTALS_BYTES);
  const view = new DataView(encoded.buffer);
  view.setUint8(0, frameTypes.end);
  view.setUint32(1, records);
  view.setBigUint64(5, BigInt(bytes));
  return encoded;
}

export const fits = (length: number, limit: number): boolean => length >= 1 && length <= limit;
