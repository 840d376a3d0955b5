/** Debian's packages, without a question and without a screenful. */
import { readdirSync } from 'node:fs';
import { keepLog } from '../keep-log.mjs';
import { run } from '../processes.mjs';
import { Problem, say } from '../say.mjs';

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

/**
 * Installs packages as root.
 * @param {string[]} packages
 */
export async function aptInstall(packages) {
  say(
    `システムの部品を入れています: ${packages.join(' ')}`,
    'Installing system packages. This can take a few minutes…',
  );
  if (listsAreEmpty()) await run('apt-get', ['update', '-qq'], { env });
  let ended = await install(packages);
  // Lists that are too old name versions that are gone.
  if (ended.code !== 0) {
    await run('apt-get', ['update', '-qq'], { env });
    ended = await install(packages);
  }
  if (ended.code === 0) return;
  const log = keepLog('apt', ended.output);
  const why =
    ended.output.split('\n').find((line) => line.startsWith('E:')) ?? ended.output.trim().split('\n').at(-1) ?? '';
  throw new Problem(
    `システムの部品を入れられませんでした (${why})。接続を確かめて、もう一度実行してください。記録: ${log}`,
    `The system packages could not be installed (${why}). Check the connection and try again. Log: ${log}`,
  );
}

/** @param {string[]} packages */
async function install(packages) {
  const options = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  return run('apt-get', ['install', ...options, ...(await installableNames(packages))], { env });
}

/** A fresh system or container has none. */
function listsAreEmpty() {
  try {
    return !readdirSync('/var/lib/apt/lists').some((name) => name.endsWith('_Packages') || name.includes('_Packages.'));
  } catch {
    return true;
  }
}

/**
 * Newer Debian and Ubuntu call some libraries `…t64`; the old name is then a virtual one or none.
 * @param {string[]} packages
 */
export async function installableNames(packages) {
  const renamed = await run('apt-cache', ['pkgnames'], { env });
  const names = new Set(renamed.output.split('\n'));
  return packages.map((name) => (names.has(`${name}t64`) ? `${name}t64` : name));
}
