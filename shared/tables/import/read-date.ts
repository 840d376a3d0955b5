import { addMonths, type CalendarDate } from '../../text/calendar-date';
import { parseDate, withExampleOfBirth } from '../../text/parse-date';
import { formatWestern } from '../../text/wareki';
import { toAsciiNumber } from '../../text/width';
import { oncePerKey } from '../../text/once';
import { problem, type Problem } from '../../problems/problem';
import type { MadeNote } from './cell-note';
import { dateInWords, ENDS } from './date-in-words';
import type { ImportField } from './import-fields';
import type { RawCell } from './raw-sheet';
import { dateOfSerial, LAST_OF_OUR_TIME } from './serial-date';

export interface ReadCell {
  value?: string | boolean | null;
  problem?: Problem;
  notes: readonly MadeNote[];
}

/** Of most cells; shared, as nothing is ever added. */
export const NO_NOTES: readonly MadeNote[] = [];

/** A time of day behind a date, as databases write it out. */
const TIME = /[\sT]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const WITHOUT_YEAR = /^\d{1,2}(?:[./・\-月]\d{1,2}日?|月末日?)$/;
const SPOKEN = /^(今日|本日|きょう|明日|あした|昨日|きのう|(先月|今月|来月|再来月)末日?)$/;
/** Four digits of a year, a month and a day. */
const WHOLE_DAY = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/;
/** All others begin with an era or a word. */
const WITH_DIGIT = /^\d/;

const withoutTime = (text: string): string => (text.includes(':') ? text.replace(TIME, '').trim() : text);

/** A date cell, a serial number that lost its format, or a date as text in any calendar. */
export function readDate(cell: RawCell, field: ImportField, date1904: boolean, today: CalendarDate): ReadCell {
  if (ENDS.has(field.name) && cell.text.startsWith('9999') && NEVER.test(cell.text.trim())) return NEVER_READ;
  if (cell.text.startsWith('0000') && NOT_SET.test(cell.text.trim())) return NEVER_READ;
  if (cell.kind === 'date') {
    const date = dateOfSerial(Number(cell.raw), date1904);
    return date ? sensible(date, field, today, NO_NOTES) : unreadable(`「${cell.text}」という日はありません`);
  }
  if (cell.kind === 'boolean') return unreadable(`「${cell.text}」は日付として読めません`);
  const typed = cell.text.trim();
  const whole = withoutTime(toAsciiNumber(typed));
  const text = field.name === 'birthday' ? whole.replace(AGE, '') : whole;
  const isWhole = WHOLE_DAY.test(text);
  // As most are: neither a number of days nor a code.
  if (!isWhole && WITH_DIGIT.test(text)) {
    const serial = serialIn(text);
    if (serial !== null) return readSerial(serial, typed, field, date1904, today);
    if (WITHOUT_YEAR.test(text.replace(/\s/g, '')))
      return { problem: problem('cell/date-without-year', {}), notes: NO_NOTES };
  } else if (!isWhole && SPOKEN.test(text))
    return unreadable(`「${typed}」がいつのことか分かりません。例：令和8年11月20日`, field);
  const coded = !isWhole && CODED.test(text) ? dateOfCode(text, field, today) : null;
  if (coded) return coded;
  const parsed = parseDate(text, today);
  if (!parsed.ok) {
    const said = dateInWords(text, field, today);
    return said === null
      ? unreadable(parsed.message, field)
      : sensible(said, field, today, [{ code: 'note/date', to: said }]);
  }
  // 生 stands behind birthdays alone: in another column it is in the wrong place.
  if (field.name !== 'birthday' && BORN.test(text))
    return unreadable(`「${typed}」は生年月日のようです。日付を確かめてください`);
  const code = parsed.warning === undefined ? 'note/date' : 'note/past-era';
  const notes = parsed.date === typed ? NO_NOTES : [{ code, to: parsed.date } as const];
  return sensible(parsed.date, field, today, notes);
}

/** How programs for salaries write that somebody hasn't left, and that nothing is set. */
const NEVER = /^9999[-/.]?(?:12[-/.]?31|99[-/.]?99)(?:\s00?:00(?::00)?)?$/;
const NOT_SET = /^0000[-/.]?00[-/.]?00$/;
const NEVER_READ: ReadCell = { value: null, notes: [{ code: 'note/none', to: '' }] };

/** S60.1.5（41）: how old somebody is, below 生年月日（年齢）. */
const AGE = /\s*[(（]\s*\d{1,3}\s*[)）]$/;
const BORN = /生(まれ)?$/;
/** 3-420101, 3420101, 4.01.05.01: an era by its number, as claims and insurance papers have it. */
const CODED = /^([1-9])[-./\s]?(\d{2})[-./]?(\d{2})[-./]?(\d{2})$|^([1-9])[-./](\d{1,2})[-./](\d{1,2})[-./](\d{1,2})$/;
/** Two lists of numbers are about: of claims and 雇用保険, and of the pension. */
const ERA_CODES = [
  ['明治', '大正', '昭和', '平成', '令和'],
  ['明治', '', '大正', '', '昭和', '', '平成', '', '令和'],
];

/** The one day that such a number can mean for this field; where two lists give two days, a person has to say. */
function dateOfCode(text: string, field: ImportField, today: CalendarDate): ReadCell | null {
  const [code, year, month, day] = (CODED.exec(text) ?? []).slice(1).filter((part) => part !== undefined);
  const days = ERA_CODES.flatMap((eras) => {
    const era = eras[Number(code) - 1] ?? '';
    const parsed = era === '' ? null : parseDate(`${era}${year}年${month}月${day}日`, today);
    if (!parsed?.ok || parsed.warning !== undefined) return [];
    return sensible(parsed.date, field, today, NO_NOTES).problem ? [] : [parsed.date];
  });
  const [only, ...others] = new Set(days);
  if (only === undefined) return null;
  if (others.length > 0)
    return unreadable(`「${text}」のはじめの ${code} が、どの元号か分かりません。例：令和8年11月20日`, field);
  return { value: only, notes: [{ code: 'note/date', to: only }] };
}

const unreadable = (said: string, field?: ImportField): ReadCell => {
  const reason = withExampleOfBirth(said, field?.when === 'past');
  return { problem: problem('cell/date', { reason }), notes: NO_NOTES };
};

/** What looks like a year, 1900 to 2100, would be a day of 1905. */

function serialIn(text: string): number | null {
  if (!/^\d{4,5}(\.\d+)?$/.test(text)) return null;
  const serial = Number(text);
  const isYear = serial >= 1900 && serial <= 2100;
  return isYear || serial > LAST_OF_OUR_TIME ? null : serial;
}

function readSerial(
  serial: number,
  from: string,
  field: ImportField,
  date1904: boolean,
  today: CalendarDate,
): ReadCell {
  const date = dateOfSerial(serial, date1904);
  if (!date) return unreadable(`「${from}」は日付として読めません`);
  return sensible(date, field, today, [{ code: 'note/serial', to: date }]);
}

/** Nobody was born tomorrow, joins in 2099 or died before the telephone came. */
function sensible(
  date: CalendarDate,
  { when }: ImportField,
  today: CalendarDate,
  notes: readonly MadeNote[],
): ReadCell {
  const { first, last } = limitsOf(today)[when === 'past' || when === 'any' ? when : 'around-now'];
  const isFuture = when === 'past' && date > today;
  if (!isFuture && date >= first && date <= last) return { value: date, notes };
  // 令和81年 would have to be counted back first.
  const said = { date: formatWestern(date) };
  const code = isFuture ? 'cell/date-future' : date > last ? 'cell/date-far' : 'cell/date-old';
  return { problem: problem(code, said), notes: NO_NOTES };
}

/** The first and the last day that a date can be, by when it lies. */
const limitsOf = oncePerKey((today: CalendarDate) => {
  const years = (count: number): CalendarDate => addMonths(today, count * 12);
  return {
    past: { first: years(-125), last: years(5) },
    any: { first: years(-80), last: years(30) },
    'around-now': { first: years(-80), last: years(5) },
  };
});
