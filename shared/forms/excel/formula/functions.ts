import type { CellValue } from '../cell-text';
import { cellValues, type Totals } from './cell-run';
import { asBoolean, asNumber, asText, fifteen, isError, type Argument } from './coerce';
import { isEmptyCell, cellPlacesOf } from './criteria';
import { byWord } from '../../../text/by-word';

type Implementation = (given: readonly Argument[]) => CellValue | null;

const number = (one: number): CellValue =>
  Number.isFinite(one) ? { kind: 'number', number: one } : { kind: 'error', text: '#NUM!' };
const boolean = (isTrue: boolean): CellValue => ({ kind: 'boolean', isTrue });

const all = (given: readonly Argument[]): CellValue[] =>
  given.flatMap((one) => (one.kind === 'cells' ? one.values : [one]));

/** Numbers as sums take them: of cells only those that are numbers, of other arguments what can be one. */
function numbers(given: readonly Argument[]): number[] | CellValue | null {
  const found: number[] = [];
  for (const one of given) {
    if (one.kind === 'cells') {
      const error = one.values.find(isError);
      if (error) return error;
      for (const value of one.values) if (value.kind === 'number') found.push(value.number);
    } else {
      const value = asNumber(one);
      if (typeof value !== 'number') return value;
      found.push(value);
    }
  }
  return found;
}

const overNumbers =
  (of: (values: readonly number[]) => CellValue): Implementation =>
  (given) => {
    const values = numbers(given);
    return Array.isArray(values) ? of(values) : values;
  };

/** The same of one area alone, out of what is known of all its cells: they aren't gone through again. */
const ofArea =
  (of: (totals: Totals) => CellValue, otherwise: Implementation): Implementation =>
  (given) => {
    const [area] = given;
    return given.length === 1 && area?.kind === 'cells' ? of(area.totals()) : otherwise(given);
  };

const overArea = (of: (totals: Totals) => CellValue, otherwise: (values: readonly number[]) => CellValue) =>
  ofArea((totals) => totals.error ?? of(totals), overNumbers(otherwise));

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** One value from each argument. */
const overValues =
  (of: (...values: CellValue[]) => CellValue | null): Implementation =>
  (given) => {
    const values = given.map((one) => (one.kind === 'cells' ? (one.length === 1 ? one.values[0] : null) : one));
    if (values.some((value) => !value)) return null;
    const error = (values as CellValue[]).find(isError);
    return error ?? of(...(values as CellValue[]));
  };

function rounded(direction: (value: number) => number): Implementation {
  return overValues((value, places = { kind: 'number', number: 0 }) => {
    const [x, digits] = [value && asNumber(value), asNumber(places)];
    if (typeof x !== 'number') return x ?? null;
    if (typeof digits !== 'number') return digits;
    const scaled = wholeOf(Math.abs(x), Math.trunc(digits), direction);
    const result = scaled === null ? NaN : Number(`${scaled}e${-Math.trunc(digits)}`);
    return Number.isNaN(result) ? null : number(x < 0 ? -result : result);
  });
}

/**
 * A number made whole, so many places on; null where that hangs on more than the fifteen digits that Excel shows: 4.35 × 100 is
 * 434.99999999999994, and which whole number that is only Excel can tell.
 */
function wholeOf(value: number, places: number, direction: (value: number) => number): number | null {
  // By way of decimal text: 1.005 × 100 is not 100.5 in binary.
  const [exact, shown] = [value, fifteen(value)].map((one) => direction(Number(`${one}e${places}`)));
  return exact === undefined || exact !== shown ? null : exact;
}

const truths =
  (of: (values: readonly boolean[]) => boolean): Implementation =>
  (given) => {
    const values = all(given).filter(({ kind }) => kind !== 'text' && kind !== 'blank');
    const found: boolean[] = [];
    for (const value of values) {
      const isTrue = asBoolean(value);
      if (typeof isTrue !== 'boolean') return isTrue;
      found.push(isTrue);
    }
    return found.length === 0 ? { kind: 'error', text: '#VALUE!' } : boolean(of(found));
  };

const average = (sum: number, count: number): CellValue =>
  count === 0 ? { kind: 'error', text: '#DIV/0!' } : number(sum / count);

/** Functions of one area that cost the same however large it is. */
const QUICK: ReadonlySet<string> = new Set(['SUM', 'MIN', 'MAX', 'AVERAGE', 'COUNT', 'COUNTA', 'COUNTBLANK']);

/** Cells that a function goes through. */
export const cellsLookedAt = (name: string, given: readonly Argument[]): number =>
  given.length === 1 && QUICK.has(name)
    ? 1
    : given.reduce((sum, one) => sum + (one.kind === 'cells' ? one.length : 1), 0);

/** What the formulas of forms are made of. Whatever isn't here is left to Excel. */
export const functions: Record<string, Implementation | undefined> = byWord({
  SUM: overArea(
    ({ sum }) => number(sum),
    (values) => number(total(values)),
  ),
  PRODUCT: overNumbers((values) => number(values.length === 0 ? 0 : values.reduce((a, b) => a * b, 1))),
  MIN: overArea(
    ({ numbers, least }) => number(numbers === 0 ? 0 : least),
    (values) => number(values.length === 0 ? 0 : values.reduce((a, b) => Math.min(a, b))),
  ),
  MAX: overArea(
    ({ numbers, most }) => number(numbers === 0 ? 0 : most),
    (values) => number(values.length === 0 ? 0 : values.reduce((a, b) => Math.max(a, b))),
  ),
  AVERAGE: overArea(
    ({ numbers, sum }) => average(sum, numbers),
    (values) => average(total(values), values.length),
  ),
  COUNT: ofArea(
    ({ numbers }) => number(numbers),
    // Of cells only numbers count, of what is typed into the formula all that can be one.
    (given) => {
      const counts = given.map((one) =>
        one.kind === 'cells' ? one.totals().numbers : one.kind === 'blank' ? 0 : counted(asNumber(one)),
      );
      return counts.includes(null) ? null : number(total(counts.map(Number)));
    },
  ),
  COUNTA: ofArea(
    ({ filled }) => number(filled),
    (given) => number(all(given).filter(({ kind }) => kind !== 'blank').length),
  ),
  COUNTBLANK: ofArea(
    ({ empty }) => number(empty),
    (given) => number(all(given).filter(isEmptyCell).length),
  ),
  COUNTIF: (given) => {
    const places = cellPlacesOf(given);
    return places && number(places.length);
  },
  SUMIF: (given) => {
    const places = cellPlacesOf(given);
    const summed = given[2] ?? given[0];
    if (!places || summed?.kind !== 'cells') return null;
    if (given[0]?.kind === 'cells' && given[0].length !== summed.length) return null;
    const { values } = summed;
    return overNumbers((numbers) => number(total(numbers)))([cellValues(places.flatMap((i) => values[i] ?? []))]);
  },
  SUMPRODUCT: (given) => {
    const lists = given.map((one) => (one.kind === 'cells' ? one.values : [one]));
    const [first = []] = lists;
    if (lists.some((values) => values.length !== first.length)) return null;
    const error = lists.flat().find(isError);
    const at = (value: CellValue | undefined): number => (value?.kind === 'number' ? value.number : 0);
    return error ?? number(total(first.map((_, i) => lists.reduce((product, values) => product * at(values[i]), 1))));
  },
  AND: truths((values) => values.every(Boolean)),
  OR: truths((values) => values.some(Boolean)),
  NOT: overValues((value) => {
    const isTrue = value && asBoolean(value);
    return typeof isTrue === 'boolean' ? boolean(!isTrue) : (isTrue ?? null);
  }),
  ROUND: rounded(Math.round),
  ROUNDUP: rounded(Math.ceil),
  ROUNDDOWN: rounded(Math.floor),
  INT: overValues((value) => {
    const x = value && asNumber(value);
    if (typeof x !== 'number') return x ?? null;
    const whole = wholeOf(x, 0, Math.floor);
    return whole === null ? null : number(whole);
  }),
  ABS: overValues((value) => mapNumber(value, Math.abs)),
  ISBLANK: (given) => boolean(all(given).every(({ kind }) => kind === 'blank')),
  LEN: overValues((value) => {
    const text = value && asText(value);
    return typeof text === 'string' ? number(text.length) : null;
  }),
  CONCATENATE: overValues((...values) => joinedTexts(values)),
});

/** Values one behind the other, as a text. */
export function joinedTexts(values: readonly CellValue[]): CellValue | null {
  const texts = values.map(asText);
  return texts.includes(null) ? null : { kind: 'text', text: texts.join('') };
}

/** 1 for a number, 0 for what is none; null where only Excel can tell. */
const counted = (value: number | CellValue | null): number | null =>
  value === null ? null : typeof value === 'number' ? 1 : 0;

function mapNumber(value: CellValue | undefined, of: (x: number) => number): CellValue | null {
  const x = value && asNumber(value);
  return typeof x === 'number' ? number(of(x)) : (x ?? null);
}
