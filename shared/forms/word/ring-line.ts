import { lettersIn } from '../letter-widths';
import { possibleLines } from '../wrapped-line';
import { childNamed } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { CopyableContext } from './fill-context';
import { readPrinted, type PrintedWordPlace } from './printed-text';
import { above, letterLook, paragraphSays, attributeOf, type LetterLook } from './text-look';

const TWIPS = 20;
/** What a table's cell leaves at each side of its text where neither it nor its table says so: by its style, or in other programs. */
const SIDES = [108, 0];
/** A text that takes no more of its room is on one line in every program. */
const SURELY = 0.96;

type Context = Pick<CopyableContext, 'text' | 'names' | 'styles'>;

/**
 * Whether a word may be divided between two lines, with narrow or wide letters and a little more or less room. Where the file
 * doesn't say how wide its lines are, nothing is said: the ring moves with its word.
 */
export function mayBeDivided(place: PrintedWordPlace, word: string, context: Context): boolean {
  const { text, names } = context;
  const paragraph = above(place.run, names.element.p);
  const rooms = paragraph ? roomsOf(paragraph, context) : [];
  if (!paragraph || rooms.length === 0) return false;
  const printed = readPrinted(text, paragraph, names);
  const own = printed.pieces.find(({ element }) => element === place.element);
  if (!own || /[\t\ufffc]/.test(printed.text)) return false;
  const looks = printed.pieces.map(({ run }) => letterLook(run, context));
  const ends = printed.pieces.map((_, i) => printed.pieces[i + 1]?.from ?? printed.text.length);
  const whole = looks.reduce((width, look, i) => {
    const piece = printed.text.slice(printed.pieces[i]?.from, ends[i]);
    return width + lettersIn(piece, [look.fontName]).most * emOf(look);
  }, 0);
  if (!printed.text.includes('\n') && whole <= Math.min(...rooms) * SURELY) return false;
  const fonts = [...new Set(looks.map(({ fontName }) => fontName))];
  const sizes = [Math.min(...looks.map(emOf)), Math.max(...looks.map(emOf))];
  const measures = [
    (piece: string): number => lettersIn(piece, fonts).least,
    (piece: string): number => lettersIn(piece, fonts).most,
  ];
  return rooms.some((room) =>
    [...new Set(sizes)].some((size) =>
      possibleLines(printed.text, own.from + place.shown, word, room / size, measures).includes(null),
    ),
  );
}

/** Room of a full-width letter. */
const emOf = ({ points, scale, spacing }: LetterLook): number => Math.max(1, points * scale + spacing);

/** Points of a paragraph's lines: its first one may be another. None where the file doesn't say so. */
function roomsOf(paragraph: XmlElement, context: Context): number[] {
  const rooms = SIDES.map((side) => roomOf(paragraph, context, side)).filter((room) => room !== null);
  const indent = (...names: string[]): number =>
    Number(names.map((name) => paragraphSays(paragraph, 'ind', name, context)).find((one) => one !== null) ?? 0) /
    TWIPS;
  const inside = rooms.map((room) => room - indent('left', 'start') - indent('right', 'end'));
  const first = indent('hanging') - indent('firstLine');
  return [...new Set(inside.flatMap((one) => [one, one + first]))].filter((one) => one > 0);
}

/** Points that a line has beside its indents: those of its cell, else of the page; null where the file doesn't say so. */
function roomOf(paragraph: XmlElement, { text, names }: Context, side: number): number | null {
  const { w, a } = names;
  const numbers = (xml: string, element: string, name: string): number | null => {
    const tag = new RegExp(`<${w}${element}\\s[^>]*>`).exec(xml)?.[0] ?? '';
    const value = new RegExp(`\\s${a}${name}\\s*=\\s*["'](\\d+)["']`).exec(tag)?.[1];
    return value === undefined ? null : Number(value);
  };
  const properties = childNamed(paragraph, names.element.pPr);
  const own = properties ? text.slice(properties.start, properties.end) : '';
  // Numbers and frames make other lines.
  if (/[<:](?:numPr|framePr)[\s/>]/.test(own)) return null;
  const cell = above(paragraph, `${w}tc`);
  if (cell) {
    const properties = (element: XmlElement | null, name: string): string => {
      const found = element && childNamed(element, w + name);
      return found ? text.slice(found.start, found.end) : '';
    };
    const [xml, ofTable] = [properties(cell, 'tcPr'), properties(above(cell, `${w}tbl`), 'tblPr')];
    if (/["'](?:pct|auto)["']/.test(xml) || /[<:](?:noWrap|tcFitText)[\s/>]/.test(xml)) return null;
    const width = numbers(xml, 'tcW', 'w');
    return width === null
      ? null
      : (width - (sideOf(xml, ofTable, 'left', 'start') ?? side) - (sideOf(xml, ofTable, 'right', 'end') ?? side)) /
          TWIPS;
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

/** What a cell says that it leaves at one side of its text, in twips; null where it doesn't. @param names of that side */
function sideOf(cell: string, table: string, ...names: string[]): number | null {
  const sides = [/tcMar>.*tcMar>/s.exec(cell)?.[0], /tblCellMar>.*tblCellMar>/s.exec(table)?.[0]];
  const told = sides
    .flatMap((xml = '') => names.map((name) => attributeOf(xml, name, 'w')))
    .find((one) => one !== null);
  return told === undefined || told === null ? null : Number(told);
}
