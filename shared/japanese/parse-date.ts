import { addDays, calendarDate, daysInMonth, type CalendarDate } from './calendar-date';
import { eras } from './wareki';
import { toHalfWidth } from './width';

export type ParsedDate = { ok: true; date: CalendarDate } | { ok: false; message: string };

const EXAMPLE = '例：令和8年11月20日';
const SEPARATED = '(\\d{1,2})[./\\-月](\\d{1,2})日?$';
const WITH_ERA = new RegExp(`^(令和|平成|昭和|大正|明治|令|平|昭|大|明|[RHSTM])(元|\\d{1,2})[./\\-年]${SEPARATED}`, 'i');
const WESTERN = new RegExp(`^(\\d{4})[./\\-年]${SEPARATED}`);
const WITHOUT_YEAR = new RegExp(`^${SEPARATED}`);
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const SPOKEN: Record<string, number> = { 今日: 0, 本日: 0, きょう: 0, 明日: 1, あした: 1, 昨日: -1, きのう: -1 };

const bad = (message: string): ParsedDate => ({ ok: false, message });

/**
 * Reads a date as office workers write it: 令和8年11月20日, R8.11.20, S60/1/5, 20261120, 2026/11/20, 11/20, 今日;
 * full-width digits too. A weekday in brackets is passed over.
 *
 * An era year past the era's end (平成32年) is read as the day it means; one before its start (令和元年4月) is refused.
 */
export function parseDate(typed: string, today: CalendarDate): ParsedDate {
  const text = toHalfWidth(typed)
    .replace(/[(（][日月火水木金土]曜?日?[)）]$/, '')
    .replace(/\s+/g, '');
  if (text === '') return bad(`日付が空です。${EXAMPLE}`);
  const spoken = SPOKEN[text];
  if (spoken !== undefined) return { ok: true, date: addDays(today, spoken) };

  const era = WITH_ERA.exec(text);
  if (era) return eraDate(era[1] ?? '', era[2] ?? '', Number(era[3]), Number(era[4]));
  const western = WESTERN.exec(text) ?? EIGHT_DIGITS.exec(text);
  if (western) return existing(Number(western[1]), Number(western[2]), Number(western[3]));
  const short = WITHOUT_YEAR.exec(text);
  if (short) return existing(Number(today.slice(0, 4)), Number(short[1]), Number(short[2]));
  return bad(`「${typed.trim()}」は日付として読めません。${EXAMPLE}`);
}

function eraDate(name: string, yearText: string, month: number, day: number): ParsedDate {
  const era = eras.find((e) => e.name.startsWith(name) || e.letter === name.toUpperCase());
  if (!era) return bad(`「${name}」という元号はありません。${EXAMPLE}`);
  const eraYear = yearText === '元' ? 1 : Number(yearText);
  if (eraYear === 0) return bad(`「${era.name}0年」はありません。1年は元年です。${EXAMPLE}`);
  const parsed = existing(Number(era.from.slice(0, 4)) + eraYear - 1, month, day);
  if (parsed.ok && parsed.date < era.from) {
    const [, m, d] = era.from.split('-').map(Number);
    return bad(`${era.name}は元年${m}月${d}日からです。前の元号で入れてください。${EXAMPLE}`);
  }
  return parsed;
}

function existing(year: number, month: number, day: number): ParsedDate {
  if (month < 1 || month > 12) return bad(`「${month}月」はありません。${EXAMPLE}`);
  if (day < 1 || day > daysInMonth(year, month)) return bad(`「${month}月${day}日」はありません。${EXAMPLE}`);
  return { ok: true, date: calendarDate({ year, month, day }) };
}
