import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { readCmap, type FontCmap } from './font-cmap';

/** A font as a PDF holds it. */
export interface PdfFont {
  /** The font's own name, without the six letters that mark a part of it: BIZUDMincho-Regular. */
  name: string;
  /** Bytes of a code in the page's strings. */
  codeLength: 1 | 2;
  /** What the file says that a code stands for. */
  words: ReadonlyMap<number, string>;
  /** The map of the font's part that lies in the file, where codes are its glyphs; null where it can't be read so. */
  cmap: FontCmap | null;
  /** Glyphs that a character of the font leads to. */
  mapped: ReadonlySet<number>;
}

const at = (dict: PDFDict | undefined, name: string): unknown => dict?.lookup(PDFName.of(name));

export function readPdfFont(dict: PDFDict): PdfFont {
  const isComposite = at(dict, 'Subtype') === PDFName.of('Type0');
  const descendants = at(dict, 'DescendantFonts');
  const first = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const own = isComposite && first instanceof PDFDict ? first : dict;
  const cmap = isComposite && areCodesGlyphs(dict, own) ? embeddedCmap(own) : null;
  const toUnicode = at(dict, 'ToUnicode');
  const base = at(dict, 'BaseFont');
  return {
    name: base instanceof PDFName ? base.decodeText().replace(/^[A-Z]{6}\+/, '') : '',
    codeLength: isComposite ? 2 : 1,
    words: toUnicode instanceof PDFRawStream ? readWords(streamBytes(toUnicode)) : plainWords(dict, isComposite),
    cmap,
    mapped: new Set(cmap?.glyphs.values()),
  };
}

export const streamBytes = (stream: PDFRawStream): Uint8Array => decodePDFRawStream(stream).decode();

function areCodesGlyphs(font: PDFDict, own: PDFDict): boolean {
  const map = at(own, 'CIDToGIDMap');
  return at(font, 'Encoding') === PDFName.of('Identity-H') && (map === undefined || map === PDFName.of('Identity'));
}

function embeddedCmap(own: PDFDict): FontCmap | null {
  const descriptor = at(own, 'FontDescriptor');
  const file = descriptor instanceof PDFDict ? at(descriptor, 'FontFile2') : undefined;
  return file instanceof PDFRawStream ? readCmap(streamBytes(file)) : null;
}

/** Letters of western fonts, which need no map of their own. */
function plainWords(font: PDFDict, isComposite: boolean): ReadonlyMap<number, string> {
  const isPlain = !isComposite && at(font, 'Subtype') !== PDFName.of('Type3');
  return isPlain ? LATIN : new Map();
}

/** What western fonts have between the controls and Latin (Windows-1252): some versions of Node read that as ISO-8859-1. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
export const LATIN: ReadonlyMap<number, string> = new Map(
  Array.from({ length: 224 }, (_, i) => [i + 32, SIGNS[i - 96] ?? String.fromCharCode(i + 32)]),
);

const HEX = '<\\s*([0-9a-fA-F\\s]*)>';
const ONE = new RegExp(`${HEX}\\s*${HEX}`, 'g');
const RANGE = new RegExp(`${HEX}\\s*${HEX}\\s*(?:${HEX}|\\[([^\\]]*)\\])`, 'g');

/** The map from codes to words (ToUnicode). */
export function readWords(bytes: Uint8Array): Map<number, string> {
  const source = new TextDecoder('latin1').decode(bytes);
  const words = new Map<number, string>();
  for (const [, part = ''] of source.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', to = ''] of part.matchAll(ONE)) words.set(number(code), utf16(to));
  for (const [, part = ''] of source.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, first = '', last = '', to, list] of part.matchAll(RANGE)) {
      const start = number(first);
      const each = [...(list ?? '').matchAll(new RegExp(HEX, 'g'))].map(([, one = '']) => utf16(one));
      for (let code = start; code <= number(last) && code - start <= 0xffff; code++)
        words.set(code, to === undefined ? (each[code - start] ?? '') : following(utf16(to), code - start));
    }
  return words;
}

const number = (hex: string): number => parseInt(hex.replace(/\s/g, ''), 16);

const utf16 = (hex: string): string =>
  String.fromCharCode(...(hex.replace(/\s/g, '').match(/.{1,4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** A range counts in its last character. */
function following(text: string, by: number): string {
  const last = Array.from(text).at(-1) ?? '';
  const code = (last.codePointAt(0) ?? 0) + by;
  return text.slice(0, text.length - last.length) + String.fromCodePoint(Math.min(code, 0x10ffff));
}
