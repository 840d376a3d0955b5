import { PDFArray, PDFContext, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, type PDFObject } from 'pdf-lib';
import { charactersOf, selectorOf } from '../../../text/characters';
import { composeKana } from '../../../text/kana';
import { cutFont, type CutLetter } from './cut-font';
import { advanceOf, glyphOf, type FontSource } from './font-source';

/** How printed letters look: like those of the form around them. */
export type Face = 'gothic' | 'mincho';

/** The fonts that forms are filled in with. */
export interface LetterFonts {
  gothic: FontSource;
  mincho: FontSource;
  /** Of rare names; null where it isn't at hand (46 MB), and is brought when a letter asks for it. */
  rare: FontSource | null;
}

/** Letters that stand in a row and are of one font. */
export interface SetRun {
  /** The font's name in the resources. */
  font: string;
  /** Codes, four hexadecimal digits each. */
  codes: string;
  /** Share of the size. */
  width: number;
}

/** A letter as it is set: its run and how wide it is. */
export interface SetLetter extends SetRun {
  character: string;
}

interface Drawer {
  font: FontSource;
  name: string;
  letters: (CutLetter & { character: string; width: number })[];
  byCharacter: Map<string, number>;
}

/** Puts objects into the file that is being made. */
export interface ObjectSink {
  context: PDFContext;
  add: (object: PDFObject) => PDFRef;
  /** A stream, packed. */
  stream: (bytes: Uint8Array, words: Record<string, PDFObject>) => PDFRef;
  /** A number for an object that is put in later. */
  reserve: () => PDFRef;
  put: (ref: PDFRef, object: PDFObject) => void;
}

/** What is drawn where no font has the letter: 〓, as printers do. Only a preview shows it. */
const GETA = '〓';

/**
 * The letters of one file: each that is asked for gets a code, and in the end each font is cut to what was asked for.
 * A code stands for one character, even where two have the same glyph, so that the words can be read back.
 */
export class LetterCase {
  /** Characters that no font at hand has. */
  readonly missing = new Set<string>();
  private readonly drawers = new Map<FontSource, Drawer>();

  constructor(private readonly fonts: LetterFonts) {}

  /** Letters of a text, one by one. Line ends and what takes no room are left out. */
  set(text: string, face: Face): SetLetter[] {
    return charactersOf(text).flatMap((character) =>
      /^[\n\r\u200b-\u200f\ufeff]/.test(character) ? [] : [this.letter(character, face)],
    );
  }

  metrics(face: Face): { ascent: number; descent: number } {
    return this.fonts[face];
  }

  /** Puts the fonts, cut, into the file. @returns the resources' list of fonts */
  embed(sink: ObjectSink): Map<string, PDFRef> {
    return new Map([...this.drawers.values()].map((drawer) => [drawer.name, embedded(drawer, sink)]));
  }

  private letter(character: string, face: Face): SetLetter {
    const { gothic, mincho, rare } = this.fonts;
    const order = face === 'gothic' ? [gothic, mincho] : [mincho, gothic];
    // か with a mark of its own is drawn as が, and stays what it is as text.
    const drawn = composeKana(character);
    for (const font of [...order, ...(rare ? [rare] : [])]) {
      const glyph = glyphOf(font, drawn);
      if (glyph !== null) return this.coded(font, glyph, character);
    }
    this.missing.add(character);
    return this.coded(this.fonts[face], glyphOf(this.fonts[face], GETA) ?? 0, GETA);
  }

  private coded(font: FontSource, glyph: number, character: string): SetLetter {
    const drawer = this.drawers.get(font) ?? {
      ...{ font, name: `R${this.drawers.size + 1}`, letters: [], byCharacter: new Map<string, number>() },
    };
    this.drawers.set(font, drawer);
    const width = advanceOf(font, glyph) / font.units;
    let code = drawer.byCharacter.get(character);
    if (code === undefined) {
      const point = selectorOf(character) === null ? (character.codePointAt(0) ?? null) : null;
      code = drawer.letters.push({ glyph, point, character, width });
      drawer.byCharacter.set(character, code);
    }
    return { character, font: drawer.name, codes: toHex4(code), width };
  }
}

/** Letters that follow each other in one font, as one run each. */
export function runsOf(letters: readonly SetLetter[]): SetRun[] {
  const runs: SetRun[] = [];
  for (const { font, codes, width } of letters) {
    const last = runs.at(-1);
    if (last?.font === font) Object.assign(last, { codes: last.codes + codes, width: last.width + width });
    else runs.push({ font, codes, width });
  }
  return runs;
}

export const widthOf = (letters: readonly SetLetter[]): number => letters.reduce((sum, { width }) => sum + width, 0);

/** A composite font whose codes are the glyphs of the cut. */
function embedded({ font, letters }: Drawer, sink: ObjectSink): PDFRef {
  const { context } = sink;
  const name = PDFName.of(`${mark(letters.map(({ character }) => character).join(''))}+${font.name}`);
  const bytes = cutFont(font, letters);
  const file = sink.stream(bytes, { Length1: PDFNumber.of(bytes.length) });
  const thousandths = (one: number): PDFNumber => PDFNumber.of(Math.round((one * 1000) / font.units));
  const descriptor = sink.add(
    pdfDict(context, {
      Type: PDFName.of('FontDescriptor'),
      FontName: name,
      Flags: PDFNumber.of(4),
      FontBBox: pdfList(context, font.box.map(thousandths)),
      ItalicAngle: PDFNumber.of(0),
      Ascent: PDFNumber.of(Math.round(font.ascent * 1000)),
      Descent: PDFNumber.of(Math.round(font.descent * 1000)),
      CapHeight: PDFNumber.of(Math.round(font.ascent * 1000)),
      StemV: PDFNumber.of(80),
      FontFile2: file,
    }),
  );
  const widths = pdfList(
    context,
    letters.map(({ width }) => PDFNumber.of(Math.round(width * 1000))),
  );
  const descendant = sink.add(
    pdfDict(context, {
      Type: PDFName.of('Font'),
      Subtype: PDFName.of('CIDFontType2'),
      BaseFont: name,
      CIDSystemInfo: pdfDict(context, {
        Registry: PDFHexString.of('41646F6265'),
        Ordering: PDFHexString.of('4964656E74697479'),
        Supplement: PDFNumber.of(0),
      }),
      FontDescriptor: descriptor,
      DW: PDFNumber.of(1000),
      W: pdfList(context, [PDFNumber.of(1), widths]),
      CIDToGIDMap: PDFName.of('Identity'),
    }),
  );
  return sink.add(
    pdfDict(context, {
      Type: PDFName.of('Font'),
      Subtype: PDFName.of('Type0'),
      BaseFont: name,
      Encoding: PDFName.of('Identity-H'),
      DescendantFonts: pdfList(context, [descendant]),
      ToUnicode: sink.stream(wordsOfCodes(letters.map(({ character }) => character)), {}),
    }),
  );
}

export function pdfDict(context: PDFContext, words: Record<string, PDFObject>): PDFDict {
  const dict = PDFDict.withContext(context);
  for (const [key, value] of Object.entries(words)) dict.set(PDFName.of(key), value);
  return dict;
}

export function pdfList(context: PDFContext, entries: readonly PDFObject[]): PDFArray {
  const list = PDFArray.withContext(context);
  for (const one of entries) list.push(one);
  return list;
}

/** Four hexadecimal digits. */
const toHex4 = (number: number): string => number.toString(16).padStart(4, '0').toUpperCase();

/** Six letters that tell this cut from others of the same font. */
function mark(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(sum / 26 ** i) % 26))).join('');
}

const GROUP = 100;

/** The map from codes to words (ToUnicode), with selectors. */
function wordsOfCodes(characters: readonly string[]): Uint8Array {
  const lines = characters.map((one, i) => `<${toHex4(i + 1)}> <${utf16(one)}>`);
  const groups = Array.from({ length: Math.ceil(lines.length / GROUP) }, (_, i) =>
    lines.slice(i * GROUP, (i + 1) * GROUP),
  );
  const text = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...groups.flatMap((group) => [`${group.length} beginbfchar`, ...group, 'endbfchar']),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
  return new TextEncoder().encode(text);
}

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => toHex4(text.charCodeAt(i))).join('');
