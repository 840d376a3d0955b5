import { rm, stat } from 'node:fs/promises';
import { heldFiles } from './held-files';

/**
 * Puts a folder in the place of another, whole or not at all: the one that stood there keeps a name until the new one has
 * come, and gets its place back when it doesn't. Where the program ends in between, {@link bringBack} does that later.
 *
 * @param before the name that the old one has meanwhile, beside it
 * @param longest how many milliseconds to wait where something holds a file in it
 */
export async function replaceFolder(from: string, own: string, before: string, longest?: number): Promise<void> {
  try {
    await rm(before, { recursive: true, force: true });
    if (await isThere(own)) await heldFiles.rename(own, before, longest);
    await heldFiles.rename(from, own, longest);
  } catch (error) {
    await bringBack(own, before).catch(() => {});
    throw error;
  }
  await rm(before, { recursive: true, force: true }).catch(() => {});
}

/** The folder that stood in a place, where the new one didn't come; else nothing of it stays. */
export async function bringBack(own: string, before: string): Promise<void> {
  if (await isThere(own)) await rm(before, { recursive: true, force: true });
  else if (await isThere(before)) await heldFiles.rename(before, own);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
