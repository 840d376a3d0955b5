import { widthOf } from '../../japanese/width';
import { attribute, childNamed, descendants } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import { isSurelyDivided } from '../wrapped-line';
import type { CopyableContext } from './fill-context';
import { readPrinted, type WordPlace } from './printed-text';
import { halfPoints, runPropertiesXml } from './run-properties';

const TWIPS = 20;
/** What a table's cell leaves at both sides of its text where it says nothing else. */
const SIDES = 216;
/** Height of a line as a share of its font. */
const LINE = 1.3;

type Context = Pick<CopyableContext, 'text' | 'names' | 'defaultHalfPoints'>;

/**
 * Whether a word is surely divided between two lines: its paragraph is text of one size, without tabs, in a room whose width
 * the file says. Where that isn't known, nothing is said: the ring moves with its word.
 */
export function isDivided(place: WordPlace, word: string, context: Context): boolean {
  const { text, names } = context;
  const paragraph = above(place.run, names.element.p);
  const room = paragraph && roomOf(paragraph, context);
  if (!paragraph || room === null) return false;
  const printed = readPrinted(text, paragraph, names);
  const sizes = new Set(printed.pieces.map(({ run }) => sizeOf(run, context)));
  const own = printed.pieces.find(({ element }) => element === place.element);
  const [size] = sizes;
  if (!own || sizes.size > 1 || size === undefined || /[\t\ufffc]/.test(printed.text)) return false;
  const at = own.from + place.shown;
  return widthOf(printed.text) * size > room && isSurelyDivided(printed.text, at, word, room / size);
}

/** Points that furigana takes above the text of the word's line. */
export function furiganaHeight({ run }: WordPlace, { text, names }: Context): number {
  const paragraph = above(run, names.element.p);
  if (!paragraph) return 0;
  const sizes = descendants(paragraph)
    .filter(({ name }) => name === `${names.w}hps`)
    .map((one) => Number(attribute(text, one, names.val)?.value ?? 0) / 2);
  return Math.max(0, ...sizes) * LINE;
}

function above(element: XmlElement, name: string): XmlElement | null {
  for (let at: XmlElement | null = element; at; at = at.parent) if (at.name === name) return at;
  return null;
}

const sizeOf = (run: XmlElement, { text, names, defaultHalfPoints }: Context): number =>
  (halfPoints(runPropertiesXml(text, run, names, false), names) ?? defaultHalfPoints()) / 2;

/** Points that a line of the paragraph has: those of its cell, else of the page; null where the file doesn't say so. */
function roomOf(paragraph: XmlElement, { text, names }: Context): number | null {
  const { w, a } = names;
  const numbers = (xml: string, element: string, name: string): number | null => {
    const tag = new RegExp(`<${w}${element}\\s[^>]*>`).exec(xml)?.[0] ?? '';
    const value = new RegExp(`\\s${a}${name}\\s*=\\s*["'](\\d+)["']`).exec(tag)?.[1];
    return value === undefined ? null : Number(value);
  };
  const properties = childNamed(paragraph, names.element.pPr);
  const own = properties ? text.slice(properties.start, properties.end) : '';
  // Numbers, frames and indents that differ from line to line make other lines.
  if (/[<:](?:numPr|framePr|ind)[\s/>]/.test(own)) return null;
  const cell = above(paragraph, `${w}tc`);
  if (cell) {
    const ofCell = childNamed(cell, `${w}tcPr`);
    const xml = ofCell ? text.slice(ofCell.start, ofCell.end) : '';
    if (/["'](?:pct|auto)["']/.test(xml) || /[<:](?:tcMar|noWrap|tcFitText)[\s/>]/.test(xml)) return null;
    const width = numbers(xml, 'tcW', 'w');
    return width === null ? null : (width - SIDES) / TWIPS;
  }
  const last = text.lastIndexOf(`<${w}sectPr`);
  const section = last === -1 ? '' : text.slice(last);
  const [page, left, right] = [
    numbers(section, 'pgSz', 'w'),
    numbers(section, 'pgMar', 'left'),
    numbers(section, 'pgMar', 'right'),
  ];
  if (page === null || left === null || right === null || text.indexOf(`<${w}sectPr`) !== last) return null;
  return /[<:]cols\s[^>]*num\s*=\s*["'](?!1["'])/.test(section) ? null : (page - left - right) / TWIPS;
}
