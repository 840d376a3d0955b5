import type { Form } from '../packs/schema';
import { entryOf } from '../text/by-word';
import type { Evaluation, FilledField, FormFinding } from './bindings/evaluation';
import type { AnyTemplate } from './form-template';
import { TOO_LONG } from './no-room';
import { inOwnField } from './pdf-form';
import { allControls } from './word/controls';
import { mostCharacters } from './word/write-field';
import { wordAnchors } from './word-form';
import { writtenCharacters, type CharacterLimit } from './written-characters';

/** By the anchor's tag; those of rows as their first entry has it. */
export type CharacterLimits = ReadonlyMap<string, CharacterLimit>;

/** Limits of a PDF's own fields (MaxLen), of boxes for a character each, and of Word's old form fields. */
export function characterLimits(form: Form, template: AnyTemplate): CharacterLimits {
  if (template.kind === 'excel') return new Map();
  if (template.kind === 'word')
    return new Map(
      allControls(template.controls).flatMap((control): [string, CharacterLimit][] => {
        const limit = mostCharacters(control, template.documentText, template.names);
        return limit > 0 ? [[control.tag, { limit, inCells: false }]] : [];
      }),
    );
  const { fields, rows } = wordAnchors(form);
  return new Map(
    [...fields, ...rows.flatMap((one) => one.fields)].flatMap(({ tag }): [string, CharacterLimit][] => {
      const place = entryOf(form.places ?? {}, tag) ?? { field: tag };
      const seen = template.fields.get(inOwnField(place, 0)?.field ?? '')?.seen;
      const cells = place.cells ?? seen?.cells ?? null;
      const limit = cells ?? seen?.maxLength ?? null;
      return limit === null ? [] : [[tag, { limit, inCells: cells !== null }]];
    }),
  );
}

/** How many characters there are, where they are more than the place takes; else null. */
export function tooMany(text: string, limit: CharacterLimit | undefined): number | null {
  const length = limit ? writtenCharacters(text, limit).length : 0;
  return limit && length > limit.limit ? length : null;
}

/** For a preview of what is told of as too long: a paper without its end is better than none, beside the sentence that says so. */
export function withinLimits(form: Form, template: AnyTemplate, evaluation: Evaluation, told: readonly FormFinding[]) {
  const paths = new Set(told.filter(({ id }) => id === TOO_LONG).map(({ path }) => path));
  if (paths.size === 0) return evaluation;
  const limits = characterLimits(form, template);
  const cut = (tag: string, one: FilledField): FilledField => {
    const limit = paths.has(one.path) ? limits.get(tag) : undefined;
    if (!limit) return one;
    const shown = writtenCharacters(one.shown, limit).slice(0, limit.limit).join('');
    return { ...one, shown, value: shown };
  };
  return {
    ...evaluation,
    sheets: evaluation.sheets.map((sheet) => ({
      ...sheet,
      fields: sheet.fields.map((one) => cut(one.key, one)),
      rows: Object.fromEntries(
        Object.entries(sheet.rows).map(([key, entries]) => [
          key,
          entries.map((entry) => ({ ...entry, fields: entry.fields.map((one) => cut(one.key, one)) })),
        ]),
      ),
    })),
  };
}
