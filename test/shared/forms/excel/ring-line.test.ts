import { describe, expect, test } from 'vitest';
import type { TextRun } from '@shared/forms/excel/cell-text';
import { lineInCell, type WordHeight } from '@shared/forms/excel/ring-line';
import { SetLetters } from '@shared/forms/excel/set-letters';

const TEXT = '新規・更新';
const GOTHIC = 'ＭＳ ゴシック';

interface Line {
  vertical: string;
  /** Counted from 0, of so many. */
  line?: readonly [index: number, count: number];
  font?: string;
  runs?: readonly TextRun[];
  at?: number;
  /** Of the cell: least and most. */
  height?: readonly [number, number];
  grows?: boolean;
}

/** Letters of 10 points. A line of ＭＳ ゴシック is 10 to 14.5 of them high: 12.25 in the middle. */
function place({ vertical, line = [0, 1], font = GOTHIC, runs = [], at = 0, height = [20, 20], grows }: Line): {
  block: number;
  place: WordHeight;
} {
  const letters = new SetLetters(TEXT, runs, { points: 10, fontName: font, runProperties: '' });
  let asked = 0;
  const heightOf = (block: number) => {
    asked = block;
    return { least: height[0], most: height[1] };
  };
  const set = { index: line[0], count: line[1], start: 0, end: TEXT.length };
  return { place: lineInCell(vertical, set, letters, at, heightOf, grows ?? false), block: asked };
}

describe('how far below the edge of its cell a word stands', () => {
  test.each<[string, Line, number, number]>([
    // Half of a line of 13, which may be 1.5 higher up.
    ['on the first line from the top', { vertical: 'top' }, 6.5, 1.5],
    ['on the third line from the top', { vertical: 'top', line: [2, 3] }, 6.5 + 2 * 12.25, 1.5 + 2 * 2.25],
    ['at the bottom', { vertical: 'bottom' }, 20 - 6.5, 1.5],
    ['on the first of three lines, at the bottom', { vertical: 'bottom', line: [0, 3], height: [40, 40] }, 9, 6],
    ['on the last of three lines, at the bottom', { vertical: 'bottom', line: [2, 3], height: [40, 40] }, 33.5, 1.5],
    ['in the middle', { vertical: 'center' }, 10, 0],
    ['on the first of three lines in the middle', { vertical: 'center', line: [0, 3], height: [40, 40] }, 7.75, 2.25],
    ['on the second of three lines in the middle', { vertical: 'center', line: [1, 3], height: [40, 40] }, 20, 0],
    ['on the third of three lines in the middle', { vertical: 'center', line: [2, 3], height: [40, 40] }, 32.25, 2.25],
    ['on the second of two lines in the middle', { vertical: 'center', line: [1, 2], height: [30, 30] }, 21.125, 1.125],
  ])('%s', (_, line, middle, off) => {
    const { place: found } = place(line);
    expect(found.middle).toBeCloseTo(middle, 6);
    expect(found.off).toBeCloseTo(off, 6);
  });

  test.each<[string, Line, number]>([
    ['at the bottom of a row that some programs leave low', { vertical: 'bottom', height: [13, 20] }, 7],
    ['in the middle of such a row', { vertical: 'center', height: [13, 20] }, 3.5],
    // The row ends where the text ends, which is as far from the word as the lines between them may be higher.
    ['on the last line of a row that grows', { vertical: 'bottom', line: [2, 3], height: [40, 40], grows: true }, 6],
    ['on the first line of a row that grows', { vertical: 'center', line: [0, 3], height: [40, 40], grows: true }, 6],
    [
      'on the middle line of a row that grows',
      { vertical: 'center', line: [1, 3], height: [40, 40], grows: true },
      3.75,
    ],
    ['on the only line of a row that grows', { vertical: 'center', grows: true }, 1.5],
    ['on the first line from the top of a row that grows', { vertical: 'top', line: [0, 3], grows: true }, 1.5],
  ])('may be another place %s', (_, line, off) => {
    expect(place(line).place.off).toBeCloseTo(off, 6);
  });

  test.each([
    // 游ゴシック: lines of 12.5 to 17.5; メイリオ: of 14.5 to 20; a font that nobody knows: of 10 to 20.
    ['游ゴシック', 7.5 + 15, 1.25 + 2.5],
    ['メイリオ', 8.625 + 17.25, 1.375 + 2.75],
    ['どこにもないフォント', 7.5 + 15, 2.5 + 5],
  ])('goes by the height of lines: %s', (font, middle, off) => {
    const { place: found } = place({ vertical: 'top', line: [1, 2], font });
    expect([found.middle, found.off].map((one) => one.toFixed(6))).toEqual([middle.toFixed(6), off.toFixed(6)]);
  });

  const run = (text: string, points: number | null, fontName: string | null = null): TextRun => ({
    text,
    points,
    fontName,
    isRaised: false,
  });

  test('goes by all fonts of the text: lines of 10 to 17.5', () => {
    const runs = [run('新規', null), run('・更新', null, '游ゴシック')];
    const { place: found } = place({ vertical: 'top', line: [1, 2], runs });
    expect([found.middle, found.off]).toEqual([20.625, 5.625]);
  });

  test('is lower for a small word on the line of large letters: all stand on one base line', () => {
    const runs = [run('新規・', 20), run('更新', 10)];
    // Half of a line of 26, and 3.6 down for letters half as high.
    expect(place({ vertical: 'top', runs, at: 0 }).place.middle).toBeCloseTo(13, 6);
    expect(place({ vertical: 'top', runs, at: 3 }).place.middle).toBeCloseTo(16.6, 6);
    expect(place({ vertical: 'bottom', runs, at: 3, height: [30, 30] }).place.middle).toBeCloseTo(20.6, 6);
    expect(place({ vertical: 'center', runs, at: 3, height: [30, 30] }).place.middle).toBeCloseTo(18.6, 6);
  });

  test('asks how high the cell is for text of that many lines', () => {
    expect(place({ vertical: 'bottom' }).block).toBeCloseTo(13, 6);
    expect(place({ vertical: 'bottom', line: [0, 3] }).block).toBeCloseTo(13 + 2 * 12.25, 6);
  });
});
