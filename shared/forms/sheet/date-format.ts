import { calendarDate, weekday, weekdayName, type DateParts } from '../../text/calendar-date';
import { eraYearText, warekiParts } from '../../text/wareki';
import type { FormatSection, FormatToken } from './format-sections';
import { japaneseDigits } from './japanese-digits';

const DAY = 86_400_000;

/** A day and a time of day, as a cell counts them. */
export interface DateClock extends DateParts {
  hours: number;
  minutes: number;
  seconds: number;
  /** Parts of a second, 0 up to 1. */
  part: number;
  /** The whole value, for elapsed time. */
  serial: number;
}

/** The day and time that a number stands for; null where Excel shows none: before 1900, and beyond 9999. */
export function datePartsOf(serial: number, from1904: boolean): DateClock | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  // Shown times are cut to the thousandth of a second.
  const milliseconds = Math.round((serial % 1) * DAY);
  const days = Math.floor(serial) + (milliseconds === DAY ? 1 : 0);
  const time = milliseconds % DAY;
  return {
    ...dayOf(days, from1904),
    hours: Math.floor(time / 3_600_000),
    minutes: Math.floor(time / 60_000) % 60,
    seconds: Math.floor(time / 1000) % 60,
    part: (time % 1000) / 1000,
    serial,
  };
}

function dayOf(days: number, from1904: boolean): DateParts {
  if (from1904) return partsOf(Date.UTC(1904, 0, 1) + days * DAY);
  // The 29 February 1900 that never was (ECMA-376-1 §18.17.4.1).
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  return partsOf(Date.UTC(1899, 11, 31) + (days > 60 ? days - 1 : days) * DAY);
}

function partsOf(time: number): DateParts {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A date through its section of a number format. */
export function showDate(clock: DateClock, section: FormatSection): string {
  const { digits } = section;
  const tokens = withFirstYear(clock, section);
  const isHalf = tokens.some((token) => token.kind === 'date' && /\//.test(token.letters));
  const writer = japaneseDigits(digits);
  return tokens
    .map((token, i) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind !== 'date') return token.kind === 'digit' ? token.place : '';
      return writer.number(pieceText(isMinutes(tokens, i) ? `${token.letters}in` : token.letters, clock, isHalf));
    })
    .join('');
}

/** 1年を元年と表記する: the year in front of 年 is a word then, as in Excel. */
function withFirstYear({ year, month, day }: DateClock, { tokens, firstYear }: FormatSection): readonly FormatToken[] {
  if (!firstYear || warekiParts(calendarDate({ year, month, day }))?.eraYear !== 1) return tokens;
  return tokens.map((token, i) => {
    const next = tokens[i + 1];
    const isYear = token.kind === 'date' && /^e{1,2}$/.test(token.letters);
    return isYear && next?.kind === 'literal' && next.text.startsWith('年') ? { kind: 'literal', text: '元' } : token;
  });
}

/** `m` beside hours or seconds is minutes. */
function isMinutes(tokens: readonly FormatToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'date' || !/^m{1,2}$/.test(token.letters)) return false;
  const lettersOf = (one: FormatToken | undefined): string => (one?.kind === 'date' ? one.letters : '');
  const before = tokens.slice(0, at).findLast(({ kind }) => kind === 'date');
  const behind = tokens.slice(at + 1).find(({ kind }) => kind === 'date');
  return /h/.test(lettersOf(before)) || /s/.test(lettersOf(behind));
}

const two = (number: number): string => String(number).padStart(2, '0');

function pieceText(letters: string, clock: DateClock, isHalf: boolean): string {
  const { year, month, day, hours, minutes, seconds, part, serial } = clock;
  const iso = calendarDate({ year, month, day });
  const hour = isHalf ? hours % 12 || 12 : hours;
  const texts: Record<string, () => string> = {
    y: () => two(year % 100),
    yy: () => two(year % 100),
    yyy: () => String(year),
    yyyy: () => String(year),
    m: () => String(month),
    mm: () => two(month),
    mmm: () => (MONTHS[month - 1] ?? '').slice(0, 3),
    mmmm: () => MONTHS[month - 1] ?? '',
    mmmmm: () => (MONTHS[month - 1] ?? '').charAt(0),
    d: () => String(day),
    dd: () => two(day),
    ddd: () => (DAYS[weekday(iso)] ?? '').slice(0, 3),
    dddd: () => DAYS[weekday(iso)] ?? '',
    aaa: () => weekdayName(iso),
    aaaa: () => `${weekdayName(iso)}曜日`,
    h: () => String(hour),
    hh: () => two(hour),
    min: () => String(minutes),
    mmin: () => two(minutes),
    s: () => String(seconds),
    ss: () => two(seconds),
    '[h]': () => String(Math.floor(serial * 24 + 1e-9)),
    '[m]': () => String(Math.floor(serial * 1440 + 1e-9)),
    '[s]': () => String(Math.floor(serial * 86_400 + 1e-9)),
    'am/pm': () => (hours < 12 ? 'AM' : 'PM'),
    'a/p': () => (hours < 12 ? 'A' : 'P'),
    '午前/午後': () => (hours < 12 ? '午前' : '午後'),
    '上午/下午': () => (hours < 12 ? '午前' : '午後'),
  };
  const known = texts[letters];
  if (known) return known();
  if (letters.startsWith('.')) return part.toFixed(letters.length - 1).slice(1);
  return eraText(letters, iso, year);
}

/** 令和, 令, R, and years of the era; a date before 明治 has its western year alone. */
function eraText(letters: string, iso: string, year: number): string {
  const parts = warekiParts(iso);
  const eraYear = parts?.eraYear ?? year;
  const names: Record<string, string> = {
    g: parts?.letter ?? '',
    gg: parts?.era.charAt(0) ?? '',
    ggg: parts?.era ?? '',
    e: String(eraYear),
    ee: two(eraYear),
    r: String(eraYear),
    rr: `${parts?.era ?? ''}${parts ? eraYearText(eraYear) : year}`,
    bb: two((year + 543) % 100),
  };
  return names[letters] ?? String(year + 543);
}
