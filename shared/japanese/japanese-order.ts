/** Spaces count for nothing: さとう けん stands beside さとうけん. Numbers by their value: P-9 before P-10. */
const loose = new Intl.Collator('ja', { numeric: true, ignorePunctuation: true });
const exact = new Intl.Collator('ja', { numeric: true });

/**
 * The order of every Japanese list (五十音順): 清音 before 濁音, small kana before large ones where nothing else tells them apart,
 * spaces and hyphens only where all else is the same.
 */
export const inJapaneseOrder = (a: string, b: string): number => loose.compare(a, b) || exact.compare(a, b);

/** By furigana; who has none follows behind all kana, by the kanji. */
export const byReading = (a: Read, b: Read): number =>
  inJapaneseOrder(a.kana || a.name, b.kana || b.name) || inJapaneseOrder(a.name, b.name);

interface Read {
  kana: string;
  name: string;
}
