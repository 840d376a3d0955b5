import { dateParts, isCalendarDate, type CalendarDate } from '../../text/calendar-date';
import { invisibleAt } from '../../text/invisible';
import { inKana } from '../../text/kana';
import { parseDate } from '../../text/parse-date';
import { formatWareki, REIWA_FROM } from '../../text/wareki';
import { properJobType } from '../../text/job-words';
import { listedWord } from '../../text/listed-word';
import { fullWidthLength } from '../../text/width';
import { problem, type Problem } from '../../problems/problem';
import type { FormField } from '../../packs/schema';
import { illegalCharacter } from '../xml/characters';
import type { FieldValue } from './evaluation';

/** Below this share of its size print can't be read. */
const LEAST_SCALE = 0.7;

/**
 * What was typed over a field, as a value of its type: a date in any spelling is the day that it means. What is none stays
 * as it was typed.
 *
 * @param today what 11/20 and 今日 count from
 */
export function valueTypedOver({ type }: FormField, typed: FieldValue | undefined, today: CalendarDate): unknown {
  if (type !== 'date-wareki' || typeof typed !== 'string' || typed === '' || isCalendarDate(typed)) return typed;
  const parsed = parseDate(typed, today);
  return parsed.ok ? parsed.date : typed;
}

/** What an expression gave, as a value of the field's type. */
export function normalizeValue(field: FormField, raw: unknown): FieldValue {
  if (field.type === 'check') return raw === true;
  const single = Array.isArray(raw) ? raw.filter((part) => part != null && part !== '').join('、') : raw;
  if (single === undefined || single === null) return isChosen(field) ? null : '';
  const text = String(single);
  if (field.type === 'kana' && field.kana !== undefined) return inKana(text, field.kana);
  if (isChosen(field) && text === '') return null;
  return text;
}

/** One of its options, or none yet. */
const isChosen = ({ type }: FormField): boolean => type === 'circle' || type === 'choice' || type === 'one-of';

/** A value of the ledger as one of the words to choose among: nothing, where it is none of them. */
export function inList({ type, options = [] }: FormField, value: FieldValue): { value: FieldValue; unlisted?: string } {
  if (type !== 'choice' || typeof value !== 'string' || value === '') return { value };
  if (options.some((one) => one.value === value)) return { value };
  const words = options.map((one) => one.word);
  const word = listedWord(value, words) ?? listedWord(properJobType(value) ?? value, words);
  const option = options.find((one) => one.word === word);
  return option ? { value: option.value } : { value: null, unlisted: value };
}

export const isEmpty = (value: FieldValue): boolean =>
  value === null || value === false || (typeof value === 'string' && value.trim() === '');

/** The value as the page shows it. */
export function shownValue(field: FormField, value: FieldValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? '☑' : '☐';
  if (field.type === 'date-wareki') return formatWareki(value);
  return field.options?.find((option) => option.value === value)?.word ?? value;
}

/** Full-width characters of the longest line, and the scale at which it fits. */
export function fitting(field: FormField, shown: string): { width: number; scale: number } {
  const width = Math.max(0, ...shown.split('\n').map(fullWidthLength));
  return { width, scale: field.maxLength && width > field.maxLength ? field.maxLength / width : 1 };
}

/** What is wrong with a value that isn't empty; each sentence names the field (`label`, with the person in a row). */
export function valueProblems(field: FormField, value: FieldValue, label: string): Problem[] {
  if (typeof value !== 'string' || value === '') return [];
  const problems: Problem[] = [];
  const illegal = illegalCharacter(value);
  if (illegal) problems.push(problem('field/illegal-character', { label, ...illegal }));
  const invisible = EXACT.has(field.type) ? invisibleAt(value) : null;
  if (invisible) problems.push(problem('field/invisible', { label, ...invisible }));
  if (field.type === 'date-wareki') problems.push(...dateProblems(field, value, label));
  if (field.options && !field.options.some((option) => option.value === value))
    problems.push(problem('field/choice', { label, value }));
  const lines = value.split('\n').length;
  if (lines > field.lines) problems.push(problem('field/too-many-lines', { label, lines, limit: field.lines }));
  const { width, scale } = fitting(field, shownValue(field, value));
  if (scale < LEAST_SCALE)
    problems.push(problem('field/too-long', { label, length: Math.ceil(width), limit: longest(field) }));
  return problems;
}

/** Of which no character may be another one: with one that nobody sees no mail arrives, and no number is right. */
const EXACT: ReadonlySet<FormField['type']> = new Set(['mail', 'tel', 'postal', 'office-number', 'number']);

/** What is worth a second look in a value that may stay as it was typed: names are printed as they are. */
export function valueDoubts({ type, options }: FormField, value: FieldValue, label: string): Problem[] {
  if (typeof value !== 'string' || EXACT.has(type) || options) return [];
  const invisible = invisibleAt(value);
  return invisible ? [problem('field/invisible-kept', { label, ...invisible })] : [];
}

/** The most that fits at the smallest print. */
const longest = (field: FormField): number => Math.floor((field.maxLength ?? 0) / LEAST_SCALE);

function dateProblems(field: FormField, value: string, label: string): Problem[] {
  if (!dateParts(value)) return [problem('field/date', { label, value })];
  if (field.parts && value < REIWA_FROM) return [problem('field/wareki', { label, date: value })];
  return [];
}
