import { statfs } from 'node:fs/promises';

/** Bytes that the database needs at once when it brings its log into order. */
const LEAST = 4 * 1024 * 1024;

/** Bytes that are free on the disk of a folder; null where the system doesn't tell. */
export async function freeBytes(folder: string): Promise<number | null> {
  const disk = await statfs(folder).catch(() => null);
  // Some network drives answer with zeros.
  return disk === null || disk.blocks === 0 ? null : disk.bavail * disk.bsize;
}

/** Whether the disk of a folder has room for more than a few records. True where the system doesn't tell. */
export const hasRoom = async (folder: string): Promise<boolean> => ((await freeBytes(folder)) ?? LEAST) >= LEAST;
