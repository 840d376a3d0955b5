import {
  degrees,
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  StandardFonts,
  type PDFFont,
  type PDFPage,
} from 'pdf-lib';
import { expect, test } from 'vitest';
import { scannedPages } from '../../../renderer/paper/scanned-pages';

/** The head of a JPEG of 210 by 297 dots: as much as a PDF looks at. */
const JPEG = Uint8Array.from(
  'ffd8ffc000110801290 0d203012200021101031101ffd9'.replace(' ', '').match(/../g) ?? [],
  (byte) => parseInt(byte, 16),
);
const A4 = [595, 842] as const;

async function aScan(
  more: (page: PDFPage, font: PDFFont) => void = () => undefined,
  isDrawn = true,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const [picture, font] = [await pdf.embedJpg(JPEG), await pdf.embedFont(StandardFonts.Helvetica)];
  const page = pdf.addPage([...A4]);
  if (isDrawn) page.drawImage(picture, { x: 0, y: 0, width: A4[0], height: A4[1] });
  else page.node.newXObject('Im', picture.ref);
  more(page, font);
  return pdf.save();
}
const pagesOf = async (bytes: Promise<Uint8Array>): Promise<number | null> => {
  const pages = await scannedPages(await bytes);
  return pages && pages.length;
};

test('a scan is shown by its pictures, one a page', async () => {
  expect(await pagesOf(aScan())).toBe(1);
  expect(await pagesOf(aScan((page) => page.setRotation(degrees(90))))).toBe(1);
});

test('so is one whose words were read, as scanners write them: unseen, for searching', async () => {
  const unseen = (page: PDFPage, font: PDFFont): void => {
    page.pushOperators(PDFOperator.of(PDFOperatorNames.SetTextRenderingMode, ['3' as never]));
    page.drawText('read', { font });
  };
  expect(await pagesOf(aScan(unseen))).toBe(1);
});

test.each<[string, (page: PDFPage, font: PDFFont) => void, boolean?]>([
  ['words over its picture', (page, font) => page.drawText('UNSEEN', { font })],
  ['a box over its picture', (page) => page.drawRectangle({ x: 9, y: 9, width: 90, height: 90 })],
  ['a line through its picture', (page) => page.drawLine({ start: { x: 0, y: 0 }, end: { x: 99, y: 99 } })],
  [
    'a note or a field upon it',
    (page) =>
      page.node.set(PDFName.of('Annots'), page.doc.context.obj([{ Subtype: 'FreeText', Rect: [0, 0, 99, 99] }])),
  ],
  ['its picture somewhere in the corner', (page) => page.setSize(A4[0] * 2, A4[1] * 2)],
  ['a picture that it doesn’t draw', () => undefined, false],
])(
  'no page with %s is shown by the picture alone: who looks would see something else than what goes out',
  async (_, more, isDrawn) => {
    expect(await pagesOf(aScan(more, isDrawn))).toBeNull();
  },
);
