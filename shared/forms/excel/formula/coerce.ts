import { toHalfWidth } from '../../../text/width';
import type { CellValue } from '../cell-text';
import type { CellValues } from './cell-run';

/** What a function is given: a value, or the values of cells. */
export type Argument = CellValue | CellValues;

export const isError = (value: CellValue): boolean => value.kind === 'error';
const wrongType: CellValue = { kind: 'error', text: '#VALUE!' };

/** A value as a number, as arithmetic takes it; an error where it is none. Text that looks like a date is left to Excel: null. */
export function asNumber(value: CellValue): number | CellValue | null {
  if (value.kind === 'number') return value.number;
  if (value.kind === 'blank') return 0;
  if (value.kind === 'boolean') return value.isTrue ? 1 : 0;
  if (value.kind === 'error') return value;
  if (/^\s*-?(?:\d+\.?\d*|\.\d+)\s*$/.test(value.text)) return Number(value.text);
  // 令和8年, 1,500 or １２ are numbers to a Japanese Excel.
  return /\p{N}/u.test(value.text) ? null : wrongType;
}

export function asBoolean(value: CellValue): boolean | CellValue | null {
  if (value.kind === 'text') return /^(?:true|false)$/i.test(value.text) ? /^true$/i.test(value.text) : wrongType;
  const number = asNumber(value);
  return typeof number === 'number' ? number !== 0 : number;
}

/** A value as it reads in a text; null for numbers that Excel writes with a power of ten, or not, as it likes. */
export function asText(value: CellValue): string | null {
  if (value.kind === 'text' || value.kind === 'error') return value.text;
  if (value.kind === 'boolean') return value.isTrue ? 'TRUE' : 'FALSE';
  if (value.kind !== 'number') return '';
  const size = Math.abs(value.number);
  return size >= 1e15 || (size > 0 && size < 1e-4) ? null : String(fifteen(value.number));
}

/** Excel knows fifteen digits, and compares no more: 0.1 + 0.2 is 0.3. */
export const fifteen = (number: number): number => Number(number.toPrecision(15));

const RANKS = { number: 0, text: 1, boolean: 2 } as const;

/**
 * Order of two values: numbers before texts before booleans; large and small letters are the same. NaN: they are not the same, and
 * which comes first is up to Excel.
 */
export function compare(a: CellValue, b: CellValue): number | null {
  const [one, other] = [unblank(a, b), unblank(b, a)];
  if (one.kind === 'blank' || other.kind === 'blank') return one.kind === other.kind ? 0 : null;
  if (one.kind === 'error' || other.kind === 'error') return null;
  if (one.kind === 'number' && other.kind === 'number') return fifteen(one.number) - fifteen(other.number);
  if (one.kind === 'boolean' && other.kind === 'boolean') return Number(one.isTrue) - Number(other.isTrue);
  if (one.kind !== 'text' || other.kind !== 'text') return RANKS[one.kind] - RANKS[other.kind];
  return textOrder(one.text.toLowerCase(), other.text.toLowerCase());
}

/** Of kana, kanji and signs only Excel knows which comes first. */
function textOrder(one: string, other: string): number {
  if (one === other) return 0;
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  const [x, y] = [one.charAt(at), other.charAt(at)];
  if (x === '' || y === '') return x === '' ? -1 : 1;
  return /^(?:[a-z]{2}|\d{2})$/.test(x + y) ? x.charCodeAt(0) - y.charCodeAt(0) : NaN;
}

/**
 * Whether a comparison holds.
 *
 * @param ordered negative, 0 or positive, as `left` is less than, equal to or greater than `right`; NaN: it is another one
 * @returns null where only Excel can tell
 */
export function comparisonHolds(operator: string, ordered: number): boolean | null {
  if (Number.isNaN(ordered) && operator !== '=' && operator !== '<>') return null;
  if (operator === '<>') return ordered !== 0;
  return (
    (ordered === 0 && operator.includes('=')) ||
    (ordered < 0 && operator.includes('<')) ||
    (ordered > 0 && operator.includes('>'))
  );
}

/** Whether Excel may take a text for a number, a share, a day or a time: 1,500 or 令和8年4月1日, but not 要介護1. */
export const mayBeNumber = (text: string): boolean =>
  /^[\d.,/:%¥￥$()+\-\s年月日時分秒令和平成昭大正明治午前後emtshrap]*$/i.test(toHalfWidth(text)) && /\p{N}/u.test(text);

/** A blank cell is what it is compared with: 0, no text, or false. */
function unblank(value: CellValue, beside: CellValue): CellValue {
  if (value.kind !== 'blank') return value;
  if (beside.kind === 'text') return { kind: 'text', text: '' };
  if (beside.kind === 'boolean') return { kind: 'boolean', isTrue: false };
  return beside.kind === 'number' ? { kind: 'number', number: 0 } : value;
}
