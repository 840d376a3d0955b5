import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import { currentDay } from '../data/clock';

/** 11月30日; with its year when it isn't this one. */
export function dayText(date: CalendarDate, today = currentDay()): string {
  return date.slice(0, 4) === today.slice(0, 4)
    ? `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
    : formatWareki(date);
}
