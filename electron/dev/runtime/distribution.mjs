/** A folder that holds an Electron, as its makers pack it: the program with all that it needs beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the program lies in a distribution.
 * @param {string} folder
 * @param {NodeJS.Platform} platform
 */
export function executableIn(folder, platform) {
  if (platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
}

/** @param {string} folder @returns {string | undefined} of Electron, where the folder says it */
export function versionIn(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return undefined;
  }
}
