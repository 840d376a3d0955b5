/** `npm run package`: an installer for this system, or without the official Electron a test package. `-- --release` insists. */
import { ensureBuilt } from '../build.mjs';
import { buildPackage, ensureTestPackage } from '../package/ensure-packaged.mjs';
import { Problem, say } from '../say.mjs';
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
    const folder = await ensureTestPackage(runtime);
    say(`テスト用のパッケージができました: ${folder}`, `A test package is ready: ${folder}`);
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
    return await buildPackage(runtime, { kind: 'release', installers: true });
  } catch (error) {
    if (release) throw error;
    // The tools that make installers are downloads of their own, which some networks refuse.
    say(
      'インストーラーはつくれませんでした。展開した形のパッケージをつくります。',
      'No installer could be made; making the unpacked package.',
    );
    return buildPackage(runtime, { kind: 'release', installers: false });
  }
}
