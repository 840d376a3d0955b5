/** What has to be checked after a change: a pure choice. What it forgets is found by `npm test` only, hours later. */
import { dependentsOf, leaningOf } from './dependents.mjs';
import { e2eFoldersFor, leadsOnInApp } from './e2e-reach.mjs';

/**
 * @typedef {object} Tree
 * @property {readonly string[]} files all of them, as paths from the root
 * @property {ReadonlyMap<string, import('./links.mjs').Links>} links of each code file
 * @property {ReadonlyMap<string, ReadonlySet<string>>} areas the files that each area of the compiler begins with
 *
 * @typedef {object} Chosen
 * @property {string[] | 'all'} lint
 * @property {string[]} types names of areas
 * @property {string[]} unit test files, the nearest to the change first
 * @property {string[]} e2e test files
 */

/** Everything stands on these. */
const UNDER_ALL = /^(package(-lock)?\.json|tsconfig\.json|\.ci\/.*)$/;
const UNDER_LINT = /^(\.oxlint\.config\.mjs|test\/lint\/rules\/.*|\.oxfmtrc\.json|\.editorconfig)$/;
const UNDER_TYPES = /^test\/config\/(tsconfig\.base\.json|universal-globals\.d\.ts)$/;
const UNDER_UNIT = /^test\/config\/(vitest|unit)\.config\.ts$/;
const UNDER_E2E = /^(test\/config\/playwright\.config\.ts|vite\.config\.ts)$/;

/** They read the whole tree, which stands in no line of them. */
const READS_THE_TREE = [
  'test/lint/tree.test.ts',
  'test/lint/words.test.ts',
  'test/docs/docs.test.ts',
  'test/electron/dev/picture.test.ts',
];

/**
 * @param {readonly string[]} changed at least one
 * @param {Tree} tree
 * @returns {Chosen}
 */
export function choose(changed, { files, links, areas }) {
  const all = new Set([...files, ...changed]);
  const any = (/** @type {RegExp} */ pattern) => changed.some((path) => UNDER_ALL.test(path) || pattern.test(path));
  const leaning = leaningOf(links, all);
  const near = dependentsOf(changed, leaning);
  const inApp = dependentsOf(changed, leaning, leadsOnInApp);
  const typed = dependentsOf(changed, leaningOf(withTypes(links), all));
  const exists = new Set(files);
  const unit = files.filter(isUnitTest);
  const e2e = files.filter(isE2eTest);
  const e2eFolders = e2eFoldersFor(inApp.keys());
  return {
    lint: any(UNDER_LINT) ? 'all' : changed.filter((path) => exists.has(path)),
    types: [...areas]
      .filter(([area, begins]) => {
        if (any(UNDER_TYPES) || changed.includes(`test/config/tsconfig.${area}.json`)) return true;
        return [...begins].some((file) => typed.has(file));
      })
      .map(([area]) => area),
    unit: any(UNDER_UNIT)
      ? unit
      : unit
          .filter((file) => near.has(file) || READS_THE_TREE.includes(file))
          .sort((a, b) => (near.get(a) ?? 0) - (near.get(b) ?? 0)),
    e2e: any(UNDER_E2E) ? e2e : e2e.filter((file) => inApp.has(file) || e2eFolders.has(file.split('/')[2] ?? '')),
  };
}

/** @param {ReadonlyMap<string, import('./links.mjs').Links>} links */
const withTypes = (links) =>
  new Map(
    [...links].map(([file, { imports, types }]) => [file, { imports: [...imports, ...types], types: [], paths: [] }]),
  );

/** As test/config/vitest.config.ts has it. @param {string} file */
export const isUnitTest = (file) =>
  /^test\/.*\.test\.tsx?$/.test(file) && !/^test\/(e2e|bench|demo|soak|fixtures)\//.test(file);

/** @param {string} file */
const isE2eTest = (file) => /^test\/e2e\/.*\.test\.ts$/.test(file);
