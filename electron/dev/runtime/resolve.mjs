/**
 * Which Electron runs the app here. Some networks reach the npm registry only, so there is an order:
 * a folder that the developer names, the official one already there, the official one's own installer, and for
 * development and tests on linux-x64 a pinned npm package with the same program.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../say.mjs';
import { executableIn, versionIn } from './distribution.mjs';

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'fallback'} kind
 * @property {string} folder the distribution: what electron-builder calls electronDist
 * @property {string} executable
 * @property {string} version of Electron, or `unknown` for a folder without a version file
 *
 * @typedef {object} Sources
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.Platform} platform
 * @property {string} electronPackage the folder of the npm package `electron`
 * @property {() => Promise<boolean>} installOfficial whether Electron's own installer succeeded
 * @property {import('./fallback.mjs').Fallback | undefined} fallback none: this system has only the official one
 * @property {import('./memory.mjs').Memory} memory of a failed installer
 */

/**
 * @param {Sources} sources
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime({ env, platform, electronPackage, installOfficial, fallback, memory }) {
  const named = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) return overrideRuntime(named, platform);

  const version = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;
  const official = () => officialRuntime(join(electronPackage, 'dist'), version, platform);
  const there = official();
  if (there) return there;

  // Where nothing could take its place, waiting for the installer is the only way: then its failure is never remembered.
  const skip = fallback !== undefined && env['RENKEI_RETRY'] !== '1' && memory.failed(version);
  if (!skip) {
    const installed = (await installOfficial()) ? official() : undefined;
    if (installed) return installed;
    memory.remember(version);
  }
  if (fallback) return { kind: 'fallback', ...(await fallback()) };
  throw new Problem(
    `Electron ${version} を取得できませんでした。インターネット(github.com)につながるかを確かめて、もう一度実行してください。つながらない場所では、取得済みのフォルダーを ELECTRON_OVERRIDE_DIST_PATH で教えてください。`,
    `Electron ${version} could not be downloaded. Check that github.com can be reached and try again, or name a folder that holds it in ELECTRON_OVERRIDE_DIST_PATH.`,
  );
}

/**
 * @param {string} folder
 * @param {NodeJS.Platform} platform
 * @returns {Runtime}
 */
function overrideRuntime(folder, platform) {
  const executable = executableIn(folder, platform);
  if (!existsSync(executable))
    throw new Problem(
      `ELECTRON_OVERRIDE_DIST_PATH のフォルダーに Electron がありません: ${executable}。正しいフォルダーを指定するか、この変数を消してください。`,
      `ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${executable}. Name the right folder or unset the variable.`,
    );
  return { kind: 'override', folder, executable, version: versionIn(folder) ?? 'unknown' };
}

/**
 * A download that was cut off leaves a folder without the right version or without the program: that one is not taken.
 * @param {string} folder
 * @param {string} version
 * @param {NodeJS.Platform} platform
 * @returns {Runtime | undefined}
 */
function officialRuntime(folder, version, platform) {
  const executable = executableIn(folder, platform);
  if (versionIn(folder) !== version || !existsSync(executable)) return undefined;
  return { kind: 'official', folder, executable, version };
}
