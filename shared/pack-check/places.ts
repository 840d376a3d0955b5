import { entriesWithPlaces } from '../packs/name-faults';
import { dateOfPart } from '../forms/date-parts';
import { optionBoxes } from '../forms/one-of';
import { spreadPlaces } from '../forms/spread-value';
import type { Form, FormRows, Pack } from '../packs/schema';
import { isRows } from '../packs/form-fields';

/** An expression of a form with its place. */
export interface PlacedExpression {
  /** Key of the field, id of the check: what a person knows it by. */
  field: string;
  source: string;
  /** JSON pointer in pack.json. */
  at: string;
  /** Looked at just before the paper leaves, when it is known how and with what. */
  isSending: boolean;
  /** The rows whose entry is `row` in it. */
  rows: FormRows | null;
}

const formPlace = (pack: Pack, form: Form): string => `/forms/${pack.forms.findIndex(({ id }) => id === form.id)}`;

/** The place of a field, of a date's part (`key.y`), or of rows; of the form where there is none of that key. */
export function fieldPlace(pack: Pack, form: Form, key: string): string {
  const place = entriesWithPlaces(form).find(
    ({ key: own, entry }) =>
      own === key ||
      dateOfPart(key) === own ||
      (!isRows(entry) && [...optionBoxes(entry), ...spreadPlaces(entry)].some(({ tag }) => tag === key)),
  )?.place;
  return formPlace(pack, form) + (place ?? '');
}

/** The place of a word of the form's nth check, counted from 0. */
export const checkPlace = (pack: Pack, form: Form, n: number, word: string): string =>
  `${formPlace(pack, form)}/checks/${n}/${word}`;

/** All expressions of a form. */
export function expressionsOf(pack: Pack, form: Form): PlacedExpression[] {
  const at = formPlace(pack, form);
  const all: {
    field: string;
    source: string | undefined;
    place: string;
    stage?: 'fill' | 'send';
    rows?: FormRows | null;
  }[] = [
    { field: form.id, source: form.sheets?.value, place: '/sheets/value' },
    { field: form.id, source: form.sheets?.label, place: '/sheets/label' },
    ...entriesWithPlaces(form).flatMap(({ key: field, place, entry, rows }) => [
      { field, source: entry.value, place: `${place}/value`, rows },
      { field, source: entry.requiredWhen, place: `${place}/requiredWhen`, rows },
      { field, source: isRows(entry) ? undefined : entry.onlyWhen?.when, place: `${place}/onlyWhen/when`, rows },
      { field, source: isRows(entry) ? undefined : entry.intoOf, place: `${place}/intoOf`, rows },
    ]),
    ...form.inputs.map(({ key: field, onlyWhen }, i) => ({
      field,
      source: onlyWhen?.when,
      place: `/inputs/${i}/onlyWhen/when`,
    })),
    ...form.checks.map(({ id, when, stage }, i) => ({ field: id, source: when, place: `/checks/${i}/when`, stage })),
    ...form.callOuts.map(({ beside, when }, i) => ({ field: beside, source: when, place: `/callOuts/${i}/when` })),
  ];
  return all.flatMap(({ field, source, place, stage, rows = null }) =>
    source ? [{ field, source, at: at + place, isSending: stage === 'send', rows }] : [],
  );
}
