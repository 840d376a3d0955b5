import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackFile } from '@shared/pack-check/file-findings';
import { isOfSystem } from '@shared/packs/of-systems';
import type { UnpackedFile } from '@shared/filling/unpack-pack';
import { packLimits } from '@shared/packs/pack-limits';
import { success, type Result } from '@shared/problems/problem';
import { readBounded } from './pack-folder';

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

/** Those files with their bytes, of which `isMeant` says yes. Problems: `file/…`. */
export async function readPackFiles(
  folder: string,
  isMeant: (path: string) => boolean = () => true,
): Promise<Result<UnpackedFile[]>> {
  const files: UnpackedFile[] = [];
  for (const { path } of await packFiles(folder)) {
    if (!isMeant(path)) continue;
    const bytes = await readBounded(join(folder, ...path.split('/')), packLimits.file);
    if (!bytes.ok) return bytes;
    files.push({ path, bytes: bytes.value });
  }
  return success(files);
}
