import { z } from 'zod';
import { failure, success, type Result } from '@shared/problems/problem';
import { kindByExtension, type FileKind } from '@shared/submission/known-kinds';
import type { FillQueue } from '../filling/fill-queue';

/** A file as the page hands it over to go out of the app, and what it calls it. */
export interface LeavingCopy {
  name: string;
  bytes: Uint8Array;
}

/**
 * What copies are, once they were looked at where others' files are read without powers: Word, Excel and mail programs do what such a file says, and
 * the page may have been taken over. Problems: `submission/copy-unsafe` with the name, also of what no paper is; `form/too-…`.
 */
export async function lookedAtCopies(
  jobs: Pick<FillQueue, 'run'>,
  copies: readonly LeavingCopy[],
): Promise<Result<FileKind[]>> {
  const told = await jobs.run({ kind: 'look-at-copies', copies: copies.map(({ bytes }) => bytes) });
  if (!told.ok) return told;
  // What is said there may be anybody's word.
  const looks = z.array(z.unknown()).safeParse(told.value).data ?? [];
  const kinds: FileKind[] = [];
  for (const [at, { name }] of copies.entries()) {
    const kind = kindByExtension(looks[at]);
    if (!kind) return failure('submission/copy-unsafe', { name });
    kinds.push(kind);
  }
  return success(kinds);
}
