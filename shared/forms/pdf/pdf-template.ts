import { attempt, type Result } from '../../problems/problem';
import { openPdf, type OpenPdf } from './file/open-pdf';
import { orDamaged } from './file/pdf-file';
import { readFields, type FileField } from './look/read-fields';

/** A PDF form, opened once for many fills. Nothing of it changes: what is written comes behind it. */
export interface PdfTemplate {
  kind: 'pdf';
  bytes: Uint8Array;
  pdf: OpenPdf;
  /** By whole names; of several of one name the first. */
  fields: ReadonlyMap<string, FileField>;
  /** Further ones of a name, which programs take for the same field. */
  twins: ReadonlyMap<string, readonly FileField[]>;
}

/** Problems: `pdf/…` of `openPdf`. */
export const openPdfTemplate = (bytes: Uint8Array): Result<PdfTemplate> =>
  attempt(() => {
    const pdf = openPdf(bytes);
    const fields = orDamaged(() => readFields(pdf.file, pdf.pages));
    const first = new Map<string, FileField>();
    const twins = new Map<string, FileField[]>();
    for (const field of fields) {
      const { name } = field.seen;
      if (first.has(name)) twins.set(name, [...(twins.get(name) ?? []), field]);
      else first.set(name, field);
    }
    return { kind: 'pdf', bytes, pdf, fields: first, twins };
  });
