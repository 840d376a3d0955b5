/** What `npm run mutate` changes, one word at a time, to see whether a test notices. */

/**
 * @typedef {object} MutatedArea
 * @property {string} name
 * @property {string} types the area of `npm run types` that it belongs to
 * @property {readonly string[]} sources beginnings of paths from the root
 * @property {MutatedArea} [whole] of a part: the area that it is of, which has the same tests and keeps what is known
 */

/** @param {string} folder @returns {MutatedArea} */
const shared = (folder) => ({ name: `shared/${folder}`, types: 'shared', sources: [`shared/${folder}/`] });

/**
 * Where something from outside is let in or turned away: who may speak to main, which addresses a page may have, which files a name may
 * lead to, who gets a key. By file, as a wall stands in few lines of a long hall.
 * @type {readonly string[]}
 */
const walls = [
  'electron/security/',
  'electron/ipc/handle.ts',
  'electron/ipc/when-page-goes.ts',
  'electron/keychain/',
  'electron/outbox/endpoints.ts',
  'electron/packs/pack-files.ts',
  'electron/packs/official-files.ts',
  'electron/packs/pack-folder.ts',
  'electron/shell/content-protection.ts',
  'electron/shell/copied-secret.ts',
  'electron/shell/fresh-page.ts',
  'electron/shell/page-lock.ts',
  'electron/storage/log-words.ts',
  'electron/storage/logged-fault.ts',
  'electron/storage/read-log.ts',
  'electron/support/',
  'electron/jobs/run-alone.ts',
  'electron/tables/table-limits.ts',
  'electron/updates/',
];

/** @type {Readonly<Record<string, readonly MutatedArea[]>>} by the word of the command line */
export const mutatedAreas = {
  shared: ['forms', 'submission', 'vault', 'procedures'].map(shared),
  walls: [
    { name: 'walls', types: 'electron', sources: walls },
    // Without Node, so among types of its own.
    { name: 'walls/preload', types: 'preload', sources: ['electron/preload.ts'] },
  ],
};

/**
 * @param {readonly string[]} words `shared`, `walls`, the name of one area, or a folder or file within one
 * @returns {MutatedArea[] | undefined} undefined where one is unknown
 */
export function areasNamed(words) {
  const all = Object.values(mutatedAreas).flat();
  /** @param {string} word */
  const partsOf = (word) =>
    all
      .filter(({ sources }) => sources.some((begin) => begin.endsWith('/') && word.startsWith(begin)))
      .map((whole) => ({ ...whole, name: word, sources: [/\.tsx?$/.test(word) ? word : `${word}/`], whole }));
  const named = (/** @type {string} */ word) => all.filter(({ name }) => name === word);
  const found = words.map((word) => mutatedAreas[word] ?? (named(word).length > 0 ? named(word) : partsOf(word)));
  return found.length === 0 || found.some((some) => some.length === 0) ? undefined : [...new Set(found.flat())];
}

/**
 * @param {MutatedArea} area
 * @param {readonly string[]} files of the tree
 */
export const sourcesOf = ({ sources }, files) =>
  files.filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && sources.some((begin) => file.startsWith(begin)),
  );
