import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { failure, success, type Result } from '@shared/problems/problem';

/** Virus scanners and indexers on Windows hold a new file for a moment. */
const RENAME_TRIES = 5;
const RENAME_PAUSE = 60;

/**
 * Writes a file whole or not at all: to a temporary file beside it, synced to disk, then renamed over the old one. A
 * full disk or a pulled plug leaves the old file, and so does a caller that doesn't want it any more: asked in the last
 * moment before the new one takes its place, it comes back as `file/cancelled`.
 *
 * @param options.mode who may read it, as open(2) has it; by default as the user’s other files
 */
export async function writeFileAtomically(
  file: string,
  content: Uint8Array | string,
  { signal, mode }: { signal?: AbortSignal | undefined; mode?: number } = {},
): Promise<Result<{ file: string }>> {
  const temporary = join(dirname(file), `.${basename(file).slice(0, 40)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    signal?.throwIfAborted();
    await renameOver(temporary, file);
    return success({ file });
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    if (signal?.aborted) return failure('file/cancelled', {});
    return writeFailure(error as NodeJS.ErrnoException, basename(file));
  }
}

/** Renames, and on Windows tries again while something looks at the new file. */
export async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const busy = ['EBUSY', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (process.platform !== 'win32' || !busy || attempt === RENAME_TRIES) throw error;
      await wait(RENAME_PAUSE * attempt);
    }
  }
}

export function writeFailure(error: NodeJS.ErrnoException, file: string): Result<never> {
  const { code = '' } = error;
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return failure('file/disk-full', { file });
  // On Windows a file that Word has open can't be replaced: EBUSY, or EPERM from the rename.
  const held = code === 'EBUSY' || (process.platform === 'win32' && error.syscall === 'rename');
  if (held) return failure('file/in-use', { file });
  if (['EROFS', 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR'].includes(code)) return failure('file/read-only', { file });
  return failure('file/write-failed', { file, reason: code });
}
