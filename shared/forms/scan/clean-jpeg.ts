import { concatBytes } from '@noble/hashes/utils.js';
import { refuse } from '../../problems/problem';
import { onlyTurn, photoTurn } from './photo-turn';

const [SOI, EOI, SOS, COM] = [0xd8, 0xd9, 0xda, 0xfe];
const [APP0, APP1, APP2, APP14, APP15] = [0xe0, 0xe1, 0xe2, 0xee, 0xef];
/** Of a JFIF head without its small picture. */
const JFIF = 14;
const EXIF = 'Exif\0\0';

const starts = (bytes: Uint8Array, word: string): boolean =>
  Array.from(word).every((sign, i) => bytes[i] === sign.charCodeAt(0));

/**
 * A JPEG (ITU-T T.81) with what its pixels need, and how it is turned: its tables, frames and scans as they lie, its colours (ICC, Adobe). Place, time,
 * camera, small pictures, comments and what stands behind its end (a film, a second picture) are gone. Problems: `scan/unreadable`.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let turn = 1;
  let hasScan = false;
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return unreadable();
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1] ?? EOI;
    if (marker === EOI) break;
    const size = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + size;
    if (size < 2 || end > bytes.length) return unreadable();
    const inside = bytes.subarray(at + 4, end);
    if (marker === APP1 && starts(inside, EXIF)) turn = photoTurn(inside.subarray(EXIF.length));
    const kept = keptSegment(marker, inside, bytes.subarray(at, end));
    if (kept) pieces.push(kept);
    at = marker === SOS ? endOfScan(bytes, end) : end;
    if (marker === SOS) pieces.push(bytes.subarray(end, at));
    hasScan ||= marker === SOS;
  }
  if (!hasScan) return unreadable();
  const head = turn === 1 ? [] : [segment(APP1, concatBytes(ascii(EXIF), onlyTurn(turn)))];
  const jfif = pieces[0]?.[1] === APP0 ? pieces.splice(0, 1) : [];
  return concatBytes(Uint8Array.of(0xff, SOI), ...jfif, ...head, ...pieces, Uint8Array.of(0xff, EOI));
}

const unreadable = (): never => refuse('scan/unreadable', {});

function keptSegment(marker: number, inside: Uint8Array, whole: Uint8Array): Uint8Array | null {
  if (marker === APP0 && starts(inside, 'JFIF\0') && inside.length >= JFIF)
    return inside.length === JFIF ? whole : segment(APP0, Uint8Array.of(...inside.subarray(0, JFIF - 2), 0, 0));
  if (marker === APP2) return starts(inside, 'ICC_PROFILE\0') ? whole : null;
  if (marker === APP14) return starts(inside, 'Adobe') ? whole : null;
  return marker === COM || (marker >= APP0 && marker <= APP15) ? null : whole;
}

/** In a scan 0xFF is written as FF 00, and FF D0 to FF D7 are places to start anew; any other marker ends it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

const segment = (marker: number, inside: Uint8Array): Uint8Array =>
  concatBytes(Uint8Array.of(0xff, marker, (inside.length + 2) >> 8, (inside.length + 2) & 0xff), inside);

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
