import { basename } from 'node:path';
import { failure, type Result } from '@shared/problems/problem';
import { runInThread, type ThreadOptions } from './one-job-thread';
import type { TableJob, TableOutcome, TableReadProgress } from './table-job';
import { tableLimits } from './table-limits';

export type TableThreadOptions = ThreadOptions<TableReadProgress>;

/**
 * Reads a table in a thread of its own. One that is ended comes back as `table/cancelled`.
 *
 * @param worker the built table-worker.js
 */
export function readTableFile(
  worker: string | URL,
  job: TableJob,
  options: TableThreadOptions = {},
): Promise<Result<TableOutcome>> {
  const file = basename(job.file);
  const endings = {
    cancelled: () => failure('table/cancelled', { file }),
    tooSlow: (seconds: number) => failure('table/too-slow', { file, seconds }),
    tooLarge: (megabytes: number) => failure('table/too-much-memory', { file, megabytes }),
  };
  const { seconds, threadMegabytes: megabytes } = tableLimits;
  return runInThread<TableReadProgress, TableOutcome>(worker, job, endings, { seconds, megabytes, ...options });
}
