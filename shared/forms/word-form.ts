import { reiwaTexts } from '../text/wareki';
import type { Form, FormField, FormRows } from '../packs/schema';
import { isInOptions, isRows, plainFields, rowsOf } from '../packs/form-fields';
import type { FilledField, FilledSheet } from './bindings/evaluation';
import { DATE_PARTS, datePart } from './date-parts';
import { GAP_TEXT, isGapSeen, type FillMode } from './fill-mode';
import { optionBoxes, optionSlots } from './one-of';
import { previewMark } from './preview-mark';
import type { AnchorName, Slot, WordAnchors, WordValues } from './word/values';
import type { PlaceOfForm } from '../packs/form-place-schema';
import { inBlankRoom, inMiddle, lettersOnLine, scaleOnLine, type LinedPlace } from './own-places/blank-room';
import type { WordTemplate } from './word/open-template';
import { byWord, entryOf } from '../text/by-word';
import { spreadPlaces, spreadWords, type Spread } from './spread-value';
import { asPrinted } from './within-print';

/** The anchors that a form's fields stand for; a date in parts has three, a place for a hand has none. */
export function wordAnchors(form: Form): WordAnchors {
  const marker = form.sheets?.marker ? [{ tag: form.sheets.marker, label: '枚数' }] : [];
  const [sheetPart] = sheetPartOf(form);
  return {
    ...(sheetPart ? { sheetPart } : {}),
    fields: [...plainFields(form).flatMap(anchorsOf), ...marker],
    rows: rowsOf(form).map(({ key: tag, label, fields, number }) => ({
      tag,
      label,
      fields: [...(number ? [{ tag: number, label: `${label}の番号` }] : []), ...fields.flatMap(anchorsOf)],
    })),
  };
}

/** The anchor around what further sheets repeat, where that is not the whole form. */
export const sheetPartOf = ({ sheets }: Form): AnchorName[] =>
  sheets?.part ? [{ tag: sheets.part, label: '枚ごとに繰り返すところ' }] : [];

function anchorsOf(field: FormField): AnchorName[] {
  const { key: tag, label } = field;
  if (field.type === 'signature-by-hand' || field.type === 'left-for-city') return [];
  if (isInOptions(field)) return optionBoxes(field);
  if (field.spread) return spreadPlaces(field);
  if (field.parts) return DATE_PARTS.map((part) => ({ tag: datePart(tag, part), label }));
  return [{ tag, label }];
}

/**
 * What a sheet's evaluated values put into the anchors.
 *
 * @param index of the sheet, from 0: numbered rows go on over the sheets of a continuation
 * @param lined its places in whose room a line is printed
 */
export function wordValues(
  form: Form,
  sheet: FilledSheet,
  index: number,
  mode: FillMode,
  lined?: WordTemplate['lined'],
): WordValues {
  const paper = { mode, lined, places: form.places };
  const byKey = new Map(form.fields.map((entry) => [entry.key, entry]));
  const fields: Record<string, Slot> = byWord();
  for (const filled of sheet.fields) {
    const field = byKey.get(filled.key);
    if (field && !isRows(field)) putSlots(fields, field, filled, paper);
    else fields[filled.key] = { kind: 'text', text: filled.shown };
  }
  const rows: WordValues['rows'] = {};
  for (const entry of rowsOf(form)) {
    const { key, number, overflow, printed } = entry;
    const before = overflow === 'continuation' ? index * printed : 0;
    const entries = sheet.rows[key] ?? [];
    // The numbers that are printed are those of the first sheet: further ones have their own on their blank rows, too.
    const numbered = number && before > 0 ? Math.max(entries.length, printed) : entries.length;
    rows[key] = Array.from({ length: numbered }, (_, i) => ({
      ...(number ? { [number]: { kind: 'text', text: String(before + i + 1) } } : {}),
      ...rowSlots(entry, entries[i]?.fields ?? [], paper),
    }));
  }
  return { fields, rows };
}

interface Paper {
  mode: FillMode;
  lined: WordTemplate['lined'];
  places: Form['places'];
}

const roomIn = ({ lined, places = {} }: Paper, key: string): PlaceOfForm | LinedPlace | undefined =>
  lined?.get(key) ?? entryOf(places, key);

function rowSlots(rows: FormRows, filled: readonly FilledField[], paper: Paper): Record<string, Slot> {
  const slots: Record<string, Slot> = byWord();
  rows.fields.forEach((field, i) => {
    // An evaluation lists a row's fields in the form's order; a search is for one made otherwise.
    const found = filled[i]?.key === field.key ? filled[i] : filled.find(({ key }) => key === field.key);
    if (found) putSlots(slots, field, found, paper);
  });
  return slots;
}

/** Adds what the field's anchors take. */
function putSlots(slots: Record<string, Slot>, field: FormField, filled: FilledField, paper: Paper): void {
  const { key, value, shown, scale } = filled;
  const { mode } = paper;
  const mark = mode === 'preview' ? previewMark(filled) : undefined;
  if (field.type === 'signature-by-hand' || field.type === 'left-for-city') return;
  if (field.type === 'check') slots[key] = { kind: 'check', checked: value === true, mark };
  else if (isInOptions(field))
    for (const { tag, ...slot } of optionSlots(field, filled)) slots[tag] = { ...slot, mark };
  else if (field.type === 'circle') slots[key] = { kind: 'circle', word: shown || null, mark };
  else if (field.parts) Object.assign(slots, dateSlots(key, typeof value === 'string' ? value : '', mark, paper));
  else if (field.spread) Object.assign(slots, spreadSlots(field.spread, filled, mark, paper));
  else if (isGapSeen(filled, mode)) slots[key] = { kind: 'text', text: GAP_TEXT, scale, mark, isGap: true };
  else {
    const date = field.type === 'date-wareki' && typeof value === 'string' && shown !== '' ? value : undefined;
    slots[key] = { ...inRoom(asPrinted(field, shown), scale, roomIn(paper, key)), date, mark };
  }
}

function inRoom(value: string, scale: number, room: PlaceOfForm | LinedPlace | undefined): Slot & { kind: 'text' } {
  const text = inBlankRoom(value, room);
  return {
    ...{ kind: 'text', text },
    scale: Math.min(scale, scaleOnLine(text, room)),
    underlined: lettersOnLine(text, room) || undefined,
  };
}

function spreadSlots(
  spread: Spread,
  filled: FilledField,
  mark: string | undefined,
  paper: Paper,
): Record<string, Slot> {
  const slots = spreadWords(spread, filled, paper.mode).map(({ tag, text, isGap }): [string, Slot] => [
    tag,
    isGap ? { kind: 'text', text, mark, isGap } : { ...inRoom(text, filled.scale, roomIn(paper, tag)), mark },
  ]);
  return Object.fromEntries(slots);
}

function dateSlots(key: string, date: string, mark: string | undefined, paper: Paper): Record<string, Slot> {
  const texts = reiwaTexts(date);
  return Object.fromEntries(
    DATE_PARTS.map((part, i) => {
      const tag = datePart(key, part);
      const text = inMiddle(texts[i] ?? '', roomIn(paper, tag));
      return [tag, { kind: 'text', text, mark } satisfies Slot];
    }),
  );
}
