/**
 * Calendar dates as ISO text (`2026-11-20`), never an instant: Japan had summer time from 1948 to 1951, so some
 * birthdays have no local midnight. All arithmetic runs on UTC days.
 */
export type CalendarDate = string;

export interface DateParts {
  year: number;
  month: number;
  day: number;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 86_400_000;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Counted here and not by `Date.UTC`, which takes the years 0 to 99 for 1900 to 1999. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The parts of an ISO date, or null when the text is not a date that exists. */
export function dateParts(text: string): DateParts | null {
  if (!ISO_DATE.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

export const isCalendarDate = (text: string): boolean => dateParts(text) !== null;

export function calendarDate({ year, month, day }: DateParts): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const utc = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  new Date(utc(date) + days * DAY).toISOString().slice(0, 10);

/** Adds months and keeps the day, or takes the month's last day when it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const parts = dateParts(date);
  if (!parts) return date;
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (((index % 12) + 12) % 12) + 1;
  return calendarDate({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
}

/** The last day of its month. */
export function lastOfMonth(date: CalendarDate): CalendarDate {
  const parts = dateParts(date);
  return parts ? calendarDate({ ...parts, day: daysInMonth(parts.year, parts.month) }) : date;
}

export const daysBetween = (from: CalendarDate, to: CalendarDate): number => Math.round((utc(to) - utc(from)) / DAY);

/** 日曜 = 0 … 土曜 = 6. */
export const weekday = (date: CalendarDate): number => new Date(utc(date)).getUTCDay();

export const weekdayName = (date: CalendarDate): string => '日月火水木金土'.charAt(weekday(date));

/** The day of an instant by the office's wall clock, not UTC, or in the given time zone. Throws a RangeError for no instant. */
export function today(now: Date, timeZone?: string): CalendarDate {
  if (Number.isNaN(now.getTime())) throw new RangeError('no instant');
  // Lists ask for it by the row: what this PC's clock says is a hundred times cheaper to ask for than a formatter.
  if (!timeZone) return calendarDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  const format = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone,
  });
  // By part: how a locale orders and joins them has changed between versions of the Unicode data.
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  return calendarDate({ year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 });
}

/** The day on which an ISO instant fell, by the office's wall clock: one before nine in the morning was yesterday in UTC. */
export const dayOf = (instant: string, timeZone?: string): CalendarDate => today(new Date(instant), timeZone);

/** Whole years and months from one date to a later one: 勤続「10年7か月」. */
export function yearsAndMonths(from: CalendarDate, to: CalendarDate): { years: number; months: number } {
  const [a, b] = [dateParts(from), dateParts(to)];
  if (!a || !b) return { years: 0, months: 0 };
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  return { years: Math.max(0, Math.floor(months / 12)), months: Math.max(0, months % 12) };
}
