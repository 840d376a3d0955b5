/** The system's part of the set-up: installed as root on Debian, otherwise named in one line to copy. */
import { run } from '../processes.mjs';
import { Problem, say } from '../say.mjs';
import { aptInstall, installableNames } from './apt.mjs';
import {
  hasProgram,
  missing,
  sessionNeeds,
  releaseNeeds,
  setupNeeds,
  testNeeds,
  unresolvedLibraries,
  windowNeeds,
  windowsNeeds,
} from './needs.mjs';

/** @type {Record<Purpose, import('./needs.mjs').Need[]>} */
const needsOf = {
  window: windowNeeds,
  setup: [...windowNeeds, ...setupNeeds],
  release: [...windowNeeds, ...releaseNeeds],
  session: [...windowNeeds, ...sessionNeeds],
  tests: [...windowNeeds, ...sessionNeeds],
  windows: [...windowNeeds, ...sessionNeeds, ...windowsNeeds],
};

/**
 * A window on the user's screen; the setup for Windows; that and what signs it; without a screen; with the tests' tools; with what tries
 * Windows' programs.
 * @typedef {'window' | 'setup' | 'release' | 'session' | 'tests' | 'windows'} Purpose
 */

/**
 * @param {Purpose} purpose
 * @param {string} executable of the runtime
 */
export async function ensureSystem(purpose, executable) {
  if (process.platform !== 'linux') return;
  const required = needsOf[purpose];
  const isRoot = process.getuid?.() === 0;
  const canInstall = isRoot && hasProgram('apt-get');
  // As an ordinary user the tests' tools are optional: what can't run without them is reported as not run.
  const wanted = purpose === 'tests' && canInstall ? [...required, ...testNeeds] : required;
  const lacking = await missing(wanted);
  if (lacking.length > 0) {
    const packages = lacking.map(({ debian }) => debian);
    if (!canInstall) throw await askToInstall(packages, isRoot);
    await aptInstall(packages);
  }
  const unresolved = await unresolvedLibraries(executable);
  if (unresolved.length > 0)
    throw new Problem(
      `システムのライブラリーが足りません: ${unresolved.join(' ')}。これらを含むパッケージを入れて、もう一度実行してください。`,
      `System libraries are missing: ${unresolved.join(' ')}. Install the packages that hold them and try again.`,
    );
}

/**
 * @param {string[]} packages
 * @param {boolean} isRoot
 */
async function askToInstall(packages, isRoot) {
  if (!hasProgram('apt-get'))
    return new Problem(
      `システムの部品が足りません(Debian での名前: ${packages.join(' ')})。これに当たるパッケージを入れて、もう一度実行してください。`,
      `System packages are missing (their Debian names: ${packages.join(' ')}). Install what corresponds to them and try again.`,
    );
  const command = `${isRoot ? '' : 'sudo '}apt-get install -y ${(await installableNames(packages)).join(' ')}`;
  return new Problem(
    `システムの部品が足りません。次の 1 行を実行してから、もう一度実行してください。\n    ${command}`,
    `System packages are missing. Run the line above, then try again.`,
  );
}

/**
 * Whether Chromium's sandbox can work for this user; asked only where the tests' own probe doesn't run.
 * @returns {Promise<boolean>}
 */
export async function sandboxUsable() {
  if (process.platform !== 'linux') return true;
  const off = (/** @type {string} */ japanese, /** @type {string} */ english) => {
    say(
      `注意: ${japanese}、サンドボックスなし(--no-sandbox)で開きます。`,
      `Note: ${english}, so the app opens without Chromium's sandbox (--no-sandbox).`,
    );
    return false;
  };
  if (process.getuid?.() === 0) return off('root で実行しているため', 'running as root');
  const { code } = await run('unshare', ['--user', '--map-root-user', 'true']);
  return code === 0 || off('このシステムが許さないため', 'this system refuses it');
}
