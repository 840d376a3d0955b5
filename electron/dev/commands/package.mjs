/**
 * `npm run package`: an installer for this system, or without the official Electron a test package. `-- --release` insists on
 * the one; for who tries how it is installed `-- --deb` makes a Debian package of the other, too; `-- --windows` makes it for Windows, with
 * `--setup` its setup as well.
 */
import { ensureBuilt } from '../build.mjs';
import { buildPackage, debOf, ensureTestPackage, unpackedIn } from '../package/ensure-packaged.mjs';
import { mustBeOfficial } from '../runtime/must-be-official.mjs';
import { say } from '../say.mjs';
import { windowsTestPackage } from '../package/windows-package.mjs';
import { setUp } from '../set-up.mjs';
import { setupOf } from '../windows/make-setup.mjs';

/** @param {string[]} args */
export async function run(args) {
  const release = args.includes('--release');
  const setup = args.includes('--setup');
  const runtime = await setUp(setup ? 'setup' : 'window');
  if (release) mustBeOfficial(runtime);
  await ensureBuilt();
  if (runtime.kind !== 'official') {
    const folder = await (args.includes('--windows') ? windowsTestPackage(runtime) : ensureTestPackage(runtime));
    const installer = args.includes('--deb') ? await debOf(folder, 'test') : null;
    const made = setup && args.includes('--windows') ? await setupOf(folder, { kind: 'test' }) : (installer ?? folder);
    say(`テスト用のパッケージができました: ${made}`, `A test package is ready: ${made}`);
    return 0;
  }
  say(`パッケージができました: ${await officialPackage(runtime, release)}`, 'The package is ready.');
  return 0;
}

/**
 * @param {import('../runtime/resolve.mjs').Runtime} runtime
 * @param {boolean} release
 */
async function officialPackage(runtime, release) {
  try {
    return await withInstaller(await buildPackage(runtime, { kind: 'release', installers: true }));
  } catch (error) {
    if (release) throw error;
    // The tools that make installers are downloads of their own, which some networks refuse.
    say(
      'インストーラーはつくれませんでした。展開した形のパッケージをつくります。',
      'No installer could be made; making the unpacked package.',
    );
    const output = await buildPackage(runtime, { kind: 'release', installers: false });
    await debOf(unpackedIn(output), 'release');
    return output;
  }
}

/** @param {string} output */
async function withInstaller(output) {
  await (process.platform === 'win32'
    ? setupOf(unpackedIn(output), { kind: 'release' })
    : debOf(unpackedIn(output), 'release'));
  return output;
}
