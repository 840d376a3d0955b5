import type { Ledger, Staff } from '../ledger/entities';
import type { LedgerEvent } from '../ledger/event';
import { isOpenDay, UNKNOWN_HOURS } from '../text/business-hours';
import {
  addDays,
  calendarDate,
  dateParts,
  daysBetween,
  isCalendarDate,
  type CalendarDate,
} from '../text/calendar-date';
import { toHalfWidth } from '../text/width';
import { formatWareki } from '../text/wareki';
import type { RunStep } from './result';
import { LEAVING } from './wizard/leaving-word';

/** 12/14から有休, 12月14日（月）より年次有給: paid leave that lasts until somebody has gone. 産休 and 育休 aren't that. */
const ON_LEAVE_FROM =
  /(?<![\d./])(\d{1,2})[/月](\d{1,2})日?(?:\([日月火水木金土]\))?(?:から|より|以降は?|[~〜])、?(?:年次)?(?:有休|有給|年休)/g;
/** 有休消化12/21～, 年休は12/22（火）から12/31: the other way round, where it ends, on the day of leaving. */
const LEAVE_FROM =
  /(?:有休|有給|年休)(?:休暇)?の?(?:消化|取得)?(?:期間|予定)?[はを]?[\s:：(]*(?:(?:令和|R)?\d{1,4}[./年])?(\d{1,2})[./月](\d{1,2})日?(?:\([日月火水木金土]\))?(?:から|より|[~〜])\s?(?:(?:(\d{1,2})[/月])?(\d{1,2}))?/gi;
/** 最終出勤12/20, 最終勤務日は令和8年12月20日. */
const LAST_BEFORE =
  /最[終後]の?(?:出勤|勤務|出社)日?(?:予定)?[はが]?[\s:：(]*(?:(?:令和|R)?\d{1,4}[./年])?(\d{1,2})[./月](\d{1,2})(?![\d./])/gi;
/** 12/20が最終出勤, 12月20日（金）まで出勤. */
const LAST_BEHIND =
  /(?<![\d./])(?:(?:令和|R)?\d{1,4}[./年])?(\d{1,2})[./月](\d{1,2})日?(?:\([日月火水木金土]\))?(?:[がにはで]?最[終後]の?(?:出勤|勤務|出社)|まで(?:出勤|勤務|出社))/gi;
const COMES_BACK = /復帰|復職/;
/** Nobody has more of it left than this: what lies further back is another leave. */
const LONGEST = 92;

/**
 * The last day on which whoever goes is surely there, where their メモ says it, or from when on they are on leave: the working day before that. Null: it says
 * nothing of it, or not surely.
 */
export function lastDayAtWork(note: string, lastDay: CalendarDate): CalendarDate | null {
  const said = toHalfWidth(note);
  if (!LEAVING.test(said) || COMES_BACK.test(said)) return null;
  const named = [...said.matchAll(LAST_BEFORE), ...said.matchAll(LAST_BEHIND)];
  const onLeave = [...said.matchAll(ON_LEAVE_FROM), ...said.matchAll(LEAVE_FROM)];
  const [found, another] = named.length > 0 ? named : onLeave;
  if (!found || another) return null;
  const day = latestBefore(lastDay, Number(found[1]), Number(found[2]));
  if (day === null || named.length > 0) return day;
  const [month = found[1], end] = [found[3], found[4]];
  if (end !== undefined && latestBefore(lastDay, Number(month), Number(end)) !== lastDay) return null;
  let there = addDays(day, -1);
  while (!isOpenDay(UNKNOWN_HOURS, there)) there = addDays(there, -1);
  return there;
}

/** The one day that a メモ names as the last at work, as it is written: 12/16; null: it names none, or several. */
export function lastAtWorkSaid(note: string): string | null {
  const said = toHalfWidth(note);
  const [found, another] = [...said.matchAll(LAST_BEFORE), ...said.matchAll(LAST_BEHIND)];
  const day = /(?:(?:令和|R)?\d{1,4}[./年])?\d{1,2}[./月]\d{1,2}/i.exec(found?.[0] ?? '');
  return another || COMES_BACK.test(said) ? null : (day?.[0] ?? null);
}

/** That day in the year of somebody's last one, or in the year before; null: there is none near enough. */
function latestBefore(lastDay: CalendarDate, month: number, day: number): CalendarDate | null {
  const year = dateParts(lastDay)?.year ?? 0;
  const found = [year, year - 1]
    .map((one) => calendarDate({ year: one, month, day }))
    .find((one) => isCalendarDate(one) && one <= lastDay);
  return found === undefined || daysBetween(found, lastDay) > LONGEST ? null : found;
}

const NOTE = '最後に出勤する日に済ませます';

/** The last day at work of somebody who leaves, as it was answered, else as their メモ says; null: the day of leaving. */
export function lastAtWorkOf(
  { kind, date, lastAtWork }: Pick<LedgerEvent, 'kind' | 'date' | 'lastAtWork'>,
  { id, note }: Pick<Staff, 'id' | 'note'>,
): CalendarDate | null {
  if (kind !== 'leave') return null;
  const answered = lastAtWork?.[id];
  return answered !== undefined ? answered : date === null ? null : lastDayAtWork(note, date);
}

/** Why such a day can't be; null: it can. */
export const lateAtWork = ({ date }: Pick<LedgerEvent, 'date'>, day: CalendarDate | null): string | null =>
  date !== null && day !== null && day > date
    ? `退職する日（${formatWareki(date)}）より後の日です。その日までの日を入れてください`
    : null;

/** A step in which somebody gives back what they have, or is asked something: on 退職日 they are on leave, so it comes before that. */
export function beforeLeave(step: RunStep, event: LedgerEvent, ledger: Ledger): RunStep {
  const { kind, date, staff } = event;
  if (kind !== 'leave' || date === null || step.notBefore !== date) return step;
  const holders = new Set(
    ledger.devices.filter(({ id }) => step.devices?.ids.includes(id)).map(({ holderId }) => holderId),
  );
  const isTheirs = (id: string): boolean =>
    step.whileThere === true || step.id === 'keys' || step.memoOf === id || holders.has(id);
  const days = ledger.people
    .filter(({ id }) => isTheirs(id) && staff.some((one) => one.id === id))
    .map((person) => lastAtWorkOf(event, person) ?? date)
    .sort();
  // Of several each gives back on their own day, and the first mustn't be missed; a password that all knew is changed once they all have gone.
  const day = step.whileThere ? days.at(-1) : days[0];
  if (day === undefined || day >= date) return step;
  return { ...step, notBefore: day, note: [step.note, NOTE].filter((one) => one !== '').join('。') };
}
