/** Tries the sample of one area, goes on where it was broken off, and leaves the outcome in out/mutation. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { out, root } from '../places.mjs';
import { isEnding } from '../processes.mjs';
import { sourcesOf } from './areas.mjs';
import { instrumented } from './instrument.mjs';
import { outcomeOf } from './outcome.mjs';
import { reachOfTests } from './reach.mjs';
import { typesOf } from './refused-by-types.mjs';
import { hashOf, keyOf, sampleOf } from './sample.mjs';
import { vitestProcess } from './vitest-process.mjs';

/** A busy machine is no circle. */
const LEAST_PATIENCE = 60_000;

/**
 * @typedef {'caught' | 'survived' | 'not reached' | 'in a circle' | 'refused by types'} Fate
 * @typedef {object} Tried one line of the log
 * @property {string} key of the mutant
 * @property {Fate} fate
 * @property {string} [by] the test that noticed
 * @property {string} against the state of the source and of the tests that reach it
 * @property {number} ms
 *
 * @param {import('./areas.mjs').MutatedArea} area
 * @param {{ seed: number, size: number, workers: number, files: string[], tests: string[], say: (line: string) => void }} order `files`: of the
 *   tree; `tests`: those that lean on the area
 */
export async function tryArea(area, { seed, size, workers, files, tests, say }) {
  const folder = join(out, 'mutation', area.name.replaceAll('/', '-'));
  mkdirSync(folder, { recursive: true });
  const { mutants, code } = await instrumented(sourcesOf(area, files));
  const codeFile = join(folder, 'code.json');
  writeFileSync(codeFile, JSON.stringify(code));
  const sample = sampleOf(mutants, { seed, size });
  say(`${area.name}: ${sample.length} of ${mutants.length} mutants (seed ${seed}), ${tests.length} test files`);
  const reach = await reachOfTests({ folder, codeFile, tests, workers, say });

  const log = join(folder, 'tried.jsonl');
  const known = new Map(readLog(log).map((tried) => [`${tried.key} ${tried.against}`, tried]));
  /** @type {Map<string, Tried>} */
  const fates = new Map();
  const stateOf = statesOf(reach);
  const left = sample.filter((mutant) => {
    const tried = known.get(`${keyOf(mutant)} ${stateOf(mutant)}`);
    if (tried) fates.set(mutant.id, tried);
    return !tried;
  });
  say(`${area.name}: ${fates.size} known from before, ${left.length} to try`);

  const refuses = typesOf(area.types);
  const tryNext = async () => {
    const vitest = vitestProcess(codeFile);
    for (let mutant = left.shift(); mutant !== undefined; mutant = left.shift()) {
      const began = Date.now();
      const fate = refuses(mutant)
        ? /** @type {const} */ ({ fate: 'refused by types' })
        : await tryOne(vitest, mutant, reach);
      if (isEnding()) return;
      const tried = { key: keyOf(mutant), ...fate, against: stateOf(mutant), ms: Date.now() - began };
      // A line each: a run that is ended here goes on behind it.
      appendFileSync(log, `${JSON.stringify(tried)}\n`);
      fates.set(mutant.id, tried);
      if (fates.size % 25 === 0) say(`${area.name}: ${fates.size} of ${sample.length}`);
    }
    await vitest.end();
  };
  await Promise.all(Array.from({ length: workers }, tryNext));
  const outcome = outcomeOf({ area: area.name, seed, of: mutants.length, sample, fates, leftOut: reach.leftOut });
  writeFileSync(join(folder, 'outcome.json'), JSON.stringify(outcome, null, 2));
  return outcome;
}

/**
 * @param {ReturnType<typeof vitestProcess>} vitest
 * @param {import('./sample.mjs').Mutant} mutant
 * @param {import('./reach.mjs').Reach} reach
 * @returns {Promise<{ fate: Fate, by?: string }>}
 */
async function tryOne(vitest, { id }, { tests, hits, times }) {
  const files = tests[id] ?? [];
  if (files.length === 0) return { fate: 'not reached' };
  const usual = files.reduce((sum, file) => sum + (times[file] ?? 0), 0);
  const order = { tests: files, mutant: id, hitLimit: 100 * (hits[id] ?? 1) };
  const ask = () => vitest.ask(order, LEAST_PATIENCE + 10 * usual);
  let answer = await ask();
  // Once may be the machine's fault, which had no memory left; twice is the mutant's.
  if (answer === 'died' && !isEnding()) answer = await ask();
  if (typeof answer === 'string') return { fate: 'in a circle' };
  return answer.failed === undefined ? { fate: 'survived' } : { fate: 'caught', by: answer.failed };
}

/**
 * What a mutant's fate depends on: its file, and the tests that reach it.
 * @param {import('./reach.mjs').Reach} reach
 */
function statesOf({ tests }) {
  /** @type {Map<string, string>} */
  const hashes = new Map();
  const hash = (/** @type {string} */ file) => {
    const known = hashes.get(file) ?? hashOf(readFileSync(join(root, file), 'utf8'));
    hashes.set(file, known);
    return known;
  };
  return (/** @type {import('./sample.mjs').Mutant} */ { id, file }) =>
    hashOf([file, ...(tests[id] ?? [])].map(hash).join()).slice(0, 16);
}

/** @param {string} file @returns {Tried[]} without the line in which it was broken off */
function readLog(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line)];
      } catch {
        return [];
      }
    });
}
