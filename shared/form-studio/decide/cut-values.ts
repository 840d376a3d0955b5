import { fieldsOfSheets, type Evaluation, type FilledField } from '../../forms/bindings/evaluation';
import { briefly, NARROW, TOO_LONG } from '../../forms/no-room';
import type { FormWithOrigins } from '../write/form-with-origins';
import type { Decision } from '../write/decision';
import { OF_PAPER } from '../write/changed-value';
import { decisionOfKey, placeNamed } from './refusals';

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
  const filled = fieldsOfSheets(sheets);
  const shownAt = (path: FilledField['path'] | null): string => filled.find((one) => one.path === path)?.shown ?? '';
  const cut = findings
    .filter(({ id, stage }) => stage === 'fill' && (id === NARROW || id === TOO_LONG))
    .map(({ label, path }) => ({ place: placeNamed(label, written), label, value: briefly(shownAt(path)) }));
  const isFirst = (one: CutValue, i: number): boolean =>
    cut.findIndex(({ place, label }) => (one.place === null ? label === one.label : place === one.place)) === i;
  return cut.filter(isFirst).toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity));
}

/**
 * Places that something of the ledger belongs into, and into which the trial had nothing to put: in the ledger that it was made with there is
 * none. In the order of the form.
 */
export function unfilledPlaces(
  { sheets }: Evaluation,
  { origins }: FormWithOrigins,
  decisions: readonly Decision[],
): number[] {
  const shown = new Map<number, boolean>();
  for (const one of fieldsOfSheets(sheets)) {
    const place = decisionOfKey(one.key, origins);
    if (place !== null) shown.set(place, (shown.get(place) ?? false) || one.shown !== '');
  }
  return [...shown]
    .flatMap(([place, isShown]) => (isShown || !isOfLedger(decisions[place]) ? [] : [place]))
    .toSorted((a, b) => a - b);
}

/** What isn't called `office.name` nobody has in a ledger: it is typed, signed, or the city's. */
const isOfLedger = (decision: Decision | undefined): boolean =>
  decision?.state === 'decided' &&
  decision.candidate.side !== 'tick' &&
  decision.item !== null &&
  decision.item.includes('.') &&
  !OF_PAPER.test(decision.item);
