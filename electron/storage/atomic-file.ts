import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join, win32 } from 'node:path';
import { failure, success, type Result } from '@shared/problems/problem';
import { heldFiles, RenameRefused } from './held-files';
import { writeCodes } from './write-codes';

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
    await heldFiles.rename(temporary, file);
    return success({ file });
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    if (signal?.aborted) return failure('file/cancelled', {});
    return writeFailure(error as NodeJS.ErrnoException, basename(file));
  }
}

export function writeFailure(error: NodeJS.ErrnoException, file: string): Result<never> {
  const { code = '' } = error;
  if (writeCodes.full.includes(code)) return failure('file/disk-full', { file });
  if (error instanceof RenameRefused && error.why === 'protected') return failure('file/protected', { file });
  if (code === 'EBUSY' || error instanceof RenameRefused) return failure('file/in-use', { file });
  if (writeCodes.tooLong.includes(code)) return failure('file/path-too-long', { file });
  if (writeCodes.away.includes(code) || isDriveGone(error)) return failure('file/place-gone', { file });
  if ([...writeCodes.forbidden, ...writeCodes.missing].includes(code)) return failure('file/read-only', { file });
  return failure('file/write-failed', { file, reason: code });
}

/** Of a stick that was pulled out Windows says what it says of a folder that isn't there; but the letter itself is gone. */
function isDriveGone({ code = '', path = '' }: NodeJS.ErrnoException): boolean {
  if (process.platform !== 'win32' || !writeCodes.missing.includes(code)) return false;
  const { root } = win32.parse(path);
  return /^[A-Za-z]:\\$/.test(root) && !existsSync(root);
}
