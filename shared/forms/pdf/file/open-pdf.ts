import { PDFDict, PDFNumber } from 'pdf-lib';
import { refuse } from '../../../problems/problem';
import { orDamaged, PdfFile } from './pdf-file';
import { damaged } from './read-xref';
import { readPages, type FilePage } from './read-pages';
import { refuseActs } from './refuse-acts';

export interface OpenPdf {
  file: PdfFile;
  pages: FilePage[];
  catalog: PDFDict;
  /** The file's own form; undefined for a flat one. */
  form: PDFDict | undefined;
  /** What a signature that is there lets one do. */
  signed: SignedFor;
}

/** `no`: nobody has signed it; `fields`: its fields may still be filled in. */
export type SignedFor = 'no' | 'fields';

/**
 * Opens a PDF as a form. Refuses with a sentence what can't be filled for certain: `pdf/other-kind`, `pdf/damaged`, `pdf/encrypted`,
 * `pdf/xfa`, `pdf/signed`, `form/reaches-out`.
 */
export function openPdf(bytes: Uint8Array): OpenPdf {
  if (String.fromCharCode(...bytes.subarray(0, 5)) !== '%PDF-') refuse('pdf/other-kind', {});
  const file = new PdfFile(bytes);
  if (file.at(file.xref.trailer, 'Encrypt')) refuse('pdf/encrypted', {});
  const catalog = file.dictAt(file.xref.trailer, 'Root') ?? damaged('root');
  const form = file.dictAt(catalog, 'AcroForm');
  if (file.at(form, 'XFA')) refuse('pdf/xfa', {});
  const pages = orDamaged(() => readPages(file));
  refuseActs(file, catalog, pages);
  return { file, pages, catalog, form, signed: signedFor(file, catalog, form) };
}

/** Refuses what is signed in a way that forbids any change (`pdf/signed`). */
function signedFor(file: PdfFile, catalog: PDFDict, form: PDFDict | undefined): SignedFor {
  const certified = file.dictAt(file.dictAt(catalog, 'Perms'), 'DocMDP');
  const flags = file.numberAt(form, 'SigFlags') ?? 0;
  if (certified && allowedBy(file, certified) < 2) refuse('pdf/signed', {});
  return certified || (flags & 1) !== 0 ? 'fields' : 'no';
}

/** 1: nothing, 2: filling in, 3: notes too (ISO 32000-1 table 254). */
function allowedBy(file: PdfFile, signature: PDFDict): number {
  for (const one of file.listAt(signature, 'Reference')) {
    const reference = file.resolve(one);
    if (!(reference instanceof PDFDict) || file.nameAt(reference, 'TransformMethod') !== 'DocMDP') continue;
    const params = file.dictAt(reference, 'TransformParams');
    const allowed = file.at(params, 'P');
    return allowed instanceof PDFNumber ? allowed.asNumber() : 2;
  }
  return 2;
}
