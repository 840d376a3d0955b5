/**
 * Tries mutants, told one after the other over IPC, in one Vitest that stays: what it has loaded once it doesn't load again. A process of its
 * own, because a mutant may run in a circle: whoever started it ends it then, its threads too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import { root } from '../places.mjs';

/**
 * @typedef {object} Order
 * @property {string[]} tests files, from the root
 * @property {string} [mutant] its id; without one, nothing is changed and what the tests reach is written down
 * @property {number} [hitLimit] after how many times through the mutant it runs in a circle
 * @property {string} [coverage] the file for what the one test file reaches
 *
 * @typedef {object} Answer
 * @property {string | undefined} failed the test that noticed
 * @property {{ file: string, ms: number, failed: boolean }[]} files
 */

const [codeFile = ''] = process.argv.slice(2);
/** @type {Record<string, string>} */
const code = JSON.parse(readFileSync(codeFile, 'utf8'));
const byPath = new Map(Object.entries(code).map(([file, text]) => [join(root, file), text]));
/** @type {import('vite').InlineConfig} */
const withMutants = {
  configLoader: 'runner',
  plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => byPath.get(id.replace(/\?.*$/, '')) }],
};
const vitest = await createVitest(
  'test',
  {
    config: join(root, 'test', 'config', 'vitest.config.ts'),
    watch: false,
    pool: 'threads',
    maxWorkers: 1,
    bail: 1,
    reporters: [{}],
    onConsoleLog: () => false,
    setupFiles: [join(root, 'electron', 'dev', 'mutation', 'switch.mjs')],
  },
  withMutants,
);
const specifications = await vitest.globTestSpecifications();

process.on('message', async (/** @type {Order} */ order) => {
  const { tests, mutant, hitLimit, coverage } = order;
  vitest.config.bail = mutant === undefined ? 0 : 1;
  for (const project of vitest.projects) project.config.bail = vitest.config.bail;
  vitest.provide('mutant', mutant ?? null);
  vitest.provide('hitLimit', hitLimit ?? null);
  vitest.provide('coverage', coverage ?? null);
  const wanted = tests.map((file) => join(root, file));
  const chosen = specifications.filter(({ moduleId }) => wanted.includes(moduleId));
  // It would go on telling of the files of the order before.
  vitest.state.filesMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    chosen.sort((a, b) => wanted.indexOf(a.moduleId) - wanted.indexOf(b.moduleId)),
  );
  /** @type {string | undefined} */
  let failed = unhandledErrors.length > 0 ? 'an error outside of the tests' : undefined;
  for (const module of testModules) {
    for (const test of module.children.allTests('failed')) failed ??= `${module.relativeModuleId}: ${test.fullName}`;
    if (module.state() === 'failed') failed ??= `${module.relativeModuleId}: could not be loaded`;
  }
  const files = testModules.map((module) => {
    const { duration, collectDuration, setupDuration } = module.diagnostic();
    return {
      file: module.relativeModuleId,
      ms: Math.round(duration + collectDuration + setupDuration),
      failed: module.state() === 'failed',
    };
  });
  process.send?.({ failed, files });
});
process.send?.('ready');
