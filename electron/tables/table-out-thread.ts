import { z } from 'zod';
import { OutProgress } from '@shared/ipc/tables-out';
import { failure, type Result } from '@shared/problems/problem';
import { runAlone, type AloneOptions } from '../jobs/run-alone';
import { threadPlace } from '../jobs/thread-place';
import type { TableOutJob } from './table-out-job';

/** 50,000 rows of all columns take some seconds and 300 MB; far beyond, something is wrong. */
const LIMITS = { seconds: 300, megabytes: 1_024 };

/**
 * Makes a table's file in a thread of its own: papers needn't wait for it, and it ends at once. One that is ended comes back
 * as `file/cancelled`.
 *
 * @param worker the built table-out-worker.js
 */
export function makeTableFile(
  worker: string | URL,
  job: TableOutJob,
  options: AloneOptions<OutProgress> = {},
): Promise<Result<Uint8Array>> {
  const limits = { ...LIMITS, ...options };
  const endings = {
    cancelled: () => failure('file/cancelled', {}),
    tooSlow: () => failure('export/too-large', {}),
    tooLarge: () => failure('export/too-large', {}),
  };
  const outcome = z.instanceof(Uint8Array);
  return runAlone(threadPlace(worker, limits.megabytes), { job, progress: OutProgress, outcome, endings }, limits);
}
