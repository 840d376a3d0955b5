import { descendants, attribute } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { CopyableContext } from './fill-context';
import { above, paragraphSays } from './text-look';

type Context = Pick<CopyableContext, 'text' | 'names' | 'styles'>;

const TWIPS = 20;
/** Height of a line that nothing stretches, as a share of its font: East Asian text in Word. */
const LINE = 1.3;
/** From the middle of a letter's square to its base line, as a share of its size. */
const BASE = 0.36;
/** Above the base line of a line of exact height. */
const ABOVE_BASE = 0.8;
/** Lines that are so many 240ths of their height (`w:lineRule="auto"`). */
const SINGLE = 240;

/**
 * How far below the upper edge of its line a word has its middle, in points, and by how much it may be elsewhere: programs
 * differ in where they put what a line is higher than its text.
 *
 * @param sizes of the word, and of the largest letters that may stand on its line
 */
export function lineMiddle(
  paragraph: XmlElement,
  sizes: { word: number; line: number },
  context: Context,
): { middle: number; off: number } {
  const says = (name: string): string | null => paragraphSays(paragraph, 'spacing', name, context);
  const given = Number(says('line') ?? 0) / TWIPS;
  const rule = says('lineRule') ?? 'auto';
  const above = furiganaHeight(paragraph, context);
  // Letters of several sizes stand on one base line.
  const inLineOf = (size: number): number => (LINE / 2) * size + BASE * (size - sizes.word);
  if (rule === 'exact' && given > 0) return { middle: ABOVE_BASE * given - BASE * sizes.word, off: 0 };
  const natural = LINE * sizes.line;
  let middle = above + inLineOf(sizes.line);
  // The large letters may stand on another line.
  let off = inLineOf(sizes.line) - inLineOf(sizes.word);
  const grow = (by: number, isCertain: boolean): void => {
    middle += isCertain ? by : by / 2;
    off += isCertain ? 0 : Math.abs(by) / 2;
  };
  if (rule === 'atLeast' && given > natural) grow(given - natural, false);
  const factor = rule === 'auto' && given > 0 ? (given * TWIPS) / SINGLE : 1;
  // What a line is higher by such a factor is below its text.
  if (factor < 1) grow((factor - 1) * natural, false);
  const pitch = gridPitch(paragraph, context);
  if (pitch > 0) {
    const isCertain = factor === 1 && rule === 'auto' && !isInTable(paragraph, context);
    grow((Math.ceil(natural / pitch) * pitch - natural) / 2, isCertain);
  }
  return { middle, off };
}

const isInTable = (paragraph: XmlElement, { names }: Context): boolean => above(paragraph, `${names.w}tc`) !== null;

/** Points from line to line where a grid of the section holds text (`w:docGrid`); 0 without one. */
function gridPitch(paragraph: XmlElement, context: Context): number {
  const { text, names } = context;
  if (['0', 'false', 'off'].includes(paragraphSays(paragraph, 'snapToGrid', 'val', context) ?? '')) return 0;
  const at = text.indexOf(`<${names.w}docGrid`, paragraph.start);
  const tag = at === -1 ? '' : text.slice(at, text.indexOf('>', at));
  if (!/type\s*=\s*["'](?:lines|linesAndChars|snapToChars)["']/.test(tag)) return 0;
  return Number(/linePitch\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? 0) / TWIPS;
}

/** Points that furigana takes above the text of the word's line. */
function furiganaHeight(paragraph: XmlElement, { text, names }: Context): number {
  const sizes = descendants(paragraph)
    .filter(({ name }) => name === `${names.w}hps`)
    .map((one) => Number(attribute(text, one, names.val)?.value ?? 0) / 2);
  return Math.max(0, ...sizes) * LINE;
}
