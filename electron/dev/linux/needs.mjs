/**
 * What the app and its tests need from a Linux system, by what is really used (a library, a program, a font), with the
 * Debian package that brings it. Asking for the thing, not the package, keeps this right on other distributions.
 */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../processes.mjs';

/**
 * @typedef {object} Need
 * @property {string} debian
 * @property {{ library: string } | { program: string } | { file: string } | { font: 'ja' }} thing
 */

/** To open a window. @type {Need[]} */
export const windowNeeds = [
  { debian: 'libgtk-3-0', thing: { library: 'libgtk-3.so.0' } },
  { debian: 'libnss3', thing: { library: 'libnss3.so' } },
  { debian: 'libasound2', thing: { library: 'libasound.so.2' } },
  { debian: 'libgbm1', thing: { library: 'libgbm.so.1' } },
  { debian: 'libxss1', thing: { library: 'libXss.so.1' } },
  { debian: 'libatk-bridge2.0-0', thing: { library: 'libatk-bridge-2.0.so.0' } },
  { debian: 'libdrm2', thing: { library: 'libdrm.so.2' } },
  { debian: 'libxshmfence1', thing: { library: 'libxshmfence.so.1' } },
  { debian: 'libnotify4', thing: { library: 'libnotify.so.4' } },
  { debian: 'libsecret-1-0', thing: { library: 'libsecret-1.so.0' } },
  { debian: 'fonts-noto-cjk', thing: { font: 'ja' } },
];

/** To run without a screen and with a keyring of its own. @type {Need[]} */
export const sessionNeeds = [
  { debian: 'xvfb', thing: { program: 'Xvfb' } },
  { debian: 'dbus-x11', thing: { program: 'dbus-daemon' } },
  { debian: 'gnome-keyring', thing: { program: 'gnome-keyring-daemon' } },
];

/** What single tests use; without them those tests say `not run`. @type {Need[]} */
export const testNeeds = [
  { debian: 'libreoffice-writer-nogui', thing: { file: '/usr/lib/libreoffice/program/libswlo.so' } },
  { debian: 'libreoffice-calc-nogui', thing: { file: '/usr/lib/libreoffice/program/libsclo.so' } },
  { debian: 'poppler-utils', thing: { program: 'pdftoppm' } },
  { debian: 'poppler-data', thing: { file: '/usr/share/poppler/cMap/Adobe-Japan1/UniJIS-UTF16-H' } },
  { debian: 'qpdf', thing: { program: 'qpdf' } },
  { debian: 'strace', thing: { program: 'strace' } },
  { debian: 'postgresql', thing: { program: 'initdb' } },
  { debian: 'libnss3-tools', thing: { program: 'certutil' } },
];

/** To make the setup for Windows, and the package for administrators. @type {Need[]} */
export const setupNeeds = [
  { debian: 'nsis', thing: { program: 'makensis' } },
  { debian: 'wixl', thing: { program: 'wixl' } },
  { debian: 'msitools', thing: { program: 'msibuild' } },
];

/** To sign it as a release is signed. @type {Need[]} */
export const releaseNeeds = [
  ...setupNeeds,
  { debian: 'osslsigncode', thing: { program: 'osslsigncode' } },
  { debian: 'openssl', thing: { program: 'openssl' } },
];

/** To try it under Wine: a Debian in a folder, a screen with a window manager, hands for Windows' own dialogs, pictures. @type {Need[]} */
export const windowsNeeds = [
  ...setupNeeds,
  { debian: 'debootstrap', thing: { program: 'debootstrap' } },
  { debian: 'openbox', thing: { program: 'openbox' } },
  { debian: 'xdotool', thing: { program: 'xdotool' } },
  { debian: 'x11-utils', thing: { program: 'xprop' } },
  { debian: 'scrot', thing: { program: 'scrot' } },
];

/**
 * @param {readonly Need[]} needs
 * @param {System} [system]
 * @returns {Promise<Need[]>} those that aren't met
 */
export async function missing(needs, system = thisSystem()) {
  const libraries = needs.some(({ thing }) => 'library' in thing) ? await system.libraries() : undefined;
  const met = await Promise.all(
    needs.map(async ({ thing }) => {
      if ('library' in thing) return libraries === undefined || libraries.has(thing.library);
      if ('program' in thing) return system.hasProgram(thing.program);
      if ('file' in thing) return system.hasFile(thing.file);
      return system.hasJapaneseFont();
    }),
  );
  return needs.filter((_, index) => !met[index]);
}

/**
 * @typedef {object} System
 * @property {() => Promise<Set<string> | undefined>} libraries undefined: this system doesn't keep a list
 * @property {(name: string) => boolean} hasProgram
 * @property {(path: string) => boolean} hasFile
 * @property {() => Promise<boolean>} hasJapaneseFont
 */

/** @returns {System} */
function thisSystem() {
  return { libraries: knownLibraries, hasProgram, hasFile: existsSync, hasJapaneseFont };
}

async function knownLibraries() {
  // By its path: an ordinary user of Debian has no /sbin in PATH.
  const { code, output } = await run('/sbin/ldconfig', ['-p']);
  if (code !== 0) return undefined;
  return new Set(output.split('\n').map((line) => line.trim().split(' ')[0] ?? ''));
}

/** @param {string} name */
export function hasProgram(name) {
  const folders = [
    ...[...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/sbin'],
    ...postgresFolders(),
  ];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}

/** Debian keeps the programs of each version of PostgreSQL in a folder of their own, outside of PATH. */
export function postgresFolders() {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return [];
  return readdirSync(versions)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, 'bin'));
}

async function hasJapaneseFont() {
  const { code, output } = await run('fc-list', [':lang=ja', 'family']);
  return code === 0 && output.trim() !== '';
}

/**
 * Libraries that the loader doesn't find for this program, whatever package they come from.
 * @param {string} executable
 */
export async function unresolvedLibraries(executable) {
  const { output } = await run('ldd', [executable]);
  const names = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}
