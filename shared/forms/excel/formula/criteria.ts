import type { CellValue } from '../cell-text';
import { compare, comparisonHolds, mayBeNumber, type Argument } from './coerce';

/** What COUNTIF and SUMIF look for: whether a value is that; null where only Excel can tell. */
type Matcher = (value: CellValue) => boolean | null;

function matcher(wanted: CellValue): Matcher | null {
  if (wanted.kind === 'error') return null;
  if (wanted.kind !== 'text') return matching({ operator: '=', sought: wanted.kind === 'blank' ? zero : wanted });
  const [, operator = '=', rest = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(wanted.text) ?? [];
  // Nothing behind it is about cells that hold nothing; without an operator about those of no letters, too.
  if (rest === '') {
    if (operator === '=') return wanted.text === '' ? isEmptyCell : (value) => value.kind === 'blank';
    return operator === '<>' ? (value) => value.kind !== 'blank' : null;
  }
  const number = NUMBER.test(rest) ? Number(rest) : null;
  if (number === null && (mayBeNumber(rest) || /[*?~]|^(?:true|false|#.*)$/i.test(rest))) return null;
  return matching({
    operator,
    sought: number === null ? { kind: 'text', text: rest } : { kind: 'number', number },
  });
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const zero: CellValue = { kind: 'number', number: 0 };

/** A cell that holds nothing, or a text of no letters. */
export const isEmptyCell = (value: CellValue): boolean =>
  value.kind === 'blank' || (value.kind === 'text' && value.text === '');

function matching({ operator, sought }: { operator: string; sought: CellValue }): Matcher {
  const isEqual = operator === '=' || operator === '<>';
  return (value) => {
    // Texts of digits are the same as their number, but neither more nor less than one.
    if (isEqual && sought.kind === 'number' && value.kind === 'text' && mayBeNumber(value.text))
      return NUMBER.test(value.text)
        ? comparisonHolds(operator, compare({ kind: 'number', number: Number(value.text) }, sought) ?? NaN)
        : null;
    if (value.kind !== sought.kind) return operator === '<>';
    return comparisonHolds(operator, compare(value, sought) ?? NaN);
  };
}

/** The places of an area's values that a criterion is about; null where only Excel can tell. */
export function cellPlacesOf(given: readonly Argument[]): number[] | null {
  const [range, criterion] = given;
  const wanted = criterion?.kind === 'cells' ? (criterion.length === 1 ? criterion.values[0] : undefined) : criterion;
  const matches = wanted && matcher(wanted);
  if (range?.kind !== 'cells' || !matches) return null;
  const places: number[] = [];
  for (const [i, value] of range.values.entries()) {
    const isSought = matches(value);
    if (isSought === null) return null;
    if (isSought) places.push(i);
  }
  return places;
}
