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

/**
 * A mail address as stored: half-width, without what stands around it in lists and letters: mailto:, 姓<…>, （携帯）, 携帯：.
 * Text in which that leaves no address comes back half-width and otherwise as typed.
 */
export function normalizeMail(text: string): string {
  const typed = toHalfWidth(text).trim();
  if (isMail(typed)) return typed;
  const inBrackets = /^[^<>@]*<([^<>]*)>\s*(?:\([^()@]*\))?$/.exec(typed)?.[1] ?? typed;
  const address = inBrackets
    .trim()
    .replace(/^\([^()@]*\)\s*|\s*\([^()@]*\)$/g, '')
    .replace(MAIL_LABEL, '')
    .replace(/^mailto:\s*/i, '')
    .replace(/\?.*$/, '')
    .replace(/[,;、。]$/, '')
    .trim();
  return isMail(address) ? address : typed;
}

const MAIL_LABEL =
  /^(?:携帯|スマホ|パソコン|pc|自宅|会社|職場|仕事|個人|私用|法人|共有|共用|連絡先|gmail|(?:e-?)?mail|(?:e-?)?メール|(?:メール)?アドレス|携帯メール|pcメール)\s*[::]\s*/i;

/** Office and other register numbers: half-width, no spaces or hyphens, letters upper case. */
export const normalizeNumber = (text: string): string => toAsciiNumber(text).replace(/[\s-]/g, '').toUpperCase();

export const isPostalCode = (text: string): boolean => /^\d{3}-\d{4}$/.test(text);
export const isPhone = (text: string): boolean =>
  /^0\d{1,4}-?\d{1,4}-?\d{3,4}$/.test(text) && PHONE_DIGITS.test(text.replaceAll('-', ''));
/**
 * An address as mail servers take it: `user@host`, in ASCII (what else there is, RFC 6531, hardly any server in use takes), with
 * a dot in the host. Dots stand where they like: mobile addresses of before 2009 (a..b.@docomo.ne.jp) are still in use.
 */
export const MAIL_ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;
export const LONGEST_MAIL = 254;
export const isMail = (text: string): boolean => text.length <= LONGEST_MAIL && MAIL_ADDRESS.test(text);

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
