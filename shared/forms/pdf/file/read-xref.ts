import { PDFArray, PDFContext, PDFDict, PDFName, PDFNumber, PDFObjectParser, PDFRawStream } from 'pdf-lib';
import { refuse } from '../../../problems/problem';
import { formLimits } from '../../form-limits';
import { lastWord, Words } from './bytes';
import { unpackedStream } from './stream-bytes';

/** Where an object stands: in the file, or in a packed stream of objects; null for one that was taken away. */
export type ObjectPlace = { offset: number } | { inside: number; index: number } | null;

/** A file's table of its objects, with all that later versions of the file changed. */
export interface Xref {
  places: ReadonlyMap<number, ObjectPlace>;
  /** Of the newest version. */
  trailer: PDFDict;
  /** Where the newest part of the table begins. */
  start: number;
  /** Whether that part is a stream. */
  isStream: boolean;
  /** One more than the highest number. */
  size: number;
}

/** Versions of a file that was changed again and again. */
const MOST_PARTS = 500;
/** Bytes at the end in which the place of the table is looked for: some programs write something behind it. */
const TAIL = 4096;

interface Part {
  places: [number, ObjectPlace][];
  trailer: PDFDict;
  isStream: boolean;
}

/** Reads the table as the file itself says, the newest part first. Refuses (`pdf/damaged`) what isn't as the format says. */
export function readXref(bytes: Uint8Array, context: PDFContext): Xref {
  const found = lastWord(bytes, 'startxref', TAIL);
  const start = found === -1 ? -1 : new Words(bytes, found + 'startxref'.length).number();
  if (start < 0) damaged('startxref');
  const places = new Map<number, ObjectPlace>();
  const seen = new Set<number>();
  let newest: Part | null = null;
  let open = [start];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    if (seen.has(at)) continue;
    if (seen.add(at).size > MOST_PARTS) damaged('parts');
    const part = readPart(bytes, at, context);
    newest ??= part;
    for (const [number, place] of part.places) if (!places.has(number)) places.set(number, place);
    if (places.size > formLimits.elements) refuse('form/too-many', { what: '部品', limit: formLimits.elements });
    // A table for old programs beside a stream for new ones: the stream knows what the table hides.
    open = [...['XRefStm', 'Prev'].flatMap((key) => numberAt(part.trailer, key)), ...open];
  }
  if (!newest) return damaged('table');
  const highest = highestOf(places) + 1;
  const [size = highest] = numberAt(newest.trailer, 'Size');
  return { places, trailer: newest.trailer, start, isStream: newest.isStream, size: Math.max(size, highest) };
}

function highestOf(places: ReadonlyMap<number, unknown>): number {
  let most = 0;
  for (const number of places.keys()) most = Math.max(most, number);
  return most;
}

export const damaged = (reason: string): never => refuse('pdf/damaged', { reason });

/** None, or the one. */
function numberAt(dict: PDFDict, key: string): number[] {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFNumber && Number.isInteger(value.asNumber()) && value.asNumber() >= 0
    ? [value.asNumber()]
    : [];
}

function readPart(bytes: Uint8Array, at: number, context: PDFContext): Part {
  const words = new Words(bytes, at);
  return words.peek() === 'xref' ? readTable(bytes, words, context) : readStream(bytes, words, context);
}

function readTable(bytes: Uint8Array, words: Words, context: PDFContext): Part {
  words.next();
  const places: [number, ObjectPlace][] = [];
  while (/^\d/.test(words.peek())) {
    const [first, count] = [words.number(), words.number()];
    if (first < 0 || count < 0 || places.length + count > formLimits.elements) damaged('table');
    for (let i = 0; i < count; i++) {
      const offset = words.number();
      words.number();
      const kind = words.next();
      if (offset < 0 || (kind !== 'n' && kind !== 'f')) damaged('entry');
      places.push([first + i, kind === 'n' ? { offset } : null]);
    }
  }
  if (!words.peek().startsWith('trailer')) damaged('trailer');
  while (bytes[words.at] !== 0x74) words.at++;
  const trailer = PDFObjectParser.forBytes(bytes.subarray(words.at + 'trailer'.length), context).parseObject();
  if (!(trailer instanceof PDFDict)) return damaged('trailer');
  return { places, trailer, isStream: false };
}

function readStream(bytes: Uint8Array, words: Words, context: PDFContext): Part {
  const isHead = words.number() >= 0 && words.number() >= 0 && words.next().startsWith('obj');
  if (!isHead) damaged('stream');
  const from = objectStart(bytes, words.at);
  const stream = PDFObjectParser.forBytes(bytes.subarray(from), context).parseObject();
  if (!(stream instanceof PDFRawStream)) return damaged('stream');
  const data = unpackedStream(stream, (one) => one);
  const widths = numbersIn(stream.dict, 'W');
  const [size = 0] = numberAt(stream.dict, 'Size');
  const index = numbersIn(stream.dict, 'Index');
  return {
    places: entriesOf(data, widths, index.length > 0 ? index : [0, size]),
    trailer: stream.dict,
    isStream: true,
  };
}

/** Behind the word `obj`, which something may stand against: `1 0 obj<<`. */
export function objectStart(bytes: Uint8Array, wordEnd: number): number {
  for (let at = wordEnd; at > 3 && at > wordEnd - 20; at--)
    if (bytes[at - 3] === 0x6f && bytes[at - 2] === 0x62 && bytes[at - 1] === 0x6a) return at;
  return wordEnd;
}

function entriesOf(data: Uint8Array, widths: readonly number[], index: readonly number[]): [number, ObjectPlace][] {
  const [kindWidth = 0, second = 0, third = 0] = widths;
  const length = kindWidth + second + third;
  if (widths.length < 3 || length === 0 || length > 24) damaged('widths');
  const places: [number, ObjectPlace][] = [];
  const read = (from: number, width: number): number => {
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (data[from + i] ?? 0);
    return value;
  };
  let at = 0;
  for (let i = 0; i + 1 < index.length; i += 2)
    for (let k = 0; k < (index[i + 1] ?? 0) && at + length <= data.length; k++, at += length) {
      const kind = kindWidth === 0 ? 1 : read(at, kindWidth);
      const [a, b] = [read(at + kindWidth, second), read(at + kindWidth + second, third)];
      places.push([(index[i] ?? 0) + k, kind === 1 ? { offset: a } : kind === 2 ? { inside: a, index: b } : null]);
    }
  return places;
}

function numbersIn(dict: PDFDict, key: string): number[] {
  const value = dict.get(PDFName.of(key));
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : 0));
}
