/**
 * `npm run mutate -- shared | walls | shared/submission … [--sample N --seed S --workers N]`: changes one word of the code at a time and sees
 * whether a test notices. A run that is broken off goes on where it was; a run after a change tries only what the change touches.
 */
import { parseArgs } from 'node:util';
import { root } from '../places.mjs';
import { Problem } from '../say.mjs';
import { setUpPackages } from '../set-up.mjs';
import { areasNamed, sourcesOf } from '../mutation/areas.mjs';

/** The tests of the app's own parts. The rest (a receiver with its database, the linter, random runs) takes long and sees the same lines from afar. */
const MIRRORS = /^test\/(shared|renderer|resources|electron\/(?!dev\/))/;

/** @param {string[]} args */
export async function run(args) {
  const { areas, ...order } = ordered(args);
  await setUpPackages();
  const { filesIn, linksIn } = await import('../checking/source-tree.mjs');
  const { dependentsOf, leaningOf } = await import('../checking/dependents.mjs');
  const { isUnitTest } = await import('../checking/choose.mjs');
  const { tryArea } = await import('../mutation/try-area.mjs');
  const { outcomeLine } = await import('../mutation/outcome.mjs');
  const files = await filesIn(root);
  const leaning = leaningOf(linksIn(root, files), new Set(files));
  /** @type {string[]} */
  const lines = [];
  for (const area of areas) {
    const near = dependentsOf(sourcesOf(area, files), leaning);
    const tests = files
      .filter((file) => near.has(file) && isUnitTest(file) && MIRRORS.test(file))
      .sort((a, b) => (near.get(a) ?? 0) - (near.get(b) ?? 0));
    const outcome = await tryArea(area, { ...order, files, tests, say: (line) => console.log(line) });
    for (const { place, original, replacement, fate } of outcome.survivors)
      console.log(`${fate}: ${place}  ${oneLine(original)}  →  ${oneLine(replacement)}`);
    lines.push(outcomeLine(outcome));
  }
  console.log(`\n${lines.join('\n')}`);
  return 0;
}

/** @param {string} code */
const oneLine = (code) => code.replace(/\s+/g, ' ').slice(0, 80);

/** @param {string[]} args */
function ordered(args) {
  const { values, positionals } = readOptions(args);
  const areas = areasNamed(positionals);
  const [size, seed, workers] = [values.sample ?? '300', values.seed ?? '1', values.workers ?? '2'].map(Number);
  if (!areas || !isWhole(size) || !isWhole(seed) || !isWhole(workers)) throw misunderstood();
  return { areas, size, seed, workers };
}

/** @param {number | undefined} number @returns {number is number} */
const isWhole = (number) => number !== undefined && Number.isInteger(number) && number > 0;

/** @param {string[]} args */
function readOptions(args) {
  const text = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({ args, allowPositionals: true, options: { sample: text, seed: text, workers: text } });
  } catch {
    throw misunderstood();
  }
}

const misunderstood = () =>
  new Problem(
    'npm run mutate -- shared | walls | shared/forms など [--sample 個数 --seed 番号 --workers 同時の数] のように、1 以上の整数で実行してください。',
    'Use npm run mutate -- shared | walls | shared/forms … [--sample N --seed S --workers N] with whole numbers from 1.',
  );
