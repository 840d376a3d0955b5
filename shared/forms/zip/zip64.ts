import { refuse } from '../../problems/problem';
import type { ZipLimits } from './limits';
import { newRecord, placeInto, type NewZipEntry } from './new-record';
import { CENTRAL, END, END64, LOCAL, LOCATOR64, TOLD_ELSEWHERE, UTF8_NAME } from './signatures';

const EXTRA64 = 0x0001;
const ENCRYPTED = 0x0041;

/** Where a directory starts, and how many entries it has. */
interface Start {
  count: number;
  at: number;
}

/** Whether a container says its sizes or its directory's place as large files do (APPNOTE 4.3.14, 4.5.3). */
export function isZip64(view: DataView, endStart: number): boolean {
  if (endStart >= 20 && view.getUint32(endStart - 20, true) === LOCATOR64) return true;
  const [count, start] = [view.getUint16(endStart + 10, true), view.getUint32(endStart + 16, true)];
  if (count === 0xffff || start === TOLD_ELSEWHERE) return true;
  let at = start;
  for (let i = 0; i < count && at + 46 <= endStart && view.getUint32(at, true) === CENTRAL; i++) {
    if ([20, 24, 42].some((field) => view.getUint32(at + field, true) === TOLD_ELSEWHERE)) return true;
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return false;
}

/**
 * The same parts in a container as any program reads it: nothing that is let in is so large that it must be written for
 * large files. Parts stay compressed as they are; times and extra fields are left behind.
 */
export function withoutZip64(bytes: Uint8Array, view: DataView, endStart: number, limits: ZipLimits): Uint8Array {
  const { count, at: start } = directoryStart(view, endStart);
  if (count > limits.entries) refuse('zip/too-many-entries', { count, limit: limits.entries });
  const records: NewZipEntry[] = [];
  let packed = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    const { record, end, length, otherName } = readEntry(bytes, view, at, endStart);
    packed += length;
    // Parts that lie over each other would fill the memory here.
    if (packed > bytes.length) refuse('zip/overlap', { entry: 'directory' });
    if (otherName !== null) refuse('zip/not-a-zip', { reason: `name of ${otherName}` });
    records.push(record);
    at = end;
  }
  return joined(records);
}

function directoryStart(view: DataView, endStart: number): Start {
  const at = endStart - 20;
  if (at < 0 || view.getUint32(at, true) !== LOCATOR64) {
    const [count, start] = [view.getUint16(endStart + 10, true), view.getUint32(endStart + 16, true)];
    return count === 0xffff || start === TOLD_ELSEWHERE
      ? refuse('zip/zip64', { entry: 'directory' })
      : { count, at: start };
  }
  const record = large(view, at + 8);
  if (record + 56 > at || view.getUint32(record, true) !== END64) refuse('zip/zip64', { entry: 'directory' });
  const start = { count: large(view, record + 32), at: large(view, record + 48) };
  // What the end record says all the same is what programs go by that know nothing of large files.
  const [count, plain] = [view.getUint16(endStart + 10, true), view.getUint32(endStart + 16, true)];
  const isOnce = large(view, record + 24) === start.count && view.getUint16(endStart + 8, true) === count;
  if (!isOnce || (count !== 0xffff && count !== start.count) || (plain !== TOLD_ELSEWHERE && plain !== start.at))
    refuse('zip/overlap', { entry: 'directory' });
  return start;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  limit: number,
): {
  record: NewZipEntry;
  end: number;
  length: number;
  /** Where the part says another one itself. */ otherName: string | null;
} {
  if (at + 46 > limit || view.getUint32(at, true) !== CENTRAL) refuse('zip/not-a-zip', { reason: 'directory entry' });
  const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
  const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (end > limit) refuse('zip/truncated', { entry: 'directory' });
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const flags = view.getUint16(at + 8, true);
  const isAscii = nameBytes.every((byte) => byte < 0x80);
  const entry = new TextDecoder(flags & UTF8_NAME || isAscii ? 'utf-8' : 'shift_jis').decode(nameBytes);
  if (flags & ENCRYPTED) refuse('zip/encrypted-entry', { entry });
  const extra = extra64(view, at + 46 + nameLength, extraLength);
  // Those that are marked stand in the extra field, in this order.
  const [size = 0, compressed = 0, start = 0] = [24, 20, 42].map((field) => {
    const value = view.getUint32(at + field, true);
    return value === TOLD_ELSEWHERE ? (extra.shift() ?? refuse('zip/zip64', { entry })) : value;
  });
  if (start + 30 > limit || view.getUint32(start, true) !== LOCAL) refuse('zip/truncated', { entry });
  const localName = view.getUint16(start + 26, true);
  const isSame = localName === nameLength && nameBytes.every((byte, i) => byte === bytes[start + 30 + i]);
  const from = start + 30 + localName + view.getUint16(start + 28, true);
  if (from + compressed > limit) refuse('zip/truncated', { entry });
  const data = bytes.subarray(from, from + compressed);
  const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
  const record = newRecord(entry, { data, method, crc, size });
  return { record, end, length: compressed, otherName: isSame ? null : entry };
}

/** The numbers of the extra field for large files. */
function extra64(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== EXTRA64) continue;
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), from + length);
    const numbers: number[] = [];
    for (let one = at + 4; one + 8 <= end; one += 8) numbers.push(large(view, one));
    return numbers;
  }
  return [];
}

/** What no file of ours can be as large as is as large as can be. */
const large = (view: DataView, at: number): number =>
  at < 0 || at + 8 > view.byteLength
    ? refuse('zip/truncated', { entry: 'directory' })
    : Math.min(Number(view.getBigUint64(at, true)), TOLD_ELSEWHERE - 1);

function joined(records: readonly NewZipEntry[]): Uint8Array {
  const local = records.reduce((sum, { header, data }) => sum + header.length + data.length, 0);
  const central = records.reduce((sum, record) => sum + record.central.length, 0);
  const out = new Uint8Array(local + central + 22);
  let to = 0;
  for (const record of records) to = placeInto(out, to, record);
  for (const record of records) {
    out.set(record.central, to);
    to += record.central.length;
  }
  const end = new DataView(out.buffer, to);
  end.setUint32(0, END, true);
  for (const field of [8, 10]) end.setUint16(field, records.length, true);
  end.setUint32(12, central, true);
  end.setUint32(16, local, true);
  return out;
}
