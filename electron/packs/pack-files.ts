import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackFile } from '@shared/pack-check/file-findings';
import { isOfSystem } from '@shared/packs/of-systems';
import { packLimits } from '@shared/packs/pack-limits';

/** All files below a folder, without those that systems and open programs put there; of far too many, one more than allowed. */
export async function packFiles(folder: string): Promise<PackFile[]> {
  const files: PackFile[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined && files.length <= packLimits.files; below = waiting.pop()) {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (isOfSystem(entry.name)) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile()) files.push({ path, size: (await lstat(join(folder, path))).size });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
