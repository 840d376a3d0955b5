/**
 * A form names the fonts of the office's Word (ＭＳ 明朝 …). Where they are installed they are used; else the bundled
 * BIZ UD fonts stand in, 明朝 for 明朝 and ゴシック for ゴシック. They have the same fixed widths, so lines break alike, and
 * they are plain fonts: a variable one would become a drawing in a PDF.
 */
const MINCHO = ['ＭＳ 明朝', 'MS Mincho', 'ＭＳ Ｐ明朝', 'MS PMincho', '游明朝', 'Yu Mincho', 'BIZ UD明朝', 'HG明朝'];

const isMincho = (family: string): boolean =>
  MINCHO.some((name) => family.includes(name)) || /明朝|mincho|serif|times|century|cambria|georgia/i.test(family);

const STAND_INS = {
  mincho: "'BIZ UDMincho', 'IPAmjMincho', 'Yu Mincho', 'Hiragino Mincho ProN', 'Noto Serif CJK JP', serif",
  gothic: "'BIZ UDGothic', 'IPAmjMincho', 'Yu Gothic', 'Hiragino Sans', 'Noto Sans CJK JP', sans-serif",
};

/** The CSS value with a stand-in behind the form's own fonts. */
export function fontStack(family: string): string {
  const isSerif = isMincho(family) && !/sans/i.test(family);
  return `${family}, ${isSerif ? STAND_INS.mincho : STAND_INS.gothic}`;
}

/** The same for the text of a style sheet. */
export const withFontStacks = (css: string): string =>
  css.replace(/font-family:\s*([^;}]+)/g, (_whole, family: string) => `font-family: ${fontStack(family.trim())}`);

/** Word's single line of East Asian text is some 1.3 to 1.4 em high. A bare `line-height: 1` would crush it. */
const NATURAL_LINE = 1.4;

export const withNaturalLines = (css: string): string =>
  css.replace(
    /line-height:\s*(\d+(?:\.\d+)?)\s*(?=[;}\n])/g,
    (_whole, multiple: string) => `line-height: ${naturalLineHeight(multiple)}`,
  );

export const naturalLineHeight = (multiple: string): string => (Number(multiple) * NATURAL_LINE).toFixed(3);
