import { z } from 'zod';
import { addDays, addMonths, isCalendarDate, type CalendarDate } from '../text/calendar-date';
import { LedgerFile, type Ledger } from './entities';

/** `today`, `today-12d`, `today-3m`, `today+2y`, `today-3m+7d`: terms are applied from left to right. */
const RELATIVE_DATE = /^today(?:[+-]\d{1,3}[dmy])*$/;
const TERM = /([+-]\d{1,3})([dmy])/g;

/**
 * The ledger of a sample facility as it looks on the day it is loaded. Its dates are written relative to that day, so that
 * the untouched sample has nothing overdue, whenever somebody tries the app.
 *
 * A sample comes with the app: when it is wrong, that is a bug, and this throws with the place and the reason.
 */
export function sampleLedger(json: unknown, today: CalendarDate): Ledger {
  if (!isCalendarDate(today)) throw new Error(`The day of loading is not a calendar date: ${today}`);
  const parsed = LedgerFile.safeParse(resolveDates(json, today, ''));
  if (!parsed.success) throw new Error(`The sample ledger is wrong:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The same value with every relative date replaced; all other text stays exactly as it is. */
function resolveDates(value: unknown, today: CalendarDate, path: string): unknown {
  if (typeof value === 'string') return value.startsWith('today') ? resolveDate(value, today, path) : value;
  if (Array.isArray(value)) return value.map((item, index) => resolveDates(item, today, `${path}[${index}]`));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolveDates(item, today, path ? `${path}.${key}` : key)]),
  );
}

function resolveDate(expression: string, today: CalendarDate, path: string): CalendarDate {
  if (!RELATIVE_DATE.test(expression))
    throw new Error(`The sample ledger is wrong:\n✖ ${expression} is not a relative date\n  → at ${path}`);
  let date = today;
  for (const [, count, unit] of expression.matchAll(TERM)) {
    const steps = Number(count);
    date = unit === 'd' ? addDays(date, steps) : addMonths(date, unit === 'y' ? steps * 12 : steps);
  }
  return date;
}
