/** Which files lean on which: the other way round, with the distance. */
import { posix } from 'node:path';

/**
 * Who leans on each file or folder, directly.
 * @typedef {Map<string, Set<string>>} Leaning from what is leaned on to the files that do: `shared/packs/schema.ts`; `resources/packs`, a
 *   folder that is read; `electron/dev/commands/`, one whose modules are imported
 */

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.cjs', '.json', '.d.ts', '/index.ts'];

/**
 * @param {ReadonlyMap<string, import('./links.mjs').Links>} links of each source file, by its path from the root, with `/`
 * @param {ReadonlySet<string>} files all there are, those too that are gone
 * @returns {Leaning}
 */
export function leaningOf(links, files) {
  const folders = foldersOf(files);
  /** @type {Leaning} */
  const leaning = new Map();
  /** @param {string} on @param {string} who */
  const add = (on, who) => {
    if (on === who) return;
    const known = leaning.get(on);
    if (known) known.add(who);
    else leaning.set(on, new Set([who]));
  };
  for (const [who, { imports, paths }] of links) {
    const here = posix.dirname(who);
    for (const written of imports) {
      const file = written.endsWith('/') ? posix.join(here, written) : moduleNamed(written, here, files);
      if (file) add(file, who);
    }
    for (const written of paths)
      for (const path of [posix.join(here, written), posix.normalize(written)].map(withoutSlash)) {
        const file = files.has(path) || folders.has(path) ? path : moduleNamed(`/${path}`, '', files);
        if (file) add(file, who);
      }
  }
  return leaning;
}

/**
 * The files that lean on any of these, and on those again, with the number of steps. Whoever reads a folder reads what is written there: only
 * what changed itself is another one for him, not what leans on it. Whoever imports it, or starts it, is reached by both.
 * @param {readonly string[]} changed
 * @param {Leaning} leaning
 * @param {(from: string, to: string) => boolean} [leadsOn] whether who leans on a file is to be among them because of it
 * @returns {Map<string, number>} the changed files themselves are in it with 0
 */
export function dependentsOf(changed, leaning, leadsOn = () => true) {
  const steps = new Map(changed.map((path) => [path, 0]));
  let edge = [...steps.keys()];
  for (let step = 1; edge.length > 0; step++) {
    /** @type {string[]} */
    const next = [];
    for (const path of edge)
      for (const on of [...(step === 1 ? withFolders(path) : [path]), `${posix.dirname(path)}/`])
        for (const who of leaning.get(on) ?? []) {
          if (steps.has(who) || !leadsOn(path, who)) continue;
          steps.set(who, step);
          next.push(who);
        }
    edge = next;
  }
  return steps;
}

/** @param {string} written @param {string} here @param {ReadonlySet<string>} files */
export function moduleNamed(written, here, files) {
  const plain = written.replace(/\?.*$/, '');
  const path = plain.startsWith('@shared/')
    ? plain.slice(1)
    : plain.startsWith('.')
      ? posix.join(here, plain)
      : plain.startsWith('/')
        ? plain.slice(1)
        : undefined;
  if (path === undefined) return undefined;
  const ending = ENDINGS.find((ending) => files.has(path + ending));
  return ending === undefined ? undefined : path + ending;
}

/** @param {string} path */
const withoutSlash = (path) => path.replace(/\/$/, '');

/** A file, and every folder that it lies in. @param {string} path */
function withFolders(path) {
  const all = [path];
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) all.push(folder);
  return all;
}

/** @param {ReadonlySet<string>} files */
const foldersOf = (files) => new Set([...files].flatMap((file) => withFolders(file).slice(1)));
