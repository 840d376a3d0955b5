import { calendarDate, dateParts, type CalendarDate } from '../text/calendar-date';
import { eraYearText, formatWareki, warekiParts } from '../text/wareki';

/** From one day to another, both among them. */
export interface Period {
  from: CalendarDate;
  to: CalendarDate;
}

/** The 年度 that a day is in: it begins on the first of April. */
export function fiscalYearOf(day: CalendarDate): Period {
  const { year = 0, month = 0 } = dateParts(day) ?? {};
  const first = month >= 4 ? year : year - 1;
  return {
    from: calendarDate({ year: first, month: 4, day: 1 }),
    to: calendarDate({ year: first + 1, month: 3, day: 31 }),
  };
}

/** The 年度 before one. */
export const fiscalYearBefore = ({ from }: Period): Period =>
  fiscalYearOf(calendarDate({ ...(dateParts(from) ?? { year: 0, month: 4, day: 1 }), month: 1 }));

export const isWithin = ({ from, to }: Period, day: CalendarDate | null): boolean =>
  day !== null && from <= day && day <= to;

/** 令和8年度, or 令和8年4月1日から令和8年9月30日まで. */
export function periodWords({ from, to }: Period): string {
  const year = fiscalYearOf(from);
  const parts = warekiParts(from);
  return year.from === from && year.to === to && parts
    ? `${parts.era}${eraYearText(parts.eraYear)}年度`
    : `${formatWareki(from)}から${formatWareki(to)}まで`;
}
