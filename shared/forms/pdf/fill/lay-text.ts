import type { LetterCase, Face, SetLetter } from '../letters/letter-case';
import { widthOf } from '../letters/letter-case';

/** A box of text, from its bottom left corner. */
export interface TextBox {
  width: number;
  height: number;
}

export interface TextStyle {
  face: Face;
  /** Points; 0: as large as the box allows, up to what forms are written in. */
  size: number;
  /** Share of that, for text that is wider than its place is known to be. */
  scale: number;
  align: 'left' | 'center' | 'right';
  /** Most lines; 1 for a single one, Infinity for as many as there is room. */
  lines: number;
  /** One character a cell; null for running text. */
  cells: number | null;
}

/** Letters of one line with where its pen begins, from the bottom left of the box. */
export interface LaidLine {
  x: number;
  y: number;
  letters: SetLetter[];
}

export interface LaidText {
  size: number;
  lines: LaidLine[];
  /** Whether all of it stands inside the box in letters that can be read. */
  fits: boolean;
}

/** What forms are written in by hand and by machine. */
const USUAL = 11;
/** What nobody can read is told of, and runs over no frame either. */
const LEAST = 1;
/** Smaller print is read by nobody. */
export const LEAST_READABLE = 6;
/** Whatever would be smaller on one line goes on in a second one, where its box has room for it. */
const COMFORTABLE = 8;
const LEADING = 1.25;
/** Lines that a box has room for at most, for its text to stand in the middle. */
const MOST_IN_THE_MIDDLE = 4;
const PADDING = 2;

/** Sets a text into its box: in cells, on one line, or on several; smaller where it would not fit. */
export function layText(letters: LetterCase, text: string, box: TextBox, style: TextStyle): LaidText {
  const metrics = letters.metrics(style.face);
  if (style.cells !== null) return inCells(letters.set(text.replace(/\n/g, ''), style.face), box, style, metrics);
  if (style.lines > 1) return onLines(letters, text, box, style, metrics);
  const set = letters.set(text.replace(/\s*\n\s*/g, '　'), style.face);
  const wanted = (style.size || Math.min(USUAL, box.height * 0.75)) * style.scale;
  const room = box.width - PADDING * 2;
  const width = widthOf(set);
  const size = Math.min(wanted, room / width);
  const y = (box.height - (metrics.ascent - metrics.descent) * size) / 2 - metrics.descent * size;
  const line = { x: startOf(style.align, width * size, box.width), y, letters: set };
  return { size, lines: [line], fits: width * size <= room + 0.5 && size >= Math.min(wanted, LEAST_READABLE) };
}

/** A text for one line of a page: over two where one would be small print, and two are larger. */
export function layOnPage(letters: LetterCase, text: string, box: TextBox, style: TextStyle): LaidText {
  const laid = layText(letters, text, box, style);
  if (style.lines > 1 || style.cells !== null || style.size > 0 || laid.size >= COMFORTABLE) return laid;
  const inTwo = layText(letters, text, box, { ...style, lines: 2 });
  return inTwo.fits && inTwo.size > laid.size ? inTwo : laid;
}

/** Height of a box in which two lines can be read. */
export const HIGH_ENOUGH_FOR_TWO = 21;

interface Metrics {
  ascent: number;
  descent: number;
}

function startOf(align: TextStyle['align'], width: number, room: number): number {
  if (align === 'center') return (room - width) / 2;
  return align === 'right' ? room - PADDING - width : PADDING;
}

function inCells(set: SetLetter[], box: TextBox, { cells, size, align }: TextStyle, metrics: Metrics): LaidText {
  const count = cells ?? 1;
  const cell = box.width / count;
  const points = Math.min(size || USUAL, cell * 0.95, box.height * 0.85);
  const y = (box.height - (metrics.ascent - metrics.descent) * points) / 2 - metrics.descent * points;
  const first = align === 'right' ? count - set.length : align === 'center' ? Math.floor((count - set.length) / 2) : 0;
  const lines = set.map((letter, i) => ({
    x: (first + i + 0.5) * cell - (letter.width * points) / 2,
    y,
    letters: [letter],
  }));
  return { size: points, lines, fits: set.length <= count };
}

function onLines(letters: LetterCase, text: string, box: TextBox, style: TextStyle, metrics: Metrics): LaidText {
  const room = box.width - PADDING * 2;
  const paragraphs = text.split(/\r?\n/).map((one) => letters.set(one, style.face));
  const wanted = (style.size || USUAL) * style.scale;
  const heightOf = (count: number, size: number): number =>
    (count - 1) * LEADING * size + (metrics.ascent - metrics.descent) * size + PADDING * 2;
  const laid = (size: number): SetLetter[][] => paragraphs.flatMap((one) => broken(one, room / size));
  let size = wanted;
  let lines = laid(size);
  const isOver = (): boolean => lines.length > style.lines || heightOf(lines.length, size) > box.height;
  const cuts = (): boolean => paragraphs.some((one) => cutsAWord(broken(one, room / size)));
  while ((isOver() && size > LEAST) || (size > LEAST_READABLE && cuts())) {
    size = Math.max(LEAST, size - 0.5);
    lines = laid(size);
  }
  // As on a form of Excel a name stands in the middle of its box; what fills a large one begins at its top.
  const left = style.lines <= MOST_IN_THE_MIDDLE ? Math.max(0, box.height - heightOf(lines.length, size)) / 2 : 0;
  const top = box.height - PADDING - left - metrics.ascent * size;
  return {
    size,
    lines: lines.map((line, i) => ({
      x: startOf(style.align, widthOf(line) * size, box.width),
      y: top - i * LEADING * size,
      letters: line,
    })),
    fits: !isOver() && size >= Math.min(wanted, LEAST_READABLE),
  };
}

/** What may not begin a line, and what may not end one (JIS X 4051). */
const NOT_FIRST = /^[、。，．・：；？！）」』】〕］｝〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々!),.:;?\]}]/;
const NOT_LAST = /^[（「『【〔［｛〈《([{]/;
const LATIN = /^[!-~]/;

/** Win-dows: a word goes on in the next line. */
const cutsAWord = (lines: readonly SetLetter[][]): boolean =>
  lines.some((line, i) => LATIN.test(line.at(-1)?.character ?? '') && LATIN.test(lines[i + 1]?.[0]?.character ?? ''));

/** A paragraph on lines of a width, as a share of the size. */
function broken(letters: readonly SetLetter[], room: number): SetLetter[][] {
  const lines: SetLetter[][] = [];
  let line: SetLetter[] = [];
  let width = 0;
  for (const letter of letters) {
    if (width + letter.width > room && line.length > 0) {
      const cut = breakAt([...line, letter]);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
      width = widthOf(line);
    }
    line.push(letter);
    width += letter.width;
  }
  return [...lines, line];
}

/** Where a full line is cut, before its last letter or earlier; a word that is as long as the line is cut all the same. */
function breakAt(line: readonly SetLetter[]): number {
  const is = (at: number, pattern: RegExp): boolean => pattern.test(line[at]?.character ?? '');
  for (let at = line.length - 1; at > 0; at--)
    if (!is(at, NOT_FIRST) && !is(at - 1, NOT_LAST) && !(is(at, LATIN) && is(at - 1, LATIN))) return at;
  return line.length - 1;
}
