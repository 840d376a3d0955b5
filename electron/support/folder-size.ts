import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Megabytes of all files below a folder, links not followed; 0 where there is none. */
export async function folderMb(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const { name, parentPath } of entries) {
    const stat = await lstat(join(parentPath, name)).catch(() => null);
    if (stat?.isFile()) bytes += stat.size;
  }
  return bytes / 1024 / 1024;
}
