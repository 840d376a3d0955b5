/**
 * `npm run package`: an installer for this system, or without the official Electron a test package. `-- --release` insists on
 * the one; for who tries how it is installed `-- --deb` makes a Debian package of the other, too; `-- --windows` makes it for Windows, with
 * `--setup` its setup as well, with `--msi` the package for administrators.
 */
import { ensureBuilt } from '../build.mjs';
import { buildPackage, debOf, ensureTestPackage, unpackedIn } from '../package/ensure-packaged.mjs';
import { mustBeOfficial } from '../runtime/must-be-official.mjs';
import { say } from '../say.mjs';
import { windowsTestPackage } from '../package/windows-package.mjs';
import { setUp } from '../set-up.mjs';
import { msiOf } from '../windows/make-msi.mjs';
import { setupOf } from '../windows/make-setup.mjs';

/** @param {string[]} args */
export async function run(args) {
  const release = args.includes('--release');
  const [setup, msi] = [args.includes('--setup'), args.includes('--msi')];
  const runtime = await setUp(setup || msi ? 'setup' : 'window');
  if (release) mustBeOfficial(runtime);
  await ensureBuilt();
  if (runtime.kind !== 'official') {
    const windows = args.includes('--windows');
    const folder = await (windows ? windowsTestPackage(runtime) : ensureTestPackage(runtime));
    const installers = [
      ...(args.includes('--deb') ? [await debOf(folder, 'test')] : []),
      ...(windows && setup ? [await setupOf(folder, { kind: 'test' })] : []),
      ...(windows && msi ? [await msiOf(folder, { kind: 'test' })] : []),
    ];
    const made = installers.join(' ') || folder;
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
