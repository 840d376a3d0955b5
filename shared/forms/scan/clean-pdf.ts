import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';
import { loadPdf } from '../pdf/load-pdf';
import { Refusal, refuse } from '../../problems/problem';
import { cleanJpeg } from './clean-jpeg';
import type { CleanScan, ScanTrace } from './scan-trace';

/** What a document keeps beside its pages (ISO 32000-1 §7.7.2); all else of its catalog does something, or tells of somebody. */
const OF_CATALOG = new Set(
  'Type Version Extensions Pages PageLabels PageMode PageLayout ViewerPreferences OCProperties OutputIntents AcroForm Lang'.split(
    ' ',
  ),
);

/** What goes wherever it stands, and what it is called when it was there. */
const GONE: ReadonlyMap<string, ScanTrace> = new Map([
  ...'AA OpenAction JS JavaScript XFA CO RichMediaContent RichMediaSettings'
    .split(' ')
    .map((key) => [key, 'scripts'] as const),
  ...'URI Ref OPI'.split(' ').map((key) => [key, 'links'] as const),
  ...'EmbeddedFiles AF EF'.split(' ').map((key) => [key, 'attachments'] as const),
  ...'Metadata PieceInfo LastModified Thumb Subj NM M CreationDate ModDate Author Creator Producer'
    .split(' ')
    .map((key) => [key, 'facts'] as const),
]);
/** Notes on a page that are no part of what is seen. */
const UNSEEN_NOTES: ReadonlyMap<string, ScanTrace> = new Map([
  ['Link', 'links'],
  ['Popup', 'facts'],
  ['FileAttachment', 'attachments'],
  ...'Sound Movie Screen RichMedia 3D'.split(' ').map((kind) => [kind, 'scripts'] as const),
]);

/**
 * A PDF of a scan with its pages as they are seen, and its pictures' bytes as they lie: what it does, where it leads, what is in it beside and who
 * made it are gone, with what it was before it was changed. One that was signed electronically stays byte for byte, as any other change would break
 * that; it may do nothing by itself. Problems: `scan/unreadable`, `scan/locked`, `scan/signed`.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<CleanScan> {
  const pdf = await opened(bytes);
  const cleaning = new Cleaning(pdf);
  if (pdf.getPageCount() === 0) return refuse('scan/unreadable', {});
  cleaning.clean();
  if (cleaning.isSigned) return cleaning.removed.has('scripts') ? refuse('scan/signed', {}) : { bytes, removed: [] };
  const made = await pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { bytes: made, removed: [...cleaning.removed] };
}

async function opened(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await loadPdf(bytes);
  } catch (error) {
    // Its own kinds of errors aren't told apart by the library as it is packed.
    return refuse(/is encrypted/.test(String(error)) ? 'scan/locked' : 'scan/unreadable', {});
  }
}

class Cleaning {
  readonly removed = new Set<ScanTrace>();
  isSigned = false;
  private readonly context: PDFContext;

  constructor(private readonly pdf: PDFDocument) {
    this.context = pdf.context;
  }

  clean(): void {
    const { catalog } = this.pdf;
    for (const key of catalog.keys()) if (!OF_CATALOG.has(key.decodeText())) this.takeFromCatalog(key);
    if (this.context.trailerInfo.Info) this.removed.add('facts');
    delete this.context.trailerInfo.Info;
    delete this.context.trailerInfo.ID;
    for (const page of this.pdf.getPages()) this.cleanNotes(page.node);
    const reached = this.reach(catalog);
    for (const [ref] of this.context.enumerateIndirectObjects()) if (!reached.has(ref)) this.context.delete(ref);
  }

  private takeFromCatalog(key: PDFName): void {
    const name = key.decodeText();
    // What is looked at by their names: scripts, and files.
    const names = name === 'Names' ? this.pdf.catalog.lookup(key) : undefined;
    if (names instanceof PDFDict) for (const [list] of names.entries()) this.tell(list.decodeText());
    if (name === 'Outlines' || name === 'URI') this.removed.add('links');
    // Most programs say in which size the first page is shown: that does nothing.
    if (name !== 'OpenAction' || !this.isView(this.pdf.catalog.lookup(key))) this.tell(name);
    this.pdf.catalog.delete(key);
  }

  private isView(action: PDFObject | undefined): boolean {
    return action instanceof PDFArray || (action instanceof PDFDict && nameIn(action, 'S') === 'GoTo');
  }

  private tell(key: string): void {
    const trace = GONE.get(key);
    if (trace) this.removed.add(trace);
  }

  private cleanNotes(page: PDFDict): void {
    const notes = page.lookup(PDFName.of('Annots'));
    if (!(notes instanceof PDFArray)) return;
    for (let i = notes.size() - 1; i >= 0; i--) {
      const note = notes.lookup(i);
      const kind = note instanceof PDFDict ? nameIn(note, 'Subtype') : '';
      const trace = UNSEEN_NOTES.get(kind);
      if (trace) {
        this.removed.add(trace);
        notes.remove(i);
      } else if (note instanceof PDFDict && kind !== 'Widget') {
        // Who has put it there, and what they said beside.
        for (const key of ['T', 'RC', 'IRT', 'Popup']) if (note.delete(PDFName.of(key))) this.removed.add('facts');
      }
    }
  }

  /** All that is left of the document, cleaned on the way. */
  private reach(from: PDFObject): ReadonlySet<PDFRef> {
    const reached = new Set<PDFRef>();
    const seen = new Set<PDFObject>();
    const open: PDFObject[] = [from];
    if (this.context.trailerInfo.Root instanceof PDFRef) reached.add(this.context.trailerInfo.Root);
    for (let one = open.pop(); one; one = open.pop()) {
      if (one instanceof PDFRef) {
        if (reached.has(one)) continue;
        reached.add(one);
        const object = this.context.lookup(one);
        if (object instanceof PDFRawStream) this.cleanPicture(one, object);
        const now = this.context.lookup(one);
        if (now) open.push(now);
      } else if (!seen.has(one)) {
        seen.add(one);
        if (one instanceof PDFArray) open.push(...one.asArray());
        const dict = one instanceof PDFStream ? one.dict : one;
        if (dict instanceof PDFDict) {
          this.cleanDict(dict, one instanceof PDFStream);
          open.push(...dict.values());
        }
      }
    }
    return reached;
  }

  private cleanDict(dict: PDFDict, isStream: boolean): void {
    if (dict.has(PDFName.of('ByteRange'))) {
      this.isSigned = true;
      return;
    }
    for (const [key, trace] of GONE) if (dict.delete(PDFName.of(key))) this.removed.add(trace);
    const action = dict.lookup(PDFName.of('A'));
    if (action instanceof PDFDict && action.has(PDFName.of('S'))) {
      this.removed.add('scripts');
      dict.delete(PDFName.of('A'));
    }
    // A stream's content in another file; that of a note are its flags.
    for (const key of isStream ? ['F', 'FFilter', 'FDecodeParms'] : [])
      if (dict.delete(PDFName.of(key))) this.removed.add('links');
  }

  /** A photo that was put into a PDF keeps what the camera wrote. One that can't be read is shown by nobody, or by whoever can. */
  private cleanPicture(ref: PDFRef, stream: PDFRawStream): void {
    if (!/^(?:\[ )?\/DCTDecode(?: \])?$/.test(String(stream.dict.lookup(PDFName.of('Filter'))))) return;
    try {
      const contents = cleanJpeg(stream.contents);
      if (contents.length === stream.contents.length) return;
      this.removed.add('facts');
      this.context.assign(ref, PDFRawStream.of(stream.dict, contents));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

function nameIn(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}
