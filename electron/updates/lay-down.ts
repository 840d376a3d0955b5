import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failure, success, type Result } from '@shared/problems/problem';
import type { ReleaseFile } from '@shared/updates/release';
import { heldFiles } from '../storage/held-files';

type Expected = Pick<ReleaseFile, 'size' | 'sha512'>;

/**
 * Writes an installer to this PC: it gets its name only when it lies on the disk and is, byte for byte, the one that was signed. Problems:
 * `update/unreadable`, `update/damaged`, `update/disk-full`, `update/not-written`.
 */
export async function layDown(
  bytes: AsyncIterable<Uint8Array>,
  { size, sha512 }: Expected,
  to: string,
): Promise<Result<null>> {
  const temporary = join(dirname(to), `.setup.${randomUUID()}.tmp`);
  const hash = createHash('sha512');
  let length = 0;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      for await (const piece of toEnd(bytes)) {
        length += piece.length;
        if (length > size) break;
        hash.update(piece);
        await handle.writeFile(piece);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (length !== size || hash.digest('base64') !== sha512) throw new Unfit('update/damaged');
    await heldFiles.rename(temporary, to);
    return success(null);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    return error instanceof Unfit ? failure(error.code, {}) : unwritten(error);
  }
}

/**
 * Whether an installer still is the one that was laid down. `held`: it is there, and can't be looked at now, as for a moment while a virus scanner
 * does; that says nothing against it.
 */
export async function lookAtLaidDown(
  file: string,
  { size, sha512 }: Expected,
): Promise<'as-signed' | 'other' | 'held'> {
  try {
    if ((await stat(file)).size !== size) return 'other';
    const hash = createHash('sha512');
    for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
    return hash.digest('base64') === sha512 ? 'as-signed' : 'other';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'other' : 'held';
  }
}

/** What is wrong with what comes, not with where it goes. */
class Unfit extends Error {
  constructor(readonly code: 'update/damaged' | 'update/unreadable') {
    super(code);
  }
}

async function* toEnd(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* bytes;
  } catch {
    throw new Unfit('update/unreadable');
  }
}

export function unwritten(error: unknown): Result<never> {
  const { code = '' } = error as NodeJS.ErrnoException;
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)
    ? failure('update/disk-full', {})
    : failure('update/not-written', { reason: code });
}
