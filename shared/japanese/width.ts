/** Hyphens, dashes and minus signs that Japanese keyboards and Excel produce for the ASCII hyphen. */
const HYPHENS = /[‐‑‒–—―−－ｰ]/g;

/** Full-width ASCII (！…～) and the ideographic space become half-width; nothing else changes. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ');

/** Phone and fax numbers as stored: half-width, ASCII hyphens, no spaces. Leading zeros are data. */
export function normalizePhone(text: string): string {
  const half = toHalfWidth(text).replace(HYPHENS, '-').replace(/ー/g, '-').replace(/\s+/g, '');
  return half.replace(/^(\d{2,5})\((\d{1,4})\)(\d{4})$/, '$1-$2-$3');
}

/** 〒 as stored: 270-0192. Text that is not seven digits comes back half-width and otherwise as typed. */
export function normalizePostalCode(text: string): string {
  const half = toHalfWidth(text).replace(HYPHENS, '-').replace(/[〒ー\s]/g, (c) => (c === 'ー' ? '-' : ''));
  const digits = half.replace(/-/g, '');
  return /^\d{7}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3)}` : half;
}

export const normalizeMail = (text: string): string => toHalfWidth(text).trim();

/** Office and other register numbers: half-width, no spaces or hyphens, letters upper case. */
export const normalizeNumber = (text: string): string =>
  toHalfWidth(text).replace(HYPHENS, '').replace(/[\s-]/g, '').toUpperCase();

export const isPostalCode = (text: string): boolean => /^\d{3}-\d{4}$/.test(text);
export const isPhone = (text: string): boolean => /^0\d{1,4}-?\d{1,4}-?\d{3,4}$/.test(text);
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
