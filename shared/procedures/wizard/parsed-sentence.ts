import { addDays, addMonths, calendarDate, dateParts, lastOfMonth, type CalendarDate } from '../../text/calendar-date';
import { parseDate } from '../../text/parse-date';
import { searchKey } from '../../text/search-key';
import { oncePerObject } from '../../text/once';
import { toAsciiNumber } from '../../text/width';
import type { Staff } from '../../ledger/entities';
import type { EventKind } from '../../ledger/event';
import { eventsInWords } from './event-words';
import { answersInWords } from './matter-words';

/** What a sentence in somebody's own words says. */
export interface ParsedSentence {
  kinds: EventKind[];
  /** People of the ledger who are named; of a surname that several have, all of them. */
  people: Staff[];
  /** How the people were called: 山田. */
  called: string;
  month: { date: CalendarDate; isWholeMonth: boolean } | null;
  /** Of a move. */
  where: 'same-city' | 'outside' | null;
  /** Answers to the questions of packs that the sentence has given already. */
  answers: ReturnType<typeof answersInWords>;
}

/** 「山田さんが来月、市内の同じ法人の別の事業所に移ります」 → 異動, 山田さん, 来月, in the city */
export function parseSentence(sentence: string, people: readonly Staff[], today: CalendarDate): ParsedSentence {
  const kinds = eventsInWords(sentence);
  const key = searchKey(sentence);
  const { named, called } = peopleIn(sentence, key, people);
  return {
    kinds,
    people: named,
    called,
    month: dayIn(sentence, today),
    where: whereIn(key),
    answers: answersInWords(sentence),
  };
}

const CALLS = ['さん', '君', 'くん', '氏', '様', 'さま', 'ちゃん', '先生'].map(searchKey);

/** Folded once a person: five thousand are looked at with each letter that somebody types. */
const keysOf = oncePerObject(({ name, kana }: Staff) => ({
  names: [name, kana].map(searchKey).filter((one) => one !== ''),
  surnames: [name, kana]
    .map(surnameOf)
    .filter((one) => one !== '')
    .map((text) => ({ text, key: searchKey(text) })),
}));

function peopleIn(sentence: string, key: string, people: readonly Staff[]): { named: Staff[]; called: string } {
  const registered = people.filter(({ status }) => status === 'registered');
  const whole = registered.filter((person) => keysOf(person).names.some((one) => key.includes(one)));
  if (whole.length > 0) return { named: whole, called: whole[0]?.name ?? '' };
  const words = new Set(sentence.split(/\s+/).map(searchKey));
  const bySurname = registered.flatMap((person) => {
    const surname = keysOf(person).surnames.find((one) => words.has(one.key) || isCalled(key, one.key));
    return surname === undefined ? [] : [{ person, surname: surname.text }];
  });
  const longest = Math.max(0, ...bySurname.map(({ surname }) => surname.length));
  const best = bySurname.filter(({ surname }) => surname.length === longest);
  return { named: best.map(({ person }) => person), called: best[0]?.surname ?? '' };
}

/** 佐藤 of 佐藤 健一; of a name without a space all of it. */
const surnameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** A surname alone may be part of any word: it counts with さん behind it, or as a word by itself. 小山さん isn't 山さん. */
function isCalled(key: string, surname: string): boolean {
  if (!key.includes(surname)) return false;
  return CALLS.some((call) => {
    const at = key.indexOf(`${surname}${call}`);
    return at === 0 || (at > 0 && !/\p{Script=Han}/u.test(key.charAt(at - 1)));
  });
}

function whereIn(key: string): ParsedSentence['where'] {
  const has = (...words: string[]): boolean => words.some((word) => key.includes(searchKey(word)));
  if (has('市外', 'ほかの法人', '他の法人', '別の法人', 'よその', '他法人', 'ほかの市', '他市')) return 'outside';
  return has('市内', '同じ市', '市の中') ? 'same-city' : null;
}

const MONTH_WORDS: readonly [string, number][] = [
  ['再来月', 2],
  ['さ来月', 2],
  ['来月', 1],
  ['今月', 0],
  ['先月', -1],
];

/** 来月 → its first day, and that the month alone was said; 月末, 12月20日, あした as they are. */
function dayIn(sentence: string, today: CalendarDate): ParsedSentence['month'] {
  const text = toAsciiNumber(sentence).replace(/\s+/g, '');
  const exact = exactDayIn(text, today);
  if (exact) return { date: exact, isWholeMonth: false };
  const relative = MONTH_WORDS.find(([word]) => text.includes(word));
  const isEnd = /月末|末日|末で|いっぱい/.test(text);
  if (relative) return ofMonth(addMonths(firstOf(today), relative[1]), isEnd);
  if (/年度末/.test(text)) return { date: next(today, 3, 31), isWholeMonth: false };
  if (/年末/.test(text)) return { date: next(today, 12, 31), isWholeMonth: false };
  const numbered = /(?<!\d)(1[0-2]|[1-9])月/.exec(text);
  if (numbered) return ofMonth(next(firstOf(today), Number(numbered[1]), 1), isEnd);
  return isEnd ? ofMonth(firstOf(today), true) : null;
}

function exactDayIn(text: string, today: CalendarDate): CalendarDate | null {
  const written =
    /(?:(?:令和|平成|R|H)?(?:\d{1,4}|元)[年./-])?\d{1,2}[月./-]\d{1,2}日?/i.exec(text)?.[0] ??
    /今日|本日|きょう|明日|あした|昨日|きのう/.exec(text)?.[0];
  if (written === undefined) return null;
  const parsed = parseDate(written, today);
  return parsed.ok ? parsed.date : null;
}

const firstOf = (date: CalendarDate): CalendarDate => `${date.slice(0, 8)}01`;

/** The next such day, today included. */
function next(from: CalendarDate, month: number, day: number): CalendarDate {
  const year = dateParts(from)?.year ?? 0;
  const date = calendarDate({ year, month, day });
  return date < from ? calendarDate({ year: year + 1, month, day }) : date;
}

function ofMonth(first: CalendarDate, isEnd: boolean): NonNullable<ParsedSentence['month']> {
  return isEnd ? { date: lastOfMonth(first), isWholeMonth: false } : { date: first, isWholeMonth: true };
}

/** The day to suggest: whoever leaves in a month has its last day, whatever else happens has its first, never one that is past. */
export function suggestedDay(heard: ParsedSentence, kind: EventKind, today: CalendarDate): CalendarDate | null {
  if (!heard.month) return null;
  const { date, isWholeMonth } = heard.month;
  if (!isWholeMonth) return date;
  if (kind === 'leave') return lastOfMonth(date);
  const isThisMonth = firstOf(today) === date;
  return isThisMonth && today > date ? addDays(today, 0) : date;
}
