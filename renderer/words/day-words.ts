import { dateParts, weekdayName, type CalendarDate } from '@shared/text/calendar-date';

/** 11月20日（金） */
export function dayWords(date: CalendarDate): string {
  const parts = dateParts(date);
  return parts ? `${parts.month}月${parts.day}日（${weekdayName(date)}）` : date;
}

/** 11月23日（月）は祝日でお休みです */
export const restWords = (dates: readonly CalendarDate[]): string =>
  dates.length === 0 ? '' : `${dates.map(dayWords).join('、')}は祝日でお休みです`;
