import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives `work` a folder of its own for papers in the clear, and takes it away whatever happens. It lies in the profile, as
 * nobody else may read there; what a crash leaves is cleared at the next start (`clearWork`).
 */
export async function inWorkFolder<T>(base: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(base, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(base, 'paper-'));
  try {
    return await work(folder);
  } finally {
    // Windows lets go of a file only a moment after the program that had it. Where it doesn't, what was made stays made,
    // and the next start clears the folder.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => {});
  }
}

/**
 * The same for a program that stays: Word stands in the folder of the paper that it had last, and nobody could take that away. So its papers
 * lie beside each other, and go one by one.
 */
export async function withWorkFiles<T>(
  base: string,
  work: (pathOf: (ending: string) => string) => Promise<T>,
): Promise<T> {
  await mkdir(base, { recursive: true, mode: 0o700 });
  const stem = join(base, `paper-${randomUUID()}`);
  const paths = new Set<string>();
  try {
    return await work((ending) => {
      const path = `${stem}.${ending}`;
      paths.add(path);
      return path;
    });
  } finally {
    await Promise.all(
      [...paths].map((path) => rm(path, { force: true, maxRetries: 10, retryDelay: 100 }).catch(() => {})),
    );
  }
}

/** What an app that was ended in the middle left behind. */
export const clearWork = (base: string): Promise<void> => rm(base, { recursive: true, force: true }).catch(() => {});
