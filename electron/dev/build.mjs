/** Builds with Vite what has changed since the last build. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { oneAtATime } from './lock.mjs';
import { root } from './places.mjs';
import { run } from './processes.mjs';
import { Problem, say } from './say.mjs';

/** The environments of vite.config.ts; each builds into dist/<name>. */
export const environments = ['renderer', 'paper', 'asking', 'sandbox', 'tables', 'electron', 'preload', 'cli'];

/** What bundles are made of: main's has the packs as they were read. Samples are read when the app runs. */
const sources = ['electron', 'renderer', 'shared', 'resources', 'vite.config.ts', 'package-lock.json'];
const notSources = [join('electron', 'dev'), join('resources', 'samples')];

/**
 * @param {readonly string[]} [wanted]
 * @returns {Promise<void>} throws a Problem when it doesn't build; Vite's own words are on stderr then
 */
export const ensureBuilt = (wanted = environments) =>
  oneAtATime(async () => {
    const state = sourceState(root, sources, notSources);
    // The stamp lies in the folder that Vite empties before it builds: a build that broke off leaves none.
    const stale = wanted.filter((name) => readText(stampOf(name)) !== state);
    if (stale.length === 0) return;
    say('アプリを組み立てています…', 'Building…');
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const env = { ...process.env, RENKEI_BUILD: stale.join(',') };
    const { code, output } = await run(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
      cwd: root,
      env,
    });
    if (code !== 0) {
      process.stderr.write(output);
      throw new Problem(
        'アプリを組み立てられませんでした。上の表示が原因です。',
        'The build failed; the lines above say why.',
      );
    }
    for (const name of stale) writeFileSync(stampOf(name), state);
  });

/** @param {string} name */
const stampOf = (name) => join(root, 'dist', name, '.built-from');

/**
 * A fingerprint of files by name, size and time of change: quick, and exact enough for what people and git do.
 * @param {string} folder the repository
 * @param {readonly string[]} names files and folders in it
 * @param {readonly string[]} except
 */
export function sourceState(folder, names, except = []) {
  const hash = createHash('sha256');
  for (const name of names) for (const line of filesIn(join(folder, name), folder, except)) hash.update(line);
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @param {string} folder
 * @param {readonly string[]} except
 * @returns {string[]} one line per file
 */
function filesIn(path, folder, except) {
  const name = relative(folder, path);
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state || except.includes(name)) return [];
  if (!state.isDirectory()) return [`${name}\0${state.size}\0${state.mtimeMs}\n`];
  return readdirSync(path)
    .sort()
    .flatMap((entry) => filesIn(join(path, entry), folder, except));
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
