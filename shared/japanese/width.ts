/** What Japanese keyboards and Excel produce for the ASCII hyphen: dashes, minus signs and the long-vowel mark. */
const HYPHENS = /[‐‑‒–—―−－ーｰ]/g;

const ASCII = /^[\t\n\r -~]*$/;

/** Full-width ASCII (！…～) and the ideographic space become half-width; nothing else changes. */
export const toHalfWidth = (text: string): string =>
  // Most numbers are typed so: looked at once, not taken to pieces.
  ASCII.test(text) ? text : text.replace(WIDE_RUNS, narrowed);

/** Runs, as numbers are typed wide as a whole; no longer than what a call takes as arguments. */
const WIDE_RUNS = /[！-～　]{1,1000}/g;

function narrowed(run: string): string {
  const codes: number[] = [];
  for (let i = 0; i < run.length; i++) {
    const code = run.charCodeAt(i);
    codes.push(code === IDEOGRAPHIC_SPACE ? 0x20 : code - 0xfee0);
  }
  return String.fromCharCode(...codes);
}

const IDEOGRAPHIC_SPACE = 0x3000;

/** Half-width with ASCII hyphens: for dates and numbers only, since in a word ー is a letter. */
export const toAsciiNumber = (text: string): string =>
  ASCII.test(text) ? text : toHalfWidth(text).replace(HYPHENS, '-');

/** Ten digits, eleven for mobile, IP and 0800 numbers (総務省「電気通信番号計画」). */
const PHONE_DIGITS = /^(?:0[5-9]0\d{8}|0(?![5-9]0)\d{9})$/;

/**
 * Phone and fax numbers as stored: half-width, groups joined by ASCII hyphens, whatever stood between them. Leading zeros
 * are data. Text that is not one number (with an extension, from abroad) comes back half-width and otherwise as typed.
 */
export function normalizePhone(text: string): string {
  const number = toAsciiNumber(text)
    .trim()
    .replace(/^(?:tel|fax|電話|℡)[\s:.]*/i, '');
  const groups = number.split(/[-().\s]+/).filter((group) => group !== '');
  if (PHONE_DIGITS.test(groups.join(''))) return groups.join('-');
  return /^[\d+()\-\s]*$/.test(number) ? number : toHalfWidth(text).trim();
}

/** 〒 as stored: 270-0192. Text that is not seven digits comes back half-width and otherwise as typed. */
export function normalizePostalCode(text: string): string {
  const digits = toAsciiNumber(text).replace(/[〒\s-]/g, '');
  return /^\d{7}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3)}` : toHalfWidth(text).trim();
}

export const normalizeMail = (text: string): string => toHalfWidth(text).trim();

/** Office and other register numbers: half-width, no spaces or hyphens, letters upper case. */
export const normalizeNumber = (text: string): string => toAsciiNumber(text).replace(/[\s-]/g, '').toUpperCase();

export const isPostalCode = (text: string): boolean => /^\d{3}-\d{4}$/.test(text);
export const isPhone = (text: string): boolean =>
  /^0\d{1,4}-?\d{1,4}-?\d{3,4}$/.test(text) && PHONE_DIGITS.test(text.replaceAll('-', ''));
/** Deliberately wide: one @, something on both sides, a dot in the domain. The receiver's server knows better. */
export const isMail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

const HALF_WIDTH = /[\u0020-\u007e\uff61-\uff9f]/;
/** Marks that take no room of their own: variation selectors, combining marks, zero-width joiners. */
const NO_WIDTH = /[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}\u200b-\u200d\ufeff]|\p{Mn}/u;

/** Length in full-width characters: half-width ones count a half, variation selectors nothing. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (NO_WIDTH.test(character)) continue;
    width += HALF_WIDTH.test(character) ? 0.5 : 1;
  }
  return width;
}
