import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a file is called until it is whole: by us (atomic-file.ts, backup-target.ts) and by electron-store. */
const UNFINISHED = /^\..*[.-][0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$|^settings\.json\.tmp-[0-9a-f]+$/;

/**
 * Removes what was being written when the app was ended from outside: by a power cut, or by the system. For folders where
 * this program alone writes, before it begins to: there nothing unfinished is still on its way.
 */
export async function removeStaleTemporaryFiles(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    // One that can't be removed now goes at another start.
    for (const name of names) if (UNFINISHED.test(name)) await rm(join(folder, name)).catch(() => {});
  }
}
