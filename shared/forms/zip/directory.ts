import { refuse } from '../../problems/problem';
import { zipLimits, type ZipLimits } from './limits';
import { CENTRAL, END, LOCAL, TOLD_ELSEWHERE, UTF8_NAME } from './signatures';
import { isZip64, withoutZip64 } from './zip64';

/** One part, as the central directory and its local header agree on it. Offsets are into the file's bytes. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 DEFLATE. */
  method: number;
  flags: number;
  crc: number;
  compressedSize: number;
  size: number;
  /** Start of the local header. */
  start: number;
  /** Start of the compressed data. */
  dataStart: number;
  /** End of the record: the next record's start, so a data descriptor and padding are inside. */
  end: number;
  /** Start and end of the entry in the central directory. */
  centralStart: number;
  centralEnd: number;
}

export interface ZipDirectory {
  bytes: Uint8Array;
  /** In the order of the central directory. */
  entries: ZipEntry[];
  byName: Map<string, ZipEntry>;
  centralStart: number;
  /** Start of the end-of-central-directory record. */
  endStart: number;
}

const ENCRYPTED = 0x0001;
const STRONG_ENCRYPTION = 0x0040;

const utf8 = new TextDecoder('utf-8');
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
/** As WHATWG has it: code page 932, the one of Japanese Windows. */
const cp932 = new TextDecoder('shift_jis');

/**
 * Reads and checks the directory of a zip container (APPNOTE 6.3.10). Nothing is inflated here.
 * Refuses what a form never is: encrypted, split, overlapping, with duplicate or outward-pointing names.
 *
 * Bytes behind the container's end, as mail programs and servers leave them, are none of it; one that is written as large
 * files are (ZIP64) is laid out anew. The directory's bytes are those of the container.
 */
export function readDirectory(file: Uint8Array, limits: ZipLimits = zipLimits): ZipDirectory {
  if (file.length > limits.file)
    refuse('file/too-large', { file: '選んだファイル', megabytes: mega(file.length), limit: mega(limits.file) });
  const whole = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(whole);
  if (isZip64(whole, end)) return readPlain(withoutZip64(file, whole, end, limits), limits);
  return readPlain(file.subarray(0, end + 22 + whole.getUint16(end + 20, true)), limits);
}

function readPlain(bytes: Uint8Array, limits: ZipLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endStart = findEnd(view);
  const count = view.getUint16(endStart + 10, true);
  const centralSize = view.getUint32(endStart + 12, true);
  const centralStart = view.getUint32(endStart + 16, true);
  if (view.getUint16(endStart + 4, true) !== 0 || count === 0xffff || centralStart === TOLD_ELSEWHERE)
    refuse('zip/zip64', { entry: 'directory' });
  if (count > limits.entries) refuse('zip/too-many-entries', { count, limit: limits.entries });
  // The number of parts stands there twice, for a container on several disks.
  if (view.getUint16(endStart + 8, true) !== count) refuse('zip/overlap', { entry: 'directory' });
  if (centralStart + centralSize > endStart) refuse('zip/truncated', { entry: 'directory' });
  // Some programs begin at the place that is told, others go back from the end: between the two there could be another directory.
  if (centralStart + centralSize < endStart) refuse('zip/overlap', { entry: 'directory' });

  const entries: ZipEntry[] = [];
  const byName = new Map<string, ZipEntry>();
  const seen = new Set<string>();
  let total = 0;
  let at = centralStart;
  for (let i = 0; i < count; i++) {
    const entry = readCentralEntry(view, bytes, at, endStart);
    checkName(entry.name);
    // Part names differ only in case on no system (OPC, ECMA-376-2 §6.2.2.3).
    const folded = entry.name.toLowerCase();
    if (seen.has(folded)) refuse('zip/duplicate-entry', { entry: entry.name });
    seen.add(folded);
    total += entry.size;
    checkSizes(entry, total, limits);
    entries.push(entry);
    byName.set(entry.name, entry);
    at = entry.centralEnd;
  }
  if (at !== centralStart + centralSize) refuse('zip/not-a-zip', { reason: 'directory size' });
  locateRecords(view, bytes, entries, centralStart);
  return { bytes, entries, byName, centralStart, endStart };
}

const mega = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));

/**
 * Where the end record is. Most programs take the last one that there is, others the one whose comment ends with the file: where these
 * are two, Word could open another document than the one that is looked at here.
 */
function findEnd(view: DataView): number {
  // The record is 22 bytes plus a comment of at most 65,535.
  const farthest = Math.max(0, view.byteLength - 22 - 0xffff);
  let last: number | null = null;
  let behind: number | null = null;
  for (let at = view.byteLength - 22; at >= farthest && behind === null; at--) {
    if (view.getUint32(at, true) !== END) continue;
    last ??= at;
    const end = at + 22 + view.getUint16(at + 20, true);
    if (end === view.byteLength || (end < view.byteLength && endsDirectory(view, at))) behind = at;
  }
  if (behind === null) return refuse('zip/not-a-zip', { reason: 'no end record' });
  return behind === last ? behind : refuse('zip/overlap', { entry: 'directory' });
}

/** Whether the directory that an end record names ends where the record begins: a part may hold a container of its own. */
function endsDirectory(view: DataView, at: number): boolean {
  const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
  return start + size === at && size >= 46 && view.getUint32(start, true) === CENTRAL;
}

function readCentralEntry(view: DataView, bytes: Uint8Array, at: number, limit: number): ZipEntry {
  if (at + 46 > limit || view.getUint32(at, true) !== CENTRAL) refuse('zip/not-a-zip', { reason: 'directory entry' });
  const nameLength = view.getUint16(at + 28, true);
  const centralEnd = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (centralEnd > limit) refuse('zip/truncated', { entry: 'directory' });
  const flags = view.getUint16(at + 8, true);
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength), flags);
  const method = view.getUint16(at + 10, true);
  const entry: ZipEntry = {
    name,
    method,
    flags,
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
    dataStart: 0,
    end: 0,
    centralStart: at,
    centralEnd,
  };
  if (flags & (ENCRYPTED | STRONG_ENCRYPTION)) refuse('zip/encrypted-entry', { entry: name });
  if (method !== 0 && method !== 8) refuse('zip/compression', { entry: name, method });
  if ([entry.compressedSize, entry.size, entry.start].includes(TOLD_ELSEWHERE)) refuse('zip/zip64', { entry: name });
  return entry;
}

/**
 * Without its flag (APPNOTE appendix D) a name is in the code page of whoever wrote it: 圧縮フォルダー of Japanese Windows
 * writes CP932, a Mac UTF-8 all the same. CP932 is hardly ever sound UTF-8.
 */
function decodeName(name: Uint8Array, flags: number): string {
  if (flags & UTF8_NAME) return utf8.decode(name);
  try {
    return strictUtf8.decode(name);
  } catch {
    return cp932.decode(name);
  }
}

function checkName(name: string): void {
  const outward =
    name.startsWith('/') || /^[a-z]:/i.test(name) || (name.includes('..') && name.split(/[/\\]/).includes('..'));
  if (outward || name === '' || name.includes('\0')) refuse('zip/path', { entry: name });
  // A separator to some readers and a plain character to others: which part is meant can't be told.
  if (name.includes('\\')) refuse('zip/backslash', { entry: name });
}

function checkSizes(entry: ZipEntry, total: number, limits: ZipLimits): void {
  if (entry.size > limits.part)
    refuse('zip/too-large', { entry: entry.name, megabytes: mega(entry.size), limit: mega(limits.part) });
  if (total > limits.total)
    refuse('zip/too-large', { entry: entry.name, megabytes: mega(total), limit: mega(limits.total) });
  const ratio = entry.size / Math.max(1, entry.compressedSize);
  if (entry.size > limits.ratioFrom && ratio > limits.ratio)
    refuse('zip/ratio', { entry: entry.name, ratio: Math.round(ratio) });
  if (entry.method === 0 && entry.size !== entry.compressedSize) refuse('zip/truncated', { entry: entry.name });
}

/** Finds each record's data and end, and refuses records that overlap (the overlapping-files zip bomb). */
function locateRecords(view: DataView, bytes: Uint8Array, entries: ZipEntry[], centralStart: number): void {
  const byStart = [...entries].sort((a, b) => a.start - b.start);
  byStart.forEach((entry, i) => {
    const next = byStart[i + 1]?.start ?? centralStart;
    const at = entry.start;
    if (at + 30 > centralStart || view.getUint32(at, true) !== LOCAL) refuse('zip/truncated', { entry: entry.name });
    const nameLength = view.getUint16(at + 26, true);
    entry.dataStart = at + 30 + nameLength + view.getUint16(at + 28, true);
    entry.end = next;
    if (entry.dataStart + entry.compressedSize > next) refuse('zip/overlap', { entry: entry.name });
    const isSame =
      nameLength === view.getUint16(entry.centralStart + 28, true) &&
      sameBytes(bytes, at + 30, entry.centralStart + 46, nameLength);
    if (!isSame) refuse('zip/not-a-zip', { reason: `name of ${entry.name}` });
  });
}

function sameBytes(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}
