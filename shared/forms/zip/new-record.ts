import { CENTRAL, LOCAL, UTF8_NAME } from './signatures';

/** A part's content as it lies in a container. */
export interface PackedContent {
  data: Uint8Array;
  /** 0 stored, 8 DEFLATE. */
  method: number;
  crc: number;
  /** Inflated. */
  size: number;
}

export interface NewZipEntry {
  header: Uint8Array;
  data: Uint8Array;
  /** Entry of the directory, but for the place of its record: `placeInto`. */
  central: Uint8Array;
}

const VERSION = 20;
/** First of January 1980, the earliest that can be written: the same fill gives the same bytes. */
const NO_DATE = 0x0021;

/** A record as APPNOTE 4.3.7 and 4.3.12 lay it out. */
export function newRecord(name: string, { data, method, crc, size }: PackedContent): NewZipEntry {
  const encoded = new TextEncoder().encode(name);
  const header = new Uint8Array(30 + encoded.length);
  const central = new Uint8Array(46 + encoded.length);
  const [local, entry] = [new DataView(header.buffer), new DataView(central.buffer)];
  local.setUint32(0, LOCAL, true);
  entry.setUint32(0, CENTRAL, true);
  entry.setUint16(4, VERSION, true);
  for (const [view, at] of [
    [local, 4],
    [entry, 6],
  ] as const) {
    [VERSION, UTF8_NAME, method, 0, NO_DATE].forEach((value, i) => view.setUint16(at + 2 * i, value, true));
    [crc, data.length, size].forEach((value, i) => view.setUint32(at + 10 + 4 * i, value, true));
    view.setUint16(at + 22, encoded.length, true);
  }
  header.set(encoded, 30);
  central.set(encoded, 46);
  return { header, data, central };
}

/** Puts the record at `at` of a container, and its place into its entry. @returns where the next one goes */
export function placeInto(out: Uint8Array, at: number, { header, data, central }: NewZipEntry): number {
  new DataView(central.buffer).setUint32(42, at, true);
  out.set(header, at);
  out.set(data, at + header.length);
  return at + header.length + data.length;
}
