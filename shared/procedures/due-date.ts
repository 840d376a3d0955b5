import { isOpenDay, UNKNOWN_HOURS } from '../text/business-hours';
import { addDays, lastOfMonth, type CalendarDate } from '../text/calendar-date';
import type { Due } from '../packs/procedure-schema';
import type { Contact } from '../packs/network-schema';

const A_YEAR = 366;

/**
 * The last day of a deadline. Calendar days are counted from the day itself (day 0); business days are the days after it on
 * which the contact is open, where one is named, as 翌日起算 has it (民法 第140条).
 *
 * @param effective the day from which the event holds; null: it is not known, and counts as today
 */
export function dueDate(
  { from, days = 0, businessDays, endOfMonth, of }: Due,
  { effective, today }: { effective: CalendarDate | null; today: CalendarDate },
  contacts: readonly Contact[],
): CalendarDate {
  const counted = from === 'event' ? (effective ?? today) : today;
  const start = endOfMonth ? lastOfMonth(counted) : counted;
  const contact = of === undefined ? UNKNOWN_HOURS : contacts.find(({ id }) => id === of);
  if (businessDays === undefined || !contact) return addDays(start, days);
  let date = start;
  for (let left = businessDays, tries = 0; left > 0 && tries < A_YEAR; tries++) {
    date = addDays(date, 1);
    if (isOpenDay(contact, date)) left--;
  }
  return date;
}
