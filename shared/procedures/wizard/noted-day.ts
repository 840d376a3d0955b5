import { addMonths, daysBetween, lastOfMonth, type CalendarDate } from '../../text/calendar-date';
import { firstOfMonth, parseDate } from '../../text/parse-date';
import { lastAtWorkSaid } from '../last-day-at-work';
import { LEAVING } from './leaving-word';

/** What stands between the day and the word: 来月末「で」退職, 12/31「自己都合により」退職. */
const BETWEEN =
  /(?:[\s　、，,（(をにでのはもって]|(?:自己|会社|一身上の|家庭の?)(?:都合|事情)(?:により|のため)?|付け?|いっぱい|限り|かぎり|日に|より|までの(?:勤務|出勤|在籍)|まで)+$/;
/** A day is no longer than this: 令和8年12月31日（木）. */
const LONGEST = 16;

export interface NotedDay {
  date: CalendarDate;
  /** 来月末: which month that is depends on when it was written. Of 3月 nobody has said the day. */
  isRelative: boolean;
}

/** What stands between the word and the day: 退職「予定日：」R8.12.31, 退職「（自己都合）」R8.12.31. */
const BEHIND_WORD =
  /^(?:[届願]い?(?:出|書)?を?(?:受理|受領|提出|あり)?(?:済み?)?)?(?:する|します|の)?(?:予定|見込み?)?(?:年月日|日)?(?:は|が)?(?:[\s　]*[（(][^（）()\d０-９]{1,12}(?:都合|事情|理由)[）)])?[\s　:：、，,(（・\-－→＝=]*/;
const EACH_LEAVING = new RegExp(LEAVING, 'g');
const PLANNED = /予定|見込|ます|^る|たい|希望|意向|申し?出|申し入れ|[届願]|なる|調整/;
/** Who has leave to take, or a last day at work, is there still. */
const IS_THERE = /有休|有給|年休|最[終後]の?(?:出勤|勤務|出社)/;
/** 12/10 退職の相談, 11/20退職届受理: rather the day of that, but for 12/28付の退職届, 1/31で退職の申し出. */
const OF_TALK = /^の?(?:面談|相談|話|手続|説明|挨拶|送別)/;
const OF_PAPER = /^の?(?:意思表示|申し?出|申し入れ|[届願])/;
const FROM_DAY = /(?:[でて]|付け?|限り|いっぱい|まで|末日?)(?:の|に|を)?[\s　]*$/;
/** 退職した人の後任, 退職する佐藤さん, 退職者の代わり; 前任, 夫が: somebody else does. */
const OTHER_BEHIND =
  /^(?:する|した|される|された|予定)?(?!の?ため)の?(?:[^\s　、。，,（）()：:でにをは]{1,6}(?:さん|様|氏(?!名)|先生)|[人者方](?=の|から|に)|[^\s　、。，,（）()：:]{0,6}(?:後任|代わり|替わり|補充))/;
const OTHER_BEFORE = /(?:前任者?|[夫妻父母娘]|息子|主人|家族|さん|様|先生)[のがも、\s　]*$/;
const WITH_YEAR = /[RHSTM令平昭]|\d{4}|[^\d]*\d+\D+\d+\D+\d/i;
/** 来年3月: of which year depends on when it was written. */
const NEXT_YEAR = /来年の?(?=[\d０-９]{1,2}[月/／])/g;
const FISCAL_YEAR_END = /[今本]?年度末(?=$|日?$)/;

/** Of a day without a year: what lies further back is rather the next one. */
const DAYS_AHEAD = 183;

/** The last day that somebody's メモ names; a proposal for who reads the words beside it. Null: it names none. */
export function notedLastDay(note: string, today: CalendarDate): NotedDay | null {
  let goes = false;
  const said = note.replace(NEXT_YEAR, `${Number(today.slice(0, 4)) + 1}年`);
  for (const found of said.matchAll(EACH_LEAVING)) {
    const behind = said.slice(found.index + found[0].length);
    const before = said.slice(0, found.index).replace(BETWEEN, '');
    const own = dayAt('end', before, today);
    const next = dayAt('begin', behind.replace(BEHIND_WORD, ''), today);
    if (OTHER_BEHIND.test(behind) || OTHER_BEFORE.test(before.slice(0, before.length - (own?.length ?? 0)))) continue;
    goes ||= !OF_TALK.test(behind);
    const isSaid = own === null || FROM_DAY.test(said.slice(0, found.index));
    const isOfPaper = !isSaid && OF_PAPER.test(behind) && (next !== null || dayOf(own, false, today).date <= today);
    const words = !isSaid && (isOfPaper || OF_TALK.test(behind)) ? next : (own ?? next);
    if (words === null) continue;
    const [clause = ''] = behind.slice(0, LONGEST).split(/[。\n]/);
    const day = dayOf(words, PLANNED.test(clause) || IS_THERE.test(said), today);
    return said === note ? day : { ...day, isRelative: true };
  }
  const atWork = goes ? lastAtWorkSaid(said) : null;
  return atWork === null || !isDay(atWork, today) ? null : { date: nearest(atWork, today), isRelative: true };
}

/** 12/16最終出勤　退職（自己都合）: the day of leaving is that one, or later, which is to be asked. */
function nearest(written: string, today: CalendarDate): CalendarDate {
  const { date } = dayOf(written, false, today);
  return !WITH_YEAR.test(written) && daysBetween(date, today) > DAYS_AHEAD ? addMonths(date, 12) : date;
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
