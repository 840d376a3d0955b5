import type { StandIn } from './messages';

/** Fonts that come with the app (renderer/fonts/papers.css), by the names that offices know. */
const BUNDLED: ReadonlyMap<string, string> = new Map([
  ['BIZ UDMincho', 'BIZ UD明朝'],
  ['BIZ UDGothic', 'BIZ UDゴシック'],
  ['IPAmjMincho', 'IPAmj明朝'],
]);
/** Files name them in two ways; Word shows this one. */
const SHOWN_AS: ReadonlyMap<string, string> = new Map([
  ['MS Mincho', 'ＭＳ 明朝'],
  ['MS PMincho', 'ＭＳ Ｐ明朝'],
  ['MS Gothic', 'ＭＳ ゴシック'],
  ['MS PGothic', 'ＭＳ Ｐゴシック'],
  ['Yu Mincho', '游明朝'],
  ['Yu Gothic', '游ゴシック'],
  ['Meiryo', 'メイリオ'],
]);

const OURS = /^(IPAmjMincho|BIZ UD(Mincho|Gothic)|(sans-)?serif|monospace)$/;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const JAPANESE_NAME = /明朝|ゴシック|メイリオ|mincho|gothic|meiryo/i;

/** What text of a paper is set in: the families that its style names, in their order, and what stands there. */
export interface SetText {
  families: string;
  text: string;
}

/**
 * Which fonts that a paper names are not on this PC, each with the one that its letters stand in. The one place that knows: who tells how
 * many pages a paper has, tells it with this. Nothing where the paper's fonts are here.
 *
 * @param isHere whether this PC has a font
 */
export function standInsFor(texts: Iterable<SetText>, isHere: (family: string) => boolean): StandIn[] {
  const found = new Map<string, string>();
  const isThere = (family: string): boolean => OURS.test(family) || isHere(family);
  for (const { families, text } of texts) {
    const stack = familiesOf(families);
    const wanted = wantedOf(stack, text);
    if (wanted === undefined || found.has(nameOf(wanted)) || isThere(wanted)) continue;
    const standing = stack.slice(stack.indexOf(wanted) + 1).find(isThere);
    if (standing !== undefined) found.set(nameOf(wanted), nameOf(standing));
  }
  return [...found].map(([missing, by]) => ({ missing, by }));
}

/** What the form itself asks for: for Japanese its Japanese font, which stands behind the one for Latin letters. */
function wantedOf(stack: readonly string[], text: string): string | undefined {
  const end = stack.findIndex((family) => OURS.test(family));
  const own = end === -1 ? stack : stack.slice(0, end);
  return (JAPANESE.test(text) ? own.find(isJapanese) : undefined) ?? own[0];
}

const isJapanese = (family: string): boolean => JAPANESE.test(family) || JAPANESE_NAME.test(family);

const nameOf = (family: string): string => BUNDLED.get(family) ?? SHOWN_AS.get(family) ?? family;

const familiesOf = (families: string): string[] =>
  [...families.matchAll(/\s*(?:"([^"]*)"|'([^']*)'|([^,]+))/g)]
    .map(([, double, single, bare]) => (double ?? single ?? bare ?? '').trim())
    .filter((family) => family !== '');

/** Bullets and lines come from fonts of signs, which say nothing of how long a line is. */
const HAS_LETTERS = /[\p{L}\p{N}]/u;

/** All text of laid-out pages. */
export function* setTextsIn(pages: readonly HTMLElement[]): Generator<SetText> {
  for (const page of pages) {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const { parentElement } = node;
      if (parentElement && HAS_LETTERS.test(text)) yield { families: getComputedStyle(parentElement).fontFamily, text };
    }
  }
}

/**
 * Asks by measuring: two fallbacks draw thin letters in different widths, a font that is here draws its own in both. `document.fonts.check`
 * says yes to any name that no font of the page has.
 */
export function fontsHere(): (family: string) => boolean {
  const known = new Map<string, boolean>();
  const drawing = document.createElement('canvas').getContext('2d');
  const width = (family: string, fallback: string): number => {
    if (!drawing) return 0;
    drawing.font = `64px "${family.replace(/["\\\n]/g, '')}", ${fallback}`;
    return drawing.measureText('iiiiiiiiii').width;
  };
  return (family) => {
    const isHere = known.get(family) ?? width(family, 'monospace') === width(family, 'sans-serif');
    known.set(family, isHere);
    return isHere;
  };
}
