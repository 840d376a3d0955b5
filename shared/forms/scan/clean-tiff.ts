import { concatBytes } from '@noble/hashes/utils.js';
import { refuse } from '../../problems/problem';

/** Tags (TIFF 6.0, Adobe's technical notes) that say what the pixels of a page are; where its strips or tiles lie is written anew. */
const OF_PIXELS = new Set([
  ...[254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 274, 277, 278, 280, 281, 282, 283, 284, 286, 287, 290],
  ...[291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 326, 327, 328, 332, 334, 336, 338, 339, 340],
  ...[341, 342, 347, 529, 530, 531, 532, 34675],
]);
/** Where strips or tiles lie, by the tag of how long they are. */
const PIECES = new Map([
  [279, 273],
  [325, 324],
]);
const COMPRESSION = 259;
/** The JPEG of before 1995: its tables lie anywhere in the file. */
const OLD_JPEG = 6;
/** Bytes of a value, by its type. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const ENTRY = 12;
const MOST_PAGES = 1_000;

interface Entry {
  tag: number;
  type: number;
  count: number;
  value: Uint8Array;
}

/** A TIFF written anew, page by page, with its strips and tiles as they lie and nothing that isn't about its pixels. Problems: `scan/unreadable`. */
export const cleanTiff = (bytes: Uint8Array): Uint8Array => new TiffCopy(bytes).made();

class TiffCopy {
  private readonly view: DataView;
  private readonly little: boolean;
  private readonly pieces: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.little = bytes[0] === 0x49;
  }

  made(): Uint8Array {
    this.add(this.bytes.slice(0, 8));
    let link: { in: Uint8Array; at: number } = { in: this.pieces[0] ?? new Uint8Array(8), at: 4 };
    const seen = new Set<number>();
    for (let list = this.number(4, 4); list !== 0;) {
      if (seen.has(list) || seen.size >= MOST_PAGES) return unreadable();
      seen.add(list);
      const { entries, next } = this.entriesAt(list);
      const place = this.addPage(entries);
      this.write(link.in, link.at, 4, place.at);
      link = { in: place.list, at: place.list.length - 4 };
      list = next;
    }
    return seen.size === 0 ? unreadable() : concatBytes(...this.pieces);
  }

  private entriesAt(list: number): { entries: Entry[]; next: number } {
    const count = this.number(list, 2);
    const end = list + 2 + count * ENTRY;
    const entries: Entry[] = [];
    for (let at = list + 2; at < end; at += ENTRY) {
      const [tag, type, values] = [this.number(at, 2), this.number(at + 2, 2), this.number(at + 4, 4)];
      const size = (SIZES[type] ?? 0) * values;
      const from = size <= 4 ? at + 8 : this.number(at + 8, 4);
      if (OF_PIXELS.has(tag) || PIECES.has(tag) || [...PIECES.values()].includes(tag))
        entries.push({ tag, type, count: values, value: this.slice(from, size) });
    }
    return { entries, next: this.number(end, 4) };
  }

  /** Puts strips or tiles, then what the entries hold, then their list behind what is there already. */
  private addPage(entries: readonly Entry[]): { list: Uint8Array; at: number } {
    const valueOf = (tag: number): number[] => {
      const entry = entries.find((one) => one.tag === tag);
      return entry ? this.numbersIn(entry) : [];
    };
    if (valueOf(COMPRESSION)[0] === OLD_JPEG) return unreadable();
    const kept = new Map<number, Entry>();
    for (const entry of entries) if (OF_PIXELS.has(entry.tag)) kept.set(entry.tag, entry);
    for (const [lengthTag, offsetTag] of PIECES) {
      const [lengths, offsets] = [valueOf(lengthTag), valueOf(offsetTag)];
      if (offsets.length === 0) continue;
      if (lengths.length !== offsets.length) return unreadable();
      const places = offsets.map((offset, i) => this.add(this.slice(offset, lengths[i] ?? 0)));
      kept.set(lengthTag, this.entryOf(lengthTag, lengths));
      kept.set(offsetTag, this.entryOf(offsetTag, places));
    }
    if (![...PIECES.values()].some((tag) => kept.has(tag))) return unreadable();
    return this.addList([...kept.values()].sort((a, b) => a.tag - b.tag));
  }

  private addList(entries: readonly Entry[]): { list: Uint8Array; at: number } {
    const list = new Uint8Array(2 + entries.length * ENTRY + 4);
    this.write(list, 0, 2, entries.length);
    entries.forEach(({ tag, type, count, value }, i) => {
      const at = 2 + i * ENTRY;
      this.write(list, at, 2, tag);
      this.write(list, at + 2, 2, type);
      this.write(list, at + 4, 4, count);
      if (value.length <= 4) list.set(value, at + 8);
      else this.write(list, at + 8, 4, this.add(value));
    });
    return { list, at: this.add(list) };
  }

  private entryOf(tag: number, numbers: readonly number[]): Entry {
    const value = new Uint8Array(numbers.length * 4);
    numbers.forEach((number, i) => this.write(value, i * 4, 4, number));
    return { tag, type: 4, count: numbers.length, value };
  }

  private numbersIn({ type, count, value }: Entry): number[] {
    const size = type === 3 ? 2 : type === 4 ? 4 : 0;
    if (size === 0 || count > value.length / size) return unreadable();
    const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
    return Array.from({ length: count }, (_, i) =>
      size === 2 ? view.getUint16(i * 2, this.little) : view.getUint32(i * 4, this.little),
    );
  }

  /** On an even place, as lists have to begin on one. @returns where it lies */
  private add(piece: Uint8Array): number {
    const at = this.length;
    const padded = piece.length % 2 === 0 ? [piece] : [piece, new Uint8Array(1)];
    this.pieces.push(...padded);
    this.length += piece.length + (piece.length % 2);
    return this.length > 4 * this.bytes.length + 1024 ? unreadable() : at;
  }

  private slice(from: number, size: number): Uint8Array {
    return from + size > this.bytes.length ? unreadable() : this.bytes.subarray(from, from + size);
  }

  private number(at: number, size: 2 | 4): number {
    if (at + size > this.bytes.length) return unreadable();
    return size === 2 ? this.view.getUint16(at, this.little) : this.view.getUint32(at, this.little);
  }

  private write(into: Uint8Array, at: number, size: 2 | 4, number: number): void {
    const view = new DataView(into.buffer, into.byteOffset, into.byteLength);
    if (size === 2) view.setUint16(at, number, this.little);
    else view.setUint32(at, number, this.little);
  }
}

const unreadable = (): never => refuse('scan/unreadable', {});
