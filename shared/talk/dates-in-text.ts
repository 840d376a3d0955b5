import { parseDate } from '../text/parse-date';

/** 昭和13年5月14日, S13.5.14, 1938/5/14. */
const DATE =
  /(?:(?:明治|大正|昭和|平成|令和|(?<![A-Za-z])[MTSHR])\.?\s?(?:元|\d{1,2})\s?[年./-]\s?|(?<!\d)(?:19|20)\d{2}\s?[年./-]\s?)\d{1,2}\s?[月./-]\s?\d{1,2}日?(?!\d)/g;
/** Nobody makes an appointment in these years. */
const LONG_AGO = /^(?:明治|大正|昭和|[MTS])/;
const WORD_BEFORE = /(?:生年月日|誕生日|生まれ)[^\n]{0,4}$/;
const WORD_AFTER = /^\s?(?:生|誕生)/;
/** Dates with a year don't depend on the day on which they are read. */
const ANY_DAY = '2026-01-01';

/** Dates that are birthdays: by the word beside them, by their era, or because somebody of the ledger has it. */
export function datesIn(plain: string, birthdays: ReadonlySet<string>): { start: number; end: number }[] {
  return [...plain.matchAll(DATE)].flatMap(({ 0: match, index: start }) => {
    const end = start + match.length;
    const parsed = parseDate(match.replace(/\s/g, ''), ANY_DAY);
    const isBirthday =
      LONG_AGO.test(match) ||
      WORD_BEFORE.test(plain.slice(0, start)) ||
      WORD_AFTER.test(plain.slice(end)) ||
      (parsed.ok && birthdays.has(parsed.date));
    return isBirthday ? [{ start, end }] : [];
  });
}
