/** Remembers that Electron's installer failed here, so that the next start doesn't wait for it again. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * @typedef {object} Memory
 * @property {(version: string) => boolean} failed whether the installer of this version failed within the last week
 * @property {(version: string) => void} remember
 */

/**
 * @param {string} folder
 * @param {() => number} now
 * @returns {Memory}
 */
export function memoryIn(folder, now = Date.now) {
  const file = join(folder, 'official-runtime-failed.json');
  return {
    failed: (version) => {
      try {
        const { version: of, at } = JSON.parse(readFileSync(file, 'utf8'));
        const age = now() - at;
        return of === version && age >= 0 && age < week;
      } catch {
        return false;
      }
    },
    remember: (version) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ version, at: now() }));
    },
  };
}
