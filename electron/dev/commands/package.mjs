/**
 * `npm run package`: an installer for this system, or without the official Electron a test package. `-- --release` insists on
 * the one; `-- --deb` makes a Debian package of the other, too, for who tries how it is installed; `-- --windows` makes it for Windows.
 */
import { ensureBuilt } from '../build.mjs';
import { buildPackage, debOf, ensureTestPackage, unpackedIn } from '../package/ensure-packaged.mjs';
import { Problem, say } from '../say.mjs';
import { windowsTestPackage } from '../package/windows-package.mjs';
import { setUp } from '../set-up.mjs';

/** @param {string[]} args */
export async function run(args) {
  const release = args.includes('--release');
  const runtime = await setUp('window');
  if (release && runtime.kind !== 'official')
    throw new Problem(
      `公式の Electron がないため、配布用のパッケージはつくりません(いまの実行環境: ${runtime.kind} ${runtime.version})。github.com につながる場所で実行してください。`,
      `No release without the official Electron (the runtime here: ${runtime.kind} ${runtime.version}). Run this where github.com can be reached.`,
    );
  await ensureBuilt();
  if (runtime.kind !== 'official') {
    const folder = await (args.includes('--windows') ? windowsTestPackage(runtime) : ensureTestPackage(runtime));
    const deb = args.includes('--deb') ? await debOf(folder, 'test') : null;
    say(`テスト用のパッケージができました: ${deb ?? folder}`, `A test package is ready: ${deb ?? folder}`);
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
    return await withDeb(await buildPackage(runtime, { kind: 'release', installers: true }));
  } catch (error) {
    if (release) throw error;
    // The tools that make installers are downloads of their own, which some networks refuse.
    say(
      'インストーラーはつくれませんでした。展開した形のパッケージをつくります。',
      'No installer could be made; making the unpacked package.',
    );
    return withDeb(await buildPackage(runtime, { kind: 'release', installers: false }));
  }
}

/** @param {string} output */
async function withDeb(output) {
  await debOf(unpackedIn(output), 'release');
  return output;
}
