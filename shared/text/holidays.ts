import { addDays, calendarDate, dateParts, weekday, type CalendarDate } from './calendar-date';
import { byWord } from './by-word';

/**
 * 国民の祝日, computed from 国民の祝日に関する法律 (as in force since 2022), so that the app knows them for years ahead
 * without a network. The equinoxes follow the usual approximation, which holds from 1980 to 2099; outside of
 * 2022–2099 nothing is known and every day counts as an ordinary one.
 */
const HOLIDAYS_FROM = 2022;
const HOLIDAYS_TO = 2099;

const MONDAY = 1;
const SUNDAY = 0;

/** 第2条: days of the month, and Mondays of the month (成人の日, 海の日, 敬老の日, スポーツの日). */
const FIXED: Record<string, string> = byWord({
  '01-01': '元日',
  '02-11': '建国記念の日',
  '02-23': '天皇誕生日',
  '04-29': '昭和の日',
  '05-03': '憲法記念日',
  '05-04': 'みどりの日',
  '05-05': 'こどもの日',
  '08-11': '山の日',
  '11-03': '文化の日',
  '11-23': '勤労感謝の日',
});
const MONDAYS: Record<string, string> = byWord({
  '1-2': '成人の日',
  '7-3': '海の日',
  '9-3': '敬老の日',
  '10-2': 'スポーツの日',
});

const equinoxDay = (year: number, base: number): number =>
  Math.floor(base + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4));
const springDay = (year: number): number => equinoxDay(year, 20.8431);
const autumnDay = (year: number): number => equinoxDay(year, 23.2488);

/** A holiday by name of its own. */
function namedHoliday(date: CalendarDate): string | null {
  const parts = dateParts(date);
  if (!parts) return null;
  const { year, month, day } = parts;
  const fixed = FIXED[date.slice(5)];
  if (fixed) return fixed;
  if (weekday(date) === MONDAY) {
    const monday = MONDAYS[`${month}-${Math.ceil(day / 7)}`];
    if (monday) return monday;
  }
  if (date === calendarDate({ year, month: 3, day: springDay(year) })) return '春分の日';
  if (date === calendarDate({ year, month: 9, day: autumnDay(year) })) return '秋分の日';
  return null;
}

/** 第3条第2項: the next day that is no holiday, after holidays of which one fell on a Sunday. */
function isSubstitute(date: CalendarDate): boolean {
  for (let day = addDays(date, -1); namedHoliday(day); day = addDays(day, -1)) if (weekday(day) === SUNDAY) return true;
  return false;
}

/** The holiday's name, 振替休日 (第3条第2項), 国民の休日 (第3条第3項: between two holidays), or null. */
export function holidayName(date: CalendarDate): string | null {
  const year = Number(date.slice(0, 4));
  if (!(year >= HOLIDAYS_FROM && year <= HOLIDAYS_TO)) return null;
  const named = namedHoliday(date);
  if (named) return named;
  if (isSubstitute(date)) return '振替休日';
  return namedHoliday(addDays(date, -1)) && namedHoliday(addDays(date, 1)) ? '国民の休日' : null;
}

export const isHoliday = (date: CalendarDate): boolean => holidayName(date) !== null;
