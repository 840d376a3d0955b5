/** Tries mutants one after the other on the tests that are asked about them, and goes on where it was broken off. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { isEnding } from '../processes.mjs';
import { readLines } from '../testing/read-json.mjs';
import { contentNow, contentOf } from './reach.mjs';
import { keyOf } from './sample.mjs';
import { vitestProcess } from './vitest-process.mjs';

/** Mutants told to a Vitest at once. */
const AT_ONCE = 30;

/**
 * @typedef {'caught' | 'survived' | 'not reached' | 'in a circle' | 'refused by types'} Fate
 * @typedef {object} Tried one line of the log
 * @property {string} key of the mutant
 * @property {Fate} fate
 * @property {string} [by] the test that noticed
 * @property {Record<string, string>} against hashes of what it hangs on: the source, and the test that noticed, or all that were asked
 *
 * @typedef {import('./sample.mjs').Mutant} Mutant
 * @typedef {object} TryOrder
 * @property {string} name for what is said
 * @property {readonly Mutant[]} mutants
 * @property {(mutant: Mutant) => readonly import('./askable.mjs').Reaching[]} askedFor
 * @property {{ readonly has: (id: string) => boolean }} refused by the compiler; may grow meanwhile
 * @property {string} log
 * @property {string} codeFile
 * @property {number} workers
 * @property {(line: string) => void} say
 * @property {(broken: import('./near-tests.mjs').LeftOut) => void} onBroken a test file that failed without a mutant, too
 *
 * @param {TryOrder} order
 * @returns {Promise<Map<string, Tried>>} by the mutant's id; those that the compiler refuses may be missing
 */
export async function tryMutants(order) {
  const { name, mutants, askedFor, refused, log, codeFile, workers, say, onBroken } = order;
  /** @type {Map<string, Tried>} */
  const known = new Map(readLines(log).map((tried) => [tried.key, tried]));
  const { fates, keep } = keepingFates(order);
  const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]));
  const left = mutants.filter((mutant) => {
    const tried = known.get(keyOf(mutant));
    const tests = askedFor(mutant).map(({ file }) => file);
    if (refused.has(mutant.id)) return false;
    if (tried && isStillSo(tried, tests)) fates.set(mutant.id, tried);
    else if (tests.length === 0) keep(mutant, { fate: 'not reached' });
    return !fates.has(mutant.id);
  });
  say(`${name}: ${fates.size} known, ${left.length} to try`);

  const tryNext = async () => {
    const vitest = vitestProcess(codeFile);
    while (left.length > 0) {
      const some = left.splice(0, AT_ONCE).filter(({ id }) => !refused.has(id));
      if (some.length === 0) continue;
      /** @param {any} told */
      const hear = ({ tried, broken }) => {
        if (broken) return onBroken(brokenOf(broken));
        const mutant = tried && byId.get(tried.id);
        if (!mutant) return;
        keep(mutant, tried.failed === undefined ? { fate: 'survived' } : { fate: 'caught', by: tried.failed });
        some.splice(some.indexOf(mutant), 1);
      };
      const ended = await vitest.ask({ tries: some.map((mutant) => orderFor(mutant.id, askedFor(mutant))) }, hear);
      if (isEnding()) return;
      const [last] = some;
      if (!last) continue;
      // What went wrong was said: a file that is gone since the run began, no mutant's fault.
      if (ended === 'done') throw new Error(`${name}: an order was not carried out; begin the run anew`);
      // It was the first of what is left. Dying once may be the machine's fault, which had no memory left; twice is the mutant's.
      const again = ended === 'died' && !died.has(last.id);
      died.add(last.id);
      if (!again) keep(last, { fate: 'in a circle' });
      left.push(...some.slice(again ? 0 : 1));
    }
    await vitest.end();
  };
  /** @type {Set<string>} */
  const died = new Set();
  await Promise.all(Array.from({ length: workers }, tryNext));
  return fates;
}

/**
 * What became of each, by the mutant's id, and a line of the log for it.
 * @param {TryOrder} order
 */
function keepingFates({ name, mutants, askedFor, log, say }) {
  /** @type {Map<string, Tried>} */
  const fates = new Map();
  /** @param {Mutant} mutant @param {Pick<Tried, 'fate' | 'by'>} fate */
  const keep = (mutant, fate) => {
    const noticed = fate.by?.replace(/: .*$/s, '');
    const files = [mutant.file, ...(noticed ? [noticed] : askedFor(mutant).map(({ file }) => file))];
    const moved = files.find((file) => contentNow(file) !== contentOf(file));
    if (moved) throw new Error(`${moved} changed while it was measured: run it in a clone of its own, and begin anew`);
    const against = Object.fromEntries(files.map((file) => [file, contentOf(file)]));
    const tried = { key: keyOf(mutant), ...fate, against };
    // A line each: a run that is ended here goes on behind it.
    appendFileSync(log, `${JSON.stringify(tried)}\n`);
    fates.set(mutant.id, tried);
    if (fates.size % 25 === 0) say(`${name}: ${fates.size} of ${mutants.length}`);
  };
  return { fates, keep };
}

/**
 * Whether it would come out the same: what was caught hangs on its source and on the test that caught it, whatever becomes of others.
 * @param {Tried} tried
 * @param {readonly string[]} tests that would be asked
 */
export const isStillSo = ({ fate, against }, tests) =>
  Object.entries(against).every(([file, hash]) => contentOf(file) === hash) &&
  (fate === 'caught' || tests.every((file) => file in against));

/**
 * @param {string} id
 * @param {readonly import('./askable.mjs').Reaching[]} asked
 * @returns {import('./in-worker.mjs').TryOrder}
 */
const orderFor = (id, asked) => ({
  id,
  asked: asked.map(({ file, tests, whileLoading }) => ({ file: join(root, file), tests, whileLoading })),
  hitLimit: 100 * asked.reduce((sum, { times }) => sum + times, 1),
  usual: asked.reduce((sum, { cpu }) => sum + cpu, 0),
});

/** @param {{ file: string, failed?: string }} broken @returns {import('./near-tests.mjs').LeftOut} */
const brokenOf = ({ file, failed }) => ({
  test: file.slice(root.length + 1).replaceAll('\\', '/'),
  reason: `red without a mutant, too, after others had run (not asked by that process any more): ${failed?.replace(/^.*?: /, '')}`,
});
