import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import { currentDay } from '../data/clock';

/** 11月30日; with its year when it isn't this one. */
export function dayText(date: CalendarDate, today = currentDay()): string {
  return date.slice(0, 4) === today.slice(0, 4)
    ? `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
    : formatWareki(date);
}

/** 次は11月30日までに; of a day that is past nobody says that it comes. */
export const nextDayWords = (due: CalendarDate, today = currentDay()): string =>
  due < today ? `${dayText(due, today)}までの予定でした` : `次は${dayText(due, today)}までに`;
