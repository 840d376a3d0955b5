/** Which tests reach which mutants, found out by running each file once with nothing changed. Kept until something changes that it loads. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { isEnding } from '../processes.mjs';
import { readJson } from '../testing/read-json.mjs';
import { hashOf } from './sample.mjs';
import { vitestProcess } from './vitest-process.mjs';

/** For those that wait for another program. Beyond it a file is left out. */
const PATIENCE = 180_000;
/** Beyond these all tests of the file are run: a list of all who pass a much used line would only be long. */
const MOST_TESTS = 30;
/** Files told to a Vitest at once. */
const AT_ONCE = 25;

/**
 * @typedef {object} Reached by one test file
 * @property {Record<string, string>} loaded what it has loaded, and the hash of each
 * @property {readonly string[]} covers those of them that had mutants in them
 * @property {number} ms
 * @property {number} cpu of the processor's milliseconds
 * @property {number} ofTests how many tests are in it
 * @property {readonly number[]} red tests that fail with nothing changed, as numbered when they were collected: the others are asked
 * @property {string} [problem] what failed first; of all of it, where `red` is empty
 * @property {Record<string, Record<string, readonly number[]>>} hits by file and the mutant's number in it: how often, 1 when it is reached
 *   outside of tests, too, and the numbers of the tests
 */

/**
 * @param {{ folder: string, codeFile: string, mutated: Mutated, tests: readonly string[], workers: number, say: (line: string) => void }} about
 * @returns {Promise<Map<string, Reached>>} by test file
 */
export async function reachOfTests({ folder, codeFile, mutated, tests, workers, say }) {
  mkdirSync(folder, { recursive: true });
  /** @type {Map<string, Reached>} */
  const all = new Map();
  const waiting = tests.filter((test) => {
    const known = readJson(keptIn(folder, test));
    if (known && isStill(known, mutated)) all.set(test, known);
    return !all.has(test);
  });
  say(`what ${tests.length} test files reach: ${all.size} known, ${waiting.length} to run`);
  const fileOf = new Map([...mutated].flatMap(([file, ids]) => ids.map((id, number) => [id, { file, number }])));
  /** @param {any} told @param {string[]} left */
  const hear = ({ reached }, left) => {
    const { file, loaded, hits, ms, cpu, ofTests, red, problem } = reached;
    const test = file.slice(root.length + 1).replaceAll('\\', '/');
    /** @type {Record<string, Record<string, readonly number[]>>} */
    const byFile = {};
    for (const [id, hit] of Object.entries(/** @type {Record<string, number[]>} */ (hits))) {
      const place = fileOf.get(id);
      if (place) (byFile[place.file] ??= {})[place.number] = hit.length > MOST_TESTS + 2 ? hit.slice(0, 2) : hit;
    }
    /** @type {Reached} */
    const found = {
      loaded: Object.fromEntries([...loaded, test].map((of) => [of, contentOf(of)])),
      covers: loaded.filter((/** @type {string} */ of) => mutated.has(of)),
      ...{ ms, cpu, ofTests, red, hits: byFile, ...(problem && { problem }) },
    };
    writeFileSync(keptIn(folder, test), JSON.stringify(found));
    all.set(test, found);
    left.splice(left.indexOf(test), 1);
    if (all.size % 25 === 0) say(`… ${all.size} of ${tests.length}`);
  };
  const runNext = async () => {
    const vitest = vitestProcess(codeFile);
    while (waiting.length > 0) {
      const some = waiting.splice(0, AT_ONCE);
      const order = { reach: some.map((test) => join(root, test)), patience: PATIENCE, mutants: fileOf.size };
      await vitest.ask(order, (told) => hear(told, some));
      if (isEnding()) return;
      // The first of what is left has ended it. Not kept: once more in the next run.
      const [last] = some;
      if (last) all.set(last, ENDED);
      waiting.push(...some.slice(1));
    }
    await vitest.end();
  };
  await Promise.all(Array.from({ length: workers }, runNext));
  return all;
}

/** @typedef {ReadonlyMap<string, readonly string[]>} Mutated the ids of each file's mutants, in their order */

/** @type {Reached} */
const ENDED = {
  ...{ loaded: {}, covers: [], ms: 0, cpu: 0, ofTests: 0, red: [], hits: {} },
  problem: 'ended the process that ran it',
};

/**
 * @param {ReadonlyMap<string, Reached>} all
 * @returns {import('./near-tests.mjs').LeftOut[]} what can't say that a mutant is to blame: files, and single tests
 */
export const redOnes = (all) =>
  [...all].flatMap(([test, { problem, red, ofTests }]) => {
    if (problem === undefined) return [];
    const which = red.length > 0 ? `${red.length} of its ${ofTests} tests` : 'all of it';
    return [{ test, reason: `${which}, red with nothing changed (loaded together with others): ${problem}` }];
  });

/** Whether it would be the same again. @param {Reached} known @param {Mutated} mutated */
export const isStill = ({ loaded, covers, red }, mutated) =>
  Array.isArray(red) &&
  Object.entries(loaded).every(([file, hash]) => contentOf(file) === hash) &&
  Object.keys(loaded).every((file) => !mutated.has(file) || covers.includes(file));

/** @type {Map<string, string>} */
const contents = new Map();
/** @param {string} file */
export function contentOf(file) {
  const known = contents.get(file) ?? contentNow(file);
  contents.set(file, known);
  return known;
}

/** @param {string} file */
export function contentNow(file) {
  try {
    return hashOf(readFileSync(join(root, file), 'utf8')).slice(0, 16);
  } catch {
    return 'gone';
  }
}

/** @param {string} folder @param {string} test */
const keptIn = (folder, test) => join(folder, `${hashOf(test).slice(0, 16)}.json`);
