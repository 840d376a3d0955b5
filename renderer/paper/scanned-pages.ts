import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, type PDFPage } from 'pdf-lib';
import type { Picture } from './set-picture';

/** How far the sides of a page and of its picture may be apart, as a share. */
const SLACK = 0.05;

/**
 * The pages of a PDF that a scanner made: one JPEG a page, as large as the page. Null for any other PDF: of one with text
 * only the pictures would be seen, and that would be no true copy.
 */
export async function scannedPages(bytes: Uint8Array): Promise<Picture[] | null> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = pdf.getPages().map(pictureOf);
  const pictures = pages.filter((page) => page !== null);
  return pictures.length > 0 && pictures.length === pages.length ? pictures : null;
}

function pictureOf(page: PDFPage): Picture | null {
  const resources = page.node.Resources();
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const streams = (objects?.keys() ?? []).map((key) => objects?.lookup(key));
  const [only, ...others] = streams;
  if (!(only instanceof PDFRawStream) || others.length > 0 || !isJpeg(only)) return null;
  const [width, height] = ['Width', 'Height'].map((key) => only.dict.lookup(PDFName.of(key), PDFNumber).asNumber());
  const size = page.getSize();
  const difference = ((width ?? 0) * size.height) / ((height ?? 1) * size.width);
  if (Math.abs(difference - 1) > SLACK) return null;
  return { bytes: only.contents, turned: page.getRotation().angle };
}

const isJpeg = ({ dict }: PDFRawStream): boolean => {
  const filter = dict.lookup(PDFName.of('Filter'));
  return String(filter) === '/DCTDecode' || String(filter) === '[ /DCTDecode ]';
};
