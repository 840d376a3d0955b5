/** Spaces count for nothing: さとう けん stands beside さとうけん. Numbers by their value: P-9 before P-10. */
const loose = new Intl.Collator('ja', { numeric: true, ignorePunctuation: true });
const exact = new Intl.Collator('ja', { numeric: true });

/** ①, ⑩, ⑴, ⒈, ㉑, ㊿, Ⅻ, ❶: numbers in one letter, with which offices call their tablets. */
const IN_ONE = /[\u2460-\u249b\u2160-\u216b\u24ea-\u24f4\u24f5-\u24fe\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/g;
const ROUND = [0x2776, 0x2780, 0x278a, 0x24f5];

/** By the number that they show; collation takes ⑩ for 1 and 0 that stand beside each other. */
const numbered = (text: string): string => text.replace(IN_ONE, (letter) => ` ${numberOf(letter)} `);

function numberOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x2160 && code <= 0x216b) return code - 0x215f;
  if (code >= 0x24eb && code <= 0x24f4) return code - 0x24e0;
  const round = ROUND.find((first) => code >= first && code < first + 10);
  return round === undefined ? Number(letter.normalize('NFKC').replace(/\D/g, '')) : code - round + 1;
}

/** Nothing but such a number. */
export const isNumberInOne = (text: string): boolean => text !== '' && text.replace(IN_ONE, '') === '';

/**
 * The order of every Japanese list (五十音順): 清音 before 濁音, small kana before large ones where nothing else tells them apart,
 * spaces and hyphens only where all else is the same; ② before ⑩.
 */
export const inJapaneseOrder = (a: string, b: string): number =>
  loose.compare(numbered(a), numbered(b)) || exact.compare(a, b);

/**
 * By furigana; who has none follows behind all kana, by the kanji. People of one name stand by their number, then by their
 * id, so that every list and every paper has them alike.
 */
export const byReading = (a: Read, b: Read): number =>
  byGroup(a.kana, b.kana) ||
  inJapaneseOrder(a.name, b.name) ||
  inJapaneseOrder(a.employeeNumber ?? '', b.employeeNumber ?? '') ||
  byId(a.id ?? '', b.id ?? '');

const byId = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Groups of a list by a text of each: in Japanese order, those without it last. */
export const byGroup = (a: string, b: string): number =>
  a === '' || b === '' ? Number(a === '') - Number(b === '') : inJapaneseOrder(a, b);

interface Read {
  kana: string;
  name: string;
  employeeNumber?: string;
  id?: string;
}
