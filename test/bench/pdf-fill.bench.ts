import { writeFileSync } from 'node:fs';
import { CustomFontEmbedder, PDFDocument, PDFFont, PDFHexString, type PDFRef } from 'pdf-lib';
import { fillPdf } from '@shared/forms/pdf/fill/fill-pdf';
import type { PdfFill } from '@shared/forms/pdf/fill/pdf-fill';
import { checkPdf } from '@shared/forms/finished/check-pdf';
import { LetterCase, widthOf } from '@shared/forms/pdf/letters/letter-case';
import { Appendix } from '@shared/forms/pdf/file/append-objects';
import { openPdfTemplate } from '@shared/forms/pdf/pdf-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../electron/storage/node-codec';
import { letterFonts } from '../support/letter-fonts';
import { twentyFields, twentyValues } from '../support/twenty-fields';
import { goal, median, say } from './figures.ts';

/**
 * From values to the bytes of a PDF form of twenty fields: our engine as the app fills, with the font cut anew and the look at the finished
 * file, against pdf-lib alone, whose font was cut beforehand (by our own cutter, as its own cuts leave most Japanese glyphs undrawn) and
 * measured for it. In turns, with fresh bytes each time. Goal: ≤ 1.2 × pdf-lib alone.
 */
const LIMIT = 1.2;
const [WARM_UP, TURNS] = [10, 60];

const bytes = twentyFields();
const template = unwrap(openPdfTemplate(bytes));
const fonts = letterFonts();
const fill: PdfFill = {
  isPreview: false,
  sheets: [
    twentyValues.map(([name, text]) => ({
      ...{ tag: name, label: name, place: { field: name }, page: 1, lines: 1, mark: undefined },
      value: { kind: 'text', text, scale: 1, isGap: false },
    })),
  ],
};

async function ours(): Promise<Uint8Array> {
  const file = unwrap(fillPdf(template, fill, fonts, nodeCodec));
  unwrap(await checkPdf(template, fill, file.bytes));
  return file.bytes;
}

/** The cut, as it would lie ready: what pdf-lib then does with it is put it into the file. */
const ready = new LetterCase(fonts);
for (const [, text] of twentyValues) ready.set(text, 'gothic');

/** A font of pdf-lib's whose letters are known already. */
function readyFont(document: PDFDocument): PDFFont {
  const file = new Appendix(template.pdf.file, nodeCodec);
  const measure = (text: string, size: number): number => widthOf(ready.set(text, 'gothic')) * size;
  const embedder = Object.assign(Object.create(CustomFontEmbedder.prototype) as CustomFontEmbedder, {
    fontName: 'BIZUDGothic-Regular',
    encodeText: (text: string) =>
      PDFHexString.of(
        ready
          .set(text, 'gothic')
          .map(({ codes }) => codes)
          .join(''),
      ),
    widthOfTextAtSize: measure,
    heightOfFontAtSize: (size: number) => size,
    sizeOfFontAtHeight: (height: number) => height,
    embedIntoContext: (context: PDFDocument['context'], ref: PDFRef) => {
      const sink = Object.assign(Object.create(file) as Appendix, {
        context,
        reserve: () => context.nextRef(),
        add: (object: Parameters<typeof context.register>[0]) => context.register(object),
        put: context.assign.bind(context),
        stream: (content: Uint8Array, words: Parameters<Appendix['packed']>[1]) =>
          context.register(cut.get(content.length) ?? keep(content, file, words)),
      });
      const [font] = ready.embed(sink).values();
      const own = font && context.lookup(font);
      if (own) context.assign(ref, own);
      return Promise.resolve(ref);
    },
  });
  return PDFFont.of(document.context.nextRef(), document, embedder);
}

const cut = new Map<number, ReturnType<Appendix['packed']>>();
function keep(content: Uint8Array, file: Appendix, words: Parameters<Appendix['packed']>[1]) {
  const packed = file.packed(content, words);
  cut.set(content.length, packed);
  return packed;
}

async function pdfLib(): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes.slice(), { updateMetadata: false, parseSpeed: Infinity });
  const font = readyFont(document);
  // As `embedFont` would, which asks for a library that measures fonts.
  (document as unknown as { fonts: PDFFont[] }).fonts.push(font);
  const form = document.getForm();
  const fields = new Map(form.getFields().map((field) => [field.getName(), field]));
  for (const [name, text] of twentyValues) {
    const field = fields.get(name);
    if (!field || !('setText' in field)) throw new Error(`no field ${name}`);
    const textField = form.getTextField(name);
    textField.setText(text);
    textField.updateAppearances(font);
  }
  return document.save({ updateFieldAppearances: false });
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const [mine, theirs]: [number[], number[]] = [[], []];
for (let turn = -WARM_UP; turn < TURNS; turn++) {
  const [a, b] = [await timed(ours), await timed(pdfLib)];
  if (turn < 0) continue;
  mine.push(a);
  theirs.push(b);
}
say(
  `pdf-fill, 20 fields: ours ${median(mine).toFixed(1)} ms with the look at it, pdf-lib alone ${median(theirs).toFixed(1)} ms`,
);
if (process.env['RENKEI_KEEP']) writeFileSync(process.env['RENKEI_KEEP'], await pdfLib());
say(`pdf-fill, bytes: ours ${(await ours()).length}, pdf-lib ${(await pdfLib()).length}`);
goal('a PDF form of 20 fields against pdf-lib alone', median(mine) / median(theirs), LIMIT);
