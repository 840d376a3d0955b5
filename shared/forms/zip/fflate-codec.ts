import { deflateSync, Inflate, inflateSync } from 'fflate';
import type { Codec } from './codec';

/** What one byte does to a CRC, and what it does when one, two or three more stand behind it. */
const [one, two, three, four] = tables();

function tables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256).map((_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  const behind = (table: Int32Array): Int32Array => table.map((c) => (first[c & 0xff] ?? 0) ^ (c >>> 8));
  const [second, third] = [behind(first), behind(behind(first))];
  return [first, second, third, behind(third)];
}

/** fflate has a CRC of its own but doesn't export it. Four bytes at a time take less than half as long as one. */
function crc32(data: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (; at + 4 <= data.length; at += 4) {
    crc ^= (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16) | ((data[at + 3] ?? 0) << 24);
    crc =
      (four[crc & 0xff] ?? 0) ^
      (three[(crc >>> 8) & 0xff] ?? 0) ^
      (two[(crc >>> 16) & 0xff] ?? 0) ^
      (one[crc >>> 24] ?? 0);
  }
  for (; at < data.length; at++) crc = (one[(crc ^ (data[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Compressed data in pieces of this size: one that lies about its size is found out before it fills the memory. */
const STEP = 64 * 1024;

/**
 * fflate goes on reading when its output is full, so it is fed in steps, and stopped when more comes out than was
 * promised. Short data can't do harm: DEFLATE makes at most 1,032 bytes of one.
 */
function inflateRaw(data: Uint8Array, size: number): Uint8Array {
  if (data.length <= STEP) return sized(inflateSync(data, { out: new Uint8Array(size + 1) }), size);
  const out = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > size) throw new RangeError('more than promised');
    out.set(chunk, at);
    at += chunk.length;
  });
  for (let from = 0; from < data.length; from += STEP)
    inflate.push(data.subarray(from, from + STEP), from + STEP >= data.length);
  return out.subarray(0, at);
}

function sized(content: Uint8Array, size: number): Uint8Array {
  if (content.length > size) throw new RangeError('more than promised');
  return content;
}

/** For places without Node. */
export const fflateCodec: Codec = {
  inflateRaw,
  deflateRaw: (data) => deflateSync(data, { level: 6 }),
  crc32,
};
