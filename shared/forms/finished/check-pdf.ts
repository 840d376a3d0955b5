import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { loadPdf } from '../pdf/load-pdf';
import { failure, success, type Result } from '../../problems/problem';
import { oncePerObject } from '../../text/once';
import { charactersOfDrawings } from '../pdf/drawn-characters';
import type { PdfFill, PdfSlot } from '../pdf/fill/pdf-fill';
import { lostCharacters } from '../pdf/look-at-pdf';
import type { PdfTemplate } from '../pdf/pdf-template';

/**
 * Whether a filled PDF is its form with each value in its place and nothing else, read from front to back by the library, which the
 * writer asks for none of it: the form's bytes stand in front untouched; each field has its value, and each other one what it had; every
 * character of every value is drawn by its own glyph.
 *
 * Problems: `output/unsound`, `output/value-elsewhere`.
 */
export const checkPdf = (template: PdfTemplate, fill: PdfFill, bytes: Uint8Array): Promise<Result<null>> =>
  // What the library stumbles over nobody gets.
  lookAt(template, fill, bytes).catch(() => unsound('unreadable'));

async function lookAt(template: PdfTemplate, fill: PdfFill, bytes: Uint8Array): Promise<Result<null>> {
  if (!beginsWith(bytes, template.bytes)) return unsound('changed');
  const [before, after] = [await valuesIn(template), await read(bytes)];
  if (!before || !after) return unsound('unreadable');
  const now = valuesOf(after);
  const [first = []] = fill.sheets;
  const wanted = new Map(first.flatMap((slot) => expected(slot)));
  for (const [name, { value, label }] of wanted)
    if (!isAlike(template, name, now.get(name) ?? '', value)) return elsewhere(label, name);
  const taken = new Set(first.flatMap(({ place }) => (place.field === undefined ? [] : [place.field])));
  for (const [name, value] of before) if (!taken.has(name) && now.get(name) !== value) return elsewhere(name, name);
  if (fill.isPreview) return success(null);
  const [lost] = lostCharacters(
    charactersOfDrawings(newDrawings(after, template), () => false),
    textsOf(template, fill),
  );
  return lost ? elsewhere(lost.label, lost.character) : success(null);
}

const elsewhere = (label: string, around: string): Result<null> => failure('output/value-elsewhere', { label, around });
const unsound = (fault: string): Result<null> => failure('output/unsound', { part: 'PDF', fault, reason: 'つくり' });

function beginsWith(bytes: Uint8Array, first: Uint8Array): boolean {
  // Not `every`, which takes forty times as long.
  for (let i = 0; i < first.length; i++) if (bytes[i] !== first[i]) return false;
  return true;
}

/** The library says on the console what it passes over; null for what it can't read. */
const read = (bytes: Uint8Array): Promise<PDFDocument | null> =>
  loadPdf(bytes, { parseSpeed: Infinity }).catch(() => null);

const NOTHING: ReadonlyMap<string, string> = new Map();

/** What the form's own fields hold before anything is filled in; null where the library can't read it. */
const readBefore = oncePerObject(({ bytes }: PdfTemplate) => read(bytes).then((file) => file && valuesOf(file)));
const valuesIn = (template: PdfTemplate): Promise<ReadonlyMap<string, string> | null> => readBefore(template);

/** Values by whole names. A field that has others below it has none itself. */
function valuesOf(file: PDFDocument): ReadonlyMap<string, string> {
  const form = file.catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return NOTHING;
  const all = new Map<string, string>();
  const seen = new Set<PDFDict>();
  const open = entriesOf(form, 'Fields');
  for (let field = open.pop(); field; field = open.pop()) {
    if (seen.has(field)) continue;
    seen.add(field);
    const below = entriesOf(field, 'Kids').filter((one) => one.has(PDFName.of('T')));
    if (below.length > 0) open.push(...below);
    else all.set(nameOf(field), textAt(field));
  }
  return all;
}

function entriesOf(dict: PDFDict, key: string): PDFDict[] {
  const list = dict.lookup(PDFName.of(key));
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().flatMap((one) => {
    const entry = dict.context.lookup(one);
    return entry instanceof PDFDict ? [entry] : [];
  });
}

/** By all that is above, as far as a tree of fields is deep. */
function nameOf(field: PDFDict): string {
  const parts: string[] = [];
  let one: unknown = field;
  for (let depth = 0; depth < 64 && one instanceof PDFDict; depth++) {
    const own = one.lookup(PDFName.of('T'));
    if (isText(own)) parts.unshift(textOf(own));
    one = one.lookup(PDFName.of('Parent'));
  }
  return parts.join('.');
}

function textAt(field: PDFDict): string {
  const value = field.lookup(PDFName.of('V'));
  if (value instanceof PDFName) return value === PDFName.of('Off') ? '' : nameText(value);
  return isText(value) ? textOf(value) : '';
}

const isText = (object: unknown): object is PDFString | PDFHexString =>
  object instanceof PDFString || object instanceof PDFHexString;

function textOf(text: PDFString | PDFHexString): string {
  const bytes = text.asBytes();
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return bytes[0] === 0xfe || bytes.every((byte) => byte < 0x80) ? text.decodeText() : inJapanese(bytes);
}

const nameText = (name: PDFName): string => inJapanese(name.asBytes());

function inJapanese(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'shift_jis'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // In the other one.
    }
  return String.fromCharCode(...bytes);
}

/** What a field of the file must hold. A box that isn't ticked may have a sister that is: they are told by who is on. */
function expected({ place, value, label }: PdfSlot): [string, { value: string | null; label: string }][] {
  if (place.field === undefined) return [];
  if (value.kind === 'check') return value.checked ? [[place.field, { value: place.state ?? null, label }]] : [];
  return [[place.field, { value: value.kind === 'circle' ? (value.word ?? '') : value.text, label }]];
}

/** Lists and boxes keep words of their own for what they show; cells leave out what parts a number. null: anything. */
function isAlike({ fields }: PdfTemplate, name: string, found: string, wanted: string | null): boolean {
  if (wanted === null) return found !== '';
  const options = fields.get(name)?.seen.options ?? [];
  const chosen = options.find(({ value }) => value === found);
  return found === wanted || (chosen ? chosen.words === wanted : isNumber(wanted) && plain(found) === plain(wanted));
}

const PARTING = /[-‐‑–−ー－\s()（）]/g;
const plain = (text: string): string => text.replace(PARTING, '');
const isNumber = (text: string): boolean => /^[0-9０-９]+$/.test(plain(text));

/** Drawings that the form didn't have. */
const newDrawings = (file: PDFDocument, { pdf }: PdfTemplate): PDFRawStream[] =>
  file.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    const isNew = ref.objectNumber >= pdf.file.xref.size && object instanceof PDFRawStream;
    return isNew && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form') ? [object] : [];
  });

/** Texts that must be drawn letter for letter; of a number its digits. */
const textsOf = ({ fields }: PdfTemplate, { sheets }: PdfFill): { label: string; shown: string }[] =>
  sheets.flat().flatMap(({ place, value, label }) => {
    const kind = fields.get(place.field ?? '')?.seen.kind;
    if (value.kind !== 'text' || kind === 'check' || kind === 'radio') return [];
    return [{ label, shown: isNumber(value.text) ? plain(value.text) : value.text }];
  });
