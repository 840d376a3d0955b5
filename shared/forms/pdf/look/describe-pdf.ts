import { attempt, type Result } from '../../../problems/problem';
import { openPdf, type OpenPdf } from '../file/open-pdf';
import type { PdfDescription } from '../pdf-description';
import { readDrawing } from './read-drawing';
import { readFields } from './read-fields';

/** A PDF form as somebody sees it: its pages with their words and lines, and its own fields. Problems: `pdf/…` of `openPdf`. */
export const describePdf = (bytes: Uint8Array): Result<PdfDescription> => attempt(() => describedPdf(openPdf(bytes)));

/** The same of a file that is open. */
export const describedPdf = ({ file, pages }: OpenPdf): PdfDescription => ({
  pages: pages.map((page) => readDrawing(file, page)),
  fields: readFields(file, pages).map(({ seen }) => seen),
});
