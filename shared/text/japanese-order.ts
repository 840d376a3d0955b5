/** Spaces count for nothing: さとう けん stands beside さとうけん. Numbers by their value: P-9 before P-10. */
const loose = new Intl.Collator('ja', { numeric: true, ignorePunctuation: true });
const exact = new Intl.Collator('ja', { numeric: true });

/**
 * The order of every Japanese list (五十音順): 清音 before 濁音, small kana before large ones where nothing else tells them apart,
 * spaces and hyphens only where all else is the same.
 */
export const inJapaneseOrder = (a: string, b: string): number => loose.compare(a, b) || exact.compare(a, b);

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
