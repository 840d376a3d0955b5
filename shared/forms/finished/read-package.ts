import type { Codec } from '../zip/codec';

/** A record of a zip container, as its directory lists it. */
export interface PackedPart {
  name: string;
  method: number;
  crc: number;
  size: number;
  /** As it lies in the file. */
  packed: Uint8Array;
}

/** The parts of a container by name; null where its records don't agree with its directory. */
export type PackedParts = ReadonlyMap<string, PackedPart>;

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
/** The end record without its comment, and the longest comment. */
const [END_SIZE, LONGEST] = [22, 0xffff];
const DESCRIPTOR = 8;

/**
 * Reads a container from its end, record by record (APPNOTE 4.3), without the code that wrote it. What the directory says of
 * a record must be what the record says of itself.
 */
export function readPacked(file: Uint8Array): PackedParts | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOf(view);
  if (end === -1) return null;
  const count = view.getUint16(end + 10, true);
  const parts = new Map<string, PackedPart>();
  let at = view.getUint32(end + 16, true);
  const decoder = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return null;
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const nameBytes = file.subarray(at + 46, at + 46 + (nameSize ?? 0));
    const local = view.getUint32(at + 42, true);
    const packedSize = view.getUint32(at + 20, true);
    if (local + 30 > end || view.getUint32(local, true) !== LOCAL) return null;
    const localName = view.getUint16(local + 26, true);
    const from = local + 30 + localName + view.getUint16(local + 28, true);
    const name = decoder.decode(nameBytes);
    if (from + packedSize > end || decoder.decode(file.subarray(local + 30, local + 30 + localName)) !== name)
      return null;
    const says = (field: number): boolean =>
      view.getUint32(local + field, true) === view.getUint32(at + field + 2, true);
    if ((view.getUint16(local + 6, true) & DESCRIPTOR) === 0 && ![14, 18, 22].every(says)) return null;
    if (parts.has(name)) return null;
    parts.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: file.subarray(from, from + packedSize),
    });
    at += 46 + (nameSize ?? 0) + (extraSize ?? 0) + (commentSize ?? 0);
  }
  return parts;
}

function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_SIZE - LONGEST);
  for (let at = view.byteLength - END_SIZE; at >= least; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** A part as text; null where it isn't what the directory says, or no UTF-8. */
export function unpackedText({ method, packed, size, crc }: PackedPart, codec: Codec): string | null {
  try {
    const bytes = method === 0 ? packed : codec.inflateRaw(packed, size);
    if (bytes.length !== size || codec.crc32(bytes) !== crc) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // zlib and the decoder throw for bytes that they can't read.
    return null;
  }
}

/** Whether two records hold the same bytes, packed alike. */
export function isSamePart(a: PackedPart, b: PackedPart | undefined): boolean {
  if (!b || a.crc !== b.crc || a.size !== b.size || a.method !== b.method || a.packed.length !== b.packed.length)
    return false;
  for (let i = 0; i < a.packed.length; i++) if (a.packed[i] !== b.packed[i]) return false;
  return true;
}
