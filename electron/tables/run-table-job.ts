import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { failure, problem, success, type Failure, type Problem, type Result } from '@shared/problems/problem';
import type { FileNote } from '@shared/tables/import/raw-sheet';
import { readWorkbook } from '@shared/tables/import/read-table';
import { readBounded } from '../packs/pack-folder';
import { readRawWorkbook } from './open-workbook';
import type { TableJob, TableOutcome, TableReadProgress } from './table-job';
import { tableLimits } from './table-limits';

/** From the file to its rows; runs in the table thread. */
export async function runTableJob(
  { file, bytes: given, ask }: TableJob,
  progress: (progress: TableReadProgress) => void,
): Promise<Result<TableOutcome>> {
  const name = basename(file);
  progress({ stage: 'file', share: 0 });
  const bytes = given ? success(given) : await readBounded(file, tableLimits.file);
  if (!bytes.ok) return unreadable(bytes, name);
  const workbook = readRawWorkbook(bytes.value, name);
  if (!workbook.ok) return workbook;
  progress({ stage: 'file', share: 1 });
  const read = readWorkbook(workbook.value, { ...ask, progress: (share) => progress({ stage: 'rows', share }) });
  if (!read.ok) return read;
  progress({ stage: 'rows', share: 1 });
  return success({
    ...read.value,
    notes: workbook.value.notes.map(noteProblem),
    version: createHash('sha256').update(bytes.value).digest('hex'),
  });
}

/** Said of a table, and by its name alone: the folder is nobody's business. */
function unreadable({ code, ...problem }: Failure, file: string): Failure {
  if (code === 'file/too-large') return failure('table/too-large', { file, limit: tableLimits.fileMegabytes });
  if (code === 'file/unreadable') return failure('table/unreadable', { file });
  return code === 'file/not-found' ? failure('file/not-found', { file }) : { ...problem, code };
}

const noteProblem = (note: FileNote): Problem => problem(`table/${note}`, {});
