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

export function asText(value: CellValue): string {
  if (value.kind === 'text' || value.kind === 'error') return value.text;
  if (value.kind === 'boolean') return value.isTrue ? 'TRUE' : 'FALSE';
  // Excel shows fifteen digits.
  return value.kind === 'number' ? String(Number(value.number.toPrecision(15))) : '';
}

const RANKS = { number: 0, text: 1, boolean: 2 } as const;

/** Order of two values: numbers before texts before booleans; large and small letters are the same. */
export function compare(a: CellValue, b: CellValue): number | null {
  const [one, other] = [unblank(a, b), unblank(b, a)];
  if (one.kind === 'blank' || other.kind === 'blank') return one.kind === other.kind ? 0 : null;
  if (one.kind === 'error' || other.kind === 'error') return null;
  if (one.kind === 'number' && other.kind === 'number') return one.number - other.number;
  if (one.kind === 'boolean' && other.kind === 'boolean') return Number(one.isTrue) - Number(other.isTrue);
  if (one.kind !== 'text' || other.kind !== 'text') return RANKS[one.kind] - RANKS[other.kind];
  const [x, y] = [one.text.toLowerCase(), other.text.toLowerCase()];
  return x === y ? 0 : x < y ? -1 : 1;
}

/** A blank cell is what it is compared with: 0, no text, or false. */
function unblank(value: CellValue, beside: CellValue): CellValue {
  if (value.kind !== 'blank') return value;
  if (beside.kind === 'text') return { kind: 'text', text: '' };
  if (beside.kind === 'boolean') return { kind: 'boolean', isTrue: false };
  return beside.kind === 'number' ? { kind: 'number', number: 0 } : value;
}
