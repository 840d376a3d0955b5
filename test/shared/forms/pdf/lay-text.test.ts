import { describe, expect, test } from 'vitest';
import { layOnPage, layText, LEAST_READABLE, type TextStyle } from '@shared/forms/pdf/fill/lay-text';
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

describe('a long address in a short place of a page', () => {
  const ADDRESS = '千葉県流山市南流山二丁目25番地の1　ひまわりビル別館3階';
  const onPage = (text: string, width: number, height: number): ReturnType<typeof laid> =>
    layOnPage(
      letters,
      text,
      { width, height },
      { face: 'gothic', size: 0, scale: 1, align: 'left', lines: 1, cells: null },
    );
  const widest = ({ lines, size }: ReturnType<typeof laid>): number =>
    Math.max(...lines.map(({ x, letters: set }) => x + set.reduce((sum, { width }) => sum + width, 0) * size));

  test('stands in one line while that is well read, then in two, where its place is high enough', () => {
    expect(read(onPage(ADDRESS, 260, 24))).toHaveLength(1);
    const inTwo = onPage(ADDRESS, 150, 24);
    expect(read(inTwo)).toHaveLength(2);
    expect(read(inTwo).join('')).toBe(ADDRESS);
    expect(inTwo.fits).toBe(true);
    expect(inTwo.size).toBeGreaterThanOrEqual(LEAST_READABLE);
    expect(Math.min(...inTwo.lines.map(({ y }) => y))).toBeGreaterThan(0);
    expect(read(onPage(ADDRESS, 150, 12))).toHaveLength(1);
  });

  test.each([
    [90, 24],
    [60, 12],
    [20, 60],
  ])('runs over no frame, however small it gets: %i by %i points', (width, height) => {
    const told = onPage(ADDRESS.repeat(3), width, height);
    expect(widest(told)).toBeLessThanOrEqual(width);
    expect(told.fits).toBe(false);
  });
});
