import type { Form, FormRows } from '../packs/schema';
import { isRows, plainFields, rowsOf } from '../packs/form-fields';
import type { PdfPlace } from '../packs/pdf-place-schema';
import { refuse } from '../problems/problem';
import { entryOf } from '../text/by-word';
import type { Evaluation } from './bindings/evaluation';
import { DATE_PARTS, datePart } from './date-parts';
import type { FillMode } from './fill-mode';
import type { PdfFill, PdfSlot, PdfValue } from './pdf/fill/pdf-fill';
import type { PdfBox } from './pdf/pdf-description';
import { wordAnchors, wordValues } from './word-form';
import type { AnchorName, Slot } from './word/values';

/** What goes to which place of a PDF. Problems: `pdf/no-place`. */
export function pdfFill(form: Form, { sheets }: Evaluation, mode: FillMode): PdfFill {
  const anchors = wordAnchors(form);
  const lines = linesOf(form);
  const slotOf = (anchor: AnchorName, slot: Slot | undefined, placed: Placed): PdfSlot[] =>
    slot ? [{ ...anchor, ...placed, value: valueOf(slot), lines: lines.get(anchor.tag) ?? 1, mark: slot.mark }] : [];
  return {
    isPreview: mode === 'preview',
    sheets: sheets.map((sheet, i) => {
      const { fields, rows } = wordValues(form, sheet, i, mode);
      return [
        ...anchors.fields.flatMap((one) => slotOf(one, fields[one.tag], placeOf(form, one.tag))),
        ...anchors.rows.flatMap((table) =>
          (rows[table.tag] ?? []).flatMap((entry, k) =>
            table.fields.flatMap((one) => {
              const [slot, placed] = [entry[one.tag], placeInRows(form, table, one, k)];
              if (placed) return slotOf(one, slot, placed);
              return slot && saysSomething(slot) ? refuse('pdf/no-place', { field: one.tag, label: one.label }) : [];
            }),
          ),
        ),
      ];
    }),
  };
}

interface Placed {
  place: PdfPlace;
  page: number;
}

const ownPlace = (form: Form, tag: string): PdfPlace | undefined => entryOf(form.places ?? {}, tag);

/** What has no place of its own goes into the field of its name, as in Word and Excel. */
const placeOf = (form: Form, tag: string): Placed => {
  const place = ownPlace(form, tag) ?? { field: tag };
  return { place, page: place.page ?? 1 };
};

const saysSomething = (slot: Slot): boolean =>
  slot.kind === 'check' ? slot.checked : slot.kind === 'circle' ? slot.word !== null : slot.text !== '';

/** A place in the file's own fields, of an entry from 0. Null: the form says none for it, and another entry's would take its value. */
export function inOwnField(place: PdfPlace, index: number): PdfPlace | null {
  const { field, fields } = place;
  if (fields) return fields[index] ? { ...place, ...fields[index] } : null;
  if (field === undefined) return null;
  return index === 0 || field.includes('{n}') ? { ...place, field: field.replaceAll('{n}', String(index + 1)) } : null;
}

/** Of an entry, from 0: the first one's place, moved; or its own field. */
function placeInRows(form: Form, rows: AnchorName, { tag, label }: AnchorName, index: number): Placed | null {
  const place = ownPlace(form, tag) ?? { field: `${tag}.{n}` };
  if (place.field !== undefined || place.fields) {
    const own = inOwnField(place, index);
    return own && { place: own, page: place.page ?? 1 };
  }
  const { step = 0, stretches } = ownPlace(form, rows.tag) ?? {};
  const printed = rowsOf(form).find(({ key }) => key === rows.tag)?.printed ?? 1;
  const all = stretches ?? [{ page: place.page ?? 1, top: 0, entries: printed }];
  let inside = index;
  const stretch = all.find(({ entries }) => {
    if (inside < entries) return true;
    inside -= entries;
    return false;
  });
  if (!stretch) return refuse('pdf/no-room', { field: rows.tag, label: rows.label, rows: index + 1, capacity: index });
  if (step === 0 && index > 0) return refuse('pdf/no-place', { field: rows.tag, label });
  const down = step * inside + stretch.top - (all[0]?.top ?? 0);
  return { place: movedDown(place, down), page: stretch.page };
}

function movedDown(place: PdfPlace, by: number): PdfPlace {
  const down = ([left, top, width, height]: PdfBox): [number, number, number, number] => [
    left,
    top + by,
    width,
    height,
  ];
  return {
    ...place,
    ...(place.box ? { box: down(place.box) } : {}),
    ...(place.words
      ? { words: Object.fromEntries(Object.entries(place.words).map(([word, box]) => [word, down(box)])) }
      : {}),
  };
}

function valueOf(slot: Slot): PdfValue {
  if (slot.kind === 'check') return { kind: 'check', checked: slot.checked };
  if (slot.kind === 'circle') return { kind: 'circle', word: slot.word };
  return { kind: 'text', text: slot.text, scale: slot.scale ?? 1, isGap: slot.isGap ?? false };
}

/** Most lines of each anchor's text. */
export function linesOf(form: Form): ReadonlyMap<string, number> {
  const fields = [
    ...plainFields(form),
    ...form.fields.filter((one): one is FormRows => isRows(one)).flatMap((one) => one.fields),
  ];
  return new Map(
    fields.flatMap(({ key, lines }) =>
      [key, ...DATE_PARTS.map((part) => datePart(key, part))].map((tag) => [tag, lines] as const),
    ),
  );
}
