import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import { refuse } from '../../../problems/problem';
import { charactersOf, combText } from '../../../text/characters';
import type { Edit } from '../../xml/edits';
import type { Appendix } from '../file/append-objects';
import { japaneseText } from '../file/text-of';
import { chained, fromShown, pageSize, type FilePage } from '../file/read-pages';
import { pdfDict, pdfList, type Face, type LetterCase } from '../letters/letter-case';
import type { PdfBox } from '../pdf-description';
import type { PdfTemplate } from '../pdf-template';
import { checkOps, crossOps, filledOps, ringOps, textOps, type UpBox } from './draw-ops';
import { faceOf } from './field-style';
import { layOnPage } from './lay-text';
import type { PdfSlot } from './pdf-fill';

/** What is drawn on one page that comes out: of the form, or of a copy of it. */
interface Sheet {
  page: FilePage;
  ops: string[];
}

/** Draws values on pages by their places, behind all that the page draws itself. */
export class PageDrawer {
  readonly edits: Edit[] = [];
  private readonly sheets = new Map<string, Sheet>();
  private readonly faces = new Map<FilePage, Face>();

  constructor(
    private readonly template: PdfTemplate,
    private readonly letters: LetterCase,
    private readonly appendix: Appendix,
    private readonly fonts: PDFRef,
  ) {}

  /** @param sheet from 0 */
  draw(slot: PdfSlot, sheet: number): void {
    const { tag, label, place, value, page: number } = slot;
    if (this.template.pdf.signed !== 'no') refuse('pdf/signed-page', { field: tag, label });
    const page = this.template.pdf.pages[number - 1];
    if (!page) return refuse('pdf/missing-page', { field: tag, label, page: number, pages: this.pages().length });
    const { height } = pageSize(page);
    const key = `${sheet} ${number}`;
    const own = this.sheets.get(key) ?? { page, ops: [] };
    this.sheets.set(key, own);
    if (value.kind === 'circle') {
      if (value.word === null) return;
      const box = place.words?.[value.word];
      if (!box) return refuse('pdf/circle-word', { field: tag, label, word: value.word });
      own.ops.push(ringOps(upBox(box, height)));
      this.told(slot, value.word);
      return;
    }
    if (!place.box) return refuse('pdf/no-place', { field: tag, label });
    const box = upBox(place.box, height);
    if (value.kind === 'check') {
      if (value.checked) own.ops.push(TICKS[place.mark ?? 'check'](box));
      this.told(slot, value.checked ? '☑' : '');
    } else if (value.text !== '') {
      own.ops.push(this.text(slot, value, box, page));
      this.told(slot, value.text);
    }
  }

  /** Changes the pages that were drawn on, and adds the copies. */
  finish(sheets: number): void {
    const pages = this.pages();
    for (const [i, page] of pages.entries()) {
      const own = this.sheets.get(`0 ${i + 1}`);
      if (own && own.ops.length > 0) this.appendix.put(page.ref, this.drawnOn(page, page.dict.clone(), own.ops));
    }
    const copies: PDFRef[] = [];
    for (let sheet = 1; sheet < sheets; sheet++)
      for (const [i, page] of pages.entries())
        copies.push(this.copy(page, this.sheets.get(`${sheet} ${i + 1}`)?.ops ?? []));
    if (copies.length > 0) this.addPages(copies);
  }

  private pages(): readonly FilePage[] {
    return this.template.pdf.pages;
  }

  private told({ tag, page }: PdfSlot, inserted: string): void {
    this.edits.push({ part: `page ${page}`, offset: 0, removed: '', inserted, field: tag });
  }

  private text(
    { tag, label, place, lines }: PdfSlot,
    value: { text: string; scale: number },
    box: UpBox,
    page: FilePage,
  ): string {
    const cells = place.cells ?? null;
    const laid = layOnPage(this.letters, cells === null ? value.text : combText(value.text, cells), box, {
      face: this.faceOn(page),
      size: place.size ?? 0,
      scale: value.scale,
      align: place.align ?? 'left',
      lines,
      cells,
    });
    if (cells !== null && !laid.fits)
      refuse('pdf/too-long', { field: tag, label, length: charactersOf(value.text).length, limit: cells });
    return textOps(laid, box);
  }

  /** Letters like those that the page is printed in. */
  private faceOn(page: FilePage): Face {
    const known = this.faces.get(page);
    if (known) return known;
    const { file } = this.template.pdf;
    const fonts = file.dictAt(page.resources, 'Font');
    const names = (fonts?.keys() ?? []).map((key) => {
      const name = file.at(file.dictAt(fonts, key.decodeText()), 'BaseFont');
      return name instanceof PDFName ? faceOf(japaneseText(name.asBytes()) ?? name.decodeText()) : 'gothic';
    });
    const mincho = names.filter((one) => one === 'mincho').length;
    const face = mincho > 0 && mincho * 2 >= names.length ? 'mincho' : 'gothic';
    this.faces.set(page, face);
    return face;
  }

  /** The page with our drawing behind its own, which is kept from leaving its ways of drawing to ours. */
  private drawnOn(page: FilePage, dict: PDFDict, ops: readonly string[]): PDFDict {
    const { context } = this.appendix;
    const { file } = this.template.pdf;
    const { width, height } = pageSize(page);
    const numbers = (list: readonly number[]): PDFObject =>
      pdfList(
        context,
        list.map((one) => PDFNumber.of(one)),
      );
    const form = this.appendix.stream(bytesOf(ops.join('\n')), {
      Type: PDFName.of('XObject'),
      Subtype: PDFName.of('Form'),
      BBox: numbers([0, 0, width, height]),
      Matrix: numbers(chained([1, 0, 0, -1, 0, height], fromShown(page))),
      Resources: this.fonts,
    });
    const name = PDFName.of(OWN_DRAWING);
    const resources = page.resources?.clone() ?? PDFDict.withContext(context);
    const drawings = file.dictAt(page.resources, 'XObject')?.clone() ?? PDFDict.withContext(context);
    drawings.set(name, form);
    resources.set(PDFName.of('XObject'), drawings);
    dict.set(PDFName.of('Resources'), resources);
    const before = dict.get(PDFName.of('Contents'));
    const held = file.resolve(before);
    const own = held instanceof PDFArray ? held.asArray() : before ? [before] : [];
    const contents = [this.content('q'), ...own, this.content(`Q q /${OWN_DRAWING} Do Q`)];
    dict.set(PDFName.of('Contents'), pdfList(context, contents));
    return dict;
  }

  private content(words: string): PDFRef {
    return this.appendix.stream(bytesOf(`${words}\n`), {});
  }

  /** A further page like one of the form's: what it takes from above itself it says itself, and it has no fields. */
  private copy(page: FilePage, ops: readonly string[]): PDFRef {
    const { context } = this.appendix;
    const dict = page.dict.clone();
    const box = pdfList(
      context,
      page.shown.map((one) => PDFNumber.of(one)),
    );
    for (const key of ['Annots', 'StructParents', 'CropBox', 'B', 'AA']) dict.delete(PDFName.of(key));
    dict.set(PDFName.of('MediaBox'), box);
    dict.set(PDFName.of('Rotate'), PDFNumber.of(page.turns * 90));
    if (page.resources) dict.set(PDFName.of('Resources'), page.resources);
    dict.set(PDFName.of('Parent'), this.root().ref);
    return this.appendix.add(ops.length > 0 ? this.drawnOn(page, dict, ops) : dict);
  }

  private addPages(copies: readonly PDFRef[]): void {
    const { ref, dict } = this.root();
    const { file } = this.template.pdf;
    const own = dict.clone();
    own.set(PDFName.of('Kids'), pdfList(this.appendix.context, [...file.listAt(dict, 'Kids'), ...copies]));
    own.set(PDFName.of('Count'), PDFNumber.of((file.numberAt(dict, 'Count') ?? this.pages().length) + copies.length));
    this.appendix.put(ref, own);
  }

  private root(): { ref: PDFRef; dict: PDFDict } {
    const { catalog, file } = this.template.pdf;
    const ref = catalog.get(PDFName.of('Pages')) as PDFRef;
    const dict = file.dictAt(catalog, 'Pages') ?? pdfDict(file.context, {});
    return { ref, dict };
  }
}

/** What our drawing is called among a page's own. */
const OWN_DRAWING = 'RenkeiPaper';

const TICKS: Record<NonNullable<PdfSlot['place']['mark']>, (box: UpBox) => string> = {
  check: (box) => checkOps(box),
  cross: crossOps,
  fill: filledOps,
  ring: (box) => ringOps(box),
};

const upBox = ([left, top, width, height]: PdfBox, page: number): UpBox => ({
  x: left,
  y: page - top - height,
  width,
  height,
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
