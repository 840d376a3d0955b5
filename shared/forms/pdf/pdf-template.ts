import { attempt, type Result } from '../../problems/problem';
import { openPdf, type OpenPdf } from './file/open-pdf';
import { orDamaged } from './file/pdf-file';
import { readFields, type FileField } from './look/read-fields';

/** A PDF form, opened once for many fills. Nothing of it changes: what is written comes behind it. */
export interface PdfTemplate {
  kind: 'pdf';
  bytes: Uint8Array;
  pdf: OpenPdf;
  fields: ReadonlyMap<string, FileField>;
}

/** Problems: `pdf/…` of `openPdf`. */
export const openPdfTemplate = (bytes: Uint8Array): Result<PdfTemplate> =>
  attempt(() => {
    const pdf = openPdf(bytes);
    const fields = orDamaged(() => readFields(pdf.file, pdf.pages));
    return { kind: 'pdf', bytes, pdf, fields: new Map(fields.map((field) => [field.seen.name, field])) };
  });
