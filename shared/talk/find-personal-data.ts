import type { PersonalKind } from '../packs/talk-schema';
import { isMyNumber } from '../text/my-number';
import { toAsciiNumber } from '../text/width';
import { parseDate } from '../text/parse-date';
import { namesIn } from './names-in-text';
import { type PersonalData, type KnownHere, NOTHING_KNOWN } from './personal-data';

/** Data of persons in a text, in the order in which it stands there; no two over each other. */
export function personalDataIn(text: string, known: KnownHere = NOTHING_KNOWN): PersonalData[] {
  // One character for one: places in it are places in the text.
  const plain = toAsciiNumber(text);
  const found: PersonalData[] = [];
  const add = (more: readonly PersonalData[]): void =>
    void found.push(...more.filter(({ start, end }) => found.every((one) => end <= one.start || one.end <= start)));
  const ours = new Set(known.ours.map(bare));
  const stretches = (kind: PersonalKind, pattern: RegExp, isMeant: (match: string, at: number) => boolean) =>
    [...plain.matchAll(pattern)]
      .map(({ 0: match, index }) => ({ kind, start: index, end: index + match.length, who: '' }))
      .filter(({ start, end }) => {
        const match = plain.slice(start, end);
        return !ours.has(bare(match)) && isMeant(match, start);
      });
  // What is most particular first: twelve digits with their check digit are no telephone number.
  add(stretches('mail', MAIL, () => true));
  add(stretches('my-number', TWELVE, (match) => isMyNumber(digits(match))));
  add(stretches('phone', PHONE, (match, at) => isPhone(match, plain.slice(0, at))));
  add(stretches('insured-number', INSURED, (_, at) => !OFFICE_NUMBER_BEFORE.test(plain.slice(0, at))));
  add(datesIn(plain, known.birthdays).map((place) => ({ kind: 'birthday', ...place, who: '' })));
  add(namesIn(text, known.people));
  return found.sort((a, b) => a.start - b.start);
}

const digits = (text: string): string => text.replace(/\D/g, '');
const bare = (text: string): string =>
  toAsciiNumber(text)
    .replace(/[-()\s]/g, '')
    .toLowerCase();

const MAIL = /[\w.%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
const TWELVE = /(?<![\d-])\d{4}[- ]?\d{4}[- ]?\d{4}(?![\d-])/g;
const PHONE = /(?<![\d-])0\d{1,4}[-() ]{0,2}\d{1,4}[-() ]{0,2}\d{3,4}(?![\d-])/g;
const INSURED = /(?<![\dA-Za-z-])(?:\d{10}|H\d{9})(?![\d-])/gi;
const OFFICE_NUMBER_BEFORE = /(?:事業所番号|医療機関番号)\s*[:(]?\s*$/;
const PHONE_WORD_BEFORE = /(?:電話|TEL|FAX|携帯|℡)(?:番号)?\s*[:(]?\s*$/i;

/** Ten digits in a row may be 被保険者番号: a telephone number then needs its hyphens, its word, or a mobile's beginning. */
function isPhone(match: string, before: string): boolean {
  const number = digits(match);
  if (/^0[5-9]0\d{8}$/.test(number)) return true;
  if (!/^0(?![5-9]0)\d{9}$/.test(number)) return false;
  return match !== number || PHONE_WORD_BEFORE.test(before);
}

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
function datesIn(plain: string, birthdays: ReadonlySet<string>): { start: number; end: number }[] {
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
