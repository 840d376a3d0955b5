/**
 * Packages the built app. With the official Electron it is the real thing; with any other runtime it is a test package:
 * the same fuses, but `-test` in its name, and the app shows that it is not for real data.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceState } from '../build.mjs';
import { oneAtATime } from '../lock.mjs';
import { keepLog } from '../keep-log.mjs';
import { packageFaults } from './look-into-package.mjs';
import { makeDeb } from './make-deb.mjs';
import { out, root } from '../places.mjs';
import { publicKeys } from '../releasing/update-keys.mjs';
import { run } from '../processes.mjs';
import { Problem, say } from '../say.mjs';
import { committedAt, writtenSbom } from './sbom.mjs';

const configuration = 'electron-builder.yml';
/** electron-builder's names of systems. @type {Partial<Record<NodeJS.Platform, string>>} */
const SYSTEMS = { win32: 'win', darwin: 'mac', linux: 'linux' };
const ingredients = [
  'dist',
  'resources',
  'package.json',
  'package-lock.json',
  'electron-builder.yml',
  join('electron', 'dev', 'package'),
];

/**
 * For which system it is packed.
 * @typedef {object} Target
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {string} folder the Electron that is packed
 * @property {string} [version] of the app: this one's, where it isn't said
 */

/**
 * The unpacked test package, made again only when something in it has changed.
 * @param {import('../runtime/resolve.mjs').Runtime} runtime of this machine
 * @param {Target} [target] another system
 * @returns {Promise<string>} its folder
 */
export const ensureTestPackage = (runtime, target = thisMachine(runtime)) =>
  oneAtATime(async () => {
    const output = testOutput(target);
    const stamp = join(root, output, '.packaged-from');
    const sources = sourceState(root, ingredients);
    const state = createHash('sha256')
      .update(`${sources} ${target.folder} ${runtime.version} ${publicKeys('test').join()}`)
      .digest('hex');
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== state) {
      rmSync(join(root, output), { recursive: true, force: true });
      await buildPackage(runtime, { kind: 'test', installers: false, target });
      writeFileSync(stamp, state);
    }
    return unpackedIn(output);
  });

/** @param {import('../runtime/resolve.mjs').Runtime} runtime @returns {Target} */
const thisMachine = ({ folder }) => ({ platform: process.platform, arch: process.arch, folder });

/**
 * @param {import('../runtime/resolve.mjs').Runtime} runtime
 * @param {{ kind: 'test' | 'release', installers: boolean, target?: Target }} choice
 * @returns {Promise<string>} the folder that holds it, relative to the repository
 */
export async function buildPackage(runtime, { kind, installers, target = thisMachine(runtime) }) {
  say('パッケージをつくっています…', 'Packaging…');
  const output = kind === 'test' ? testOutput(target) : 'release';
  const settings = {
    electronDist: target.folder,
    electronVersion: runtime.version,
    'directories.output': output,
    ...(target.version !== undefined && { 'extraMetadata.version': target.version }),
    ...(kind === 'test' && {
      executableName: 'renkei-daicho-test',
      artifactName: 'renkei-daicho-${version}-test-${os}-${arch}.${ext}',
    }),
  };
  const sbom = await writtenSbom(runtime);
  besidePackage(
    'build.json',
    JSON.stringify({
      ...{ isDevelopmentRuntime: runtime.kind !== 'official', isTestBuild: kind === 'test' },
      updateKeys: publicKeys(kind),
    }),
  );
  besidePackage('sbom.cdx.json', sbom);
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const options = Object.entries(settings).map(([name, value]) => `--config.${name}=${value}`);
  const system = target.platform === process.platform ? [] : [`--${SYSTEMS[target.platform]}`, `--${target.arch}`];
  const args = [
    builder,
    ...system,
    ...(installers ? [] : ['--dir']),
    '--publish',
    'never',
    '--config',
    configuration,
    ...options,
  ];
  const { code, output: printed } = await run(process.execPath, args, { cwd: root });
  if (code === 0) {
    // Beside the installers, too, for whoever decides before anything is installed.
    writeFileSync(join(root, output, sbomName(target)), sbom);
    return lookedInto(output, kind, target);
  }
  const log = keepLog('package', printed);
  const why = /^\s*⨯ +(.*)$/m.exec(printed)?.[1] ?? '';
  throw new Problem(
    `パッケージをつくれませんでした${why && ` (${why.trim()})`}。くわしい記録: ${log}`,
    `Packaging failed${why && ` (${why.trim()})`}. The whole record: ${log}`,
  );
}

/**
 * @param {string} output
 * @param {'test' | 'release'} kind
 * @param {Target} target
 */
function lookedInto(output, kind, target) {
  const folder = unpackedIn(output);
  const bundle = readdirSync(folder).find((name) => name.endsWith('.app'));
  const faults = packageFaults(
    bundle ? join(folder, bundle, 'Contents', 'Resources') : join(folder, 'resources'),
    kind,
    target,
  );
  if (faults.length === 0) return output;
  throw new Problem(
    `パッケージの中身が正しくありません: ${faults.slice(0, 5).join('; ')}`,
    `The package doesn't hold what it must, or holds what it must not: ${faults.slice(0, 5).join('; ')}`,
  );
}

/**
 * For the configuration to take up: what the app reads about itself (electron/storage/build-info.ts), and its list of parts.
 * @param {string} name
 * @param {string} content
 */
function besidePackage(name, content) {
  const folder = join(out, 'package');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
}

const ownVersion = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/**
 * The list of parts of the package for Windows.
 * @param {'test' | 'release'} kind
 */
export function partsListOf(kind) {
  /** @type {Target} */
  const target = { platform: 'win32', arch: 'x64', folder: '' };
  return join(root, kind === 'test' ? testOutput(target) : 'release', sbomName(target));
}

/** Called like the installer of the same system. @param {Pick<Target, 'platform' | 'arch' | 'version'>} target */
function sbomName({ platform, arch, version = ownVersion() }) {
  return `renkei-daicho-${version}-${platform}-${arch}.cdx.json`;
}

/** @param {Pick<Target, 'platform' | 'version'>} target */
function testOutput({ platform, version = ownVersion() }) {
  const system = platform === process.platform ? '' : `-${platform}`;
  return join('release', `renkei-daicho-${version}-test${system}`);
}

/**
 * The Debian package of an unpacked app, in the folder above it; null where this isn't a Linux with `dpkg-deb`.
 * @param {string} folder
 * @param {'test' | 'release'} kind
 * @returns {Promise<string | null>} the file
 */
export async function debOf(folder, kind) {
  if (process.platform !== 'linux' || (await run('dpkg-deb', ['--version'])).code !== 0) return null;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const test = kind === 'test' ? '-test' : '';
  return makeDeb({
    ...{ app: folder, name: `renkei-daicho${test}`, version, arch: process.arch },
    title: kind === 'test' ? '連携台帳（テスト版）' : '連携台帳',
    icon: join(root, 'resources', 'icons', 'icon.png'),
    copyright: join(root, 'LICENSE'),
    seconds: await committedAt(),
    to: join(folder, '..', `renkei-daicho-${version}${test}-linux-${process.arch}.deb`),
  });
}

/** @param {string} output */
export function unpackedIn(output) {
  // linux-unpacked, linux-arm64-unpacked, win-unpacked, mac, mac-arm64
  const name = readdirSync(join(root, output)).find((entry) => /-unpacked$|^mac/.test(entry));
  if (!name) throw new Error(`electron-builder left no unpacked app in ${output}`);
  return join(root, output, name);
}
