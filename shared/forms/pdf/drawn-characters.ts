import { concatBytes } from '@noble/hashes/utils.js';
import { PDFArray, PDFDict, PDFName, PDFRawStream, type PDFPage } from 'pdf-lib';
import { loadPdf } from './load-pdf';
import { charactersOf, foldedButIdeographs, ideographOf, selectorOf, withoutSelectors } from '../../text/characters';
import { readContentText, type ContentText } from './content-text';
import { readPdfFont, streamBytes, type PdfFont } from './pdf-fonts';

export interface DrawnCharacter {
  /** With its variation selector. */
  character: string;
  /** Drawn by the glyph that its font has for it, and not by none or by another character's. */
  isOwn: boolean;
}

/** The characters of a PDF. */
export interface DrawnText {
  characters: DrawnCharacter[];
  /** There is text in a font of which nothing tells what its codes are: what isn't found may still stand there. */
  hasUnread: boolean;
}

/** Whether a font draws this form of a kanji (base and selector, as code points) by its usual glyph. */
export type UsualForms = (font: string, base: number, selector: number) => boolean;

/**
 * What stands in a PDF, character by character, and whether each is drawn by its own glyph: the words that the file tells
 * are compared with the map of the font that lies in it. Where that has no map (drawings, fonts that other programs cut
 * up), with the words that the file gives for the glyph. Throws when the PDF can't be read, or has more drawings than any paper.
 */
export async function drawnCharacters(pdf: Uint8Array, usualForms: UsualForms): Promise<DrawnText> {
  const document = await loadPdf(pdf);
  const reader = new PageReader(usualForms);
  for (const page of document.getPages()) reader.readPage(page);
  return { characters: reader.drawn, hasUnread: reader.hasUnread };
}

/** The same of drawings alone (form XObjects): what was put into a file behind what it had. */
export function charactersOfDrawings(drawings: readonly PDFRawStream[], usualForms: UsualForms): DrawnText {
  const reader = new PageReader(usualForms);
  for (const one of drawings) reader.readDrawing(one);
  return { characters: reader.drawn, hasUnread: reader.hasUnread };
}

/** Drawings that show drawings: twice each and thirty deep there would be a billion. A paper has some for each page. */
const MOST_DRAWINGS = 2_000;

class PageReader {
  readonly drawn: DrawnCharacter[] = [];
  private drawings = 0;
  hasUnread = false;
  private readonly fonts = new Map<PDFDict, PdfFont>();

  constructor(private readonly usualForms: UsualForms) {}

  readPage({ node }: PDFPage): void {
    const contents = node.Contents();
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((ref) => node.context.lookup(ref)) : [contents];
    const parts = streams.flatMap((stream) => (stream instanceof PDFRawStream ? [streamBytes(stream), LINE_END] : []));
    this.read(concatBytes(...parts), node.Resources(), new Set());
    for (const note of node.Annots()?.asArray() ?? []) this.readNote(node.context.lookup(note));
  }

  /** A field of a form shows what it looks like now, one of several states or the one that it has. */
  private readNote(note: unknown): void {
    const looks = note instanceof PDFDict ? note.lookup(PDFName.of('AP')) : undefined;
    const now = looks instanceof PDFDict ? looks.lookup(PDFName.of('N')) : undefined;
    if (now instanceof PDFRawStream) this.readDrawing(now);
  }

  readDrawing(drawing: PDFRawStream): void {
    const own = drawing.dict.lookup(PDFName.of('Resources'));
    this.read(streamBytes(drawing), own instanceof PDFDict ? own : undefined, new Set([drawing]));
  }

  private read(content: Uint8Array, resources: PDFDict | undefined, above: ReadonlySet<PDFRawStream>): void {
    this.take(readContentText(content), resources?.lookup(PDFName.of('Font')));
    const further = resources?.lookup(PDFName.of('XObject'));
    for (const [name] of further instanceof PDFDict ? further.entries() : []) {
      const form = (further as PDFDict).lookup(name);
      if (!(form instanceof PDFRawStream) || above.has(form)) continue;
      if (form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) continue;
      if (++this.drawings > MOST_DRAWINGS) throw new Error('too many drawings in drawings');
      const own = form.dict.lookup(PDFName.of('Resources'));
      this.read(streamBytes(form), own instanceof PDFDict ? own : resources, new Set([...above, form]));
    }
  }

  private take({ shown, words }: ContentText, fonts: unknown): void {
    const fontOf = (name: string): PdfFont | null => {
      const dict = fonts instanceof PDFDict ? fonts.lookup(PDFName.of(name)) : undefined;
      return dict instanceof PDFDict ? this.font(dict) : null;
    };
    const marked = new Map<number, Glyph[]>();
    for (const one of shown) {
      const font = fontOf(one.font);
      if (!font) continue;
      if (one.marked === null && font.words.size === 0 && one.codes.length > 0 && !font.cmap) this.hasUnread = true;
      const glyphs = codesOf(one.codes, font).map((code): Glyph => ({ font, code, word: font.words.get(code) ?? '' }));
      const before = one.marked === null ? undefined : marked.get(one.marked);
      if (before) before.push(...glyphs);
      else if (one.marked !== null) marked.set(one.marked, glyphs);
      else for (const glyph of glyphs) this.add(glyph.word, [glyph]);
    }
    for (const [mark, glyphs] of marked) this.add(words[mark] ?? '', glyphs);
  }

  /** Characters and the glyphs that stand for them: one by one where their numbers are alike, else as a whole. */
  private add(text: string, glyphs: readonly Glyph[]): void {
    const characters = charactersOf(text);
    const isPaired = characters.length === glyphs.length;
    const whole = isPaired || fits(text, glyphs);
    for (const [i, character] of characters.entries()) {
      const glyph = glyphs[i];
      const isOwn = isPaired && glyph ? this.isOwn(character, glyph) : whole;
      this.drawn.push({ character, isOwn });
    }
  }

  private isOwn(character: string, glyph: Glyph): boolean {
    const { font, code, word } = glyph;
    const [base, selector] = [withoutSelectors(character), selectorOf(character)];
    const point = base.codePointAt(0) ?? 0;
    if (font.codeLength === 2 && code === 0) return false;
    // One glyph may serve a kanji and its compatibility forms, and is then called by any of them. No program draws the
    // kanji by a glyph that is only the form's: what is exchanged is always the form for the kanji.
    const isNominal = font.cmap ? font.cmap.glyphs.get(point) === code : word === base || ideographOf(word) === base;
    if (selector !== null) {
      if (word === character && !isNominal) return true;
      return isNominal && (isEmojiSelector(selector) || this.usualForms(font.name, point, selector));
    }
    return isNominal || fits(character, [glyph]);
  }

  private font(dict: PDFDict): PdfFont {
    const known = this.fonts.get(dict) ?? readPdfFont(dict);
    this.fonts.set(dict, known);
    return known;
  }
}

interface Glyph {
  font: PdfFont;
  code: number;
  /** What the file says that it stands for; '' for a glyph that no character leads to. */
  word: string;
}

const LINE_END = Uint8Array.of(10);

/** Text or emoji: both have the same character. */
const isEmojiSelector = (selector: number): boolean => selector === 0xfe0e || selector === 0xfe0f;

/** A character in another way of writing it that Unicode allows (が of two, ﬁ), or a glyph that the font itself puts in its place. */
function fits(text: string, glyphs: readonly Glyph[]): boolean {
  if (glyphs.length === 0 || glyphs.some(({ font, code }) => font.codeLength === 2 && code === 0)) return false;
  const folded = foldedButIdeographs(text);
  const points = Array.from(folded, (one) => one.codePointAt(0) ?? 0);
  if (
    points.length === glyphs.length &&
    glyphs.every(({ font, code }, i) => font.cmap?.glyphs.get(points[i] ?? 0) === code)
  )
    return true;
  const areTold = glyphs.every(
    ({ font, code, word }) => !font.cmap || font.cmap.glyphs.get(word.codePointAt(0) ?? 0) === code,
  );
  if (areTold && folded === foldedButIdeographs(glyphs.map(({ word }) => word).join(''))) return true;
  return glyphs.every(({ font, code, word }) => word === '' && !font.mapped.has(code));
}

function codesOf(bytes: Uint8Array, { codeLength }: PdfFont): number[] {
  if (codeLength === 1) return [...bytes];
  return Array.from({ length: bytes.length >> 1 }, (_, i) => ((bytes[i * 2] ?? 0) << 8) | (bytes[i * 2 + 1] ?? 0));
}
