const SELECTOR = '[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]';
const CHARACTER = new RegExp(`(?:\\r\\n|[^])${SELECTOR}*`, 'gu');
const SELECTORS = new RegExp(SELECTOR, 'gu');

/** The text character by character as people count them: 葛󠄀 with its variation selector is one. */
export const charactersOf = (text: string): string[] => text.match(CHARACTER) ?? [];

/** A character without its variation selectors: 葛󠄀 is 葛. */
export const withoutSelectors = (character: string): string => character.replace(SELECTORS, '');

/** The selector of a character's form, as a code point; null for a character in its usual form. */
export function selectorOf(character: string): number | null {
  return character.match(SELECTORS)?.[0]?.codePointAt(0) ?? null;
}

/**
 * CJK compatibility ideographs: names are written with them (神 U+FA19, 塚 U+FA10), but Unicode takes each but twelve for
 * another way to write a second kanji (神 U+795E), so that normalising a text, or a font without them, changes the name.
 */
const COMPATIBILITY = '\\uf900-\\ufaff\\u{2f800}-\\u{2fa1f}';
const COMPATIBILITY_IDEOGRAPH = new RegExp(`[${COMPATIBILITY}]`, 'u');
const OTHERS = new RegExp(`[^${COMPATIBILITY}]+`, 'gu');

export const isCompatibilityIdeograph = (character: string): boolean => COMPATIBILITY_IDEOGRAPH.test(character);

/** The kanji that Unicode takes a compatibility ideograph for (神 of U+FA19); every other character is itself. For comparing only. */
export const ideographOf = (character: string): string =>
  isCompatibilityIdeograph(character) ? character.normalize('NFC') : character;

/** NFKC for everything but compatibility ideographs, which stay what they are. */
export const foldedButIdeographs = (text: string): string => text.replace(OTHERS, (part) => part.normalize('NFKC'));

/** What people write between groups of digits. */
const BETWEEN = /[-‐‑–−ー－\s()（）]/g;

/** 123,456: a comma has no box, from whichever end they are filled. */
export const withoutCommas = (text: string): string => (/^[\d,]+$/.test(text) ? text.replaceAll(',', '') : text);

/** Text for cells of one character each: a number leaves out what stands between its groups, where the cells count digits alone. */
export function combText(said: string, cells: number): string {
  const text = withoutCommas(said);
  if (charactersOf(text).length <= cells) return text;
  const digits = text.replace(BETWEEN, '');
  return /^[0-9０-９]+$/.test(digits) ? digits : text;
}
