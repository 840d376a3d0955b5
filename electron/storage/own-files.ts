import { readdirSync } from 'node:fs';
import { join } from 'node:path';

let dist: string | null = null;
let known: ReadonlySet<string> | null = null;

/** @param folder what was built: pages, main and its threads */
export function setOwnFiles(folder: string): void {
  dist = folder;
  known = null;
}

/**
 * Names of the scripts that the app is made of. Read when the first fault asks, as most days have none.
 *
 * @returns none in development, where pages come from a server
 */
export function ownFiles(): ReadonlySet<string> {
  known ??= new Set(dist === null ? [] : scriptsIn(dist));
  return known;
}

/** Where scripts lie in what was built. */
const FOLDERS = ['electron', 'electron/chunks', 'preload', 'renderer/assets', 'paper/assets'];

const scriptsIn = (folder: string): string[] =>
  FOLDERS.flatMap((name) => {
    try {
      return readdirSync(join(folder, name)).filter((file) => /\.[cm]?js$/.test(file));
    } catch {
      return [];
    }
  });
