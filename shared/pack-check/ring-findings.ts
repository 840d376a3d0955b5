import { excelAnchors } from '../forms/excel-form';
import { fillWorkbook } from '../forms/excel/fill-workbook';
import type { FormTemplate } from '../forms/form-template';
import { joinInCells } from '../forms/one-cell';
import { fillTemplate } from '../forms/word/fill-template';
import { wordAnchors } from '../forms/word-form';
import type { Codec } from '../forms/zip/codec';
import { fullWidthLength } from '../text/width';
import { attempt, problemOf, type Problem, type Result } from '../problems/problem';
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
export const ringFindings = (pack: Pack, form: Form, template: FormTemplate, codec: Codec): Found[] =>
  ringRefusals(form, template, codec)
    // What else is refused belongs to other checks.
    .filter(({ problem }) => problem.code.startsWith('ring/'))
    .map(({ field, problem }) => ({ ...problem, file: form.template, at: fieldPlace(pack, form, field) }));

/** Rings that can't be drawn, each with its field and the reason. */
export function ringRefusals(form: Form, template: FormTemplate, codec: Codec): { field: string; problem: Problem }[] {
  const choices = choicesOf(form);
  const most = Math.max(0, ...choices.map((words) => words.length));
  // A word of each field at once: mostly nothing is refused.
  const together = Array.from({ length: most }, (_, i) => choices.flatMap((words) => words.slice(i, i + 1)));
  return together
    .filter((some) => !drawn(form, template, some, codec).ok)
    .flatMap((some) =>
      some.flatMap((choice) => {
        const done = drawn(form, template, [choice], codec);
        return done.ok ? [] : [{ field: choice.field, problem: problemOf(done) }];
      }),
    );
}

const choicesOf = (form: Form): Choice[][] => [
  ...wordsToRing(plainFields(form), null),
  ...rowsOf(form).flatMap(({ key, fields }) => wordsToRing(fields, key)),
];

const wordsToRing = (fields: readonly FormField[], rows: string | null): Choice[][] =>
  fields
    .filter(({ type }) => type === 'circle')
    .flatMap(({ key, options = [] }) => {
      const all = options.map(({ word, anchors: [field = key] = [] }) => ({ field, rows, word }));
      // Those that have a place each can all be drawn at once.
      return all.every(({ field }) => field === key) ? [all] : all.map((one) => [one]);
    });

type RingSlot = { kind: 'circle'; word: string } | { kind: 'text'; text: string };

/** @param rows the key of a list; null: those that stand once */
const fieldsIn = (form: Form, rows: string | null): readonly FormField[] =>
  rows === null ? plainFields(form) : (rowsOf(form).find(({ key }) => key === rows)?.fields ?? []);

/** Of Excel: the parts of a day in the cell whose era is ringed, as wide as they may be. Its letters stand elsewhere with them. */
function besideRing(form: Form, { field, rows }: Choice): { field: string; rows: string | null; text: string }[] {
  const { places = {} } = form;
  const own = places[field];
  if (own?.cell === undefined || own.from === undefined) return [];
  return fieldsIn(form, rows).flatMap(({ key, within }) => {
    const place = places[key];
    const isIn = place?.cell === own.cell && place?.sheet === own.sheet;
    const [ahead, behind] = [within?.[0] ?? '', within?.at(-1) ?? ''];
    const room = place?.printed?.slice(ahead.length, place.printed.length - behind.length) ?? '';
    return within && isIn ? [{ field: key, rows, text: `${ahead}${inRoom('28', room)}${behind}` }] : [];
  });
}

/** A part of a day with as many blanks around it as its room is wide: what stands behind it stays where it is. */
function inRoom(part: string, room: string): string {
  const free = Math.round(fullWidthLength(room) * 2) - part.length;
  const ahead = Math.max(1, Math.floor(free / 2));
  return ' '.repeat(ahead) + part + ' '.repeat(Math.max(1, free - ahead));
}

/** Fills the places of some choices, and no other ones. */
function drawn(form: Form, template: FormTemplate, choices: readonly Choice[], codec: Codec): Result<unknown> {
  const beside = template.kind === 'excel' ? choices.flatMap((one) => besideRing(form, one)) : [];
  const wanted = new Set([...choices, ...beside].map(({ field }) => field));
  const only = <A extends { tag: string }>(anchors: readonly A[]): A[] => anchors.filter(({ tag }) => wanted.has(tag));
  const inRows = <R extends { fields: readonly { tag: string }[] }>(rows: readonly R[]): R[] =>
    rows.map((one) => ({ ...one, fields: only(one.fields) })).filter(({ fields }) => fields.length > 0);
  const slots = (rows: string | null): Record<string, RingSlot> => {
    const own: Record<string, RingSlot> = Object.fromEntries([
      ...choices
        .filter((one) => one.rows === rows)
        .map(({ field, word }) => [field, { kind: 'circle', word }] as const),
      ...beside.filter((one) => one.rows === rows).map(({ field, text }) => [field, { kind: 'text', text }] as const),
    ]);
    if (template.kind === 'excel')
      joinInCells(own, new Map(fieldsIn(form, rows).map((field) => [field.key, field])), form.places ?? {});
    return own;
  };
  const tables = [...new Set(choices.flatMap(({ rows }) => (rows === null ? [] : [rows])))];
  const values = attempt(() => [
    { fields: slots(null), rows: Object.fromEntries(tables.map((key) => [key, [slots(key)]])) },
  ]);
  if (!values.ok) return values;
  const sheets = values.value;
  if (template.kind === 'excel') {
    const { fields, rows } = excelAnchors(form);
    const anchors = { fields: only(fields), rows: inRows(rows) };
    return fillWorkbook(template, { anchors, sheets }, codec);
  }
  const { fields, rows } = wordAnchors(form);
  const anchors = { fields: only(fields), rows: inRows(rows) };
  return fillTemplate(template, { anchors, sheets, keepControls: true }, codec);
}
