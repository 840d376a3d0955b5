import { describe, expect, test } from 'vitest';
import { layText, type TextStyle } from '@shared/forms/pdf/fill/lay-text';
import { LetterCase } from '@shared/forms/pdf/letters/letter-case';
import { letterFonts } from '../../../support/letter-fonts';

const letters = new LetterCase(letterFonts());
const laid = (text: string, width: number, height: number, lines: number, own: Partial<TextStyle> = {}) =>
  layText(
    letters,
    text,
    { width, height },
    {
      ...{ face: 'gothic', size: 0, scale: 1, align: 'left', cells: null },
      ...{ lines, ...own },
    },
  );
const read = ({ lines }: ReturnType<typeof laid>): string[] =>
  lines.map((line) => line.letters.map(({ character }) => character).join(''));

describe('a text in a box of several lines', () => {
  test('stands in the middle of a box for a name, and at the top of one that is to be filled', () => {
    const middleOf = (height: number, lines: number): number => {
      const {
        lines: [line],
        size,
      } = laid('齋藤 和夫', 200, height, lines);
      return ((line?.y ?? 0) + size * 0.4) / height;
    };
    expect(middleOf(32, 2)).toBeGreaterThan(0.45);
    expect(middleOf(32, 2)).toBeLessThan(0.6);
    expect(middleOf(200, 14)).toBeGreaterThan(0.9);
  });

  test('is written smaller before a word of Latin letters is cut in two', () => {
    expect(read(laid('Windows', 28, 40, 2))).toEqual(['Windows']);
    expect(read(laid('タブレット Android', 40, 40, 3)).join('')).toContain('Android');
    expect(read(laid('タブレット Android', 40, 40, 3))).toContain('Android');
  });

  test('is cut where it would be too small to read', () => {
    const { lines, size } = laid('W'.repeat(60), 40, 200, 14);
    expect(lines.length).toBeGreaterThan(1);
    expect(size).toBeGreaterThanOrEqual(6);
  });
});
