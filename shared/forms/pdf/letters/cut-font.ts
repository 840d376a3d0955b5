import { fontTable } from '../font-cmap';
import { glyphBytes, metricsOf, type FontSource } from './font-source';

/** A letter that a cut font holds. Its place in the list, counted from 1, is its code. */
export interface CutLetter {
  glyph: number;
  /** The code point that leads to it; null where it is reached by a selector only. */
  point: number | null;
}

/**
 * A font of the named letters alone, each by a glyph of its own, as a PDF holds it (FontFile2). Every glyph begins at a multiple
 * of four, and its place is written in full: that is what programs stumble over in the cuts of others. Hints for screens are left out.
 */
export function cutFont(font: FontSource, letters: readonly CutLetter[]): Uint8Array {
  const glyphs = [0, ...letters.map(({ glyph }) => glyph)];
  const parts = new PartList(font, glyphs);
  const bodies = glyphs.map((glyph) => parts.body(glyph));
  // Parts of put-together letters come behind, and may have parts themselves.
  for (let at = glyphs.length; at < parts.all.length; at++) bodies.push(parts.body(parts.all[at] ?? 0));
  const offsets = [0];
  for (const { length } of bodies) offsets.push((offsets.at(-1) ?? 0) + padded(length));
  const glyf = new Uint8Array(offsets.at(-1) ?? 0);
  for (const [i, body] of bodies.entries()) glyf.set(body, offsets[i]);
  return fontFile([
    ['cmap', cmapTable(letters)],
    ['glyf', glyf],
    [
      'head',
      changedTable(font, 'head', (view) => {
        view.setUint32(8, 0);
        view.setInt16(50, 1);
      }),
    ],
    ['hhea', changedTable(font, 'hhea', (view) => view.setUint16(34, bodies.length))],
    [
      'hmtx',
      words(
        parts.all.flatMap((glyph) => metricsOf(font, glyph)),
        2,
      ),
    ],
    ['loca', words(offsets, 4)],
    ['maxp', changedTable(font, 'maxp', (view) => view.setUint16(4, bodies.length))],
  ]);
}

const padded = (length: number): number => (length + 3) & ~3;

/** Flags of a put-together letter's parts. */
const part = { wide: 1, more: 32, scale: 8, twoScales: 64, matrix: 128, hints: 256 } as const;

/** All glyphs that a cut needs, by their new numbers. */
class PartList {
  readonly all: number[];
  private readonly numbers = new Map<number, number>();

  constructor(
    private readonly font: FontSource,
    glyphs: readonly number[],
  ) {
    this.all = [...glyphs];
  }

  /** The glyph as it is drawn, with the new numbers of its parts and without hints. */
  body(glyph: number): Uint8Array {
    const body = glyphBytes(this.font, glyph).slice();
    if (body.length < 10) return new Uint8Array();
    const view = new DataView(body.buffer);
    return view.getInt16(0) >= 0 ? withoutHints(body, view) : this.puttogether(body, view);
  }

  private puttogether(body: Uint8Array, view: DataView): Uint8Array {
    let at = 10;
    for (let flags: number = part.more; flags & part.more;) {
      flags = view.getUint16(at);
      view.setUint16(at, flags & ~part.hints);
      view.setUint16(at + 2, this.number(view.getUint16(at + 2)));
      at += 4 + (flags & part.wide ? 4 : 2);
      at += flags & part.scale ? 2 : flags & part.twoScales ? 4 : flags & part.matrix ? 8 : 0;
    }
    return body.subarray(0, at);
  }

  private number(glyph: number): number {
    const known = this.numbers.get(glyph);
    if (known !== undefined) return known;
    this.all.push(glyph);
    this.numbers.set(glyph, this.all.length - 1);
    return this.all.length - 1;
  }
}

function withoutHints(body: Uint8Array, view: DataView): Uint8Array {
  const hints = 10 + view.getInt16(0) * 2;
  const length = view.getUint16(hints);
  const plain = new Uint8Array(body.length - length);
  plain.set(body.subarray(0, hints + 2));
  plain.set(body.subarray(hints + 2 + length), hints + 2);
  plain[hints] = 0;
  plain[hints + 1] = 0;
  return plain;
}

function changedTable({ view }: FontSource, name: string, change: (view: DataView) => void): Uint8Array {
  const place = fontTable(view, name);
  if (!place) throw new Error(`no table ${name}`);
  const own = new Uint8Array(view.buffer, view.byteOffset + place.offset, place.length).slice();
  change(new DataView(own.buffer));
  return own;
}

function words(numbers: readonly number[], width: 2 | 4): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * width));
  for (const [i, one] of numbers.entries())
    if (width === 2) view.setUint16(i * 2, one & 0xffff);
    else view.setUint32(i * 4, one);
  return new Uint8Array(view.buffer);
}

/** One group for each letter (format 12): who looks at the PDF compares each code with its character. */
function cmapTable(letters: readonly CutLetter[]): Uint8Array {
  const groups = letters
    .flatMap(({ point }, i) => (point === null ? [] : [[point, i + 1] as const]))
    .sort(([a], [b]) => a - b)
    .filter(([point], i, all) => point !== all[i - 1]?.[0]);
  const view = new DataView(new ArrayBuffer(12 + 16 + groups.length * 12));
  for (const [at, value] of [
    [2, 1],
    [4, 3],
    [6, 10],
  ] as const)
    view.setUint16(at, value);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + groups.length * 12);
  view.setUint32(24, groups.length);
  for (const [i, [point, code]] of groups.entries())
    for (const [k, value] of [point, point, code].entries()) view.setUint32(28 + i * 12 + k * 4, value);
  return new Uint8Array(view.buffer);
}

/** Tables in the order of their names, behind the list of them. */
function fontFile(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const head = 12 + tables.length * 16;
  const file = new Uint8Array(tables.reduce((sum, [, { length }]) => sum + padded(length), head));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  for (const [at, value] of [
    0x00010000 >>> 16,
    0,
    tables.length,
    16 << power,
    power,
    (tables.length << 4) - (16 << power),
  ].entries())
    view.setUint16(at * 2, value);
  let at = head;
  for (const [i, [name, table]] of tables.entries()) {
    for (let k = 0; k < 4; k++) view.setUint8(12 + i * 16 + k, name.charCodeAt(k));
    file.set(table, at);
    view.setUint32(12 + i * 16 + 4, sumOf(view, at, padded(table.length)));
    view.setUint32(12 + i * 16 + 8, at);
    view.setUint32(12 + i * 16 + 12, table.length);
    at += padded(table.length);
  }
  return file;
}

function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
