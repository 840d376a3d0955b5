import type { PersonalKind } from '../packs/talk-schema';
import { datesIn } from './dates-in-text';
import { namesIn } from './names-in-text';
import { isMyNumber } from '../text/my-number';
import { toAsciiNumber } from '../text/width';
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
