import type { SetLine } from '../wrapped-line';
import { lineHeightRange, middle, type SizeRange } from '../letter-widths';
import type { SetLetters } from './set-letters';

/** Height of a line of text that stands alone, as a share of its size. */
const LINE = 1.3;
/** From the middle of the square of a letter to its base line, as a share of its size. */
const BASE = 0.36;

/** How far below the cell's upper edge a word has its middle, in points, and by how much it may be elsewhere. */
export interface WordHeight {
  middle: number;
  off: number;
}

/**
 * @param at of the word in the text
 * @param heightOf the cell, by the height of its text: some programs leave a row as low as the sheet's rows are
 * @param grows with its text: the cell's height then is another one in each program
 */
export function lineInCell(
  vertical: string,
  line: SetLine,
  letters: SetLetters,
  at: number,
  heightOf: (block: number) => SizeRange,
  grows: boolean,
): WordHeight {
  const size = letters.largest(line.start, line.end);
  const pitch = pitchOf(letters);
  // The middle of the first line from its edge, and the way to the next: fonts differ in both.
  const edge = Math.max(LINE / 2, middle(pitch) / 2);
  const [first, next] = [Math.max(edge - pitch.least / 2, pitch.most / 2 - edge), (pitch.most - pitch.least) / 2];
  // Letters of several sizes stand on one base line.
  const lower = BASE * (size - letters.largest(at, at + 1));
  const block = (2 * edge + (line.count - 1) * middle(pitch)) * size;
  const { least: lowest, most: height } = heightOf(block);
  const [above, below] = [line.index, line.count - 1 - line.index];
  const off = (lines: number): number => (first + lines * next) * size;
  // A row that grows with its text ends where that ends.
  const either = grows ? Math.max(above, below) : 0;
  if (vertical === 'top') return { middle: (edge + above * middle(pitch)) * size + lower, off: off(above) };
  if (vertical === 'bottom')
    return {
      middle: height - (edge + below * middle(pitch)) * size + lower,
      off: Math.max(off(Math.max(below, either)), height - lowest),
    };
  const fromMiddle = (above - below) / 2;
  return {
    middle: height / 2 + fromMiddle * middle(pitch) * size + lower,
    off: Math.max(grows ? off(either) : Math.abs(fromMiddle) * next * size, (height - lowest) / 2),
  };
}

/** Heights of a line that fonts of the text may make. */
function pitchOf({ fontNames }: SetLetters): SizeRange {
  const all = Array.from(fontNames, lineHeightRange);
  return { least: Math.min(...all.map(({ least }) => least)), most: Math.max(...all.map(({ most }) => most)) };
}
