import { addDays, calendarDate, dateParts, type CalendarDate } from '../../text/calendar-date';
import { formatWareki } from '../../text/wareki';

/** Months before the business year in which cities send the next one's forms. */
const AHEAD = [1, 2, 3];

/** From when a form that comes today is used, as long as nobody says otherwise: the next business year, or at once. */
export function firstDay(today: CalendarDate): CalendarDate {
  const parts = dateParts(today);
  return parts && AHEAD.includes(parts.month) ? calendarDate({ ...parts, month: 4, day: 1 }) : today;
}

interface DaysOfForm {
  effectiveFrom?: CalendarDate | undefined;
}

/**
 * The last day of the form whose place another takes, on which both stand side by side; null: it takes its place at once, as its day has come, or as the one
 * before would never be used.
 */
export function lastDayBefore(next: DaysOfForm, last: DaysOfForm, today: CalendarDate): CalendarDate | null {
  const from = next.effectiveFrom;
  if (from === undefined || from <= today) return null;
  if (last.effectiveFrom !== undefined && last.effectiveFrom >= from) return null;
  return addDays(from, -1);
}

/** What becomes of the form before, said where the day is chosen. */
export function daysOfBoth({ effectiveFrom: from }: DaysOfForm, today: CalendarDate): string {
  return from === undefined || from <= today
    ? '追加すると、すぐに前の様式と入れ替わります。前の様式には、設定の「市の様式」の「前の版を見る」から戻せます。'
    : `${formatWareki(addDays(from, -1))}までは前の様式、${formatWareki(from)}からこの様式を使います。それまでは「書類」に両方が並びます。`;
}
