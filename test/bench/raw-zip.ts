import type { Codec } from '@shared/forms/zip/codec';

interface RawEntry {
  name: string;
  start: number;
  end: number;
  central: number;
}

const decoder = new TextDecoder();

/** What becomes of a part's content. */
export type Change = (content: Uint8Array) => Uint8Array;

/** Replaces one part of a container and copies the rest raw, for a container known to be sound: nothing is checked. */
export const replaceOnePart = (bytes: Uint8Array, part: string, codec: Codec, change: Change): Uint8Array =>
  replaceSomeParts(bytes, new Map([[part, change]]), codec);

/** The same for several parts. */
export function replaceSomeParts(bytes: Uint8Array, changes: ReadonlyMap<string, Change>, codec: Codec): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const centralStart = view.getUint32(end + 16, true);
  const entries: RawEntry[] = [];
  for (let at = centralStart, i = view.getUint16(end + 10, true); i > 0; i--) {
    const length = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + length));
    const start = view.getUint32(at + 42, true);
    const previous = entries.at(-1);
    if (previous) previous.end = start;
    entries.push({ name, start, end: centralStart, central: at });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const written = entries
    .filter(({ name }) => changes.has(name))
    .map((entry) => {
      const data = entry.start + 30 + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
      const packed = bytes.subarray(data, data + view.getUint32(entry.start + 18, true));
      const content = changes.get(entry.name)!(codec.inflateRaw(packed, view.getUint32(entry.start + 22, true)));
      const deflated = codec.deflateRaw(content);
      const numbers = [codec.crc32(content), deflated.length, content.length];
      return { entry, data, deflated, numbers, shift: deflated.length - (entry.end - data) };
    });
  if (written.length !== changes.size) throw new Error(`not all of ${[...changes.keys()].join(', ')}`);

  const total = written.reduce((sum, { shift }) => sum + shift, 0);
  const out = new Uint8Array(bytes.length + total);
  const outView = new DataView(out.buffer);
  let [from, to] = [0, 0];
  const copyUpTo = (place: number): void => {
    out.set(bytes.subarray(from, place), to);
    to += place - from;
    from = place;
  };
  for (const { entry, data, deflated, numbers } of written) {
    copyUpTo(entry.start);
    const header = to;
    copyUpTo(data);
    out.set(deflated, to);
    to += deflated.length;
    from = entry.end;
    numbers.forEach((number, i) => outView.setUint32(header + 14 + 4 * i, number, true));
  }
  copyUpTo(bytes.length);
  for (const { entry, numbers } of written)
    numbers.forEach((number, i) => outView.setUint32(entry.central + total + 16 + 4 * i, number, true));
  for (const { start, central } of entries) {
    let moved = start;
    for (const { entry, shift } of written) if (entry.start < start) moved += shift;
    outView.setUint32(central + total + 42, moved, true);
  }
  outView.setUint32(end + total + 16, centralStart + total, true);
  return out;
}
