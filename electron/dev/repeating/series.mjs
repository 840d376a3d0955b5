/** A series of runs of one stage on one commit: what was ordered, what ran, and how it may go on. */
import { Problem } from '../say.mjs';

/**
 * @typedef {object} Order
 * @property {'unit' | 'e2e'} stage
 * @property {number} runs
 * @property {number} seed of the first run; the next ones count on
 * @property {number} busy loops on each core beside it
 * @property {string[]} args of the stage's tool
 * @property {string} commit
 *
 * @typedef {object} RunLine one line of the log
 * @property {number} run from 1
 * @property {string} commit
 * @property {number} seed
 * @property {string} began ISO, UTC
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} atSecondTry
 * @property {number} ms of the stage alone
 * @property {number} [load] what the fixed load took before it, in milliseconds
 */

/**
 * Whether a series that was begun goes on, or a new one begins.
 * @param {Order} wanted
 * @param {{ order: Order | undefined, lines: readonly RunLine[] }} before
 * @param {{ anew: boolean, chosenSeed: boolean }} how
 * @returns {{ order: Order, next: number }} `next`: number of the run to do now; more than `order.runs` when all are done
 */
export function goesOn(wanted, { order, lines }, { anew, chosenSeed }) {
  const fresh = { order: wanted, next: 1 };
  if (anew || !order || lines.length >= order.runs) return fresh;
  const same =
    order.stage === wanted.stage &&
    order.busy === wanted.busy &&
    order.runs === wanted.runs &&
    order.args.join('\0') === wanted.args.join('\0') &&
    (!chosenSeed || order.seed === wanted.seed);
  if (!same)
    throw new Problem(
      `別の続きがあります（${order.stage} ${order.runs} 回のうち ${lines.length} 回まで）。同じ引数で続けるか、--anew を付けて始めからにしてください。`,
      `Another series is under way (${order.stage}, ${lines.length} of ${order.runs}). Use its arguments to go on, or --anew to begin again.`,
    );
  if (order.commit !== wanted.commit) throw changed(order.commit, wanted.commit);
  return { order, next: lines.length + 1 };
}

/**
 * @param {string} before
 * @param {string} now
 */
export const changed = (before, now) =>
  new Problem(
    `${before.slice(0, 9)} で始めた続きですが、いまは ${now.slice(0, 9)} です。元に戻して続けるか、--anew を付けて始めからにしてください。`,
    `This series was begun on ${before.slice(0, 9)}, now it is ${now.slice(0, 9)}. Go back to it, or use --anew to begin again.`,
  );

/** @param {RunLine} line @param {Order} order */
export function logLine(
  { run, commit, seed, began, passed, failed, skipped, atSecondTry, ms, load },
  { stage, runs, busy },
) {
  return [
    `${began}  ${stage} ${run} of ${runs}  ${commit.slice(0, 12)}  seed ${seed}${busy > 0 ? `  busy ${busy}` : ''} `,
    `${passed} passed, ${failed} failed, ${skipped} skipped, ${atSecondTry.length} at a second try `,
    `${(ms / 1000).toFixed(1)} s${load ? `, ×${Math.round(ms / load)} of the fixed load` : ''}`,
  ].join(' ');
}

/**
 * @param {readonly RunLine[]} lines at least one
 * @param {Order} order
 * @returns {string[]} a table, what was red or red at first, and the count of all
 */
export function seriesLines(lines, { stage, runs }) {
  const sum = (/** @type {(line: RunLine) => number} */ of) => lines.reduce((total, line) => total + of(line), 0);
  const times = lines.map(({ ms }) => ms / 1000).sort((a, b) => a - b);
  const middle = times[Math.floor(times.length / 2)] ?? 0;
  return [
    '',
    'run     seed   passed  failed  skipped  2nd try  time',
    ...lines.map(({ run, seed, passed, failed, skipped, atSecondTry, ms }) =>
      [
        ...[String(run).padStart(3), String(seed).padStart(9), String(passed).padStart(8), String(failed).padStart(7)],
        ...[
          String(skipped).padStart(8),
          String(atSecondTry.length).padStart(8),
          `${(ms / 1000).toFixed(1)} s`.padStart(10),
        ],
      ].join(''),
    ),
    ...lines.flatMap(({ run, atSecondTry }) =>
      atSecondTry.map((name) => `passed at the second try in run ${run}: ${name}`),
    ),
    `${stage}: ${lines.length} of ${runs} runs, ${times[0]?.toFixed(1)} to ${times.at(-1)?.toFixed(1)} s, half of them in ${middle.toFixed(1)} s`,
    `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed, ${sum(({ atSecondTry }) => atSecondTry.length)} at a second try`,
  ];
}
