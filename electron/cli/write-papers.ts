import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse, unwrap } from '@shared/problems/problem';
import { writeFileAtomically } from '../storage/atomic-file';

export interface WrittenPaper {
  file: string;
  sha256: string;
  bytes: number;
}

/** Writes papers into a folder, which is made when it isn't there. Several ones are numbered: name_1, name_2 … */
export async function writePapers(
  folder: string,
  name: string,
  output: string,
  papers: readonly Uint8Array[],
): Promise<WrittenPaper[]> {
  await makeFolder(folder);
  const written: WrittenPaper[] = [];
  for (const [i, bytes] of papers.entries()) {
    const number = papers.length > 1 ? `_${i + 1}` : '';
    const { file } = unwrap(await writeFileAtomically(join(folder, `${name}${number}.${output}`), bytes));
    written.push({ file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
  }
  return written;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') refuse('file/disk-full', { file: folder });
    if (code === 'EEXIST' || code === 'ENOTDIR') refuse('file/not-a-folder', { file: folder });
    refuse('file/read-only', { file: folder });
  }
}
