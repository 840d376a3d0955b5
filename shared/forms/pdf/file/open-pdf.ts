import { PDFArray, PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import { refuse } from '../../../problems/problem';
import { orDamaged, PdfFile } from './pdf-file';
import { damaged } from './read-xref';
import { readPages, type FilePage } from './read-pages';

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
  refuseActs(file, catalog);
  const pages = orDamaged(() => readPages(file));
  return { file, pages, catalog, form, signed: signedFor(file, catalog, form) };
}

/** Kinds of acts that lead out of the file (ISO 32000-1 table 198), as people call them. */
const REACHING: ReadonlyMap<string, string> = new Map([
  ['Launch', 'プログラムの起動'],
  ['SubmitForm', '送信'],
  ['ImportData', '読み込み'],
  ['URI', 'リンク'],
  ['GoToR', '別のファイルへの移動'],
  ['Rendition', '再生'],
]);

/** What a file does by itself when it is opened or closed may lead nowhere outside. What somebody presses is theirs. */
function refuseActs(file: PdfFile, catalog: PDFDict): void {
  const own = file.dictAt(catalog, 'AA');
  const acts = [file.dictAt(catalog, 'OpenAction'), ...(own?.keys() ?? []).map((key) => file.dictAt(own, nameOf(key)))];
  const seen = new Set<PDFDict>();
  for (let act = acts.pop(); act; act = acts.pop()) {
    if (seen.has(act)) continue;
    seen.add(act);
    const what = REACHING.get(file.nameAt(act, 'S'));
    if (what !== undefined) refuse('form/reaches-out', { what, place: '開いたときの動作' });
    const next = file.at(act, 'Next');
    const further = next instanceof PDFArray ? next.asArray().map((one) => file.resolve(one)) : [next];
    acts.push(...further.filter((one) => one instanceof PDFDict));
  }
}

const nameOf = (key: PDFName): string => key.decodeText();

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
