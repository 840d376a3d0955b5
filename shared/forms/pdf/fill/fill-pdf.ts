import { PDFName, PDFRef } from 'pdf-lib';
import { attempt, refuse, type Result } from '../../../problems/problem';
import type { FilledFile } from '../../filled-file';
import type { Codec } from '../../zip/codec';
import { Appendix } from '../file/append-objects';
import { LetterCase, type LetterFonts } from '../letters/letter-case';
import { PREVIEW_PLACES, type PreviewPlace } from '../preview-places';
import type { PdfTemplate } from '../pdf-template';
import { FieldLooks } from './field-looks';
import { PageDrawer } from './page-drawer';
import type { PdfFill, PdfSlot } from './pdf-fill';
import { FieldWriter } from './write-fields';

/**
 * Fills a PDF form: its own fields, and places on its pages. What it was stays byte for byte; what is new comes behind it.
 * Problems: `pdf/…`; `pdf/rare-letters` where the font of rare names has to be brought.
 */
export const fillPdf = (template: PdfTemplate, fill: PdfFill, fonts: LetterFonts, codec: Codec): Result<FilledFile> =>
  attempt(() => {
    const letters = new LetterCase(fonts);
    const appendix = new Appendix(template.pdf.file, codec);
    const looks = new FieldLooks(template.pdf, letters, appendix);
    const fields = new FieldWriter(template, looks, appendix);
    const pages = new PageDrawer(template, letters, appendix, looks.resources());
    const shown: PreviewPlace[] = [];
    for (const [sheet, slots] of fill.sheets.entries())
      for (const slot of slots) {
        const name = slot.place.field;
        if (name === undefined) pages.draw(slot, sheet);
        else if (sheet === 0) fields.take(slot, name);
        else for (const flat of asDrawn(template, slot, name)) pages.draw(flat, sheet);
        if (fill.isPreview) shown.push(...previewPlaces(template, slot, sheet));
      }
    fields.write();
    pages.finish(fill.sheets.length);
    finishForm(template, appendix, fields, fill.isPreview ? shown : null);
    refuseLost(letters, fonts, fill);
    looks.finish();
    return { bytes: appendix.bytes(), edits: [...fields.edits, ...pages.edits] };
  });

/** A letter that no font has is no letter of the office's; one that the font of rare names may have isn't lost yet. */
function refuseLost({ missing }: LetterCase, { rare }: LetterFonts, { sheets, isPreview }: PdfFill): void {
  const [character] = missing;
  if (character === undefined) return;
  if (!rare) refuse('pdf/rare-letters', { characters: [...missing].join('') });
  const owner = sheets.flat().find(({ value }) => value.kind === 'text' && value.text.includes(character));
  if (!isPreview) refuse('pdf/no-letter', { character, label: owner?.label ?? '' });
}

/** On a further sheet a field of the file would be the same field once more: its value is drawn where it stands. */
function asDrawn(template: PdfTemplate, slot: PdfSlot, name: string): PdfSlot[] {
  const field = template.fields.get(name);
  if (!field) return refuse('pdf/missing-field', { field: name, label: slot.label });
  const { seen } = field;
  const state = slot.value.kind === 'text' ? slot.value.text : (slot.place.state ?? seen.options[0]?.value);
  const isBox = seen.kind === 'check' || seen.kind === 'radio';
  const wanted = seen.options.find((one) => one.value === state || one.words === state)?.value;
  return seen.places
    .filter((one) => !isBox || one.state === wanted)
    .map(({ page, box }) => ({
      ...slot,
      page,
      place: { box: [...box], ...(seen.cells === null ? {} : { cells: seen.cells }) },
      lines: seen.isMultiLine ? Infinity : 1,
      value: isBox && slot.value.kind !== 'check' ? { kind: 'check', checked: wanted !== undefined } : slot.value,
    }));
}

function previewPlaces({ fields, pdf }: PdfTemplate, slot: PdfSlot, sheet: number): PreviewPlace[] {
  const { place, page, mark, value } = slot;
  if (mark === undefined) return [];
  const before = sheet * pdf.pages.length;
  if (place.field !== undefined) {
    const places = fields.get(place.field)?.seen.places ?? [];
    return places
      .filter(({ state }) => value.kind !== 'check' || place.state === undefined || state === place.state)
      .map((one) => ({ page: before + one.page, box: one.box, mark }));
  }
  const boxes = place.box ? [place.box] : Object.values(place.words ?? {});
  return boxes.map((box) => ({ page: before + page, box, mark }));
}

/** What the file says of its form as a whole. */
function finishForm(
  { pdf: { catalog, file, form } }: PdfTemplate,
  appendix: Appendix,
  fields: FieldWriter,
  shown: readonly PreviewPlace[] | null,
): void {
  const root = file.xref.trailer.get(PDFName.of('Root'));
  const own = catalog.clone();
  let isChanged = false;
  // Programs would draw all fields anew by fonts of their own.
  if (form && file.isTrueAt(form, 'NeedAppearances')) {
    fields.writeLooks();
    const next = form.clone();
    next.delete(PDFName.of('NeedAppearances'));
    const ref = catalog.get(PDFName.of('AcroForm'));
    if (ref instanceof PDFRef) appendix.put(ref, next);
    else {
      own.set(PDFName.of('AcroForm'), next);
      isChanged = true;
    }
  }
  // What one program was allowed to do with the file holds for that program and the file as it was.
  const rights = file.dictAt(catalog, 'Perms');
  if (rights?.has(PDFName.of('UR3')) || rights?.has(PDFName.of('UR'))) {
    const next = rights.clone();
    for (const key of ['UR3', 'UR']) next.delete(PDFName.of(key));
    if (next.keys().length === 0) own.delete(PDFName.of('Perms'));
    else own.set(PDFName.of('Perms'), next);
    isChanged = true;
  }
  if (shown) {
    const text = new TextEncoder().encode(JSON.stringify(shown));
    own.set(PDFName.of(PREVIEW_PLACES), appendix.stream(text, {}));
    isChanged = true;
  }
  if (isChanged && root instanceof PDFRef) appendix.put(root, own);
}
