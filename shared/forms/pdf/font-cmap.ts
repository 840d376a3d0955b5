/** Which glyph a font has for a character: the table `cmap` of a TrueType or OpenType font. */
export interface FontCmap {
  /** Glyph by code point. */
  glyphs: ReadonlyMap<number, number>;
  /** Glyph by `sequenceKey`; null where the usual glyph is meant. */
  sequences: ReadonlyMap<string, number | null>;
}

export const sequenceKey = (base: number, selector: number): string => `${base} ${selector}`;

/** The place of a font's table, in bytes; null when it has none, or is no font. */
export function fontTable(head: DataView, name: string): { offset: number; length: number } | null {
  if (head.byteLength < 12) return null;
  const count = head.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    if (at + 16 > head.byteLength) return null;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => head.getUint8(at + k)));
    if (tag === name) return { offset: head.getUint32(at + 8), length: head.getUint32(at + 12) };
  }
  return null;
}

/**
 * Reads a font's map by Unicode. Symbol maps are passed over: their codes are no characters.
 *
 * @param font a whole font, or a part of one as PDFs hold it
 * @returns null when it has no such map, or a broken one
 */
export function readCmap(font: Uint8Array): FontCmap | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const place = fontTable(view, 'cmap');
  if (!place) return null;
  try {
    return readFontTable(new DataView(font.buffer, font.byteOffset + place.offset, place.length));
  } catch {
    // An offset that leads out of the table.
    return null;
  }
}

/** The largest fonts tell their 65,535 glyphs a few times over. */
const MOST_ENTRIES = 1_000_000;
type Take = (entries: number) => void;

/** In a damaged font, or in one that somebody made for it, each of 32,000 stretches may reach over all characters. */
function entriesUpTo(most: number): Take {
  let left = most;
  return (entries) => {
    left -= entries;
    if (left < 0) throw new RangeError('cmap');
  };
}

/** The same for the bytes of the table alone. Throws where an offset leads out of it. */
export function readFontTable(table: DataView): FontCmap | null {
  const glyphs = new Map<number, number>();
  const sequences = new Map<string, number | null>();
  const take = entriesUpTo(MOST_ENTRIES);
  let hasMap = false;
  const count = table.getUint16(2);
  for (let i = 0; i < count; i++) {
    const [platform, encoding] = [table.getUint16(4 + i * 8), table.getUint16(6 + i * 8)];
    const part = new DataView(table.buffer, table.byteOffset + table.getUint32(8 + i * 8));
    const format = part.getUint16(0);
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (!isUnicode) continue;
    if (format === 4 || format === 12) hasMap = true;
    if (format === 4) readSegments(part, glyphs, take);
    if (format === 12) readGroups(part, glyphs, take);
    if (format === 14) readSequences(part, sequences, take);
  }
  return hasMap ? { glyphs, sequences } : null;
}

function readSegments(part: DataView, glyphs: Map<number, number>, take: Take): void {
  const doubled = part.getUint16(6);
  const [ends, starts] = [14, 16 + doubled];
  const [deltas, ranges] = [starts + doubled, starts + doubled * 2];
  for (let at = 0; at < doubled; at += 2) {
    const [first, last] = [part.getUint16(starts + at), part.getUint16(ends + at)];
    take(Math.max(1, last - first + 1));
    const [delta, range] = [part.getUint16(deltas + at), part.getUint16(ranges + at)];
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const raw = range === 0 ? code : part.getUint16(ranges + at + range + (code - first) * 2);
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(part: DataView, glyphs: Map<number, number>, take: Take): void {
  const count = part.getUint32(12);
  for (let i = 0; i < count; i++) {
    const at = 16 + i * 12;
    const [first, last, glyph] = [part.getUint32(at), part.getUint32(at + 4), part.getUint32(at + 8)];
    if (last - first > 0xffff) throw new RangeError('cmap');
    take(Math.max(1, last - first + 1));
    for (let code = first; code <= last; code++) if (glyph + code - first !== 0) glyphs.set(code, glyph + code - first);
  }
}

const uint24 = (part: DataView, at: number): number => (part.getUint8(at) << 16) | part.getUint16(at + 1);

function readSequences(part: DataView, sequences: Map<string, number | null>, take: Take): void {
  const count = part.getUint32(6);
  for (let i = 0; i < count; i++) {
    const at = 10 + i * 11;
    const selector = uint24(part, at);
    const [usual, special] = [part.getUint32(at + 3), part.getUint32(at + 7)];
    for (let k = 0; usual !== 0 && k < part.getUint32(usual); k++) {
      const first = uint24(part, usual + 4 + k * 4);
      const more = part.getUint8(usual + 4 + k * 4 + 3);
      take(more + 1);
      for (let base = first; base <= first + more; base++) sequences.set(sequenceKey(base, selector), null);
    }
    for (let k = 0; special !== 0 && k < part.getUint32(special); k++) {
      const each = special + 4 + k * 5;
      take(1);
      sequences.set(sequenceKey(uint24(part, each), selector), part.getUint16(each + 3));
    }
  }
}
