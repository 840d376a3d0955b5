import { widthOf } from '../japanese/width';

/** A line of a text that goes on in the next one where it is full. */
export interface SetLine {
  /** Counted from 0, of so many lines. */
  index: number;
  count: number;
  /** Its stretch of the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Fonts differ, and so does what programs leave at the sides: what comes out the same with so much more and less room is certain. */
const SLACK = 0.04;

/**
 * The line on which a word stands; null where the word is divided between two lines, or where it may be.
 *
 * @param at of the word, in UTF-16 units
 * @param room full-width characters of a line
 */
export function wrappedLine(text: string, at: number, word: string, room: number): SetLine | null {
  const set = allLines(text, room).map((lines) => lineOf(lines, at, word));
  const [line] = set;
  if (!line) return null;
  return set.every((one) => one?.start === line.start && one.index === line.index) ? line : null;
}

/** Whether a word is divided between two lines, however programs count. */
export const isSurelyDivided = (text: string, at: number, word: string, room: number): boolean =>
  allLines(text, room).every((lines) => lineOf(lines, at, word) === null);

const allLines = (text: string, room: number): Stretch[][] =>
  UNITS.flatMap((unit) => [room, room * (1 - SLACK), room * (1 + SLACK)].map((one) => setLines(text, one, unit)));

type Stretch = Pick<SetLine, 'start' | 'end'>;

function lineOf(lines: readonly Stretch[], at: number, word: string): SetLine | null {
  const index = lines.findLastIndex(({ start }) => start <= at);
  const line = lines[index];
  return line && at + word.length <= line.end ? { ...line, index, count: lines.length } : null;
}

/**
 * What stays together: half-width letters and digits, and what may not begin or end a line (JIS X 4051) with its neighbour.
 * Small kana and ー may begin one in Word and Excel as they come, and may not in other programs.
 */
const UNITS = ['', 'ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々'].map(
  (small) =>
    new RegExp(
      `[\\x21-\\x7e]+|[（「『【〔［｛〈《]*[^][\\p{M}\\u200d]*[、。，．・：；？！）」』】〕］｝〉》${small}]*`,
      'gu',
    ),
);

/** Breaks a text into lines: at its own line breaks, and where a line is full. */
function setLines(text: string, room: number, units: RegExp): Stretch[] {
  const lines: Stretch[] = [];
  let from = 0;
  for (const paragraph of text.split('\n')) {
    let [start, width] = [from, 0];
    for (const { 0: unit, index } of paragraph.matchAll(units)) {
      const own = widthOf(unit);
      if (width > 0 && width + own > room) {
        lines.push({ start, end: from + index });
        [start, width] = [from + index, 0];
      }
      width += own;
    }
    lines.push({ start, end: from + paragraph.length });
    from += paragraph.length + 1;
  }
  return lines;
}
