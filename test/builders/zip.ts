import { crc32, deflateRawSync } from 'node:zlib';

/** One record of a container, sound unless told otherwise. */
export interface ZipRecord {
  name: string;
  content: string | Uint8Array;
  /** Without compression (method 0). */
  stored?: boolean;
  /** Sizes and CRC stand behind the data, and zeros in front of it, as programs write that stream. */
  descriptor?: boolean;
  flags?: number;
  method?: number;
  /** What the headers say, where it is not the truth. */
  crc?: number;
  size?: number;
  compressedSize?: number;
  /** Time and date as DOS has them. */
  times?: readonly [time: number, date: number];
  /** The name in the local header. */
  localName?: string;
  /** Extra fields of both headers. */
  extra?: Uint8Array;
  /** Where the directory says the record starts. */
  start?: number;
  /** Bytes between this record and the next. */
  padding?: number;
}

export interface ZipOptions {
  comment?: string;
  /** What the end record says. */
  count?: number;
  centralStart?: number;
}

const encoder = new TextEncoder();

export const utf8 = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? encoder.encode(text) : text);

const TIMES = [0x6c32, 0x5b74] as const;

/** A zip container, byte by byte, so that every field can be wrong. */
export function aZip(
  records: readonly ZipRecord[],
  { comment = '', count, centralStart }: ZipOptions = {},
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  const put = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    at += chunk.length;
  };
  for (const record of records) {
    const content = utf8(record.content);
    const data = record.stored ? content : deflateRawSync(content);
    const crc = record.crc ?? crc32(content);
    const [packed, size] = [record.compressedSize ?? data.length, record.size ?? content.length];
    const method = record.method ?? (record.stored ? 0 : 8);
    const flags = (record.flags ?? 0x0800) | (record.descriptor ? 8 : 0);
    const [name, localName] = [utf8(record.name), utf8(record.localName ?? record.name)];
    const extra = record.extra ?? new Uint8Array(0);
    const start = record.start ?? at;
    const times = record.times ?? TIMES;
    const known = record.descriptor ? [0, 0, 0] : [crc, packed, size];
    put(u('42222244422', [0x04034b50, 20, flags, method, ...times, ...known, localName.length, extra.length]));
    put(localName);
    if (extra.length > 0) put(extra);
    put(data);
    if (record.descriptor) put(u('4444', [0x08074b50, crc, packed, size]));
    if (record.padding) put(new Uint8Array(record.padding));
    const rest = [crc, packed, size, name.length, extra.length, 0, 0, 0, 0, start];
    central.push(u('42222224442222244', [0x02014b50, 20, 20, flags, method, ...times, ...rest]), name, extra);
  }
  const directory = concat(central);
  const numbers = [0x06054b50, 0, 0, count ?? records.length, count ?? records.length];
  const from = centralStart ?? at;
  return concat([
    ...chunks,
    directory,
    u('42222442', [...numbers, directory.length, from, utf8(comment).length]),
    utf8(comment),
  ]);
}

/** Little-endian numbers of the given widths: 2, 4 or 8 bytes. */
export function u(widths: string, values: readonly number[]): Uint8Array {
  let size = 0;
  for (const width of widths) size += Number(width);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (let i = 0; i < widths.length; i++) {
    const [width, value] = [Number(widths[i]), values[i] ?? 0];
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

export function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
