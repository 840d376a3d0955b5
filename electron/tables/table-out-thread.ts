import { failure, type Result } from '@shared/problems/problem';
import type { OutProgress } from '@shared/ipc/tables-out';
import { runInThread, type ThreadOptions } from './one-job-thread';
import type { TableOutJob } from './table-out-job';

/** 50,000 rows of all columns take some seconds and 300 MB; far beyond, something is wrong. */
const LIMITS = { seconds: 300, megabytes: 1_024 };

/**
 * Makes a table's file in a thread of its own: papers needn't wait for it, and it ends at once. One that is ended comes back
 * as `file/cancelled`.
 *
 * @param worker the built table-out-worker.js
 */
export const makeTableFile = (
  worker: string | URL,
  job: TableOutJob,
  options: ThreadOptions<OutProgress> = {},
): Promise<Result<Uint8Array>> =>
  runInThread<OutProgress, Uint8Array>(
    worker,
    job,
    {
      cancelled: () => failure('file/cancelled', {}),
      tooSlow: () => failure('export/too-large', {}),
      tooLarge: () => failure('export/too-large', {}),
    },
    { ...LIMITS, ...options },
  );
