/** Where the time of a run went: by stage, and the tests that took longest. */
import { sep } from 'node:path';
import { readJson } from './read-json.mjs';

/**
 * @typedef {object} StageTime
 * @property {string} stage
 * @property {number} ms
 * @property {number} [load] what the fixed load took just before and after, in milliseconds
 * @property {boolean} [beside] others ran at the same time: its seconds are not its own
 *
 * @typedef {{ ms: number, name: string }} SlowTest
 */

/**
 * @param {string} unit written by vitest's json reporter
 * @param {string} e2e written by Playwright's
 * @param {number} most
 * @returns {SlowTest[]} the slowest first
 */
export function slowestTests(unit, e2e, most = 20) {
  /** @type {SlowTest[]} */
  const tests = (readJson(unit)?.testResults ?? []).flatMap((/** @type {VitestFile} */ { name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({ ms: duration ?? 0, name: `${fromTest(name)} › ${fullName}` })),
  );
  tests.push(...(readJson(e2e)?.suites ?? []).flatMap(testsOf));
  return tests.sort((a, b) => b.ms - a.ms).slice(0, most);
}

/**
 * @typedef {{ name: string, assertionResults: { fullName: string, duration?: number | null }[] }} VitestFile
 * @typedef {{ file: string, title: string, tests: { results: { duration: number }[] }[] }} Spec
 * @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite
 */

/** @param {Suite} suite @returns {SlowTest[]} */
const testsOf = ({ suites = [], specs = [] }) => [
  ...suites.flatMap(testsOf),
  ...specs.map(({ file, title, tests }) => ({
    ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
    name: `e2e/${file} › ${title}`,
  })),
];

/** @param {string} file */
const fromTest = (file) => file.slice(file.lastIndexOf(`${sep}test${sep}`) + 6).replaceAll(sep, '/');

/**
 * @param {readonly StageTime[]} times
 * @param {readonly SlowTest[]} slowest
 * @returns {string[]}
 */
export function timeLines(times, slowest) {
  const width = Math.max(8, ...times.map(({ stage }) => stage.length + 2));
  const seconds = (/** @type {number} */ ms) => `${(ms / 1000).toFixed(1)} s`.padStart(9);
  return [
    ...(slowest.length > 0 ? ['', `the slowest ${slowest.length} tests:`] : []),
    ...slowest.map(({ ms, name }) => `${seconds(ms)}  ${name}`),
    ...(times.length > 0 ? ['', 'time per stage, and how many times the fixed load of this machine that is:'] : []),
    ...times.map(({ stage, ms, load, beside }) => {
      const ratio = load ? `×${Math.round(ms / load)} (load ${Math.round(load)} ms)` : beside ? 'beside others' : '';
      return `${seconds(ms)}  ${stage.padEnd(width)}${ratio}`.trimEnd();
    }),
  ];
}
