/** The short account at the end of `npm test`: with what it ran, what it could not run, and how it went. */
import { readFileSync } from 'node:fs';
import { failureLines } from './failures.mjs';
import { timeLines } from './slowest.mjs';
import { lastLine } from './tally.mjs';

/**
 * @typedef {object} Outcome
 * @property {import('./tally.mjs').Count[]} counts
 * @property {import('../runtime/resolve.mjs').Runtime} [runtime]
 * @property {import('../inside/test.mjs').SessionReport} [session]
 * @property {string} [noOrdinaryUser] why the tests ran as root
 * @property {import('./slowest.mjs').StageTime[]} [times]
 * @property {import('./slowest.mjs').SlowTest[]} [slowest]
 * @property {import('./failures.mjs').Failure[]} [failures]
 * @property {string[]} notRun
 */

/**
 * @param {Outcome} outcome
 * @returns {string[]} lines; the last one is the count
 */
export function summaryLines({
  counts,
  runtime,
  session,
  noOrdinaryUser,
  notRun,
  times = [],
  slowest = [],
  failures = [],
}) {
  return [
    ...timeLines(times, slowest),
    ...failureLines(failures),
    '',
    ...counts.map(({ stage, passed, failed, skipped, problem }) => {
      const parts = [`${passed} passed`, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])];
      return `${stage.padEnd(8)} ${parts.join(', ')}${problem ? ` (${problem})` : ''}`;
    }),
    ...counts.flatMap(({ atSecondTry = [] }) => atSecondTry.map((name) => `passed at the second try: ${name}`)),
    ...(runtime ? [`runtime  Electron ${session?.window.electron ?? runtime.version} (${runtime.kind})`] : []),
    ...(session ? [`sandbox  ${sandbox(session, noOrdinaryUser)}`, `keyring  ${keyring(session)}`] : []),
    ...[...new Set(notRun)].sort().map((what) => `not run: ${what}`),
    lastLine(counts),
  ];
}

/**
 * @param {import('../inside/test.mjs').SessionReport} session
 * @param {string | undefined} noOrdinaryUser
 */
function sandbox({ window }, noOrdinaryUser) {
  if (!window.opens) return `no window opened: ${window.why}`;
  if (window.sandbox) return 'real, as an ordinary user';
  return noOrdinaryUser
    ? `off (--no-sandbox): running as root, ${noOrdinaryUser}`
    : 'off (--no-sandbox): this system refuses it';
}

/** @param {import('../inside/test.mjs').SessionReport} session */
const keyring = ({ keyringFailure }) => (keyringFailure ? `none: ${keyringFailure}` : 'real');

/** @param {string} file */
export function notRunLines(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
