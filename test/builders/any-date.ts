import fc from 'fast-check';
import { addDays, daysBetween, type CalendarDate } from '@shared/text/calendar-date';

/** Any calendar date between two, both included. */
export const anyDate = (from: CalendarDate, to: CalendarDate): fc.Arbitrary<CalendarDate> =>
  fc.integer({ min: 0, max: daysBetween(from, to) }).map((days) => addDays(from, days));

/** Every calendar date between two, both included. */
export function everyDate(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day));
}
