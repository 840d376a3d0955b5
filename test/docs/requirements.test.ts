import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Line {
  numbers: string;
  state: string;
  how: string;
  shownBy: string;
}

/** Rows of the tables of five columns: number, what, state, how, shown by. */
const linesOf = (page: string): Line[] =>
  readFileSync(join(root, page), 'utf8')
    .split('\n')
    .filter((line) => /^\| (?:運|企)?\d/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length === 5)
    .map(([numbers = '', , state = '', how = '', shownBy = '']) => ({ numbers, state, how, shownBy }));

const filesIn = (text: string): string[] => Array.from(text.matchAll(/`([^`]+)`/g), ([, file = '']) => file);

/** Sections of ASVS 5.0.0, and how many requirements each has: a fact of the standard. */
const SECTIONS: Readonly<Record<string, readonly number[]>> = {
  1: [2, 10, 12, 3, 3],
  2: [3, 3, 5, 2],
  3: [1, 3, 5, 8, 8, 1, 5],
  4: [5, 5, 2, 4],
  5: [1, 6, 3, 3],
  6: [3, 12, 8, 6, 8, 4, 2, 4],
  7: [3, 4, 2, 5, 3, 2],
  8: [4, 4, 3, 2],
  9: [3, 4],
  10: [2, 3, 5, 16, 5, 2, 3],
  11: [4, 5, 5, 4, 2, 2, 2],
  12: [5, 2, 5],
  13: [4, 6, 4, 7],
  14: [2, 8, 3],
  15: [5, 5, 7, 4],
  16: [1, 5, 4, 3, 4],
  17: [2, 8, 2],
};
const ALL = Object.entries(SECTIONS).flatMap(([chapter, sections]) =>
  sections.flatMap((count, i) => Array.from({ length: count }, (_, n) => `${chapter}.${i + 1}.${n + 1}`)),
);

/** `1.2.6–1.2.8`: all from the one to the other, in the order of the standard. */
function expanded(numbers: string): string[] {
  const [first = '', last = first] = numbers.split('–');
  return ALL.slice(ALL.indexOf(first), ALL.indexOf(last) + 1);
}

describe('the table against OWASP ASVS 5.0.0', () => {
  const lines = linesOf('docs/asvs.md');

  test('has every one of its 345 requirements once, in their order', () => {
    expect(ALL).toHaveLength(345);
    expect(lines.flatMap(({ numbers }) => expanded(numbers))).toEqual(ALL);
  });

  test('has for each what is met something that shows it, and for each that isn’t a reason', () => {
    for (const { numbers, state, how, shownBy } of lines) {
      expect(['met', 'part', 'not', 'n/a'], numbers).toContain(state);
      if (state === 'met' || state === 'part') expect(filesIn(shownBy), numbers).not.toEqual([]);
      if (state !== 'met') expect(how, numbers).not.toBe('');
    }
  });
});

describe('the table against 厚生労働省’s guideline 6.0', () => {
  const lines = linesOf('docs/mhlw-guideline.md');

  test('has a state for each line, something that shows what is met, and a reason for what isn’t', () => {
    expect(lines.length).toBeGreaterThan(40);
    for (const { numbers, state, how, shownBy } of lines) {
      expect(['満たす', '一部', '満たさない', '対象外', '未確認'], numbers).toContain(state);
      if (state === '満たす' || state === '一部') expect(filesIn(shownBy), numbers).not.toEqual([]);
      if (state !== '満たす') expect(how, numbers).not.toBe('');
    }
  });
});

test('both tables name only files and folders that are there', () => {
  const named = ['docs/asvs.md', 'docs/mhlw-guideline.md'].flatMap(linesOf).flatMap(({ shownBy }) => filesIn(shownBy));
  expect(named.length).toBeGreaterThan(200);
  expect([...new Set(named)].filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
