import { addDays, calendarDate, dateParts, type CalendarDate } from '../../text/calendar-date';
import { eras, formatWareki, fromWareki } from '../../text/wareki';
import { toHalfWidth } from '../../text/width';

/** Months before the business year in which cities send the next one's forms. */
const AHEAD = [1, 2, 3];

/** 令和9年度, R9年度. */
const YEAR_OF_ERA = new RegExp(`(${eras.map(({ name, letter }) => `${name}|${letter}`).join('|')})(元|\\d{1,2})年度`);
const WESTERN_YEAR = /(20\d\d)年度/;

/** The business year for which a form says to be, and its first day. @property words 令和9年度 */
export function yearOfForm(title: string): { words: string; first: CalendarDate } | null {
  const plain = toHalfWidth(title).replaceAll(/\s/g, '');
  const [words, era = '', year = ''] = YEAR_OF_ERA.exec(plain) ?? [];
  const [western, ofAll] = WESTERN_YEAR.exec(plain) ?? [];
  // 令和元年度 began before 令和: it is no year that is still to come.
  const first = words
    ? fromWareki(era, year === '元' ? 1 : Number(year), 4, 1)
    : western
      ? calendarDate({ year: Number(ofAll), month: 4, day: 1 })
      : null;
  return first === null ? null : { words: words ?? western ?? '', first };
}

/** From when a form that comes today is used, as long as nobody says otherwise: the year that it says itself, the next business year, or at once. */
export function firstDay(today: CalendarDate, title: string): CalendarDate {
  const said = yearOfForm(title);
  // This year's form that comes now is used now, also where the next year is near.
  if (said) return said.first > today ? said.first : today;
  const parts = dateParts(today);
  return parts && AHEAD.includes(parts.month) ? calendarDate({ ...parts, month: 4, day: 1 }) : today;
}

/** Why that day is proposed; null where nothing speaks for it but that it is today, or somebody has said another. */
export function reasonOfFirstDay(day: CalendarDate | undefined, title: string, today: CalendarDate): string | null {
  if (day === undefined || day <= today || day !== firstDay(today, title)) return null;
  const said = yearOfForm(title);
  return said
    ? `様式の名前に「${said.words}」とあるので、その年度の初めの日にしてあります。`
    : '来年度の様式が出る時期なので、年度の初めの日にしてあります。';
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
