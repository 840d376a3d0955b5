import { oncePerObject } from '../../text/once';
import { refuse } from '../../problems/problem';
import type { Codec } from './codec';
import type { ZipDirectory, ZipEntry } from './directory';
import { newRecord, placeInto } from './new-record';
import { areSameBytes } from '../../text/same-bytes';

/** Bit 3: sizes stand behind the data. A part that we write has them in its header. */
const DATA_DESCRIPTOR = 0x0008;
const DEFLATED = 8;

interface Rewritten {
  entry: ZipEntry;
  data: Uint8Array;
  crc: number;
  size: number;
}

export interface PartHints {
  added?: AddedParts;
  /** Parts that often become the same as the last time, and that hold nothing of anybody: they are kept as they went out. */
  alike?: ReadonlySet<string>;
}

/** Parts that the container doesn't have yet, by name. */
export type AddedParts = ReadonlyMap<string, Uint8Array>;

/**
 * A copy of the container with some parts' contents replaced, and others put behind the last one. All other records are
 * copied as they are, still compressed, byte for byte and in order; names, times, extra fields and the comment stay too.
 */
export function replaceParts(
  directory: ZipDirectory,
  parts: ReadonlyMap<string, Uint8Array>,
  codec: Codec,
  { added = NOTHING_ADDED, alike = NOTHING_ALIKE }: PartHints = {},
): Uint8Array {
  const rewritten: Rewritten[] = [];
  for (const [name, content] of parts) {
    const entry = directory.byName.get(name) ?? refuse('zip/truncated', { entry: name });
    rewritten.push(alike.has(name) ? packedAlike(directory, entry, content, codec) : packed(entry, content, codec));
  }
  rewritten.sort((a, b) => a.entry.start - b.entry.start);

  const { bytes, centralStart } = directory;
  const records = [...added].map(([name, content]) => {
    const crc = codec.crc32(content);
    return newRecord(name, { data: codec.deflateRaw(content), method: DEFLATED, crc, size: content.length });
  });
  const local = records.reduce((sum, { header, data }) => sum + header.length + data.length, 0);
  const central = records.reduce((sum, record) => sum + record.central.length, 0);
  const shift =
    local + rewritten.reduce((sum, { entry, data }) => sum + (entry.dataStart - entry.end) + data.length, 0);
  const out = new Uint8Array(bytes.length + shift + central);
  const view = new DataView(out.buffer);
  let from = 0;
  let to = 0;
  const copyUpTo = (end: number): void => {
    out.set(bytes.subarray(from, end), to);
    to += end - from;
    from = end;
  };
  for (const part of rewritten) {
    copyUpTo(part.entry.start);
    const header = to;
    copyUpTo(part.entry.dataStart);
    writeHeader(view, header + 6, header + 14, part);
    out.set(part.data, to);
    to += part.data.length;
    from = part.entry.end;
  }
  copyUpTo(centralStart);
  for (const record of records) to = placeInto(out, to, record);
  const newCentralStart = to;
  const centralEnd = directory.entries.at(-1)?.centralEnd ?? centralStart;
  copyUpTo(centralEnd);
  for (const record of records) {
    out.set(record.central, to);
    to += record.central.length;
  }
  const newEnd = to + directory.endStart - centralEnd;
  copyUpTo(bytes.length);
  writeDirectory(view, directory, rewritten, newCentralStart - centralStart);
  writeEnd(view, newEnd, { entries: records.length, bytes: central, centralStart: newCentralStart });
  return out;
}

const NOTHING_ADDED: AddedParts = new Map();
const NOTHING_ALIKE: ReadonlySet<string> = new Set();

function packed(entry: ZipEntry, content: Uint8Array, codec: Codec): Rewritten {
  const data = entry.method === 0 ? content : codec.deflateRaw(content);
  return { entry, data, crc: codec.crc32(content), size: content.length };
}

interface LastPacked {
  content: Uint8Array;
  as: Rewritten;
}

const lastPackedOf = oncePerObject((_: ZipDirectory) => new Map<string, LastPacked>());

/** A small part takes as long to deflate as a large one to compare. */
function packedAlike(directory: ZipDirectory, entry: ZipEntry, content: Uint8Array, codec: Codec): Rewritten {
  const lastPacked = lastPackedOf(directory);
  const last = lastPacked.get(entry.name);
  if (last && areSameBytes(last.content, content)) return last.as;
  const as = packed(entry, content, codec);
  lastPacked.set(entry.name, { content, as });
  return as;
}

/** The end record: how many more entries there are, how much longer the directory is, and where it starts. */
function writeEnd(view: DataView, at: number, more: { entries: number; bytes: number; centralStart: number }): void {
  for (const field of [8, 10]) view.setUint16(at + field, view.getUint16(at + field, true) + more.entries, true);
  view.setUint32(at + 12, view.getUint32(at + 12, true) + more.bytes, true);
  view.setUint32(at + 16, more.centralStart, true);
}

/** Flags at `flagsAt`; CRC, compressed and uncompressed size from `crcAt` on (APPNOTE 4.4). */
function writeHeader(view: DataView, flagsAt: number, crcAt: number, part: Rewritten): void {
  view.setUint16(flagsAt, part.entry.flags & ~DATA_DESCRIPTOR, true);
  view.setUint32(crcAt, part.crc, true);
  view.setUint32(crcAt + 4, part.data.length, true);
  view.setUint32(crcAt + 8, part.size, true);
}

/** Patches the copied central directory: rewritten entries' sizes, and the offset of all that come behind them. */
function writeDirectory(view: DataView, directory: ZipDirectory, rewritten: Rewritten[], shift: number): void {
  const byEntry = new Map(rewritten.map((part) => [part.entry, part]));
  for (const entry of directory.entries) {
    const at = entry.centralStart + shift;
    const part = byEntry.get(entry);
    if (part) writeHeader(view, at + 8, at + 16, part);
    let moved = 0;
    for (const other of rewritten)
      if (other.entry.start < entry.start) moved += other.entry.dataStart - other.entry.end + other.data.length;
    view.setUint32(at + 42, entry.start + moved, true);
  }
}
