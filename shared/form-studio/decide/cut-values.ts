import type { Evaluation, FilledField } from '../../forms/bindings/evaluation';
import { briefly, NARROW, TOO_LONG } from '../../forms/no-room';
import type { FormWithOrigins } from '../write/form-with-origins';
import { placeNamed } from './refusals';

/** A value of a trial that paper would show cut off. */
export interface CutValue {
  /** Its decision; null: nobody knows which. */
  place: number | null;
  /** As the place is called on the screen where papers are made. */
  label: string;
  /** So much of it that it is known again. */
  value: string;
}

/** Each place once, in the order of the form: of a table the first row that has no room. */
export function cutValues({ sheets, findings }: Evaluation, written: FormWithOrigins): CutValue[] {
  const filled = sheets.flatMap(({ fields, rows }) => [
    ...fields,
    ...Object.values(rows).flatMap((entries) => entries.flatMap((entry) => entry.fields)),
  ]);
  const shownAt = (path: FilledField['path'] | null): string => filled.find((one) => one.path === path)?.shown ?? '';
  const cut = findings
    .filter(({ id, stage }) => stage === 'fill' && (id === NARROW || id === TOO_LONG))
    .map(({ label, path }) => ({ place: placeNamed(label, written), label, value: briefly(shownAt(path)) }));
  const isFirst = (one: CutValue, i: number): boolean =>
    cut.findIndex(({ place, label }) => (one.place === null ? label === one.label : place === one.place)) === i;
  return cut.filter(isFirst).toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity));
}
