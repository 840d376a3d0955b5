import type { Codec } from '@shared/forms/zip/codec';

interface RawEntry {
  name: string;
  start: number;
  end: number;
  central: number;
}

const decoder = new TextDecoder();

/** Replaces one part of a container and copies the rest raw, for a container known to be sound: nothing is checked. */
export function replaceOnePart(
  bytes: Uint8Array,
  part: string,
  codec: Codec,
  change: (content: Uint8Array) => Uint8Array,
): Uint8Array {
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
  const entry = entries.find(({ name }) => name === part);
  if (!entry) throw new Error(`no ${part}`);
  const data = entry.start + 30 + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
  const packed = bytes.subarray(data, data + view.getUint32(entry.start + 18, true));
  const content = change(codec.inflateRaw(packed, view.getUint32(entry.start + 22, true)));
  const deflated = codec.deflateRaw(content);
  const crc = codec.crc32(content);

  const shift = deflated.length - (entry.end - data);
  const out = new Uint8Array(bytes.length + shift);
  const outView = new DataView(out.buffer);
  out.set(bytes.subarray(0, data), 0);
  out.set(deflated, data);
  out.set(bytes.subarray(entry.end), data + deflated.length);
  for (const at of [entry.start + 14, entry.central + shift + 16]) {
    outView.setUint32(at, crc, true);
    outView.setUint32(at + 4, deflated.length, true);
    outView.setUint32(at + 8, content.length, true);
  }
  for (const { start, central } of entries)
    if (start > entry.start) outView.setUint32(central + shift + 42, start + shift, true);
  outView.setUint32(end + shift + 16, centralStart + shift, true);
  return out;
}
