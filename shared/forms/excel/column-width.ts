import type { SizeRange } from '../letter-widths';

/** Pixels at 96 an inch: what Excel counts columns in. */
export const POINTS_PER_PIXEL = 0.75;

/** Width of a digit as a share of the font's size, for the fonts that workbooks are mostly made with. */
const SHARES: readonly [RegExp, number][] = [
  [/arial|helvetica|liberation sans|noto sans|source han sans/i, 0.556],
  [/verdana|dejavu sans/i, 0.636],
  [/tahoma|segoe/i, 0.546],
  [/century|bookman/i, 0.556],
];

const isJapanese = (fontName: string): boolean => /[^\u0020-\u007e]|gothic|mincho|meiryo/i.test(fontName);

/**
 * Width of an indent's step in pixels: three spaces (ECMA-376-1 §18.8.1), which are a full-width character in Japanese fonts
 * and a little less in others.
 */
export const indentWidth = (fontName: string, points: number): number =>
  (points / POINTS_PER_PIXEL) * (isJapanese(fontName) ? 1 : 0.83);

/**
 * Width of a digit of the workbook's font in pixels, which column widths count in.
 *
 * @param points size of the font
 */
export function digitWidth(fontName: string, points: number): number {
  const pixels = points / POINTS_PER_PIXEL;
  // Digits of Japanese fonts take half of a full-width character; those of Calibri a little less.
  if (isJapanese(fontName)) return Math.ceil(pixels / 2);
  const share = SHARES.find(([names]) => names.test(fontName))?.[1];
  return share === undefined ? Math.floor(pixels / 2) : Math.round(pixels * share);
}

/** A column's width in pixels (ECMA-376-1 §18.3.1.13). @param width as the file has it, in digits */
export const columnPixels = (width: number, digit: number): number =>
  Math.max(0, Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit));

/**
 * Width of a column in the programs at hand, as a multiple of what is counted here: columns count in digits of the workbook's
 * font. Excel on Windows rounds them up to pixels, others don't; where the font isn't installed, another one's digits count
 * (LibreOffice 7.4 here: 1.19 of ＭＳ Ｐゴシック, 1.36 of Calibri where DejaVu Sans stands in).
 */
export const COLUMN_SCALE: SizeRange = { least: 0.9, most: 1.36 };
