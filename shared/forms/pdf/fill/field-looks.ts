import { PDFDict, PDFName, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import type { Appendix } from '../file/append-objects';
import type { OpenPdf } from '../file/open-pdf';
import { rectangleOf } from '../file/read-pages';
import { pdfDict, pdfList, type LetterCase } from '../letters/letter-case';
import type { FileField, Widget } from '../look/read-fields';
import { checkOps, textOps, written } from './draw-ops';
import { fieldStyle } from './field-style';
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
