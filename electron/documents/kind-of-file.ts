import { success, type Result } from '@shared/problems/problem';
import { kindByExtension, type FileKind } from '@shared/submission/known-kinds';
import type { FillQueue } from '../filling/fill-queue';

/** What a file is, told where it is read without powers; null for what no paper is, and for any word that is no kind. */
export async function kindOfFile(jobs: Pick<FillQueue, 'run'>, bytes: Uint8Array): Promise<Result<FileKind | null>> {
  const told = await jobs.run({ kind: 'file-kind', bytes });
  return told.ok ? success(kindByExtension(told.value)) : told;
}
