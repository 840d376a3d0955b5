import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allowedStarts, USUAL_STARTS } from '../e2e/allowed-starts.ts';
import type { AppStart } from './app-starts.ts';
import { overBudget } from './start-budget.ts';

const starts = (file: string, ...why: string[]): AppStart[] => why.map((one) => ({ file, why: one }));
const allowed = { 'b.test.ts': { starts: 2, reason: 'two restarts' } };

test('a file that starts the app once too often is named, with why each start was made', () => {
  const run = [...starts('a.test.ts', 'a profile', 'options'), ...starts('b.test.ts', 'x', 'x')];
  expect(overBudget(run, allowed)).toEqual([
    { file: 'a.test.ts', starts: 2, allowed: USUAL_STARTS, why: ['a profile', 'options'] },
  ]);
  expect(overBudget([...run, ...starts('b.test.ts', 'x')], allowed).map(({ file }) => file)).toEqual([
    'a.test.ts',
    'b.test.ts',
  ]);
});

test('the first start of a worker is nobody’s, tests that are repeated may start as often, a file that failed isn’t judged', () => {
  expect(overBudget(starts('', 'first', 'first', 'first'), allowed)).toEqual([]);
  const twice = starts('b.test.ts', 'x', 'x', 'x', 'x');
  expect(overBudget(twice, allowed, { rounds: 2 })).toEqual([]);
  expect(overBudget(twice, allowed)).toHaveLength(1);
  expect(overBudget(twice, allowed, { judged: (file) => file !== 'b.test.ts' })).toEqual([]);
});

test('every exception is of a file that is there, allows more than is usual, and has a reason', () => {
  for (const [file, { starts: may, reason }] of Object.entries(allowedStarts)) {
    expect(existsSync(join(import.meta.dirname, '../e2e', file)), file).toBe(true);
    expect(may, file).toBeGreaterThan(USUAL_STARTS);
    expect(reason, file).not.toBe('');
  }
});
