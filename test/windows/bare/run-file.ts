/** Runs a bundled file of unit tests in this very Node and writes what came of it; called with the file's path and the result's. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { startTests, type Task, type VitestRunner } from '@vitest/runner';
import type { UnitResult } from '../unit-files.ts';

const [file = '', result = ''] = process.argv.slice(2);
/** The limits of the unit tests' own configuration. */
const runner: VitestRunner = {
  config: {
    root: process.cwd(),
    setupFiles: [],
    name: undefined,
    passWithNoTests: false,
    testNamePattern: undefined,
    allowOnly: false,
    sequence: { shuffle: false, concurrent: false, seed: 1, hooks: 'stack', setupFiles: 'list' },
    chaiConfig: undefined,
    maxConcurrency: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    retry: 0,
    includeTaskLocation: undefined,
    diffOptions: undefined,
    tags: [],
    tagsFilter: undefined,
    strictTags: false,
  } as unknown as VitestRunner['config'],
  importFile: (path) => import(pathToFileURL(path).href) as Promise<unknown>,
};

const [ran] = await startTests([file], runner);
if (!ran) throw new Error(`${file} was not run`);
writeFileSync(result, JSON.stringify({ broken: wordsOf(ran), tests: testsOf(ran.tasks) } satisfies UnitResult));
// Threads and servers that a test left behind don't hold it open.
process.exit(0);

function testsOf(tasks: readonly Task[]): UnitResult['tests'] {
  return tasks.flatMap((task) =>
    task.type === 'suite'
      ? testsOf(task.tasks)
      : [{ name: task.name, state: task.result?.state ?? task.mode, words: wordsOf(task) }],
  );
}

function wordsOf(task: Pick<Task, 'result'>): string {
  return (task.result?.errors ?? []).map(({ stack, message }) => stack ?? message).join('\n');
}
