/**
 * Which test files are asked whether they notice a mutant: in the first line those that stand near the area, in the second line all others,
 * about what the first has let through. None is left out without a word: each that leans on the area is in a line, or is named with its reason.
 */
import { isUnitTest } from '../checking/choose.mjs';
import { dependentsOf } from '../checking/dependents.mjs';

/** The tests of the app's own parts. The rest (whole forms letter for letter, a receiver with its database, random runs) takes long and sees the same lines from afar. */
const OWN = /^test\/(shared|renderer|electron\/(?!dev\/))/;

/** Switches stand in the code that is run, not in the files on the disk. */
const READS_AS_TEXT = /^test\/(lint|docs|electron\/dev)\//;

/** Of an area, test files beside its own in the first line, the nearest first. */
const MOST_NEAR = 50;

/**
 * @typedef {object} LeftOut
 * @property {string} test path of the test file
 * @property {string} reason
 *
 * @typedef {object} Lines
 * @property {string[]} first the nearest first
 * @property {string[]} second the nearest first
 * @property {LeftOut[]} leftOut asked by nobody
 */

/**
 * @param {{ files: readonly string[], leaning: Parameters<typeof dependentsOf>[1] }} tree
 */
export function testsOfTree({ files, leaning }) {
  const unitTests = files.filter(isUnitTest);
  /** @param {readonly string[]} sources @returns {string[]} the nearest first; of equally near ones first those that mirror the source's folder */
  const nearest = (sources) => {
    const near = dependentsOf(sources, leaning);
    const [first = ''] = sources;
    /** @param {string} test */
    const rank = (test) => [near.get(test) ?? 0, -foldersInCommon(test, `test/${first}`)];
    return unitTests
      .filter((file) => near.has(file))
      .map((test) => ({ test, rank: rank(test) }))
      .sort((a, b) => a.rank.reduce((sum, value, i) => sum || value - (b.rank[i] ?? 0), 0))
      .map(({ test }) => test);
  };
  return {
    nearest,
    /** @param {readonly string[]} sources of an area @returns {Lines} */
    linesOf(sources) {
      const all = nearest(sources);
      const runs = all.filter((test) => !READS_AS_TEXT.test(test));
      const folders = new Set(sources.map((source) => `test/${source.slice(0, source.lastIndexOf('/') + 1)}`));
      const isMirror = (/** @type {string} */ test) => [...folders].some((folder) => test.startsWith(folder));
      const others = runs.filter((test) => OWN.test(test) && !isMirror(test)).slice(0, MOST_NEAR);
      const first = new Set([...runs.filter(isMirror), ...others]);
      return {
        first: runs.filter((test) => first.has(test)),
        second: runs.filter((test) => !first.has(test)),
        leftOut: all
          .filter((test) => READS_AS_TEXT.test(test))
          .map((test) => ({ test, reason: 'reads files as text, in which no mutant stands' })),
      };
    },
  };
}

/**
 * Loudly, so that nobody takes a figure for more than it is.
 * @param {string} area
 * @param {readonly LeftOut[]} leftOut
 * @returns {string[]} a line for each reason; none where all were asked
 */
export const leftOutLines = (area, leftOut) =>
  leftOut.length === 0
    ? []
    : [
        `!! ${area}: ${leftOut.length} test file(s) that lean on it are left out:`,
        ...[...new Set(leftOut.map(({ reason }) => reason))].map((reason) => {
          const tests = leftOut.filter((one) => one.reason === reason).map(({ test }) => test);
          return `!!   ${reason}: ${tests.join(', ')}`;
        }),
      ];

/** @param {string} a @param {string} b */
function foldersInCommon(a, b) {
  const [one, other] = [a.split('/'), b.split('/')];
  const differs = one.findIndex((folder, i) => folder !== other[i]);
  return differs < 0 ? one.length : differs;
}
