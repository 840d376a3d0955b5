import type { CellValue } from '../cell-text';
import { cellValues, type Totals } from './cell-run';
import { asBoolean, asNumber, asText, compare, isError, type Argument } from './coerce';

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
    const found = numbers(given);
    return Array.isArray(found) ? of(found) : found;
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
    // By way of decimal text: 1.005 × 100 is not 100.5 in binary.
    const scaled = direction(Number(`${Math.abs(x)}e${Math.trunc(digits)}`));
    const result = Number(`${scaled}e${-Math.trunc(digits)}`);
    return Number.isNaN(result) ? null : number(x < 0 ? -result : result);
  });
}

/** Whether a value is what COUNTIF and SUMIF look for; null for patterns with wildcards. */
function matcher(wanted: CellValue): ((value: CellValue) => boolean) | null {
  const [, operator = '=', rest = ''] =
    wanted.kind === 'text' ? (/^(<>|<=|>=|=|<|>)?(.*)$/s.exec(wanted.text) ?? []) : [];
  if (/[*?~]/.test(rest)) return null;
  const asWritten: CellValue = wanted.kind === 'text' ? { kind: 'text', text: rest } : wanted;
  const sought = /^-?\d+(?:\.\d+)?$/.test(rest) ? ({ kind: 'number', number: Number(rest) } as const) : asWritten;
  return (value) => {
    if (value.kind !== sought.kind) return operator === '<>';
    const order = compare(value, sought) ?? NaN;
    if (operator === '<>') return order !== 0;
    return (
      (order === 0 && operator.includes('=')) ||
      (order < 0 && operator.includes('<')) ||
      (order > 0 && operator.includes('>'))
    );
  };
}

function matching(given: readonly Argument[]): number[] | null {
  const [range, criterion] = given;
  const wanted = criterion?.kind === 'cells' ? criterion.values[0] : criterion;
  const matches = wanted && matcher(wanted);
  if (range?.kind !== 'cells' || !matches) return null;
  return range.values.flatMap((value, i) => (matches(value) ? [i] : []));
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
export const looksOf = (name: string, given: readonly Argument[]): number =>
  given.length === 1 && QUICK.has(name)
    ? 1
    : given.reduce((sum, one) => sum + (one.kind === 'cells' ? one.length : 1), 0);

/** What the formulas of forms are made of. Whatever isn't here is left to Excel. */
export const functions: Record<string, Implementation | undefined> = {
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
    (given) => number(all(given).filter(({ kind }) => kind === 'number').length),
  ),
  COUNTA: ofArea(
    ({ filled }) => number(filled),
    (given) => number(all(given).filter(({ kind }) => kind !== 'blank').length),
  ),
  COUNTBLANK: ofArea(
    ({ empty }) => number(empty),
    (given) =>
      number(
        all(given).filter((value) => value.kind === 'blank' || (value.kind === 'text' && value.text === '')).length,
      ),
  ),
  COUNTIF: (given) => {
    const found = matching(given);
    return found && number(found.length);
  },
  SUMIF: (given) => {
    const found = matching(given);
    const summed = given[2] ?? given[0];
    if (!found || summed?.kind !== 'cells') return null;
    if (given[0]?.kind === 'cells' && given[0].length !== summed.length) return null;
    const { values } = summed;
    return overNumbers((numbers) => number(total(numbers)))([cellValues(found.flatMap((i) => values[i] ?? []))]);
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
  INT: overValues((value) => mapNumber(value, Math.floor)),
  ABS: overValues((value) => mapNumber(value, Math.abs)),
  ISBLANK: (given) => boolean(all(given).every(({ kind }) => kind === 'blank')),
  LEN: overValues((value) => (value ? number(asText(value).length) : null)),
  CONCATENATE: overValues((...values) => ({ kind: 'text', text: values.map(asText).join('') })),
};

function mapNumber(value: CellValue | undefined, of: (x: number) => number): CellValue | null {
  const x = value && asNumber(value);
  return typeof x === 'number' ? number(of(x)) : (x ?? null);
}
