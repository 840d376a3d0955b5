/**
 * `npm run mutate -- lines`: takes out each line of the walls (`mutation/wall-lines.mjs`).
 * `npm run mutate -- shared | walls | shared/submission | shared/forms/word … [--sample N --seed S --workers N]`: changes one word of the code at a time and sees
 * whether a test notices. A run that is broken off goes on where it was; a run after a change tries only what the change touches.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { out, root } from '../places.mjs';
import { Problem } from '../say.mjs';
import { setUpPackages } from '../set-up.mjs';
import { areasNamed, mutatedAreas, sourcesOf } from '../mutation/areas.mjs';

/** @param {string[]} args */
export async function run(args) {
  if (args.length === 1 && args[0] === 'lines') return runLines();
  const { areas, ...order } = ordered(args);
  await setUpPackages();
  const { filesIn, linksIn } = await import('../checking/source-tree.mjs');
  const { leaningOf } = await import('../checking/dependents.mjs');
  const { leftOutLines, testsOfTree } = await import('../mutation/near-tests.mjs');
  const { instrumentedOnce } = await import('../mutation/instrument.mjs');
  const { reachOfTests } = await import('../mutation/reach.mjs');
  const { tryArea } = await import('../mutation/try-area.mjs');
  const { outcomeLine } = await import('../mutation/outcome.mjs');
  const say = (/** @type {string} */ line) => console.log(line);
  const files = await filesIn(root);
  const near = testsOfTree({ files, leaning: leaningOf(linksIn(root, files), new Set(files)) });
  // All areas at once, whichever are asked for: a test file is run once to see what it reaches in them.
  const sources = Object.values(mutatedAreas).flatMap((some) => some.flatMap((area) => sourcesOf(area, files)));
  const folder = join(out, 'mutation');
  const codeFile = join(folder, 'instrumented.json');
  const { mutants } = await instrumentedOnce([...new Set(sources)].sort(), codeFile);
  /** @type {Map<string, string[]>} */
  const mutated = new Map(sources.map((file) => [file, []]));
  const numbers = new Map(mutants.map(({ id, file }) => [id, (mutated.get(file)?.push(id) ?? 0) - 1]));

  const reachOf = (/** @type {readonly string[]} */ tests) =>
    reachOfTests({ ...{ folder: join(folder, 'reach'), codeFile, mutated, tests }, workers: order.workers, say });
  /** @type {Map<string, string[]>} */
  const nearest = new Map();
  const nearestTo = (/** @type {string} */ file) => {
    const known = nearest.get(file) ?? near.nearest([file]);
    nearest.set(file, known);
    return known;
  };
  /** @type {string[]} */
  const lines = [];
  for (const area of areas) {
    const own = new Set(sourcesOf(area, files));
    const outcome = await tryArea(area, {
      ...{ ...order, codeFile, reachOf, nearestTo, say, folder: join(folder, fileName((area.whole ?? area).name)) },
      ...{ mutants: mutants.filter(({ file }) => own.has(file)), numberOf: ({ id }) => numbers.get(id) ?? -1 },
      lines: near.linesOf(sourcesOf(area.whole ?? area, files)),
    });
    if (!outcome) return 130;
    for (const { place, original, replacement, fate } of outcome.survivors)
      say(`${fate}: ${place}  ${oneLine(original)}  →  ${oneLine(replacement)}`);
    lines.push(outcomeLine(outcome), ...leftOutLines(area.name, outcome.leftOut));
    say(outcomeLine(outcome));
  }
  say(`\n${lines.join('\n')}`);
  return 0;
}

/** Each wall's line taken out or turned round, with the tests that have to fall; a list of the project's own, whole each time. */
async function runLines() {
  await setUpPackages();
  const { wallLines } = await import('../mutation/wall-lines.mjs');
  const { tryLines } = await import('../mutation/try-lines.mjs');
  const lines = wallLines();
  const survivors = await tryLines(lines, (text) => console.log(text));
  console.log(`\nlines: ${lines.length - survivors.length} of ${lines.length} noticed`);
  return survivors.length > 0 ? 1 : 0;
}

/** @param {string} name of an area */
const fileName = (name) => name.replaceAll('/', '-');

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
