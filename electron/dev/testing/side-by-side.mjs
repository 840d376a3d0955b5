/** Stages that need no session, several at once: each mostly fills one core. */
import { npm } from '../npm.mjs';
import { reportFailure, sentences } from '../say.mjs';
import { fixedLoad } from './fixed-load.mjs';
import { crashed, oneCheck } from './tally.mjs';

/**
 * What a run has come to so far.
 * @typedef {object} Account
 * @property {import('./tally.mjs').Count[]} counts
 * @property {import('./slowest.mjs').StageTime[]} times
 * @property {import('./failures.mjs').Failure[]} failures
 */

/** @returns {Account} */
export const emptyAccount = () => ({ counts: [], times: [], failures: [] });

/**
 * @template {Account} Ran
 * @param {Account} account is added to
 * @param {Ran} ran
 * @returns {Omit<Ran, keyof Account>} what else there is to tell of it
 */
export function addTo(account, { counts, times, failures, ...others }) {
  account.counts.push(...counts);
  account.times.push(...times);
  account.failures.push(...failures);
  return others;
}

/**
 * Each lane's steps one after the other, the lanes beside each other. What one measures is the time of all: their seconds don't add up.
 * @param {Account} account is added to
 * @param {readonly (() => Promise<unknown>)[]} lanes each ends by itself, whatever fails
 * @param {() => number} measured milliseconds of the fixed load
 */
export async function sideBySide(account, lanes, measured = fixedLoad) {
  if (lanes.length === 0) return;
  const [before, began, known] = [measured(), Date.now(), account.times.length];
  await Promise.all(lanes.map((lane) => lane()));
  const ms = Date.now() - began;
  const load = (before + measured()) / 2;
  const own = account.times.slice(known);
  for (const time of own) Object.assign(time, own.length > 1 ? { beside: true } : { load });
  if (own.length > 1) account.times.push({ stage: own.map(({ stage }) => stage).join(' + '), ms, load });
}

/**
 * A stage that is one check. Its lines stand together, when it has ended.
 * @param {Account} account is added to
 * @param {string} stage
 * @param {() => Promise<{ code: number, output: string }>} check
 */
export async function checkStage(account, stage, check) {
  const began = Date.now();
  const { code, output } = await check();
  const ms = Date.now() - began;
  account.times.push({ stage, ms });
  account.counts.push(oneCheck(stage, code));
  if (code !== 0) account.failures.push({ stage, place: '', title: `exit ${code}`, text: output });
  process.stdout.write(`${output}${code === 0 ? '✓' : '✘'} ${stage} (${Math.round(ms / 1000)} s)\n`);
}

/**
 * A step that counts only when it fails.
 * @template T
 * @param {Account} account is added to
 * @param {string} stage
 * @param {() => Promise<T>} step
 * @returns {Promise<{ done: T } | undefined>}
 */
export async function stepStage(account, stage, step) {
  const began = Date.now();
  try {
    return { done: await step() };
  } catch (error) {
    reportFailure(error);
    account.counts.push(crashed(stage, 'see above'));
    account.failures.push({ stage, place: '', title: '', text: sentences(error).join('\n') });
    return undefined;
  } finally {
    account.times.push({ stage, ms: Date.now() - began });
  }
}

/**
 * @param {string} name of a script in package.json
 * @param {readonly string[]} args
 */
export const script = (name, args) => npm(['run', '-s', name, '--', ...args]);
