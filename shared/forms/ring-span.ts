import { middle, type SizeRange } from './letter-widths';
import type { SetLine } from './wrapped-line';

/** Room that letters take and their sizes, in points, by their places in a text in UTF-16 units. */
export interface LineLetters {
  between(from: number, to: number): SizeRange;
  largest(from: number, to: number): number;
}

/** Room between the word and the ring, as a share of the font size: hand-drawn proportions. */
export const SIDE = 0.24;
/** So much of a word may a ring leave out at an end, and so far may it reach into the next word, as shares of the font size. */
const LEFT_OUT = 0.4;
const REACH = 0.35;
/** By so much may a ring be wider at an end. */
const WIDER = 0.4;

/** A word in a text, and the words beside it, in UTF-16 units. */
export interface WordInLine {
  start: number;
  end: number;
  /** Where the word ahead ends and the one behind begins, on its line; null where there is none. */
  ahead: number | null;
  behind: number | null;
}

/** A line's stretch of its text. */
type Stretch = Pick<SetLine, 'start' | 'end'>;

/** How a line lies in its cell. */
export interface LinePlace {
  /** Points from the cell's left edge to where the text begins, has its middle, or ends. */
  from: number;
  /** Share of the text that lies to the right of there: 1 left, 0.5 centred, 0 right. */
  side: 0 | 0.5 | 1;
}

/**
 * The left and right edge of a ring, in points from the cell's left edge: at the middle of where its word may be, and a little
 * wider where the word may be wider and no other one is reached.
 */
export function ringEdges(word: WordInLine, line: Stretch, letters: LineLetters, place: LinePlace): [number, number] {
  const size = letters.largest(word.start, word.end);
  const at = (index: number): SizeRange => placeOf(index, line, letters, place);
  const [start, end] = [at(word.start), at(word.end)];
  const [left, right] = [middle(start) - SIDE * size, middle(end) + SIDE * size];
  const ahead = word.ahead === null ? -Infinity : at(word.ahead).most - SIDE * size;
  const behind = word.behind === null ? Infinity : at(word.behind).least + SIDE * size;
  return [
    Math.min(left, Math.max(start.least, ahead, left - WIDER * size)),
    Math.max(right, Math.min(end.most, behind, right + WIDER * size)),
  ];
}

/**
 * Whether a ring is surely around its word: wherever fonts put the letters, it has nearly all of it and nothing of the words
 * beside it.
 *
 * @param drift by which the text may lie to the right of where it is counted, in points
 */
export function isSurelyAround(
  [left, right]: [number, number],
  word: WordInLine,
  line: Stretch,
  letters: LineLetters,
  place: LinePlace,
  drift: SizeRange,
): boolean {
  const size = letters.largest(word.start, word.end);
  const at = (index: number): SizeRange => {
    const { least, most } = placeOf(index, line, letters, place);
    return { least: least + drift.least, most: most + drift.most };
  };
  const out = Math.min(LEFT_OUT * size, letters.between(word.start, word.end).least / 4);
  const reach = REACH * size;
  return (
    left <= at(word.start).least + out &&
    right >= at(word.end).most - out &&
    (word.ahead === null || left >= at(word.ahead).most - reach) &&
    (word.behind === null || right <= at(word.behind).least + reach)
  );
}

/** Where the letter at a place of the text begins, in points from the cell's left edge. */
function placeOf(index: number, line: Stretch, letters: LineLetters, { from, side }: LinePlace): SizeRange {
  const [before, after] = [letters.between(line.start, index), letters.between(index, line.end)];
  return {
    least: from + side * before.least - (1 - side) * after.most,
    most: from + side * before.most - (1 - side) * after.least,
  };
}
