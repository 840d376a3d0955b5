import { concatBytes } from '@noble/hashes/utils.js';
import { refuse } from '../../problems/problem';
import { onlyTurn, photoTurn } from './photo-turn';

/** Chunks (PNG, ISO/IEC 15948) that say what the pixels are, and in which colours and size they are meant. */
const OF_PIXELS = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs mDCV cLLI'.split(' '));
const SIGNATURE = 8;
/** Length, name and checksum of a chunk. */
const AROUND = 12;

/** A PNG with its pixels as they lie: words, times, places and further pictures are gone, and all behind its end. Problems: `scan/unreadable`. */
export function cleanPng(bytes: Uint8Array, crc32: (bytes: Uint8Array) => number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: { name: string; whole: Uint8Array }[] = [];
  let turn = 1;
  for (let at = SIGNATURE; chunks.at(-1)?.name !== 'IEND';) {
    const end = at + AROUND <= bytes.length ? at + AROUND + view.getUint32(at) : Infinity;
    if (end > bytes.length) return refuse('scan/unreadable', {});
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'eXIf') turn = photoTurn(bytes.subarray(at + 8, end - 4));
    if (OF_PIXELS.has(name)) chunks.push({ name, whole: bytes.subarray(at, end) });
    at = end;
  }
  const pixels = chunks.findIndex(({ name }) => name === 'IDAT');
  if (pixels === -1) return refuse('scan/unreadable', {});
  const pieces = chunks.map(({ whole }) => whole);
  if (turn !== 1) pieces.splice(pixels, 0, chunk('eXIf', onlyTurn(turn), crc32));
  return concatBytes(bytes.subarray(0, SIGNATURE), ...pieces);
}

function chunk(name: string, inside: Uint8Array, crc32: (bytes: Uint8Array) => number): Uint8Array {
  const made = new Uint8Array(inside.length + AROUND);
  const view = new DataView(made.buffer);
  view.setUint32(0, inside.length);
  made.set(
    Uint8Array.from(name, (sign) => sign.charCodeAt(0)),
    4,
  );
  made.set(inside, 8);
  view.setUint32(inside.length + 8, crc32(made.subarray(4, inside.length + 8)));
  return made;
}
