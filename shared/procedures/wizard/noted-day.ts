import type { CalendarDate } from '../../text/calendar-date';
import { parseDate } from '../../text/parse-date';
import { LEAVING } from './leaving-word';

/** What stands between the day and the word: 来月末「で」退職. */
const BETWEEN = /(?:[\s　、，,をにでのはもって]|付け?|いっぱい|限り|かぎり|日に|より)+$/;
/** A day is no longer than this: 令和8年12月31日（木）. */
const LONGEST = 16;

export interface NotedDay {
  date: CalendarDate;
  /** 来月末: which month that is depends on when it was written. */
  isRelative: boolean;
}

/** The last day that somebody's メモ names; a proposal for who reads the words beside it. Null: it names none. */
export function notedLastDay(note: string, today: CalendarDate): NotedDay | null {
  const found = LEAVING.exec(note);
  if (!found) return null;
  const before = note.slice(0, found.index).replace(BETWEEN, '');
  for (let length = Math.min(LONGEST, before.length); length > 1; length--) {
    const words = before.slice(-length);
    const parsed = parseDate(words, today);
    if (parsed.ok) return { date: parsed.date, isRelative: /[来今先]月|今日|明日|昨日|きのう|あした/.test(words) };
  }
  return null;
}
