import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFPage } from 'pdf-lib';
import { loadPdf } from '@shared/forms/pdf/load-pdf';
import { concatBytes } from '@noble/hashes/utils.js';
import { onlyPicture } from '@shared/forms/pdf/only-picture';
import type { Picture } from './set-picture';

/** How far the sides of a page and of its picture may be apart, as a share. */
const SLACK = 0.05;

/**
 * The pages of a PDF that a scanner made: one JPEG a page, as large as the page, and nothing over it. Null for any other PDF: of one
 * with text only the pictures would be seen, and that would be no true copy.
 */
export async function scannedPages(bytes: Uint8Array): Promise<Picture[] | null> {
  const pdf = await loadPdf(bytes);
  const pages = pdf.getPages().map(pictureOf);
  const pictures = pages.filter((page) => page !== null);
  return pictures.length > 0 && pictures.length === pages.length ? pictures : null;
}

function pictureOf(page: PDFPage): Picture | null {
  const resources = page.node.Resources();
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const [name, ...others] = objects?.keys() ?? [];
  const only = name && objects?.lookup(name);
  if (!name || !(only instanceof PDFRawStream) || others.length > 0 || !isJpeg(only)) return null;
  if ((page.node.Annots()?.size() ?? 0) > 0 || !isOnWholePage(page, name)) return null;
  const [width, height] = ['Width', 'Height'].map((key) => only.dict.lookup(PDFName.of(key), PDFNumber).asNumber());
  const size = page.getSize();
  const difference = ((width ?? 0) * size.height) / ((height ?? 1) * size.width);
  if (Math.abs(difference - 1) > SLACK) return null;
  return { bytes: only.contents, turned: page.getRotation().angle };
}

/** Bytes of what draws a page, packed: a picture and the words that were read from it are far less. */
const MOST = 256 * 1024;

/** Whether a page draws a picture, upright and from edge to edge, and nothing else that is seen. */
function isOnWholePage(page: PDFPage, picture: PDFName): boolean {
  const drawn = onlyPicture(contentOf(page));
  const box = page.getCropBox();
  if (drawn?.name !== picture.decodeText()) return false;
  const [a, b, c, d, e, f] = drawn.matrix;
  const { width, height } = box;
  const isNear = (value: number, wanted: number, side: number): boolean => Math.abs(value - wanted) <= side * SLACK;
  return (
    [isNear(a, width, width), isNear(b, 0, height), isNear(c, 0, width), isNear(d, height, height)].every(Boolean) &&
    isNear(e, box.x, width) &&
    isNear(f, box.y, height)
  );
}

/** What draws a page, unpacked; nothing where it is written in a way that no scanner has, or is far too long. */
function contentOf(page: PDFPage): Uint8Array {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => page.doc.context.lookup(one)) : [contents];
  const packed = streams.filter((one) => one instanceof PDFRawStream);
  const size = packed.reduce((sum, { contents: bytes }) => sum + bytes.length, 0);
  if (packed.length < streams.length || size > MOST) return new Uint8Array();
  // A word may not go on in the next one.
  return concatBytes(...packed.flatMap((one) => [decodePDFRawStream(one).decode(), Uint8Array.of(10)]));
}

const isJpeg = ({ dict }: PDFRawStream): boolean => {
  const filter = dict.lookup(PDFName.of('Filter'));
  return String(filter) === '/DCTDecode' || String(filter) === '[ /DCTDecode ]';
};
