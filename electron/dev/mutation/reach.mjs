/** Which tests reach which mutants, found out by running each once with nothing changed. Kept until the area or the test changes. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { isEnding } from '../processes.mjs';
import { fixedLoad } from '../testing/fixed-load.mjs';
import { readJson } from '../testing/read-json.mjs';
import { hashOf } from './sample.mjs';
import { vitestProcess } from './vitest-process.mjs';

/**
 * A file of tests that takes longer would be run three hundred times. What it alone would notice counts as not noticed. In rounds of the
 * fixed load, as a busy machine makes no test slow.
 */
const TOO_SLOW = 60;
/** Of the tests that reach a mutant only the nearest are asked: what notices it hardly ever stands far away. */
const MOST_FILES = 10;
const PATIENCE = 300_000;

/**
 * @typedef {object} Reach
 * @property {Record<string, string[]>} tests files that reach a mutant, by its id, the nearest first
 * @property {Record<string, number>} hits how often these go through it, by its id
 * @property {Record<string, number>} times of the test files, in milliseconds
 * @property {string[]} leftOut test files that were too slow, or failed with nothing changed
 *
 * @typedef {object} Reached by one test file
 * @property {string} state of it and of the area
 * @property {number} ms
 * @property {number} load what a round of the fixed load took then
 * @property {string} [problem]
 * @property {Record<string, number>} hits by the mutant's id
 */

/**
 * @param {{ folder: string, codeFile: string, tests: readonly string[], workers: number, say: (line: string) => void }} about the area;
 *   `tests`: the nearest first
 * @returns {Promise<Reach>}
 */
export async function reachOfTests({ folder, codeFile, tests, workers, say }) {
  mkdirSync(join(folder, 'reach'), { recursive: true });
  const code = hashOf(readFileSync(codeFile, 'utf8'));
  const load = fixedLoad();
  /** @type {Map<string, Reached>} */
  const all = new Map();
  const waiting = tests.filter((test) => {
    const known = readJson(keptIn(folder, test));
    if (known?.state === stateOf(code, test)) all.set(test, known);
    return !all.has(test);
  });
  say(`what ${tests.length} test files reach: ${all.size} known, ${waiting.length} to run`);
  const runNext = async () => {
    const vitest = vitestProcess(codeFile);
    for (let test = waiting.shift(); test !== undefined; test = waiting.shift()) {
      const coverage = join(folder, 'reach', `${process.pid}-${hashOf(test).slice(0, 16)}.tmp`);
      const answer = await vitest.ask({ tests: [test], coverage }, PATIENCE);
      if (isEnding()) return;
      const problem = typeof answer === 'string' ? answer : answer.failed;
      const ms = typeof answer === 'string' ? PATIENCE : (answer.files[0]?.ms ?? 0);
      const found = {
        state: stateOf(code, test),
        ms,
        load,
        ...(problem && { problem }),
        hits: readJson(coverage) ?? {},
      };
      rmSync(coverage, { force: true });
      writeFileSync(keptIn(folder, test), JSON.stringify(found));
      all.set(test, found);
    }
    await vitest.end();
  };
  await Promise.all(Array.from({ length: workers }, runNext));
  return together(tests, all);
}

/**
 * @param {readonly string[]} tests the nearest first
 * @param {ReadonlyMap<string, Reached>} all
 * @returns {Reach}
 */
export function together(tests, all) {
  /** @type {Reach} */
  const reach = { tests: {}, hits: {}, times: {}, leftOut: [] };
  for (const test of tests) {
    const { ms, load, problem, hits } = all.get(test) ?? { ms: 0, load: 1, problem: 'not run', hits: {} };
    if (problem || ms > TOO_SLOW * load) {
      reach.leftOut.push(`${test} (${problem ?? `${ms} ms`})`);
      continue;
    }
    reach.times[test] = ms;
    for (const [id, times] of Object.entries(hits)) {
      const files = (reach.tests[id] ??= []);
      if (files.length === MOST_FILES) continue;
      files.push(test);
      reach.hits[id] = (reach.hits[id] ?? 0) + times;
    }
  }
  return reach;
}

/** @param {string} folder @param {string} test */
const keptIn = (folder, test) => join(folder, 'reach', `${hashOf(test).slice(0, 16)}.json`);

/** @param {string} code @param {string} test */
const stateOf = (code, test) => hashOf(code + readFileSync(join(root, test), 'utf8'));
