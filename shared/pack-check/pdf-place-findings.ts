import type { PdfTemplate } from '../forms/pdf/pdf-template';
import { inOwnField } from '../forms/pdf-form';
import { wordAnchors } from '../forms/word-form';
import type { AnchorName } from '../forms/word/values';
import type { Form, FormField, Pack } from '../packs/schema';
import { isRows, rowsOf } from '../packs/form-fields';
import type { PdfPlace } from '../packs/pdf-place-schema';
import { problem, type Problem } from '../problems/problem';
import { entryOf } from '../text/by-word';
import type { Found } from './pack-finding';
import { fieldPlace } from './places';

/** Places of a PDF form that aren't there or take nothing, and fields of the file that nothing fills. */
export function pdfPlaceFindings(pack: Pack, form: Form, template: PdfTemplate): { missing: Found[]; unused: Found[] } {
  const anchors = wordAnchors(form);
  const all = [
    ...anchors.fields.map((one) => ({ ...one, isInRows: false, entries: 1 })),
    ...anchors.rows.flatMap((rows) =>
      rows.fields.map((one) => ({ ...one, isInRows: true, entries: printedOf(form, rows.tag) })),
    ),
  ];
  const used = new Set<string>();
  const missing = all.flatMap((anchor) => {
    const place = entryOf(form.places ?? {}, anchor.tag) ?? {
      field: anchor.isInRows ? `${anchor.tag}.{n}` : anchor.tag,
    };
    const named = place.fields?.map(({ field }) => field) ?? (place.field === undefined ? [] : [place.field]);
    for (const one of template.fields.keys()) if (named.some((name) => isMeant(one, name))) used.add(one);
    const own = named.length > 0 ? Array.from({ length: anchor.entries }, (_, i) => inOwnField(place, i)) : [place];
    const faults = own.map((one) =>
      one ? faultOf(form, anchor, one, template) : problem('pdf/no-place', { field: anchor.tag, label: anchor.label }),
    );
    const found = faults.find((one) => one !== null);
    return found ? [{ ...found, file: form.template, at: fieldPlace(pack, form, anchor.tag) }] : [];
  });
  const computed = [...template.fields.values()].flatMap(({ seen }) => (seen.isComputed ? [seen.name] : []));
  const unused: Found[] = [...template.fields.values()].flatMap(({ seen: { name, kind, isComputed, isReadOnly } }) =>
    used.has(name) || isComputed || isReadOnly || kind === 'button' || kind === 'signature'
      ? []
      : [{ ...problem('pack/unused-anchor', { form: form.id, anchor: name }), file: form.template }],
  );
  if (computed.length > 0)
    unused.push({ ...problem('pdf/computes', { form: form.id, fields: computed.join('、') }), file: form.template });
  return { missing, unused };
}

/** Entries that the paper has room for. */
const printedOf = (form: Form, tag: string): number => rowsOf(form).find(({ key }) => key === tag)?.printed ?? 1;

/** `users.{n}.name` means all of them. */
function isMeant(name: string, pattern: string): boolean {
  const [before = '', ...behind] = pattern.split('{n}');
  if (behind.length === 0) return name === pattern;
  const after = behind.join('{n}');
  return (
    name.startsWith(before) &&
    name.endsWith(after) &&
    /^\d+$/.test(name.slice(before.length, name.length - after.length))
  );
}

function faultOf(
  form: Form,
  { tag: field, label }: AnchorName,
  { field: name, box, words, page = 1 }: PdfPlace,
  { fields, pdf }: PdfTemplate,
): Problem | null {
  if (name !== undefined) {
    const own = fields.get(name)?.seen;
    if (!own) return problem('pdf/missing-field', { field: name, label });
    if (own.isComputed) return problem('pdf/computed', { field: name, label });
    return own.isReadOnly ? problem('pdf/read-only', { field: name, label }) : null;
  }
  if (page > pdf.pages.length) return problem('pdf/missing-page', { field, label, page, pages: pdf.pages.length });
  const ringed = fieldsOf(form).find(({ key, type }) => key === field && type === 'circle');
  const [unplaced] = (ringed?.options ?? []).flatMap(({ word }) => (entryOf(words ?? {}, word) ? [] : [word]));
  if (unplaced !== undefined) return problem('pdf/circle-word', { field, label, word: unplaced });
  return ringed || box ? null : problem('pdf/no-place', { field, label });
}

const fieldsOf = (form: Form): FormField[] => form.fields.flatMap((entry) => (isRows(entry) ? entry.fields : [entry]));
