import { addDays, addMonths, calendarDate, daysInMonth, lastOfMonth, type CalendarDate } from './calendar-date';
import { eras, eraYearText, formatWareki } from './wareki';
import { toAsciiNumber } from './width';

/** `warning` is a sentence about a day that is read and worth a second look: 平成32年. */
export type ParsedDate = { ok: true; date: CalendarDate; warning?: string } | { ok: false; message: string };

const EXAMPLE = '例：令和8年11月20日';
const OF_BIRTH = '例：昭和35年4月1日';

/** An example as the day may be, where it is said what is wrong: nobody was born this year. */
export const withExampleOfBirth = (message: string, isOfBirth: boolean): string =>
  isOfBirth ? message.replace(EXAMPLE, OF_BIRTH) : message;
const ERA = '(令和|平成|昭和|大正|明治|令|平|昭|大|明|[RHSTM])';
const MONTH_AND_DAY = '(\\d{1,2})[./・,、\\-月](\\d{1,2})[日.]?$';
const WITH_ERA = new RegExp(`^${ERA}[.・]?(元|\\d{1,2})[./・,、\\-年]${MONTH_AND_DAY}`, 'i');
const WITH_ERA_SIX_DIGITS = new RegExp(`^${ERA}(\\d{2})(\\d{2})(\\d{2})$`, 'i');
const WESTERN = new RegExp(`^(?:西暦)?(\\d{4})[./・,、\\-年]${MONTH_AND_DAY}`);
/** R8年3月末, 令和8年2月末日, R8.3末, 11月末: the last day of the month. */
const MONTH_END = /^(.*[元\d][./・,、\-年]\d{1,2}|\d{1,2}(?=月))月?末日?$/;
/** Months from now. */
const SPOKEN_MONTH_ENDS = new Map([
  ['先月末', -1],
  ['今月末', 0],
  ['来月末', 1],
  ['再来月末', 2],
]);
/** H30.4, 平成20年4月, 2018年4月, 2018/4. */
const MONTH_ALONE = new RegExp(
  `^(?:${ERA}[.・]?(?:元|\\d{1,2})|(?:西暦)?(?:19|20)\\d{2})(?:年|[./・,、\\-])(?:0?[1-9]|1[0-2])月?$`,
  'i',
);
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const WITHOUT_YEAR = new RegExp(`^${MONTH_AND_DAY}`);
/** （金）, (金曜日), 金曜日, （月・祝）. */
const WEEKDAY = /(?:[(（][日月火水木金土祝曜・]+[)）]|[日月火水木金土]曜日?)$/;
/** What stands behind a day and is none of it: 付, 付け, 生, 生まれ, ～, から, （40歳）. */
const BEHIND = /(?:付け?|生まれ|生|[~〜～]|から|より|[(（]?満?\d{1,3}[歳才][)）]?)$/;
const MAYBE_BEHIND = /[付け生れ~〜～らり歳才)）]$/;
/** 1985年（昭和60年）1月5日, S60(1985).1.5, 2019年（令和元年）: the year in the other calendar. */
const OTHER_YEAR =
  /[(（](?:西暦)?((?:令和|平成|昭和|大正|明治|[RHSTM令平昭大明])?(?:元|\d{1,4}))年?[)）](?=[./・,、\-年月]|\d)/i;
/** Asked first: most dates have none, and looking for one from each place on takes as long as all the rest. */
const MAYBE_WEEKDAY = /[曜(（]/;
/** The eras as one character (㍻), which Japanese keyboards offer. */
const ERA_IN_ONE_CHARACTER = /[㋿㍻㍼㍽㍾]/g;
/** Asked first, too. */
const MAYBE_UNEVEN = /[\s㋿㍻㍼㍽㍾]/;
const SPOKEN = new Map([
  ['今日', 0],
  ['本日', 0],
  ['きょう', 0],
  ['明日', 1],
  ['あした', 1],
  ['昨日', -1],
  ['きのう', -1],
]);

const bad = (message: string): ParsedDate => ({ ok: false, message: `${message}${EXAMPLE}` });

/**
 * Reads a date as office workers write it: 令和8年11月20日, R8.11.20, S60/1/5, R081120, 20261120, 2026/11/20, 11/20, 今日, 来月末;
 * full-width digits too. A weekday behind it is passed over, not checked.
 *
 * 付, 生 or ～ behind it too; 3月末 is the month's last day. Of a year in both calendars both must be the same.
 *
 * A month without its day is no day: it is asked for, and nothing is made up.
 *
 * An era year past the era's end (平成32年) is read as the day it means, with a warning; one before its start (令和元年4月) is refused.
 */
export function parseDate(typed: string, today: CalendarDate): ParsedDate {
  const { text, other } = withoutOtherYear(withoutWhatFollows(evenly(typed)));
  if (other !== null) return inBothCalendars(text, other, typed, today);
  if (text === '') return bad('日付が空です。');
  const spoken = SPOKEN.get(text);
  if (spoken !== undefined) return { ok: true, date: addDays(today, spoken) };

  const months = SPOKEN_MONTH_ENDS.get(text.replace(/末日$/, '末'));
  if (months !== undefined) return { ok: true, date: lastOfMonth(addMonths(today, months)) };
  const end = text.includes('末') ? MONTH_END.exec(text) : null;
  if (end) return endOfMonth(end[1] ?? '', typed, today);

  const era = WITH_ERA.exec(text) ?? WITH_ERA_SIX_DIGITS.exec(text);
  if (era) return eraDate(era[1] ?? '', era[2] ?? '', Number(era[3]), Number(era[4]));
  const western = WESTERN.exec(text) ?? EIGHT_DIGITS.exec(text);
  if (western && isLikelyYear(Number(western[1])))
    return existing(Number(western[1]), Number(western[2]), Number(western[3]), `${western[1]}年`);
  if (MONTH_ALONE.test(text)) return bad(`「${typed.trim()}」には、日がありません。何日かも入れてください。`);
  const short = WITHOUT_YEAR.exec(text);
  const thisYear = today.slice(0, 4);
  if (short) return existing(Number(thisYear), Number(short[1]), Number(short[2]), `${thisYear}年`);
  return bad(`「${typed.trim()}」は日付として読めません。`);
}

function evenly(typed: string): string {
  const ascii = toAsciiNumber(typed);
  if (!MAYBE_UNEVEN.test(ascii)) return ascii;
  return ascii.replace(ERA_IN_ONE_CHARACTER, (era) => era.normalize('NFKC')).replace(/\s+/g, '');
}

/** 令和3年4月: a month whose day nobody has written. */
export const isMonthAlone = (typed: string): boolean => MONTH_ALONE.test(withoutWhatFollows(evenly(typed)));

/** Its first day, where somebody says that it is meant; null: there is none. */
export function firstOfMonth(typed: string, today: CalendarDate): CalendarDate | null {
  if (!isMonthAlone(typed)) return null;
  const parsed = parseDate(`${withoutWhatFollows(evenly(typed)).replace(/月$/, '')}月1日`, today);
  return parsed.ok ? parsed.date : null;
}

/** The latest day that the month has. */
function endOfMonth(month: string, typed: string, today: CalendarDate): ParsedDate {
  for (const day of [31, 30, 29, 28]) {
    const parsed = parseDate(`${month}月${day}日`, today);
    if (parsed.ok) return parsed;
  }
  return bad(`「${typed.trim()}」は日付として読めません。`);
}

function withoutWhatFollows(written: string): string {
  let text = written;
  // 令和6年4月1日（月）付 has both.
  for (let before = ''; before !== text;) {
    before = text;
    if (MAYBE_WEEKDAY.test(text)) text = text.replace(WEEKDAY, '');
    if (MAYBE_BEHIND.test(text)) text = text.replace(BEHIND, '');
  }
  return text;
}

function withoutOtherYear(written: string): { text: string; other: string | null } {
  const found = MAYBE_WEEKDAY.test(written) ? OTHER_YEAR.exec(written) : null;
  if (!found) return { text: written, other: null };
  const rest = written.slice(found.index + found[0].length);
  // S60(1985)1月5日 and 1985(S60).1.5: one mark behind the year is left.
  const front = written.slice(0, found.index).replace(/年$/, '');
  return { text: `${front}${/^\d/.test(rest) ? '年' : ''}${rest}`, other: found[1] ?? '' };
}

/** The same day in both calendars, or a contradiction that only a person can settle. */
function inBothCalendars(text: string, other: string, typed: string, today: CalendarDate): ParsedDate {
  const [own, its] = [text, `${other}${text.replace(/^(?:西暦)?[^\d元]*(?:元|\d+)/, '')}`].map((one) =>
    parseDate(one, today),
  );
  if (!own?.ok || !its?.ok || own.date === its.date) return own ?? bad('');
  return bad(`「${typed.trim()}」は、西暦と和暦の年が合いません。`);
}

/** A year outside is a slip of the finger (0206年, 20266年). */
const isLikelyYear = (year: number): boolean => year >= 1868 && year < 2200;

function eraDate(name: string, yearText: string, month: number, day: number): ParsedDate {
  const era = eras.find((e) => e.name.startsWith(name) || e.letter === name.toUpperCase());
  if (!era) return bad(`「${name}」という元号はありません。`);
  const eraYear = yearText === '元' ? 1 : Number(yearText);
  if (eraYear === 0) return bad(`「${era.name}0年」はありません。1年は元年です。`);
  const year = era.firstYear + eraYear - 1;
  const parsed = existing(year, month, day, `${era.name}${eraYearText(eraYear)}年`);
  if (parsed.ok && parsed.date < era.from) {
    const [, firstMonth, firstDay] = era.from.split('-').map(Number);
    const instead = era === eras.at(-1) ? '西暦' : '前の元号';
    return bad(`${era.name}は元年${firstMonth}月${firstDay}日からです。${instead}で入れてください。`);
  }
  return parsed.ok ? withWarning(parsed.date, era.name, eraYear) : parsed;
}

/** Software and people count on behind an era's end; some of them mean another year. */
function withWarning(date: CalendarDate, era: string, eraYear: number): ParsedDate {
  const next = eras[eras.findIndex(({ name }) => name === era) - 1];
  if (!next || date < next.from) return { ok: true, date };
  const warning = `${era}${eraYearText(eraYear)}年は${formatWareki(date)}として読みました。年を確かめてください`;
  return { ok: true, date, warning };
}

function existing(year: number, month: number, day: number, yearAsTyped: string): ParsedDate {
  if (month < 1 || month > 12) return bad(`「${month}月」はありません。`);
  if (day < 1 || day > daysInMonth(year, month)) {
    // Other years have a 29th of February: say which one hasn't.
    const named = month === 2 && day === 29 ? `${yearAsTyped}2月29日` : `${month}月${day}日`;
    return bad(`「${named}」はありません。`);
  }
  return { ok: true, date: calendarDate({ year, month, day }) };
}
