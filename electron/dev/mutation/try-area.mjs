/** Tries the sample of one area, goes on where it was broken off, and leaves the outcome in out/mutation. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { isEnding } from '../processes.mjs';
import { readLines } from '../testing/read-json.mjs';
import { outcomeOf } from './outcome.mjs';
import { contentOf, leftOutOf, reaching } from './reach.mjs';
import { refusedByTypes } from './refused-by-types.mjs';
import { keyOf, sampleOf } from './sample.mjs';
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
 * @typedef {object} Order
 * @property {number} seed
 * @property {number} size of the sample
 * @property {number} workers
 * @property {readonly Mutant[]} mutants of the area
 * @property {string} folder for what is kept
 * @property {string} codeFile
 * @property {ReadonlyMap<string, import('./reach.mjs').Reached>} reach
 * @property {(file: string) => readonly string[]} nearestTo tests that lean on a source, the nearest first
 * @property {(mutant: Mutant) => number} numberOf among the mutants of its file
 * @property {(line: string) => void} say
 *
 * @param {import('./areas.mjs').MutatedArea} area
 * @param {Order} order
 */
export async function tryArea(area, order) {
  const { seed, size, workers, mutants, folder, codeFile, reach, nearestTo, numberOf, say } = order;
  mkdirSync(folder, { recursive: true });
  const sample = sampleOf(mutants, { seed, size });
  say(`${area.name}: ${sample.length} of ${mutants.length} mutants (seed ${seed})`);
  const { refused, done } = refusedByTypes({ types: area.types, log: join(folder, 'types.jsonl'), mutants: sample });

  const log = join(folder, 'tried.jsonl');
  /** @type {Map<string, Tried>} */
  const known = new Map(readLines(log).map((tried) => [tried.key, tried]));
  /** @type {Map<string, Tried>} */
  const fates = new Map();
  const asked = new Map(
    sample.map((mutant) => [
      mutant.id,
      reaching({ file: mutant.file, number: numberOf(mutant) }, reach, nearestTo(mutant.file)),
    ]),
  );
  const askedFor = (/** @type {Mutant} */ { id }) => asked.get(id) ?? [];
  const byId = new Map(sample.map((mutant) => [mutant.id, mutant]));
  /** @param {Mutant} mutant @param {Pick<Tried, 'fate' | 'by'>} fate */
  const keep = (mutant, fate) => {
    const noticed = fate.by?.replace(/: .*$/s, '');
    const files = [mutant.file, ...(noticed ? [noticed] : askedFor(mutant).map(({ file }) => file))];
    const against = Object.fromEntries(files.map((file) => [file, contentOf(file)]));
    const tried = { key: keyOf(mutant), ...fate, against };
    // A line each: a run that is ended here goes on behind it.
    appendFileSync(log, `${JSON.stringify(tried)}\n`);
    fates.set(mutant.id, tried);
    if (fates.size % 25 === 0) say(`${area.name}: ${fates.size} of ${sample.length}`);
  };
  const left = sample.filter((mutant) => {
    const tried = known.get(keyOf(mutant));
    const tests = askedFor(mutant).map(({ file }) => file);
    if (refused.has(mutant.id)) return false;
    if (tried && isStillSo(tried, tests)) fates.set(mutant.id, tried);
    else if (tests.length === 0) keep(mutant, { fate: 'not reached' });
    return !fates.has(mutant.id);
  });
  say(`${area.name}: ${fates.size} known, ${left.length} to try`);

  const tryNext = async () => {
    const vitest = vitestProcess(codeFile);
    while (left.length > 0) {
      const some = left.splice(0, AT_ONCE).filter(({ id }) => !refused.has(id));
      if (some.length === 0) continue;
      /** @param {any} told */
      const hear = ({ tried }) => {
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
      if (ended === 'done') throw new Error(`${area.name}: an order was not carried out; begin the run anew`);
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
  await Promise.all([done, ...Array.from({ length: workers }, tryNext)]);
  for (const mutant of sample)
    if (refused.has(mutant.id)) fates.set(mutant.id, { key: keyOf(mutant), fate: 'refused by types', against: {} });
  const about = { area: area.name, seed, of: mutants.length };
  const outcome = outcomeOf({ ...about, sample, fates, leftOut: leftOutOf(reach) });
  const part = area.whole ? `-${area.name.slice(area.whole.name.length + 1).replaceAll('/', '-')}` : '';
  writeFileSync(join(folder, `outcome-${seed}${part}.json`), JSON.stringify(outcome, null, 2));
  return outcome;
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
 * @param {readonly import('./reach.mjs').Reaching[]} asked
 * @returns {import('./in-worker.mjs').TryOrder}
 */
const orderFor = (id, asked) => ({
  id,
  asked: asked.map(({ file, tests, whileLoading }) => ({ file: join(root, file), tests, whileLoading })),
  hitLimit: 100 * asked.reduce((sum, { times }) => sum + times, 1),
  usual: asked.reduce((sum, { cpu }) => sum + cpu, 0),
});
