import { fullWidthLength } from '../text/width';

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

/** Full-width characters that a piece of text takes. */
export type Measure = (text: string) => number;

/**
 * The lines on which a word may come to stand: with a little more and less room, in programs that break lines in one way or the
 * other, and in fonts by each of the measures. null among them: it is divided between two lines.
 *
 * Text that fills its lines one after the other moves one way only as letters get wider: with the narrowest and the widest all
 * between is known.
 *
 * @param at of the word, in UTF-16 units
 * @param room full-width characters of a line
 */
export const possibleLines = (
  text: string,
  at: number,
  word: string,
  room: number,
  measures: readonly Measure[] = [fullWidthLength],
): (SetLine | null)[] => allLines(text, room, measures).map((lines) => lineOf(lines, at, word));

const allLines = (text: string, room: number, measures: readonly Measure[]): Stretch[][] =>
  measures.flatMap((measure) =>
    UNITS.flatMap((unit) =>
      [room, room * (1 - SLACK), room * (1 + SLACK)].map((one) => setLines(text, one, unit, measure)),
    ),
  );

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
function setLines(text: string, room: number, units: RegExp, measure: Measure): Stretch[] {
  const lines: Stretch[] = [];
  let from = 0;
  for (const paragraph of text.split('\n')) {
    let [start, width] = [from, 0];
    for (const { 0: unit, index } of paragraph.matchAll(units)) {
      const own = measure(unit);
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
