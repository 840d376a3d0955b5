import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { budget } from '../../electron/dev/house/budget.mjs';
import { longFunctions } from '../../electron/dev/house/functions.mjs';
import { likeRuns } from '../../electron/dev/house/like-runs.mjs';
import { measureHouse } from '../../electron/dev/house/measure.mjs';

describe('what the house is measured by', () => {
  const measured = measureHouse(join(import.meta.dirname, '../..'));

  test.each(Object.entries(budget))('%s: at most %i', (name, most) => {
    const { figure, where } = measured[name as keyof typeof budget];
    const told =
      'npm run house -- --where names the places; what grows with a reason is raised in electron/dev/house/budget.mjs';
    expect(figure, [told, ...where].join('\n')).toBeLessThanOrEqual(most);
  });

  test('each measure has something that it is at most', () => {
    expect(Object.keys(measured)).toEqual(Object.keys(budget));
  });
});

describe('a run of like lines', () => {
  const words = ['one', 'two', 'three', 'four'];
  const text = (lines: readonly string[]): string => lines.join('\n');

  test('is found in two files, once and as long as it goes', () => {
    const files = [
      ['a.ts', text(['other', ...words, 'end'])] as const,
      ['b.ts', text(['  ', ...words, 'last'])] as const,
    ];
    expect(likeRuns(files, 2)).toEqual([
      { one: { file: 'a.ts', line: 2 }, other: { file: 'b.ts', line: 2 }, lines: 4 },
    ]);
    expect(likeRuns(files, 5)).toEqual([]);
  });

  test('goes on over imports, comments and brackets, which are no lines of it', () => {
    const files = [
      ['a.ts', text(['one', '// why', 'two', '}', 'three'])] as const,
      ['b.ts', text(['one', 'two', '});', '', 'three'])] as const,
      ['c.ts', text(["import { one } from './two';", '});', '/** three */'])] as const,
      ['d.ts', text(["import { one } from './two';", '});', '/** three */'])] as const,
    ];
    expect(likeRuns(files, 3)).toEqual([expect.objectContaining({ lines: 3 })]);
    expect(likeRuns(files.slice(2), 1)).toEqual([]);
  });
});

describe('a long function', () => {
  const body = (lines: number): string => 'doIt();\n'.repeat(lines);

  test('is named by what it is called, or by what it is given to, with what is inside it', () => {
    const text = `function first() {\n${body(9)}}\nconst second = () => {\nfunction inside() {\n${body(20)}}\n};\nclass A { third() {\n${body(10)}} }\n`;
    expect(longFunctions('a.ts', text, 9)).toEqual([
      { file: 'a.ts', name: 'first', lines: 11 },
      { file: 'a.ts', name: 'second', lines: 24 },
      { file: 'a.ts', name: 'third', lines: 12 },
    ]);
    expect(longFunctions('a.ts', text, 24)).toEqual([]);
  });
});
