import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, StandardFontEmbedder, StandardFonts } from 'pdf-lib';
import { fullWidthLength } from '../../../text/width';
import type { PdfFile } from '../file/pdf-file';
import { japaneseText } from '../file/text-of';
import { LATIN, readWords } from '../pdf-fonts';

/** A letter as a page shows it. */
export interface ShownLetter {
  /** '' where the file doesn't say what it is. */
  text: string;
  /** Advance, as a share of the size. */
  width: number;
  /** Wider by the spaces between words (Tw). */
  isSpace: boolean;
}

/** A font as far as its letters' words and widths go. */
export interface ShownFont {
  name: string;
  isVertical: boolean;
  letters: (codes: Uint8Array) => ShownLetter[];
}

/** What Japanese programs write without a font in the file (ISO 32000-1 table 118): the codes are those of an encoding. */
const ENCODINGS: readonly [RegExp, string][] = [
  [/^UniJIS.*(?:UCS2|UTF16)/, 'utf-16be'],
  [/RKSJ/, 'shift_jis'],
  [/EUC/, 'euc-jp'],
];

export function shownFont(file: PdfFile, dict: PDFDict): ShownFont {
  const name = (japaneseText(baseName(file, dict)) ?? file.nameAt(dict, 'BaseFont')).replace(/^[A-Z]{6}\+/, '');
  const toUnicode = file.streamAt(dict, 'ToUnicode');
  const words = toUnicode ? readWords(file.stream(toUnicode)) : null;
  if (file.nameAt(dict, 'Subtype') !== 'Type0') return simpleFont(file, dict, name, words);
  const encoding = file.nameAt(dict, 'Encoding');
  const own = file.resolve(file.listAt(dict, 'DescendantFonts')[0]);
  const descendant = own instanceof PDFDict ? own : undefined;
  const widths = cidWidths(file, descendant);
  const usual = (file.numberAt(descendant, 'DW') ?? 1000) / 1000;
  const [, known] = ENCODINGS.find(([pattern]) => pattern.test(encoding)) ?? [];
  const isVertical = encoding.endsWith('V');
  const letters = (codes: Uint8Array): ShownLetter[] =>
    known
      ? Array.from(new TextDecoder(known).decode(codes), (text) => ({
          ...{ text, width: fullWidthLength(text), isSpace: false },
        }))
      : pairs(codes).map((code) => ({
          text: words?.get(code) ?? '',
          width: widths.get(code) ?? usual,
          isSpace: false,
        }));
  return { name, isVertical, letters };
}

function baseName(file: PdfFile, dict: PDFDict): Uint8Array {
  const name = file.at(dict, 'BaseFont');
  return name instanceof PDFName ? name.asBytes() : new Uint8Array();
}

function simpleFont(file: PdfFile, dict: PDFDict, name: string, words: ReadonlyMap<number, string> | null): ShownFont {
  const first = file.numberAt(dict, 'FirstChar') ?? 0;
  const widths = file.numbersAt(dict, 'Widths');
  const usual = widths.length > 0 ? (): number => USUAL_WIDTH : standardWidths(name);
  // Letters of a Type 3 font are measured by its own matrix.
  const unit = file.numbersAt(dict, 'FontMatrix')[0] ?? 0.001;
  const letters = (codes: Uint8Array): ShownLetter[] =>
    Array.from(codes, (code) => ({
      text: words?.get(code) ?? (file.nameAt(dict, 'Subtype') === 'Type3' ? '' : (LATIN.get(code) ?? '')),
      width: (widths[code - first] ?? usual(LATIN.get(code) ?? '')) * unit,
      isSpace: code === 32,
    }));
  return { name, isVertical: false, letters };
}

/** Of Latin letters, on the average. */
const USUAL_WIDTH = 550;

/** Of the fonts that every viewer has, and that no file need measure. */
function standardWidths(name: string): (letter: string) => number {
  const known = Object.values(StandardFonts).find((one) => one === name);
  if (!known) return () => USUAL_WIDTH;
  const font = StandardFontEmbedder.for(known as unknown as Parameters<typeof StandardFontEmbedder.for>[0]);
  return (letter) => {
    try {
      return font.widthOfTextAtSize(letter, 1000);
    } catch {
      // A letter that it doesn't have.
      return USUAL_WIDTH;
    }
  };
}
const MOST_WIDTHS = 100_000;

/** `[first [w w w] first last w …]` */
function cidWidths(file: PdfFile, font: PDFDict | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const list = file.listAt(font, 'W').map((one) => file.resolve(one));
  for (let i = 0; i < list.length;) {
    const [first, second, third] = [list[i], list[i + 1], list[i + 2]];
    if (!(first instanceof PDFNumber)) return widths;
    if (second instanceof PDFArray) {
      for (const [k, one] of second.asArray().entries()) {
        const width = file.resolve(one);
        if (width instanceof PDFNumber) widths.set(first.asNumber() + k, width.asNumber() / 1000);
      }
      i += 2;
    } else if (second instanceof PDFNumber && third instanceof PDFNumber) {
      for (let code = first.asNumber(); code <= second.asNumber() && widths.size < MOST_WIDTHS; code++)
        widths.set(code, third.asNumber() / 1000);
      i += 3;
    } else return widths;
  }
  return widths;
}

const pairs = (codes: Uint8Array): number[] =>
  Array.from({ length: codes.length >> 1 }, (_, i) => ((codes[i * 2] ?? 0) << 8) | (codes[i * 2 + 1] ?? 0));

/** Whether a stream is a drawing that other pages show (Form). */
export const isDrawing = (file: PdfFile, object: unknown): object is PDFRawStream =>
  object instanceof PDFRawStream && file.nameAt(object.dict, 'Subtype') === 'Form';
