import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Suite } from '@playwright/test/reporter';
import { expect, test } from 'vitest';
import LongestFirst from './longest-first.ts';

const place = (file: string): string => join(import.meta.dirname, '../e2e', file);
/** As Playwright has them: what a suite holds is told anew each time. */
function aRun(files: readonly string[]) {
  const project = { _entries: files.map((file) => ({ location: { file: place(file) } })) };
  const order = (): string[] =>
    project._entries.map(({ location }) => files.find((one) => place(one) === location.file)!);
  return { suite: { suites: [project] } as unknown as Suite, order };
}

test('a run begins with the files that took longest last time; those that nobody has seen come last, by name', async () => {
  const times = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`a/${index}.test.ts`, index]));
  const { suite, order } = aRun(['a/3.test.ts', 'a/29.test.ts', 'a/new.test.ts', 'a/newer.test.ts', 'a/12.test.ts']);
  await new LongestFirst({ times: () => times }).preprocess({ suite });
  expect(order()).toEqual(['a/29.test.ts', 'a/12.test.ts', 'a/3.test.ts', 'a/new.test.ts', 'a/newer.test.ts']);
});

test('where little is known of this machine, with those that usually do, in their order', async () => {
  const { suite, order } = aRun(['cli/cli.test.ts', 'packs/packs.test.ts', 'storage/damaged-files.test.ts']);
  await new LongestFirst({ times: () => ({ 'cli/cli.test.ts': 9000 }) }).preprocess({ suite });
  expect(order()).toEqual(['storage/damaged-files.test.ts', 'packs/packs.test.ts', 'cli/cli.test.ts']);
});

test('so Playwright orders its projects, as it is installed', () => {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  const runner = readFileSync(join(playwright, 'lib', 'runner', 'index.js'), 'utf8');
  expect(runner.indexOf('await testRun.reporter.preprocess(')).toBeGreaterThan(0);
  expect(runner).toContain('rootSuite._entries.sort(');
});
