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

/** Which phone it is, as lists say beside it. Not whose: （母） is no phone of the patient's. */
const PHONE_WORD =
  '(?:(?:携帯|ケータイ|ケイタイ|スマホ|スマートフォン|自宅|固定|会社|職場|勤務先|本人|個人|私用|社用|法人|業務用|仕事|代表|直通|連絡先|日中|夜間|tel|fax|phone|mobile|電話|℡)[・/]?)+(?:電話)?(?:番号)?';
const WORD_BEFORE = new RegExp(
  `^(?:[([【〔<]\\s*${PHONE_WORD}\\s*[)\\]】〕>]|${PHONE_WORD})[\\s::.,、]*(?=[\\d(+])`,
  'i',
);
const WORD_BEHIND = new RegExp(`(?<=\\d)\\s*(?:[([【〔<]\\s*${PHONE_WORD}\\s*[)\\]】〕>]|${PHONE_WORD})$`, 'i');

/**
 * Phone and fax numbers as stored: half-width, groups joined by ASCII hyphens, whatever stood between them, without the words
 * that say which phone it is (TEL, 携帯：, （自宅）). Leading zeros are data. Text that is not one number (with an extension,
 * from abroad) comes back half-width and otherwise as typed.
 */
export function normalizePhone(text: string): string {
  const bare = ONLY_NUMBER.test(text)
    ? text
    : toHalfWidth(text).trim().replace(WORD_BEFORE, '').replace(WORD_BEHIND, '');
  const number = toAsciiNumber(bare).trim();
  const groups = number.split(/[-().\s]+/).filter((group) => group !== '');
  if (PHONE_DIGITS.test(groups.join(''))) return groups.join('-');
  return /^[\d+()\-\s]*$/.test(number) ? number : toHalfWidth(text).trim();
}

const ONLY_NUMBER = /^[\d-]*$/;

/** The whole numbers of a text that is nothing but phones and the words that say which; [] where anything else stands in it. */
export function phonesIn(text: string): string[] {
  const plain = toAsciiNumber(text).replace(BLANK_BETWEEN, (blank, before: string) =>
    PHONE_DIGITS.test(before.replace(/\D/g, '')) ? ' / ' : blank,
  );
  const found = [...plain.matchAll(ONE_PHONE)].map(([match]) => match);
  const rest = found.reduce((left, match) => left.replace(match, ' '), plain);
  const areWhole = found.every((match) => PHONE_DIGITS.test(match.replace(/\D/g, '')));
  return areWhole && !/\d/.test(rest) ? found.map(normalizePhone) : [];
}

/** Behind a whole number a blank begins the next one: 04-7150-6531 090-1234-5678. */
const BLANK_BETWEEN = /(?<=(?<!\d)(\(?0\d{1,4}\)?-?\d{1,4}-?\d{3,4})) +(?=\(?0)/g;

const FAX_WORD = /[\s(・,、/／-]*(?:fax|ファックス|ﾌｧｯｸｽ|ファクス|ファクシミリ)(?:番号)?[\s:.)]*(?=\(?0)/i;

/** 04-7150-6531（FAX 04-7150-6532）: two numbers of which the second says what it is; null: anything else. */
export function phoneAndFax(text: string): { phone: string; fax: string } | null {
  const [before = '', behind = '', ...others] = toHalfWidth(text).trim().split(FAX_WORD);
  const [phone, fax] = [normalizePhone(before), normalizePhone(behind)];
  return others.length === 0 && isPhone(phone) && isPhone(fax) ? { phone, fax } : null;
}

/** 090, 080, 070, 060: carried about, not in a house. */
export const isMobilePhone = (phone: string): boolean => /^0[6-9]0/.test(phone);

/** Whether a text holds more than one phone: two whole numbers, or one and the digits of another (04-7150-6531・6532). */
export function hasSeveralPhones(text: string): boolean {
  const plain = toAsciiNumber(text);
  const rest = plain.replace(EXTENSION, ' ');
  const found = [...rest.matchAll(ONE_PHONE)].filter(([match]) => PHONE_DIGITS.test(match.replace(/\D/g, '')));
  if (found.length !== 1) return found.length > 1;
  return /\d/.test(rest.replace(found[0]?.[0] ?? '', ' '));
}

/** 内線12, ext. 12: of one phone. */
const EXTENSION = /(?:内線|ext\.?|内)[\s:.#(-]*\d{1,6}/gi;
const ONE_PHONE = /(?<![\d+]|[\d+][-(). ])\(?0\d{1,4}\)?[-(). ]{0,2}\d{1,4}[-(). ]{0,2}\d{3,4}(?!\d)/g;

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
export function fullWidthLength(text: string): number {
  let width = 0;
  for (const character of text) {
    if (NO_WIDTH.test(character)) continue;
    width += HALF_WIDTH.test(character) ? 0.5 : 1;
  }
  return width;
}
