/** Which test files are asked about a source at all, and in which order. */
import { isUnitTest } from '../checking/choose.mjs';
import { dependentsOf } from '../checking/dependents.mjs';

/** The tests of the app's own parts. The rest (a receiver with its database, the linter, random runs) takes long and sees the same lines from afar. */
const OWN = /^test\/(shared|renderer|electron\/(?!dev\/))/;

/** Of an area, test files beside its own that are asked at all, the nearest first. */
const MOST_NEAR = 50;

/** Whole official forms, filled and compared letter by letter: they notice much and take long, so they are asked last. @param {string} test */
export const isOfWholeForms = (test) => /^test\/resources\/packs\//.test(test);

/**
 * @param {{ files: readonly string[], leaning: Parameters<typeof dependentsOf>[1] }} tree
 */
export function testsOfTree({ files, leaning }) {
  /** @param {readonly string[]} sources @returns {string[]} the nearest first; of equally near ones first those that mirror the source's folder */
  const nearest = (sources) => {
    const near = dependentsOf(sources, leaning);
    const [first = ''] = sources;
    /** @param {string} test */
    const rank = (test) => [Number(isOfWholeForms(test)), near.get(test) ?? 0, -foldersInCommon(test, `test/${first}`)];
    return files
      .filter((file) => near.has(file) && isUnitTest(file) && (OWN.test(file) || isOfWholeForms(file)))
      .map((test) => ({ test, rank: rank(test) }))
      .sort((a, b) => a.rank.reduce((sum, value, i) => sum || value - (b.rank[i] ?? 0), 0))
      .map(({ test }) => test);
  };
  return {
    nearest,
    /** @param {readonly string[]} sources of an area */
    ofArea(sources) {
      const all = nearest(sources);
      const folders = new Set(sources.map((source) => `test/${source.slice(0, source.lastIndexOf('/') + 1)}`));
      const isMirror = (/** @type {string} */ test) => [...folders].some((folder) => test.startsWith(folder));
      const others = all.filter((test) => !isMirror(test) && !isOfWholeForms(test)).slice(0, MOST_NEAR);
      return all.filter((test) => isMirror(test) || isOfWholeForms(test) || others.includes(test));
    },
  };
}

/** @param {string} a @param {string} b */
function foldersInCommon(a, b) {
  const [one, other] = [a.split('/'), b.split('/')];
  const differs = one.findIndex((folder, i) => folder !== other[i]);
  return differs < 0 ? one.length : differs;
}
