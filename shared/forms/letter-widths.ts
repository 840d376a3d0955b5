import { toHalfWidth, fullWidthLength } from '../text/width';

/** Something that the file doesn't say: at least so much, at most so much. */
export interface SizeRange {
  least: number;
  most: number;
}

/**
 * How a font sets its letters. `even`: full and half width (ＭＳ 明朝); `wide`: Japanese letters alike, Latin ones each its own
 * (游ゴシック); `own`: each its own, kana and ・ too (ＭＳ Ｐゴシック), and every font that isn't known.
 */
export type Setting = 'even' | 'wide' | 'own';

const EVEN =
  /^(?:ms(?:ゴシック|明朝|gothic|mincho)|bizud(?:ゴシック|明朝|gothic|mincho)(?:medium)?|(?:ipa|takao|vl)(?:ゴシック|明朝|gothic|mincho)|notosansmonocjkjp|hg(?![ps]|.*pro).*)$/;
const WIDE =
  /^(?:游(?:ゴシック|明朝)|yu(?:gothic|mincho)(?!ui)|(?:メイリオ|meiryo)$|noto(?:sans|serif)(?:cjk)?jp|sourcehan|源ノ|ヒラギノ|hiragino|ipaex|hgs)/;

/** @param fontName as a workbook names it; ＭＳ and MS, with and without spaces, are the same */
export function settingOf(fontName: string): Setting {
  const name = plainName(fontName);
  if (EVEN.test(name)) return 'even';
  return WIDE.test(name) ? 'wide' : 'own';
}

/** A font's name as it is compared. */
const plainName = (fontName: string): string =>
  toHalfWidth(fontName)
    .toLowerCase()
    .replace(/^@|[\s_-]/g, '');

/**
 * Advance widths of letters in fonts that set each by its own, as shares of the size: the narrowest that ＭＳ Ｐゴシック (by the
 * fonts made to its measure), BIZ UDP and IPA P have, with some air for those that nobody here can measure, and the width of the
 * font that stands in where the named one isn't installed.
 */
const OWN: readonly [RegExp, SizeRange][] = [
  [/\d/, { least: 0.48, most: 0.78 }],
  [/[MW%@]/, { least: 0.5, most: 1 }],
  [/[IJ]/, { least: 0.2, most: 0.75 }],
  [/[A-Z&]/, { least: 0.45, most: 0.9 }],
  [/[mw]/, { least: 0.5, most: 1 }],
  [/[fijlrt]/, { least: 0.18, most: 0.55 }],
  [/[a-z]/, { least: 0.38, most: 0.72 }],
  [/[ -~]/, { least: 0.17, most: 0.95 }],
  [/[\uff61-\uff9f]/, { least: 0.22, most: 0.65 }],
];
/** Half-width katakana are half as wide as full-width ones in every font but those that set each by its own. */
const HALF = /[\uff61-\uff9f]/;
const OWN_JAPANESE: readonly [RegExp, SizeRange][] = [
  [/[くノトりリしィぅ]/, { least: 0.54, most: 1 }],
  [/[ぁ-ゖァ-ヺ]/, { least: 0.6, most: 1 }],
  [/ー/, { least: 0.85, most: 1 }],
  [/[・：；]/, { least: 0.42, most: 1 }],
  [/[、-〟！-＠［-｠]/, { least: 0.4, most: 1 }],
  [/\u3000/, { least: 0.5, most: 1 }],
  [/[Ａ-Ｚａ-ｚ]/, { least: 0.22, most: 1 }],
];
/** Kanji and marks that fill their square in every Japanese font. */
const SQUARE = /[\p{Script=Han}①-⓿■-◿☀-⛿※〒]/u;
const FOREIGN: SizeRange = { least: 0.4, most: 1 };
/** Compressed Japanese letters of screens' fonts (Meiryo UI, Yu Gothic UI). */
const SCREEN: SizeRange = { least: 0.92, most: 1 };

/** Room that a letter takes on its line, as a share of the font's size. */
export function letterWidth(letter: string, fontName: string): SizeRange {
  const even = fullWidthLength(letter);
  const setting = settingOf(fontName);
  const own = OWN.find(([letters]) => letters.test(letter))?.[1];
  // Where such a font isn't installed, Latin letters of the one that stands in have a width of their own.
  if (setting === 'even' && own && even === 0.5 && !HALF.test(letter)) return own;
  if (setting === 'even' || even === 0) return { least: even, most: even };
  if (own) return own;
  if (SQUARE.test(letter)) return plainName(fontName).endsWith('ui') ? SCREEN : { least: 1, most: 1 };
  const japanese = OWN_JAPANESE.find(([letters]) => letters.test(letter))?.[1];
  if (!japanese) return FOREIGN;
  return setting === 'wide' ? { least: 1, most: 1 } : japanese;
}

const LINES: readonly [RegExp, SizeRange][] = [
  [/^(?:游|yugothic(?!ui)|yumincho)/, { least: 1.25, most: 1.75 }],
  [/^(?:メイリオ|meiryo)$/, { least: 1.45, most: 2 }],
  [/^(?:ms|bizud|ipa|takao|hg|noto)/, { least: 1, most: 1.45 }],
];

/** Height of a line, as a share of the font's size: in Excel, and in other programs with the fonts that they have. */
export const lineHeightRange = (fontName: string): SizeRange =>
  LINES.find(([names]) => names.test(plainName(fontName)))?.[1] ?? { least: 1, most: 2 };

/** Room that a piece of text takes in the narrowest and in the widest of some fonts, as a share of their size. */
export function lettersIn(piece: string, fontNames: Iterable<string>): SizeRange {
  const all = Array.from(fontNames, (name) => sum(Array.from(piece, (letter) => letterWidth(letter, name))));
  return { least: Math.min(...all.map(({ least }) => least)), most: Math.max(...all.map(({ most }) => most)) };
}

const sum = (spans: readonly SizeRange[]): SizeRange =>
  spans.reduce((all, { least, most }) => ({ least: all.least + least, most: all.most + most }), { least: 0, most: 0 });

export const middle = ({ least, most }: SizeRange): number => (least + most) / 2;
