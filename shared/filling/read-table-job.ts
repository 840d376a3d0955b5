import { problem, success, type Problem, type Result } from '../problems/problem';
import type { FileNote } from '../tables/import/raw-sheet';
import { readWorkbook } from '../tables/import/read-table';
import { readRawWorkbook } from '../tables/workbook/open-workbook';
import type { TableJob, TableOutcome, TableReadProgress } from './table-job';

/** From a table's bytes to its rows. */
export function readTableJob(
  { file, bytes, ask }: TableJob,
  progress: (progress: TableReadProgress) => void,
): Result<TableOutcome> {
  const workbook = readRawWorkbook(bytes, file);
  if (!workbook.ok) return workbook;
  progress({ stage: 'file', share: 1 });
  const read = readWorkbook(workbook.value, { ...ask, file, progress: (share) => progress({ stage: 'rows', share }) });
  if (!read.ok) return read;
  progress({ stage: 'rows', share: 1 });
  return success({ ...read.value, notes: workbook.value.notes.map(noteProblem) });
}

const noteProblem = (note: FileNote): Problem => problem(`table/${note}`, {});
