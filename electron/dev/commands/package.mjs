/**
 * `npm run package`: an installer for this system, or without the official Electron a test package. `-- --release` insists on
 * the one; for who tries how it is installed `-- --deb` makes a Debian package of the other, too; `-- --windows` makes it for Windows, with
 * `--setup` its setup as well, with `--msi` the package for administrators; `--twice` builds and packs all of it anew, and says which bytes differ.
 */
import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { buildPackage, debOf, ensureTestPackage, unpackedIn } from '../package/ensure-packaged.mjs';
import { otherBytes } from '../package/other-bytes.mjs';
import { out, root } from '../places.mjs';
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
  if (runtime.kind !== 'official') {
    const made = await testPackages(runtime, args);
    say(`テスト用のパッケージができました: ${made.join(' ')}`, `A test package is ready: ${made.join(' ')}`);
    return args.includes('--twice') ? comesOutTheSame(runtime, args, made) : 0;
  }
  await ensureBuilt();
  say(`パッケージができました: ${await officialPackage(runtime, release)}`, 'The package is ready.');
  return 0;
}

/**
 * @param {import('../runtime/resolve.mjs').Runtime} runtime
 * @param {string[]} args
 * @returns {Promise<string[]>} the unpacked app, and the installers of it that were asked for
 */
async function testPackages(runtime, args) {
  await ensureBuilt();
  const windows = args.includes('--windows');
  const folder = await (windows ? windowsTestPackage(runtime) : ensureTestPackage(runtime));
  const installers = [
    args.includes('--deb') ? await debOf(folder, 'test') : null,
    windows && args.includes('--setup') ? await setupOf(folder, { kind: 'test' }) : null,
    windows && args.includes('--msi') ? await msiOf(folder, { kind: 'test' }) : null,
  ];
  return [folder, ...installers.filter((one) => one !== null)];
}

/**
 * Builds and packs once more from nothing.
 * @param {import('../runtime/resolve.mjs').Runtime} runtime
 * @param {string[]} args
 * @param {string[]} made all in one folder
 */
async function comesOutTheSame(runtime, args, [folder = '']) {
  const [place, first] = [dirname(folder), join(out, 'first-package')];
  rmSync(first, { recursive: true, force: true });
  renameSync(place, first);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await testPackages(runtime, args);
  const { compared, others } = otherBytes(first, place);
  for (const one of others) console.log(one);
  say(
    `もう一度つくって比べました: ${compared} ファイルのうち、違うもの ${others.length}`,
    `Made once more and compared: of ${compared} files ${others.length} differ.`,
  );
  return others.length > 0 ? 1 : 0;
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
