/**
 * The setup for Windows out of an unpacked app, by Debian's own `makensis`: electron-builder's compiler, plug-ins and templates are downloads
 * of their own, which not every network lets through, and can't say what an office has to read.
 */
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepLog } from '../keep-log.mjs';
import { root } from '../places.mjs';
import { run } from '../processes.mjs';
import { Problem, say } from '../say.mjs';

/** As Windows knows the app: electron/shell/app-id.ts. */
export const APP_ID = 'jp.renkei-daicho.app';
const SCRIPT = fileURLToPath(new URL('setup.nsi', import.meta.url));
/** Solid LZMA makes a third less of it than zlib, and takes minutes. */
const PACKINGS = { small: ['-DCOMPRESSOR=/SOLID lzma'], quick: ['-DCOMPRESSOR=zlib', '-XSetCompress off'] };

/** Debian's can make one that runs where the app does, and under a Wine without 32 bits; NSIS's own for Windows only the other kind. */
const COMPILERS = {
  debian: { program: 'makensis', target: 'amd64-unicode' },
  windows: { program: 'C:\\Program Files (x86)\\NSIS\\makensis.exe', target: 'x86-unicode' },
};
const compiler = COMPILERS[process.platform === 'win32' ? 'windows' : 'debian'];

/**
 * The setup of an unpacked app, in the folder above it.
 * @param {string} folder
 * @param {{ kind: 'test' | 'release', packing?: 'small' | 'quick', version?: string, to?: string }} choice
 * @returns {Promise<string>} the file
 */
export function setupOf(folder, { kind, packing = 'small', version = ownVersion(), to }) {
  return makeWindowsSetup({
    ...{ app: folder, ...nameAndTitle(kind), version, packing, icon: WINDOWS_ICON },
    to: to ?? join(folder, '..', installerName(kind, version, 'exe')),
  });
}

export const WINDOWS_ICON = join(root, 'resources', 'icons', 'icon.ico');

/** Of the program, and in the start menu. @param {'test' | 'release'} kind */
export const nameAndTitle = (kind) =>
  kind === 'test'
    ? { name: 'renkei-daicho-test', title: '連携台帳（テスト版）' }
    : { name: 'renkei-daicho', title: '連携台帳' };

/** @param {'test' | 'release'} kind @param {string} version @param {'exe' | 'msi'} extension */
export const installerName = (kind, version, extension) =>
  `renkei-daicho-${version}${kind === 'test' ? '-test' : ''}-win-x64.${extension}`;

export const ownVersion = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/**
 * @typedef {object} SetupOrder
 * @property {string} app the unpacked app
 * @property {string} name of the program in it, without .exe
 * @property {string} title in the start menu
 * @property {string} version
 * @property {string} icon an .ico
 * @property {keyof typeof PACKINGS} packing
 * @property {string} to the file that is made
 */

/**
 * @param {SetupOrder} order
 * @returns {Promise<string>} the file
 */
async function makeWindowsSetup(order) {
  say('セットアップをつくっています…', 'Making the setup…');
  const { code, output, error } = await run(compiler.program, makensisArguments(order, sizeOf(order.app)));
  if (code === 0) return order.to;
  const log = keepLog('windows-setup', output);
  throw new Problem(
    error
      ? 'セットアップをつくる makensis がありません。Debian では nsis を入れて、もう一度実行してください。'
      : `セットアップをつくれませんでした。くわしい記録: ${log}`,
    error ? 'makensis is not there (Debian: nsis).' : `The setup could not be made. The whole record: ${log}`,
  );
}

/**
 * @param {SetupOrder} order
 * @param {number} kilobytes
 */
export function makensisArguments({ app, name, title, version, icon, packing, to }, kilobytes) {
  const defined = {
    ...{ NAME: name, TITLE: title, APP_ID, VERSION: version, PAYLOAD: app, ICON: icon, OUT: to, KILOBYTES: kilobytes },
    // Windows' own version of a file has numbers only.
    NUMBERS: version.replace(/-.*$/, ''),
    TARGET: compiler.target,
  };
  const options = ['-NOCD', '-V2', '-WX', '-INPUTCHARSET', 'UTF8'];
  return [
    ...options,
    ...Object.entries(defined).map(([key, value]) => `-D${key}=${value}`),
    ...PACKINGS[packing],
    SCRIPT,
  ];
}

/**
 * In kilobytes, as Windows' list of programs counts.
 * @param {string} path
 * @returns {number}
 */
function sizeOf(path) {
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return Math.ceil(stat.size / 1024);
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
