import { isOpenDay, UNKNOWN_HOURS } from '../text/business-hours';
import { addDays, type CalendarDate } from '../text/calendar-date';
import type { ConsentCells } from './consent-cells';

/** No document names a number: a consent that was begun is seen to within a week. */
const DAYS = 7;

/** By when a begun consent goes on: a week after the last thing that was done of it, on a working day; null: nothing was. */
export function consentDue(cells: ConsentCells): CalendarDate | null {
  const last = Object.values(cells)
    .flatMap((cell) => (cell.kind === 'done' ? [cell.on] : []))
    .sort()
    .at(-1);
  if (last === undefined) return null;
  let due = addDays(last, DAYS);
  while (!isOpenDay(UNKNOWN_HOURS, due)) due = addDays(due, 1);
  return due;
}
