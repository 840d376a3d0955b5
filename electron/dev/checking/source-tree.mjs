/** The files of the work tree, what of them changed since main, and what leans on what. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes.mjs';
import { Problem } from '../say.mjs';
import { linksOf } from './links.mjs';

/**
 * @param {string} root of the work tree
 * @returns {Promise<{ base: string, changed: string[], knowsMain: boolean }>} since the commit at which this branch left main: committed, not
 *   committed, new and gone, as paths from the root with `/`; without main, what isn't committed
 */
export async function changedSinceMain(root) {
  const git = gitIn(root);
  const main = await firstKnown(git, ['origin/main', 'main']);
  // A clone of the last commits alone may not reach back to where they parted: then all that is another on main counts, too.
  const parted = main && ((await git('merge-base', main, 'HEAD')) ?? (await git('rev-parse', main)));
  const base = parted?.trim() ?? 'HEAD';
  const [tracked, fresh] = [
    await git('diff', '--name-only', '--no-renames', '-z', base),
    await git('ls-files', '--others', '--exclude-standard', '-z'),
  ];
  if (tracked === undefined || fresh === undefined)
    throw new Problem(
      '何が変わったかを git に聞けません。git で取得したフォルダーで実行するか、npm test を使ってください。',
      'Git does not say what changed. Run this in a clone, or use npm test.',
    );
  return { base, knowsMain: main !== undefined, changed: [...new Set([...names(tracked), ...names(fresh)])].sort() };
}

/** @param {string} root @returns {Promise<string[]>} all files of the work tree that git has or would take */
export async function filesIn(root) {
  return names((await gitIn(root)('ls-files', '--cached', '--others', '--exclude-standard', '-z')) ?? '');
}

/**
 * @param {string} root
 * @param {string} [folder] none: all
 * @param {(path: string) => boolean} [isLeftOut] files and folders that don't count
 * @returns {string[]} the files that lie there, whatever git knows of them, as paths from the root with `/`
 */
export function filesUnder(root, folder = '', isLeftOut = () => false) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .map((entry) => ({ path: folder === '' ? entry.name : `${folder}/${entry.name}`, isFolder: entry.isDirectory() }))
    .filter(({ path }) => !isLeftOut(path))
    .flatMap(({ path, isFolder }) => (isFolder ? filesUnder(root, path, isLeftOut) : [path]))
    .sort();
}

/**
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {Map<string, import('./links.mjs').Links>}
 */
export function linksIn(root, files) {
  /** @type {Map<string, import('./links.mjs').Links>} */
  const links = new Map();
  for (const file of files) {
    if (!isCode(file)) continue;
    try {
      links.set(file, linksOf(file, readFileSync(join(root, file), 'utf8')));
    } catch {
      // Gone since git was asked, or never committed as gone: nothing leans on anything from there.
    }
  }
  return links;
}

/** Fixtures are other people's. @param {string} file */
export const isCode = (file) => /\.(ts|tsx|mjs|cjs)$/.test(file) && !file.startsWith('test/fixtures/');

/** @param {string} root */
const gitIn =
  (root) =>
  /** @param {string[]} args @returns {Promise<string | undefined>} */
  async (...args) => {
    const { code, output } = await run('git', args, { cwd: root });
    return code === 0 ? output : undefined;
  };

/** @param {ReturnType<typeof gitIn>} git @param {string[]} refs */
async function firstKnown(git, refs) {
  for (const ref of refs) if ((await git('rev-parse', '--verify', '--quiet', ref)) !== undefined) return ref;
  return undefined;
}

/** @param {string} output */
const names = (output) => output.split('\0').filter(Boolean);
