import { addDays, dateParts, weekday, weekdayName, type CalendarDate } from './calendar-date';
import { holidayName, isHoliday } from './holidays';

/** When somebody can be reached: what a pack says of a contact. */
export interface BusinessHours {
  /** `days`: 0 Sunday … 6 Saturday; `from` and `to` as HH:MM. Empty: not known. */
  hours: readonly { days: readonly number[]; from: string; to: string }[];
  closedOnHolidays: boolean;
  /** Spans of every year as MM-DD/MM-DD; one may run over New Year. */
  closed: readonly string[];
  /** Spans on which they rest by custom, where their own words give no dates: nobody can promise either way. */
  mayBeClosed?: readonly { span: string; name: string }[];
}

/** The wall clock in Japan: a day, and HH:MM. */
export interface WallTime {
  date: CalendarDate;
  time: string;
}

export type Opening =
  | { state: 'unknown' }
  | { state: 'open'; until: string }
  /** An hour at which they are open as a rule, on a day of such a span: お盆. */
  | { state: 'unsure'; name: string }
  /** `next`: null when nothing opens within a year. */
  | { state: 'closed'; next: WallTime | null };

const A_YEAR = 366;

/** MM-DD/MM-DD holds the day; 12-29/01-03 runs over New Year. */
function isWithin(span: string, date: CalendarDate): boolean {
  const [from = '', to = ''] = span.split('/');
  const day = date.slice(5);
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}

/** The span of rest by custom that a day lies in. */
const customOn = ({ mayBeClosed = [] }: BusinessHours, date: CalendarDate): string | null =>
  mayBeClosed.find(({ span }) => isWithin(span, date))?.name ?? null;

/** 12月29日〜1月3日, 11月23日（勤労感謝の日）: the days around a day on which they rest by their own words; null where they don't. */
export function restOn(
  { closed, closedOnHolidays }: Pick<BusinessHours, 'closed' | 'closedOnHolidays'>,
  date: CalendarDate,
): string | null {
  const span = closed.find((one) => isWithin(one, date));
  if (span !== undefined) return spanText(span);
  const name = closedOnHolidays ? holidayName(date) : null;
  return name === null ? null : `${spanText(date.slice(5))}（${name}）`;
}

/** Opening times of a day, earliest first; none when closed, or when that is not sure. */
const timesOn = (contact: BusinessHours, date: CalendarDate): { from: string; to: string }[] =>
  customOn(contact, date) === null ? usualTimesOn(contact, date) : [];

function usualTimesOn(contact: BusinessHours, date: CalendarDate): { from: string; to: string }[] {
  if (contact.closedOnHolidays && isHoliday(date)) return [];
  if (contact.closed.some((span) => isWithin(span, date))) return [];
  return contact.hours
    .filter(({ days }) => days.includes(weekday(date)))
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from.localeCompare(b.from, 'en'));
}

/** Whether somebody can be reached on a day at all. Without known hours: Monday to Friday, but for holidays. */
export const isOpenDay = (contact: BusinessHours, date: CalendarDate): boolean =>
  contact.hours.length > 0
    ? timesOn(contact, date).length > 0
    : timesOn({ ...contact, hours: ORDINARY_WEEK, closedOnHolidays: true }, date).length > 0;

/** Of somebody whose hours nobody knows. */
export const UNKNOWN_HOURS: BusinessHours = { hours: [], closedOnHolidays: true, closed: [] };

const ORDINARY_WEEK: BusinessHours['hours'] = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }];

/** A city: every one of them rests over New Year, too. */
const CITY: BusinessHours = { ...UNKNOWN_HOURS, closed: ['12-29/01-03'] };

/** The last day on which a city is open before one on which none is, so that nothing is brought to a closed door; null: it is open on the day itself. */
export function openCityDayBefore(date: CalendarDate): CalendarDate | null {
  if (isOpenDay(CITY, date)) return null;
  let day = addDays(date, -1);
  while (!isOpenDay(CITY, day)) day = addDays(day, -1);
  return day;
}

/** Whether somebody answers now, until when, or else when next. */
export function openingAt(contact: BusinessHours, now: WallTime): Opening {
  if (contact.hours.length === 0) return { state: 'unknown' };
  const current = usualTimesOn(contact, now.date).find(({ from, to }) => from <= now.time && now.time < to);
  const custom = customOn(contact, now.date);
  if (current) return custom === null ? { state: 'open', until: current.to } : { state: 'unsure', name: custom };
  for (let days = 0; days <= A_YEAR; days++) {
    const date = addDays(now.date, days);
    const next = timesOn(contact, date).find(({ from }) => days > 0 || from > now.time);
    if (next) return { state: 'closed', next: { date, time: next.from } };
  }
  return { state: 'closed', next: null };
}

const shortTime = (time: string): string => time.replace(/^0/, '');

/** 受付中（17:00まで）, 次は 13:00 から, 次は 11月24日（火）10:00 から, 受付時間は不明です. */
export function openingText(opening: Opening, today: CalendarDate): string {
  if (opening.state === 'unknown') return '受付時間は不明です';
  if (opening.state === 'open') return `受付中（${shortTime(opening.until)}まで）`;
  if (opening.state === 'unsure') return `${opening.name}の休みかもしれません`;
  if (!opening.next) return '受付を休んでいます';
  const { date, time } = opening.next;
  return `次は ${date === today ? '' : dayName(date, today)}${shortTime(time)} から`;
}

function dayName(date: CalendarDate, today: CalendarDate): string {
  if (date === addDays(today, 1)) return `あす（${weekdayName(date)}）`;
  const parts = dateParts(date);
  return parts ? `${parts.month}月${parts.day}日（${weekdayName(date)}）` : date;
}

/** 10:00〜17:00 as a list of the week, for print and for who wants to know: 月〜金 9:00〜12:00・13:00〜18:00. */
export function hoursText(contact: BusinessHours): string {
  const byDays = new Map<string, string[]>();
  for (const { days, from, to } of contact.hours) {
    const name = daysName(days);
    byDays.set(name, [...(byDays.get(name) ?? []), `${shortTime(from)}〜${shortTime(to)}`]);
  }
  const times = [...byDays].map(([days, spans]) => `${days} ${spans.join('・')}`).join('、');
  const rests = [contact.closedOnHolidays ? '祝日' : '', ...contact.closed.map(spanText)].filter(Boolean);
  const customs = (contact.mayBeClosed ?? []).map(({ name }) => name).join('・');
  const said = [
    rests.length > 0 ? `${rests.join('、')}は休み` : '',
    customs ? `${customs}も休み。日付は公表の資料にありません` : '',
  ].filter(Boolean);
  return times && said.length > 0 ? `${times}（${said.join('。')}）` : times;
}

/** 12月29日〜1月3日 */
const spanText = (span: string): string =>
  span
    .split('/')
    .map((day) => day.replace(/^0?(\d+)-0?(\d+)$/, '$1月$2日'))
    .join('〜');

function daysName(days: readonly number[]): string {
  const sorted = [...days].sort((a, b) => a - b);
  const name = (day: number | undefined): string => '日月火水木金土'.charAt(day ?? 0);
  const isRun = sorted.length > 2 && sorted.every((day, i) => i === 0 || day === (sorted[i - 1] ?? 0) + 1);
  return isRun ? `${name(sorted[0])}〜${name(sorted.at(-1))}` : sorted.map(name).join('・');
}

/** 11月23日（月）は祝日でお休みです: the holidays of the coming week on which one of them would else be open. */
export function comingHolidays(contacts: readonly BusinessHours[], today: CalendarDate): CalendarDate[] {
  const resting = contacts.filter(({ closedOnHolidays }) => closedOnHolidays);
  return Array.from({ length: 7 }, (_, day) => addDays(today, day)).filter(
    (date) =>
      holidayName(date) !== null && resting.some(({ hours }) => hours.some(({ days }) => days.includes(weekday(date)))),
  );
}

/** The wall clock, as screens read it once a minute. */
export const wallTime = (now: Date, date: CalendarDate): WallTime => ({
  date,
  time: `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`,
});
