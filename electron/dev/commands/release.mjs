/**
 * `npm run release`: a version for Windows, from the package to the folder that is published: packed, signed, its setup and the package for administrators (MSI) made
 * and signed, the list of parts, the signed release, checksums. With `-- --rehearsal` the same of the test package, with a certificate and a key that nobody else
 * believes; `--small` packs its setup as a release's is (minutes).
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { buildPackage, partsListOf, unpackedIn } from '../package/ensure-packaged.mjs';
import { committedAt } from '../package/sbom.mjs';
import { windowsTestPackage } from '../package/windows-package.mjs';
import { out, root } from '../places.mjs';
import { run as runProgram } from '../processes.mjs';
import { publishFolder } from '../releasing/publish-folder.mjs';
import { signedInstallers } from '../releasing/signed-installers.mjs';
import { codeCertificate, signCode } from '../releasing/sign-code.mjs';
import { plan, privateKey } from '../releasing/update-keys.mjs';
import { mustBeOfficial } from '../runtime/must-be-official.mjs';
import { Problem, say } from '../say.mjs';
import { setUp } from '../set-up.mjs';

const work = join(out, 'release');
const templates = join(root, 'resources', 'policy-templates');

/** @param {string[]} args */
export async function run(args) {
  const kind = args.includes('--rehearsal') ? 'test' : 'release';
  const runtime = await setUp('release');
  if (kind === 'release') mustBeOfficial(runtime);
  rmSync(work, { recursive: true, force: true });
  // What is missing is said before minutes of work.
  const key = privateKey(kind);
  const app = await copyOf(await packaged(runtime, kind));
  const certificate = await codeCertificate(kind, work);
  /** @type {'renkei-daicho' | 'renkei-daicho-test'} */
  const product = kind === 'test' ? 'renkei-daicho-test' : 'renkei-daicho';
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await signCode(join(app, `${product}.exe`), certificate);
  const packing = kind === 'release' || args.includes('--small') ? 'small' : 'quick';
  const { setup, msi } = await signedInstallers(app, { kind, packing, certificate, seconds: await committedAt() });
  const to = join(root, 'release', `publish-${version}${kind === 'test' ? '-test' : ''}`);
  const said = { product, version, issued: new Date().toISOString(), plan, changelog: join(root, 'CHANGELOG.md') };
  await publishFolder({ ...said, setup, key, beside: [msi, partsListOf(kind)], templates }, to);
  say(`公開するフォルダーができました: ${to}`, `The folder to publish: ${to}`);
  return 0;
}

/**
 * The unpacked app for Windows.
 * @param {import('../runtime/resolve.mjs').Runtime} runtime
 * @param {'test' | 'release'} kind
 */
async function packaged(runtime, kind) {
  await ensureBuilt();
  if (kind === 'test') return windowsTestPackage(runtime);
  if (process.platform === 'win32') return unpackedIn(await buildPackage(runtime, { kind, installers: false }));
  throw new Problem(
    '配布用の Windows のセットアップは、Windows でつくります。ここでは npm run release -- --rehearsal を使ってください。',
    'A release for Windows is made on Windows. Here, use npm run release -- --rehearsal.',
  );
}

/** What is signed is another file: the package that tests have stays as it was. @param {string} app */
async function copyOf(app) {
  const copy = join(work, 'app');
  const { code, output } = await runProgram(process.execPath, [
    '-e',
    'require("node:fs").cpSync(process.argv[1], process.argv[2], { recursive: true })',
    app,
    copy,
  ]);
  if (code !== 0) throw new Error(output);
  return copy;
}
