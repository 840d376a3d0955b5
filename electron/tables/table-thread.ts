import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { failure, type Result } from '@shared/problems/problem';
import type { TableJob, TableMessage, TableOutcome, TableProgress } from './table-job';
import { tableLimits } from './table-limits';

export interface TableThreadOptions {
  /** Ends the reading; it comes back as `table/cancelled`. */
  signal?: AbortSignal;
  progress?: (progress: TableProgress) => void;
  seconds?: number;
  megabytes?: number;
}

/**
 * Reads a table in a thread of its own, so that the caller never waits for it. The thread ends with the file: what a huge
 * one took is given back at once, and one that takes too much memory or time ends alone.
 *
 * @param worker the built table-worker.js
 */
export function readTableFile(
  worker: string | URL,
  job: TableJob,
  options: TableThreadOptions = {},
): Promise<Result<TableOutcome>> {
  const { signal, progress, seconds = tableLimits.seconds, megabytes = tableLimits.threadMegabytes } = options;
  const file = basename(job.file);
  if (signal?.aborted) return Promise.resolve(failure('table/cancelled', { file }));
  return new Promise((resolve) => {
    const thread = new Worker(worker, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    const settle = (result: Result<TableOutcome>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(result);
      void thread.terminate();
    };
    const cancel = (): void => settle(failure('table/cancelled', { file }));
    const timer = setTimeout(() => settle(failure('table/too-slow', { file, seconds })), seconds * 1_000);
    signal?.addEventListener('abort', cancel);
    thread.on('message', (message: TableMessage) => {
      if (message.kind === 'progress') progress?.(message.progress);
      if (message.kind === 'done') settle(message.result);
      if (message.kind === 'crash') settle(failure('unexpected', { reason: message.reason }));
    });
    thread.on('error', (error: NodeJS.ErrnoException) => settle(endedBy(error, file)));
    thread.on('exit', (code) => settle(failure('unexpected', { reason: `exit ${code}` })));
  });
}

const endedBy = (error: NodeJS.ErrnoException, file: string): Result<never> =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? failure('table/too-large', { file, limit: tableLimits.fileMegabytes })
    : failure('unexpected', { reason: error.message });
