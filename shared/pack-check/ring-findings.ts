import { excelAnchors } from '../forms/excel-form';
import { fillWorkbook } from '../forms/excel/fill-workbook';
import type { FormTemplate } from '../forms/form-template';
import { fillTemplate } from '../forms/word/fill-template';
import { wordAnchors } from '../forms/word-form';
import type { Codec } from '../forms/zip/codec';
import type { Result } from '../problems/problem';
import type { Form, FormField, Pack } from '../packs/schema';
import { plainFields, rowsOf } from '../packs/form-fields';
import type { Found } from './pack-finding';
import { fieldPlace } from './places';

/** A field of a form, the rows that it belongs to, and a word that may be ringed in it. */
interface Choice {
  field: string;
  rows: string | null;
  word: string;
}

/**
 * Draws each ring that a form may need, around every word of every field: the values that a form is tried with (proof-runs.ts)
 * choose some of them only, and an office would be the first to see that the others can't be ringed.
 */
export function ringFindings(pack: Pack, form: Form, template: FormTemplate, codec: Codec): Found[] {
  const choices = choicesOf(form);
  const most = Math.max(0, ...choices.map((words) => words.length));
  // A word of each field at once: mostly nothing is refused.
  const together = Array.from({ length: most }, (_, i) => choices.flatMap((words) => words.slice(i, i + 1)));
  return together
    .filter((some) => !drawn(form, template, some, codec).ok)
    .flatMap((some) => some.flatMap((choice) => refusedRing(pack, form, template, choice, codec)));
}

function refusedRing(pack: Pack, form: Form, template: FormTemplate, choice: Choice, codec: Codec): Found[] {
  const done = drawn(form, template, [choice], codec);
  // What else is refused belongs to other checks.
  if (done.ok || !done.code.startsWith('ring/')) return [];
  const { code, message, details } = done;
  return [{ code, message, details, file: form.template, at: fieldPlace(pack, form, choice.field) }];
}

const choicesOf = (form: Form): Choice[][] => [
  ...wordsToRing(plainFields(form), null),
  ...rowsOf(form).flatMap(({ key, fields }) => wordsToRing(fields, key)),
];

const wordsToRing = (fields: readonly FormField[], rows: string | null): Choice[][] =>
  fields
    .filter(({ type }) => type === 'circle')
    .map(({ key: field, options = [] }) => options.map(({ word }) => ({ field, rows, word })));

/** Fills the places of some choices, and no other ones. */
function drawn(form: Form, template: FormTemplate, choices: readonly Choice[], codec: Codec): Result<unknown> {
  const wanted = new Set(choices.map(({ field }) => field));
  const only = <A extends { tag: string }>(anchors: readonly A[]): A[] => anchors.filter(({ tag }) => wanted.has(tag));
  const inRows = <R extends { fields: readonly { tag: string }[] }>(rows: readonly R[]): R[] =>
    rows.map((one) => ({ ...one, fields: only(one.fields) })).filter(({ fields }) => fields.length > 0);
  const slots = (rows: string | null): Record<string, { kind: 'circle'; word: string }> =>
    Object.fromEntries(
      choices.filter((one) => one.rows === rows).map(({ field, word }) => [field, { kind: 'circle', word }] as const),
    );
  const tables = [...new Set(choices.flatMap(({ rows }) => (rows === null ? [] : [rows])))];
  const sheets = [{ fields: slots(null), rows: Object.fromEntries(tables.map((key) => [key, [slots(key)]])) }];
  if (template.kind === 'excel') {
    const { fields, rows } = excelAnchors(form);
    const anchors = { fields: only(fields), rows: inRows(rows) };
    return fillWorkbook(template, { anchors, sheets }, codec);
  }
  const { fields, rows } = wordAnchors(form);
  const anchors = { fields: only(fields), rows: inRows(rows) };
  return fillTemplate(template, { anchors, sheets, keepControls: true }, codec);
}
