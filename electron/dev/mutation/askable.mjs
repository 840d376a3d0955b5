/** Which tests are asked about one mutant, and which are too dear to be. */

/**
 * A file of tests that takes longer would be run three hundred times in the first line. In milliseconds of the processor, as a busy machine
 * makes no test slow. What the first line lets through is little: of it more may be asked, all in all.
 * @typedef {{ mostFiles: number, mostOfOne: number, mostOfAll: number }} Limits
 * @type {Readonly<Record<'first' | 'second', Limits>>}
 */
export const limits = {
  // What notices a mutant hardly ever stands far away.
  first: { mostFiles: 10, mostOfOne: 15_000, mostOfAll: Infinity },
  second: { mostFiles: Infinity, mostOfOne: Infinity, mostOfAll: 20_000 },
};

/**
 * @typedef {import('./in-worker.mjs').Asked & { times: number, cpu: number }} Reaching one test file, for one mutant
 *
 * @param {{ file: string, number: number }} mutant
 * @param {ReadonlyMap<string, import('./reach.mjs').Reached>} all
 * @param {readonly string[]} nearest tests
 * @param {Limits} limits
 * @returns {{ asked: Reaching[], tooDear: string[] }} `asked` in the order in which they are; `tooDear`: reach it, but aren't
 */
export function askable({ file, number }, all, nearest, { mostFiles, mostOfOne, mostOfAll }) {
  /** @type {Reaching[]} */
  const found = [];
  /** @type {string[]} */
  const tooDear = [];
  for (const test of nearest) {
    const reached = all.get(test);
    const hit = reached?.hits[file]?.[number];
    if (!reached || !hit || isAllRed(reached)) continue;
    const [times = 0, whileLoading = 0, ...numbers] = hit;
    const green = testsOf(reached, whileLoading > 0 ? [] : numbers);
    if (green?.length === 0) continue;
    const cpu = Math.ceil(reached.cpu * (green ? green.length / reached.ofTests : 1));
    if (cpu > mostOfOne || found.length === mostFiles) tooDear.push(test);
    else found.push({ file: test, tests: green, whileLoading: whileLoading > 0, times, cpu });
  }
  // Those that are quick first, unless they stand much farther away: most mutants are noticed by the first.
  const price = new Map(found.map((one, rank) => [one, one.cpu * (1 + rank)]));
  const inOrder = found.sort((a, b) => (price.get(a) ?? 0) - (price.get(b) ?? 0));
  let sum = 0;
  const asked = inOrder.filter(({ cpu }) => (sum += cpu) <= mostOfAll);
  return { asked, tooDear: [...tooDear, ...inOrder.slice(asked.length).map(({ file: test }) => test)] };
}

/** @param {import('./reach.mjs').Reached} reached */
const isAllRed = ({ problem, red }) => problem !== undefined && red.length === 0;

/**
 * @param {import('./reach.mjs').Reached} reached
 * @param {readonly number[]} numbers of those that reach the mutant; none: all
 * @returns {number[] | null} null: all
 */
function testsOf({ red, ofTests }, numbers) {
  if (numbers.length === 0 && red.length === 0) return null;
  const all = numbers.length > 0 ? numbers : Array.from({ length: ofTests }, (_, number) => number);
  return all.filter((number) => !red.includes(number));
}
