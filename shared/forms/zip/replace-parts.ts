import { refuse } from '../../problems/problem';
import type { Codec } from './codec';
import type { ZipDirectory, ZipEntry } from './directory';

/** Bit 3: sizes stand behind the data. A part that we write has them in its header. */
const DATA_DESCRIPTOR = 0x0008;

interface Rewritten {
  entry: ZipEntry;
  data: Uint8Array;
  crc: number;
  size: number;
}

/**
 * A copy of the container with some parts' contents replaced. All other records are copied as they are, still
 * compressed, byte for byte and in order; names, times, extra fields and the comment stay too.
 */
export function replaceParts(directory: ZipDirectory, parts: Map<string, Uint8Array>, codec: Codec): Uint8Array {
  const rewritten: Rewritten[] = [];
  for (const [name, content] of parts) {
    const entry = directory.byName.get(name) ?? refuse('zip/truncated', { entry: name });
    const data = entry.method === 0 ? content : codec.deflateRaw(content);
    rewritten.push({ entry, data, crc: codec.crc32(content), size: content.length });
  }
  rewritten.sort((a, b) => a.entry.start - b.entry.start);

  const { bytes, centralStart } = directory;
  const shift = rewritten.reduce((sum, { entry, data }) => sum + (entry.dataStart - entry.end) + data.length, 0);
  const out = new Uint8Array(bytes.length + shift);
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
  const newCentralStart = to;
  copyUpTo(bytes.length);
  writeDirectory(view, directory, rewritten, newCentralStart - centralStart);
  return out;
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
  view.setUint32(directory.endStart + shift + 16, directory.centralStart + shift, true);
}
