import { calendarDate, dateParts, weekdayName, type CalendarDate, type DateParts } from './calendar-date';

interface Era {
  name: string;
  letter: string;
  /** First day of the era (内閣府「元号」). */
  from: CalendarDate;
  firstYear: number;
}

/** Newest first. 大正 and 明治 are for birthdays of patients. */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01', firstYear: 2019 },
  { name: '平成', letter: 'H', from: '1989-01-08', firstYear: 1989 },
  { name: '昭和', letter: 'S', from: '1926-12-25', firstYear: 1926 },
  { name: '大正', letter: 'T', from: '1912-07-30', firstYear: 1912 },
  { name: '明治', letter: 'M', from: '1868-01-25', firstYear: 1868 },
];

export const REIWA_FROM: CalendarDate = '2019-05-01';

export interface WarekiParts extends DateParts {
  era: string;
  letter: string;
  /** Year in the era, 1 for 元年. */
  eraYear: number;
}

export function warekiParts(date: CalendarDate): WarekiParts | null {
  const parts = dateParts(date);
  if (!parts) return null;
  const { year, month, day } = parts;
  for (const { from, name: era, letter, firstYear } of eras)
    if (date >= from) return { year, month, day, era, letter, eraYear: year - firstYear + 1 };
  return null;
}

/** The year as printed: 元 for the first one. */
export const eraYearText = (eraYear: number): string => (eraYear === 1 ? '元' : String(eraYear));

/**
 * Year, month and day for places behind a printed 令和. Empty for any other era's day: 令和 in front of it would be wrong,
 * as in 令和64年.
 */
export function reiwaTexts(date: CalendarDate): readonly [year: string, month: string, day: string] {
  const parts = date >= REIWA_FROM ? warekiParts(date) : null;
  return parts ? [eraYearText(parts.eraYear), String(parts.month), String(parts.day)] : ['', '', ''];
}

/** 令和8年11月20日. A date before 明治 comes back in western years. */
export function formatWareki(date: CalendarDate): string {
  const parts = warekiParts(date);
  if (parts) return `${parts.era}${eraYearText(parts.eraYear)}年${parts.month}月${parts.day}日`;
  const plain = dateParts(date);
  return plain ? `${plain.year}年${plain.month}月${plain.day}日` : date;
}

/** 令和8年11月20日（金）. */
export const formatWarekiWeekday = (date: CalendarDate): string =>
  dateParts(date) ? `${formatWareki(date)}（${weekdayName(date)}）` : date;

/** R7.11.16; this year's dates are written 11/16. */
export function formatWarekiShort(date: CalendarDate, today?: CalendarDate): string {
  const parts = warekiParts(date);
  if (!parts) return date;
  if (today && today.slice(0, 4) === date.slice(0, 4)) return `${parts.month}/${parts.day}`;
  return `${parts.letter}${parts.eraYear}.${parts.month}.${parts.day}`;
}

/** 2026年11月20日. */
export function formatWestern(date: CalendarDate): string {
  const parts = dateParts(date);
  return parts ? `${parts.year}年${parts.month}月${parts.day}日` : date;
}

export const wareki = { parts: warekiParts, format: formatWareki } as const;

/** The ISO date of an era year, month and day, or null when there is no such day or it lies before the era. */
export function fromWareki(eraName: string, eraYear: number, month: number, day: number): CalendarDate | null {
  const era = eras.find(({ name, letter }) => name === eraName || letter === eraName);
  if (!era || eraYear < 1) return null;
  const date = calendarDate({ year: era.firstYear + eraYear - 1, month, day });
  return dateParts(date) && date >= era.from ? date : null;
}
