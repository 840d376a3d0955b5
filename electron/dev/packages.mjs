/** The npm packages in node_modules: there, complete, and those of package-lock.json. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepLog } from './keep-log.mjs';
import { npmProblem } from './npm-failure.mjs';
import { npm } from './npm.mjs';
import { root } from './places.mjs';
import { Problem, say } from './say.mjs';

/** Written last, after npm succeeded: without it node_modules counts as half-installed. */
const recordName = '.renkei-packages.json';

/**
 * Installs the packages unless they are those of package-lock.json already.
 * @param {{ folder?: string, runNpm?: typeof npm }} [parts] replaced in tests
 */
export async function ensurePackages({ folder = root, runNpm = npm } = {}) {
  const wanted = recordOf(folder);
  const record = join(folder, 'node_modules', recordName);
  if (readText(record) === wanted) return;
  // Someone ran npm install by hand: npm's own record, which it writes last too, tells what is there.
  if (
    matchesLock(
      readJson(join(folder, 'package-lock.json')),
      readJson(join(folder, 'node_modules', '.package-lock.json')),
    )
  ) {
    writeFileSync(record, wanted);
    return;
  }
  say(
    '部品(npm のパッケージ)を入れています。数分かかることがあります…',
    'Installing the npm packages. This can take a few minutes…',
  );
  rmSync(record, { force: true });
  // Nothing here needs install scripts (Electron's binary is found by runtime/), so no package gets to run any.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const patience = ['--loglevel=error', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=20000'];
  const ended = await runNpm([...args, ...patience], { cwd: folder });
  if (ended.code !== 0) {
    keepLog('npm', ended.output, join(folder, 'out'));
    throw npmProblem(ended);
  }
  writeFileSync(record, wanted);
}

/**
 * What node_modules must have been installed from. The system is part of it: several packages have native code.
 * @param {string} folder
 */
function recordOf(folder) {
  const lock = readText(join(folder, 'package-lock.json'));
  if (lock === undefined)
    throw new Problem(
      'package-lock.json がありません。リポジトリをもう一度取得してください。',
      'package-lock.json is missing. Clone the repository again.',
    );
  const sha256 = createHash('sha256').update(lock).digest('hex');
  return JSON.stringify({ lock: sha256, system: `${process.platform}-${process.arch}` });
}

/**
 * Whether what npm recorded in node_modules is what package-lock.json asks for on this system.
 * @param {Lock | undefined} lock
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 * @param {{ platform: string, arch: string, libc: string | undefined }} [system]
 *
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 */
export function matchesLock(lock, installed, system = thisSystem()) {
  if (!lock?.packages || !installed?.packages) return false;
  const there = installed.packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = there[path];
    if (!found) return wanted.optional === true && !isFor(wanted, system);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {LockedPackage} wanted
 * @param {{ platform: string, arch: string, libc: string | undefined }} system
 */
function isFor({ os, cpu, libc }, system) {
  // An optional package for every system may have been left out for a good reason; one made for this system may not.
  if (!os && !cpu) return false;
  return fits(os, system.platform) && fits(cpu, system.arch) && (!libc || !system.libc || fits(libc, system.libc));
}

/**
 * npm's rule for os and cpu: a list of names, or of names with `!` that are excluded.
 * @param {string[] | undefined} names
 * @param {string} name
 */
function fits(names, name) {
  if (!names) return true;
  return names.every((one) => one.startsWith('!')) ? !names.includes(`!${name}`) : names.includes(name);
}

function thisSystem() {
  const header = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport()).header;
  const libc = process.platform === 'linux' ? (header?.glibcVersionRuntime ? 'glibc' : 'musl') : undefined;
  return { platform: process.platform, arch: process.arch, libc };
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function readJson(file) {
  const text = readText(file);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
