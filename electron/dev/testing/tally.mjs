/** Counts what the stages report. A stage that says nothing has failed: silence never counts as success. */
import { readJson } from './read-json.mjs';

/**
 * @typedef {object} Count
 * @property {string} stage
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [problem] why the stage as a whole counts as failed
 * @property {string[]} [atSecondTry] tests that count as passed, but not at once
 */

/**
 * A stage that is one check.
 * @param {string} stage
 * @param {number} exitCode
 * @returns {Count}
 */
export const oneCheck = (stage, exitCode) =>
  exitCode === 0 ? { stage, passed: 1, failed: 0, skipped: 0 } : crashed(stage, `exit ${exitCode}`);

/**
 * @param {string} stage
 * @param {string} problem
 * @returns {Count}
 */
export const crashed = (stage, problem) => ({ stage, passed: 0, failed: 1, skipped: 0, problem });

/**
 * @param {string} file written by vitest's json reporter
 * @param {number | undefined} exitCode
 * @returns {Count}
 */
export function countVitest(file, exitCode) {
  const report = readJson(file);
  if (!report) return crashed('unit', `no result (exit ${exitCode ?? '?'})`);
  // A file that could not even be loaded has no tests of its own to fail.
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ { status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const count = {
    stage: 'unit',
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withExitCode(count, exitCode);
}

/**
 * @param {string} file written by Playwright's json reporter
 * @param {number | undefined} exitCode
 * @returns {Count}
 */
export function countPlaywright(file, exitCode) {
  const report = readJson(file);
  if (!report) return crashed('e2e', `no result (exit ${exitCode ?? '?'})`);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const count = { stage: 'e2e', passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
  return withExitCode({ ...count, ...(flaky && { atSecondTry: namesOfFlaky(report.suites) }) }, exitCode);
}

/**
 * @typedef {object} Suite
 * @property {Suite[]} [suites]
 * @property {{ file: string, title: string, tests: { status: string }[] }[]} [specs]
 */

/**
 * @param {Suite[]} suites
 * @returns {string[]}
 */
const namesOfFlaky = (suites) =>
  suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...namesOfFlaky(inner),
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file} › ${title}`),
  ]);

/**
 * An error outside of any test (an unhandled rejection, a time limit for the whole run) shows in the exit code only.
 * @param {Count} count
 * @param {number | undefined} exitCode
 * @returns {Count}
 */
function withExitCode(count, exitCode) {
  if (exitCode === 0 || count.failed > 0) return count;
  return { ...count, failed: 1, problem: `exit ${exitCode ?? '?'}` };
}

/**
 * The very last line of `npm test`.
 * @param {readonly Count[]} counts
 */
export function lastLine(counts) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ what) =>
    counts.reduce((total, count) => total + count[what], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`;
}
