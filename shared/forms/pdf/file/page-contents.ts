import { concatBytes } from '@noble/hashes/utils.js';
import { PDFArray, PDFName, PDFRawStream } from 'pdf-lib';
import type { PdfFile } from './pdf-file';
import type { FilePage } from './read-pages';

const LINE_END = Uint8Array.of(10);

/** What draws a page, unpacked: one stream, or several that go on in each other. */
export function pageContents(file: PdfFile, { dict }: FilePage): Uint8Array {
  const contents = file.resolve(dict.get(PDFName.of('Contents')));
  const parts = contents instanceof PDFArray ? contents.asArray().map((one) => file.resolve(one)) : [contents];
  // A word may not go on in the next one.
  const streams = parts.flatMap((one) => (one instanceof PDFRawStream ? [file.stream(one), LINE_END] : []));
  return concatBytes(...streams);
}
