import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFObject,
  type PDFRef,
} from 'pdf-lib';
import type { Appendix } from '../file/append-objects';
import type { OpenPdf } from '../file/open-pdf';
import { rectangleOf } from '../file/read-pages';
import { pdfDict, pdfList, type LetterCase } from '../letters/letter-case';
import { unpackedStream } from '../file/stream-bytes';
import { readDrawing } from '../look/read-drawing';
import { stateWord, type FileField, type Widget } from '../look/read-fields';
import type { PdfWord } from '../pdf-description';
import { checkOps, crossOps, filledOps, ringOps, textOps, written, type UpBox } from './draw-ops';
import { fieldStyle } from './field-style';
import { isOnlyOutline } from './only-outline';
import { layText, type TextStyle } from './lay-text';

export interface FieldText {
  text: string;
  scale: number;
  /** In cells of a letter each, where the form says it; left out: as the file does. */
  align?: TextStyle['align'];
}

/** What a field looks like (its appearance), drawn by us: no program that shows the file need make it up by its own fonts. */
export class FieldLooks {
  /** The one list of fonts that all of them name; put in when all letters are known. */
  private readonly fonts: PDFRef;
  /** What pages print, of those where it was asked. */
  private readonly words = new Map<number, readonly PdfWord[]>();

  constructor(
    private readonly pdf: OpenPdf,
    private readonly letters: LetterCase,
    private readonly appendix: Appendix,
  ) {
    this.fonts = appendix.reserve();
  }

  /** When nothing more is drawn. */
  finish(): void {
    const { context } = this.appendix;
    const fonts = pdfDict(context, Object.fromEntries(this.letters.embed(this.appendix)));
    this.appendix.put(this.fonts, pdfDict(context, { Font: fonts }));
  }

  resources(): PDFRef {
    return this.fonts;
  }

  /** A text in its field. */
  text(field: FileField, widget: Widget, { text, scale, align: said }: FieldText): PDFRef {
    const { size, colour, align: own, face } = fieldStyle(this.pdf, field, widget.dict);
    const align = said ?? own;
    const box = this.inside(widget);
    const { isMultiLine, cells } = field.seen;
    const style: TextStyle = { face, size, scale, align, lines: isMultiLine ? Infinity : 1, cells };
    const laid = layText(this.letters, text, box, style);
    const ground = this.ground(widget, box);
    const clip = `q 1 1 ${written(box.width - 2)} ${written(box.height - 2)} re W n`;
    const ops = `${ground}/Tx BMC ${clip} ${textOps(laid, { x: 0, y: 0 }, colour)} Q EMC`;
    return this.look(widget, box, ops);
  }

  /** A tick, and nothing: for a box that the file itself has no looks for. */
  boxes(widget: Widget, state: PDFName): PDFDict {
    const box = this.inside(widget);
    const ground = this.ground(widget, box);
    const on = this.look(widget, box, ground + checkOps({ x: 0, y: 0, ...box }));
    const off = this.look(widget, box, ground);
    const states = pdfDict(this.appendix.context, { Off: off });
    states.set(state, on);
    return pdfDict(this.appendix.context, { N: states });
  }

  /**
   * A look of the file's own that draws no more than a ring, or a frame, with a mark in it: the page prints the same there, and nobody sees what was chosen.
   * Null where it is clear as it is, or is a ring around a printed word.
   */
  marked(field: FileField, widget: Widget, state: PDFName): PDFDict | null {
    const { file } = this.pdf;
    const looks = file.dictAt(file.dictAt(widget.dict, 'AP'), 'N');
    const own = file.resolve(looks?.get(state));
    if (!looks || !(own instanceof PDFRawStream)) return null;
    const box = this.inside(widget);
    const [left = 0, bottom = 0, right = 0, top = 0] = file.numbersAt(own.dict, 'BBox');
    const [small, large] = [Math.min(box.width, box.height), Math.max(box.width, box.height)];
    const ops = new TextDecoder('latin1').decode(unpackedStream(own, file.resolve));
    const isMark = large <= LARGEST_MARK && small >= large * SQUARE && isOnlyOutline(ops, [left, bottom, right, top]);
    if (!isMark || this.isOverWord(field, widget, state)) return null;
    const isAsLarge =
      Math.abs(left) + Math.abs(bottom) < 1 && Math.abs(right - box.width) + Math.abs(top - box.height) < 2;
    const around = isAsLarge && this.turns(widget.dict) === 0 ? `q ${ops} Q ` : '';
    const states = pdfDict(this.appendix.context, {});
    for (const [name, look] of looks.entries()) states.set(name, look);
    states.set(state, this.look(widget, box, around + this.markOps(field, widget, box)));
    return pdfDict(this.appendix.context, { N: states });
  }

  /** As the field says that it is marked (MK): ✓, ✕, ■; a dot in a radio. */
  private markOps({ seen }: FileField, { dict }: Widget, { width, height }: { width: number; height: number }): string {
    const said = this.pdf.file.at(this.pdf.file.dictAt(dict, 'MK'), 'CA');
    const mark = said instanceof PDFString || said instanceof PDFHexString ? said.decodeText() : '';
    const inner = (share: number): UpBox => ({
      ...{ x: (width * (1 - share)) / 2, y: (height * (1 - share)) / 2 },
      ...{ width: width * share, height: height * share },
    });
    if (mark === '8') return crossOps(inner(0.8));
    if (mark === 'n') return filledOps(inner(0.7));
    if (mark === '4' || (mark === '' && seen.kind === 'check')) return checkOps(inner(0.9));
    return ringOps(inner(0.56), 0, true);
  }

  /** A ring is drawn around a word that the page prints: nothing may cover that. Printed marks (○, □) are none. */
  private isOverWord(field: FileField, { page }: Widget, state: PDFName): boolean {
    const own = field.seen.places.find((one) => one.page === page + 1 && one.state === stateWord(state));
    const shown = this.pdf.pages[page];
    if (!own || !shown) return false;
    const words = this.words.get(page) ?? readDrawing(this.pdf.file, shown).words;
    this.words.set(page, words);
    const [x, y] = [own.box[0] + own.box[2] / 2, own.box[1] + own.box[3] / 2];
    return words.some(({ text, box: [left, top, width, height] }) => {
      if (x < left || x > left + width || y < top || y > top + height) return false;
      const letter = text[Math.floor(((x - left) / width) * text.length)] ?? '';
      return !/[\s○◯〇●□☐■]/.test(letter);
    });
  }

  /** Room of a place as its text runs, which may be turned in it. */
  private inside({ dict }: Widget): { width: number; height: number } {
    const [left, bottom, right, top] = rectangleOf(this.pdf.file.numbersAt(dict, 'Rect')) ?? [0, 0, 0, 0];
    const [across, up] = [Math.max(1, right - left), Math.max(1, top - bottom)];
    return this.turns(dict) % 2 === 0 ? { width: across, height: up } : { width: up, height: across };
  }

  private turns(dict: PDFDict): number {
    const { file } = this.pdf;
    return ((Math.round((file.numberAt(file.dictAt(dict, 'MK'), 'R') ?? 0) / 90) % 4) + 4) % 4;
  }

  /** What lies behind a field by its own words: a colour, a border. */
  private ground({ dict }: Widget, { width, height }: { width: number; height: number }): string {
    const { file } = this.pdf;
    const looks = file.dictAt(dict, 'MK');
    const [fill, line] = ['BG', 'BC'].map((key) => colourOps(file.numbersAt(looks, key), key === 'BC'));
    const pen = file.numberAt(file.dictAt(dict, 'BS'), 'W') ?? 1;
    const filled = fill ? `${fill} 0 0 ${written(width)} ${written(height)} re f ` : '';
    const half = written(pen / 2);
    const framed =
      line && pen > 0
        ? `${line} ${written(pen)} w ${half} ${half} ${written(width - pen)} ${written(height - pen)} re S `
        : '';
    return filled || framed ? `q ${filled}${framed}Q ` : '';
  }

  private look({ dict }: Widget, { width, height }: { width: number; height: number }, ops: string): PDFRef {
    const { context } = this.appendix;
    const numbers = (list: readonly number[]): PDFObject =>
      pdfList(
        context,
        list.map((one) => PDFNumber.of(one)),
      );
    return this.appendix.stream(new TextEncoder().encode(ops), {
      Type: PDFName.of('XObject'),
      Subtype: PDFName.of('Form'),
      BBox: numbers([0, 0, width, height]),
      Matrix: numbers(TURNED[this.turns(dict)]?.(width, height) ?? [1, 0, 0, 1, 0, 0]),
      Resources: this.fonts,
    });
  }
}

/** In points; what is larger, or no square, is no mark. */
const LARGEST_MARK = 24;
const SQUARE = 0.7;

/** Matrices of looks that are turned in their place, counter-clockwise. */
const TURNED: readonly ((width: number, height: number) => readonly number[])[] = [
  () => [1, 0, 0, 1, 0, 0],
  (_, height) => [0, 1, -1, 0, height, 0],
  (width, height) => [-1, 0, 0, -1, width, height],
  (width) => [0, -1, 1, 0, 0, width],
];

const COLOURS: Readonly<Record<number, readonly [string, string]>> = { 1: ['g', 'G'], 3: ['rg', 'RG'], 4: ['k', 'K'] };

/** '' for no colour. */
function colourOps(numbers: readonly number[], isLine: boolean): string {
  const operator = COLOURS[numbers.length]?.[isLine ? 1 : 0];
  return operator ? `${numbers.map(written).join(' ')} ${operator}` : '';
}
