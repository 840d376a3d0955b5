import { calendarDate, weekday, weekdayName, type DateParts } from '../../text/calendar-date';
import { eraYearText, warekiParts } from '../../text/wareki';
import type { FormatSection, FormatToken } from './format-sections';
import { japaneseDigits } from './japanese-digits';
import { byWord } from '../../text/by-word';

const DAY = 86_400_000;

/** A day and a time of day, as a cell counts them. */
export interface DateClock extends DateParts {
  hours: number;
  minutes: number;
  seconds: number;
  /** Parts of a second, 0 up to 1. */
  part: number;
  /** Whole seconds since day 0. */
  elapsed: number;
}

/**
 * The day and time that a number stands for; null where Excel shows none: before 1900, and beyond 9999.
 * @param about `decimals`: those of a second that are shown: what comes behind is rounded, as Excel does it with seconds, and with nothing else
 */
export function datePartsOf(
  serial: number,
  { from1904, decimals }: { from1904: boolean; decimals: number },
): DateClock | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  const step = 10 ** (3 - decimals);
  const whole = Math.floor(serial);
  const milliseconds = Math.round(((serial - whole) * DAY) / step) * step;
  const days = whole + (milliseconds === DAY ? 1 : 0);
  const time = milliseconds % DAY;
  return {
    ...dayOf(days, from1904),
    hours: Math.floor(time / 3_600_000),
    minutes: Math.floor(time / 60_000) % 60,
    seconds: Math.floor(time / 1000) % 60,
    part: (time % 1000) / 1000,
    elapsed: days * 86_400 + Math.floor(time / 1000),
  };
}

/** How many decimals of a second a section shows, three at most. */
export const secondDecimals = ({ tokens }: FormatSection): number =>
  Math.max(
    0,
    ...tokens.map((token) => (token.kind === 'date' && token.letters.startsWith('.') ? token.letters.length - 1 : 0)),
  );

function dayOf(days: number, from1904: boolean): DateParts {
  if (from1904) return partsOf(Date.UTC(1904, 0, 1) + days * DAY);
  // The 29 February 1900 that never was (ECMA-376-1 §18.17.4.1), and the day in front of the first: 明治33年1月0日.
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  if (days === 0) return { year: 1900, month: 1, day: 0 };
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
  const { digits, isJapanese } = section;
  const tokens = withFirstYear(clock, section);
  const isHalf = tokens.some((token) => token.kind === 'date' && /\//.test(token.letters));
  const writer = japaneseDigits(digits);
  return tokens
    .map((token, i) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind !== 'date') return token.kind === 'digit' ? token.place : '';
      return writer.number(
        pieceText(isMinutes(tokens, i) ? `${token.letters}in` : token.letters, clock, { isHalf, isJapanese }),
      );
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

/** Whether hours are counted to twelve, and what the halves of a day are called. */
interface ClockWords {
  isHalf: boolean;
  isJapanese: boolean;
}

const two = (number: number): string => String(number).padStart(2, '0');

function pieceText(letters: string, clock: DateClock, { isHalf, isJapanese }: ClockWords): string {
  const { year, month, day, hours, minutes, seconds, part, elapsed } = clock;
  const iso = calendarDate({ year, month, day: Math.max(1, day) });
  const hour = isHalf ? hours % 12 || 12 : hours;
  const japaneseHalf = hours < 12 ? '午前' : '午後';
  const texts: Record<string, () => string> = byWord({
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
    '[h]': () => String(Math.floor(elapsed / 3600)),
    '[m]': () => String(Math.floor(elapsed / 60)),
    '[s]': () => String(elapsed),
    'am/pm': () => (isJapanese ? japaneseHalf : hours < 12 ? 'AM' : 'PM'),
    'a/p': () => (hours < 12 ? 'A' : 'P'),
    '午前/午後': () => japaneseHalf,
    '上午/下午': () => japaneseHalf,
  });
  const known = texts[letters];
  if (known) return known();
  if (letters.startsWith('.')) return part.toFixed(letters.length - 1).slice(1);
  return eraText(letters, iso, year);
}

/** 令和, 令, R, and years of the era; a date before 明治 has its western year alone. */
function eraText(letters: string, iso: string, year: number): string {
  const parts = warekiParts(iso);
  const eraYear = parts?.eraYear ?? year;
  const names: Record<string, string> = byWord({
    g: parts?.letter ?? '',
    gg: parts?.era.charAt(0) ?? '',
    ggg: parts?.era ?? '',
    e: String(eraYear),
    ee: two(eraYear),
    r: String(eraYear),
    rr: `${parts?.era ?? ''}${parts ? eraYearText(eraYear) : year}`,
    bb: two((year + 543) % 100),
  });
  return names[letters] ?? String(year + 543);
}
