import { reiwaTexts } from '../text/wareki';
import type { Form, FormField } from '../packs/schema';
import { isInOptions, isRows, plainFields, rowsOf } from '../packs/form-fields';
import type { FilledField, FilledSheet } from './bindings/evaluation';
import type { ExcelAnchor, ExcelAnchors, ExcelSlot, ExcelValues } from './excel/values';
import { DATE_PARTS, datePart } from './date-parts';
import { GAP_TEXT, isGapSeen, type FillMode } from './fill-mode';
import { optionBoxes, optionSlots } from './one-of';
import { joinInCells } from './one-cell';
import { previewMark } from './preview-mark';
import { spreadPlaces, spreadWords, type Spread } from './spread-value';
import { asPrinted } from './within-print';
import { byWord } from '../text/by-word';

/** The defined names that a form's fields stand for; a date in parts has three, a place for a hand has none. */
export function excelAnchors(form: Form): ExcelAnchors {
  const marker = form.sheets?.marker ? [{ tag: form.sheets.marker, label: '枚数' }] : [];
  return {
    fields: [...plainFields(form).flatMap(anchorsOf), ...marker],
    rows: rowsOf(form).map(({ key: tag, label, printed, fields, number }) => ({
      tag,
      label,
      printed,
      fields: [
        ...(number ? [{ tag: number, label: `${label}の番号`, counts: true }] : []),
        ...fields.flatMap(anchorsOf),
      ],
    })),
  };
}

const isByHand = ({ type }: FormField): boolean => type === 'signature-by-hand' || type === 'left-for-city';

function anchorsOf(field: FormField): ExcelAnchor[] {
  const { key: tag, label } = field;
  if (isByHand(field)) return [];
  if (isInOptions(field)) return optionBoxes(field);
  if (field.spread) return spreadPlaces(field);
  return field.parts ? DATE_PARTS.map((part) => ({ tag: datePart(tag, part), label })) : [{ tag, label }];
}

/** What a sheet's evaluated values put into the cells. */
export function excelValues(form: Form, sheet: FilledSheet, mode: FillMode): ExcelValues {
  const fields = new Map(plainFields(form).map((field) => [field.key, field]));
  const rows: ExcelValues['rows'] = {};
  for (const entry of form.fields.filter(isRows)) {
    const ofRow = new Map(entry.fields.map((field) => [field.key, field]));
    rows[entry.key] = (sheet.rows[entry.key] ?? []).map((row, i) => ({
      ...(entry.number ? { [entry.number]: { kind: 'number', text: String(i + 1) } } : {}),
      ...slotsOf(row.fields, ofRow, mode, form.places),
    }));
  }
  return { fields: slotsOf(sheet.fields, fields, mode, form.places), rows };
}

function slotsOf(
  filled: readonly FilledField[],
  fields: ReadonlyMap<string, FormField>,
  mode: FillMode,
  places: Form['places'] = {},
): Record<string, ExcelSlot> {
  const slots: Record<string, ExcelSlot> = byWord();
  for (const one of filled) {
    const field = fields.get(one.key);
    const mark = mode === 'preview' ? previewMark(one) : undefined;
    // n／m of a continuation is no field of the pack.
    if (!field) slots[one.key] = { kind: 'text', text: one.shown };
    else if (isInOptions(field)) for (const { tag, ...slot } of optionSlots(field, one)) slots[tag] = { ...slot, mark };
    else if (field.parts) Object.assign(slots, dateParts(one, mark));
    else if (field.spread) Object.assign(slots, spreadSlots(field.spread, one, mode, mark));
    else if (!isByHand(field)) slots[one.key] = { ...slotOf(field, one, mode), mark };
  }
  joinInCells(slots, fields, places);
  return slots;
}

function slotOf(field: FormField, filled: FilledField, mode: FillMode): ExcelSlot {
  const { type } = field;
  const { value, shown, scale } = filled;
  if (type === 'check') return { kind: 'check', checked: value === true };
  if (type === 'circle') return { kind: 'circle', word: shown || null };
  if (isGapSeen(filled, mode)) return { kind: 'text', text: asPrinted(field, GAP_TEXT), isGap: true };
  // Among printed words a number or a day is text, as they are.
  if (field.within !== undefined) return { kind: 'text', text: asPrinted(field, shown), scale };
  if (type === 'number') return { kind: 'number', text: shown };
  if (type === 'date-wareki') return { kind: 'date', date: typeof value === 'string' ? value : '', shown };
  return { kind: 'text', text: shown, scale };
}

/** Year, month and day behind a printed 令和: numbers, but for 元. */
function dateParts({ key, value }: FilledField, mark: string | undefined): Record<string, ExcelSlot> {
  const texts = reiwaTexts(typeof value === 'string' ? value : '');
  return Object.fromEntries(
    DATE_PARTS.map((part, i) => [
      datePart(key, part),
      { kind: 'number', text: texts[i] ?? '', mark } satisfies ExcelSlot,
    ]),
  );
}

function spreadSlots(
  spread: Spread,
  filled: FilledField,
  mode: FillMode,
  mark: string | undefined,
): Record<string, ExcelSlot> {
  const { scale } = filled;
  return Object.fromEntries(
    spreadWords(spread, filled, mode).map(({ tag, text, isGap }) => [
      tag,
      { kind: 'text', text, scale, mark, ...(isGap && { isGap }) } satisfies ExcelSlot,
    ]),
  );
}
