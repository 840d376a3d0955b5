import { addMonths, lastOfMonth, type CalendarDate } from '../../text/calendar-date';
import { firstOfMonth, parseDate } from '../../text/parse-date';
import { LEAVING } from './leaving-word';

/** What stands between the day and the word: 来月末「で」退職. */
const BETWEEN = /(?:[\s　、，,をにでのはもって]|付け?|いっぱい|限り|かぎり|日に|より)+$/;
/** A day is no longer than this: 令和8年12月31日（木）. */
const LONGEST = 16;

export interface NotedDay {
  date: CalendarDate;
  /** 来月末: which month that is depends on when it was written. Of 3月 nobody has said the day. */
  isRelative: boolean;
}

/** What stands between the word and the day: 退職「予定日：」R8.12.31. */
const BEHIND_WORD = /^(?:する|します|の)?(?:予定|見込み?)?(?:年月日|日)?(?:は|が)?[\s　:：、，,(（・\-－→＝=]*/;
const EACH_LEAVING = new RegExp(LEAVING, 'g');
const PLANNED = /予定|見込|ます/;
const WITH_YEAR = /[RHSTM令平昭]|\d{4}|[^\d]*\d+\D+\d+\D+\d/i;
/** 来年3月: of which year depends on when it was written. */
const NEXT_YEAR = /来年の?(?=[\d０-９]{1,2}[月/／])/g;
const FISCAL_YEAR_END = /[今本]?年度末(?=$|日?$)/;

/** The last day that somebody's メモ names; a proposal for who reads the words beside it. Null: it names none. */
export function notedLastDay(note: string, today: CalendarDate): NotedDay | null {
  const said = note.replace(NEXT_YEAR, `${Number(today.slice(0, 4)) + 1}年`);
  for (const found of said.matchAll(EACH_LEAVING)) {
    const behind = said.slice(found.index + found[0].length);
    const before = said.slice(0, found.index).replace(BETWEEN, '');
    const words = dayAt('end', before, today) ?? dayAt('begin', behind.replace(BEHIND_WORD, ''), today);
    if (words === null) continue;
    const day = dayOf(words, PLANNED.test(behind.slice(0, LONGEST)), today);
    return said === note ? day : { ...day, isRelative: true };
  }
  return null;
}

/** The longest words at an end of a text that are a day: of what stands before the word its end, of what stands behind its beginning. */
function dayAt(where: 'begin' | 'end', text: string, today: CalendarDate): string | null {
  for (let length = Math.min(LONGEST, text.length); length > 1; length--) {
    const words = where === 'end' ? text.slice(-length) : text.slice(0, length);
    if (isDay(words, today)) return words;
  }
  return null;
}

const isDay = (words: string, today: CalendarDate): boolean =>
  FISCAL_YEAR_END.test(words)
    ? /^[今本]?年度末日?$/.test(words)
    : parseDate(words, today).ok || monthEnd(words, today) !== null;

/** 3月, 令和9年3月: to its end. */
function monthEnd(words: string, today: CalendarDate): CalendarDate | null {
  const first = firstOfMonth(words, today);
  if (first !== null) return lastOfMonth(first);
  const end = /^[\d０-９]{1,2}月$/.test(words) ? parseDate(`${words}末`, today) : null;
  return end?.ok ? end.date : null;
}

/** @param isPlanned it is still to come: 3月末退職予定 is the next one */
function dayOf(words: string, isPlanned: boolean, today: CalendarDate): NotedDay {
  const ofMonth = monthEnd(words, today);
  const isRelative = ofMonth !== null || /[来今先]月|今日|明日|昨日|きのう|あした|年度末/.test(words);
  if (FISCAL_YEAR_END.test(words)) {
    const end = `${today.slice(0, 4)}-03-31` as CalendarDate;
    return { date: end >= today ? end : addMonths(end, 12), isRelative };
  }
  const parsed = parseDate(words, today);
  const date = ofMonth ?? (parsed.ok ? parsed.date : today);
  const isPast = isPlanned && (ofMonth !== null || !isRelative) && !WITH_YEAR.test(words) && date < today;
  return { date: isPast ? addMonths(date, 12) : date, isRelative };
}
