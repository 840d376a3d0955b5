import { isRows, plainFields, rowsOf, type Form, type FormField, type FormRows } from '../packs/schema';
import { failure, success, type Result } from '../problems/problem';
import { warekiParts, eraYearText } from '../japanese/wareki';
import { errorsOf, type Evaluation, type FilledField, type FilledSheet } from './bindings/evaluation';
import { capacityOf, splitFiles } from './further-files';
import { fillTemplate, type FilledWord } from './word/fill-template';
import type { WordTemplate } from './word/open-template';
import type { AnchorName, Slot, WordAnchors, WordValues } from './word/values';
import type { Codec } from './zip/codec';

/**
 * - `finished`: a plain document, controls unwrapped; refused while errors stand
 * - `draft`: controls stay, gaps are allowed
 * - `printed-draft`: controls unwrapped, gaps allowed: what paper shows of a draft
 * - `preview`: the same, with marks that the preview colours
 */
export type FillMode = 'finished' | 'draft' | 'printed-draft' | 'preview';

export interface FillRequest {
  form: Form;
  evaluation: Evaluation;
  mode: FillMode;
}

/** Fills a Word form from evaluated values: one file. Entries beyond what a file holds are refused, never dropped. */
export function fillForm(
  template: WordTemplate,
  { form, evaluation, mode }: FillRequest,
  codec: Codec,
): Result<FilledWord> {
  const errors = errorsOf(evaluation.findings);
  const [first] = errors;
  if (mode === 'finished' && first) return failure('output/errors', { count: errors.length, first: first.label });
  for (const rows of rowsOf(form)) {
    const most = capacityOf(rows) ?? Infinity;
    const count = Math.max(0, ...evaluation.sheets.map((sheet) => sheet.rows[rows.key]?.length ?? 0));
    if (count > most)
      return failure('word/no-room', { field: rows.key, label: rows.label, rows: count, capacity: most });
  }
  const sheets = evaluation.sheets.map((sheet) => wordValues(form, sheet, mode));
  return fillTemplate(template, { anchors: wordAnchors(form), sheets, keepControls: mode === 'draft' }, codec);
}

/** Fills a form as often as its rows need (`further-files`): one file, or several. */
export function fillFiles(template: WordTemplate, request: FillRequest, codec: Codec): Result<FilledWord[]> {
  const filled: FilledWord[] = [];
  for (const evaluation of splitFiles(request.form, request.evaluation)) {
    const file = fillForm(template, { ...request, evaluation }, codec);
    if (!file.ok) return file;
    filled.push(file.value);
  }
  return success(filled);
}

/** The anchors that a form's fields stand for; a date in parts has three, a place for a hand has none. */
export function wordAnchors(form: Form): WordAnchors {
  const marker = form.sheets ? [{ tag: form.sheets.marker, label: '枚数' }] : [];
  return {
    fields: [...plainFields(form).flatMap(anchorsOf), ...marker],
    rows: rowsOf(form).map((rows) => ({ tag: rows.key, label: rows.label, fields: rows.fields.flatMap(anchorsOf) })),
  };
}

const DATE_PARTS = ['y', 'm', 'd'] as const;

function anchorsOf(field: FormField): AnchorName[] {
  const { key: tag, label } = field;
  if (field.type === 'signature-by-hand' || field.type === 'left-for-city') return [];
  if (field.parts) return DATE_PARTS.map((part) => ({ tag: `${tag}.${part}`, label }));
  return [{ tag, label }];
}

function wordValues(form: Form, sheet: FilledSheet, mode: FillMode): WordValues {
  const byKey = new Map(form.fields.map((entry) => [entry.key, entry]));
  const fields: Record<string, Slot> = {};
  for (const filled of sheet.fields) {
    const field = byKey.get(filled.key);
    if (field && !isRows(field)) putSlots(fields, field, filled, mode);
    else fields[filled.key] = { kind: 'text', text: filled.shown };
  }
  const rows: WordValues['rows'] = {};
  for (const entry of rowsOf(form))
    rows[entry.key] = (sheet.rows[entry.key] ?? []).map((row) => rowSlots(entry, row.fields, mode));
  return { fields, rows };
}

function rowSlots(rows: FormRows, filled: readonly FilledField[], mode: FillMode): Record<string, Slot> {
  const slots: Record<string, Slot> = {};
  rows.fields.forEach((field, i) => {
    // An evaluation lists a row's fields in the form's order; a search is for one made otherwise.
    const found = filled[i]?.key === field.key ? filled[i] : filled.find(({ key }) => key === field.key);
    if (found) putSlots(slots, field, found, mode);
  });
  return slots;
}

/** Adds what the field's anchors take. */
function putSlots(slots: Record<string, Slot>, field: FormField, filled: FilledField, mode: FillMode): void {
  const { key, value, shown, scale } = filled;
  const mark = mode === 'preview' ? previewMark(filled) : undefined;
  if (field.type === 'signature-by-hand' || field.type === 'left-for-city') return;
  if (field.type === 'check') slots[key] = { kind: 'check', checked: value === true, mark };
  else if (field.type === 'circle') slots[key] = { kind: 'circle', word: shown || null, mark };
  else if (field.parts) Object.assign(slots, dateSlots(key, typeof value === 'string' ? value : '', mark));
  else {
    const isGap = mode === 'preview' && shown === '' && filled.required;
    slots[key] = { kind: 'text', text: isGap ? GAP_TEXT : shown, scale, mark };
  }
}

/** Shown on screen where a value is missing. */
export const GAP_TEXT = '空欄';

function dateSlots(key: string, date: string, mark: string | undefined): Record<string, Slot> {
  const parts = warekiParts(date);
  const texts = parts ? [eraYearText(parts.eraYear), String(parts.month), String(parts.day)] : ['', '', ''];
  return Object.fromEntries(
    DATE_PARTS.map((part, i) => [`${key}.${part}`, { kind: 'text', text: texts[i] ?? '', mark } satisfies Slot]),
  );
}

/** Style ids by which the preview finds a field again: kind of colour, then the field's path in letters that an id may have. */
function previewMark({ path, value, source, required }: FilledField): string {
  const isGap = required && (value === null || value === '' || value === false);
  return `mark-${isGap ? 'gap' : source}-${encodePath(path)}`;
}

/** Style ids become class names in lower case: capitals are written as codes too. */
const encodePath = (path: string): string =>
  Array.from(path, (c) => (/[a-z0-9]/.test(c) ? c : `_${c.codePointAt(0)?.toString(16)}_`)).join('');

/** The field's kind of colour and path from a mark, or null. */
export function readPreviewMark(styleId: string): { colour: string; path: string } | null {
  const match = /^mark-([a-z]+)-(.+)$/.exec(styleId);
  if (!match) return null;
  const path = (match[2] ?? '').replace(/_([0-9a-f]+)_/g, (_, code: string) =>
    String.fromCodePoint(parseInt(code, 16)),
  );
  return { colour: match[1] ?? '', path };
}
