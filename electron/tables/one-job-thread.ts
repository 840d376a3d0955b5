import { Worker } from 'node:worker_threads';
import { failure, type Failure, type Result } from '@shared/problems/problem';

export interface ThreadOptions<Progress> {
  /** Ends the work. */
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
  seconds?: number;
  megabytes?: number;
}

export type ThreadMessage<Progress, Outcome> =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; result: Result<Outcome> }
  | { kind: 'crash'; reason: string };

/** What is said where the work didn't come to its end. */
interface Endings {
  cancelled: () => Failure;
  tooSlow: (seconds: number) => Failure;
  /** @param megabytes that it had */
  tooLarge: (megabytes: number) => Failure;
}

/**
 * Does one job in a thread of its own, so that the caller never waits for it. The thread ends with the job: what a huge one
 * took is given back at once, and one that takes too much memory or time, or isn't wanted any more, ends alone.
 *
 * @param worker the built worker; it finds `job` in its workerData
 */
export function runInThread<Progress, Outcome>(
  worker: string | URL,
  job: unknown,
  endings: Endings,
  { signal, progress, seconds, megabytes }: ThreadOptions<Progress> & { seconds: number; megabytes: number },
): Promise<Result<Outcome>> {
  if (signal?.aborted) return Promise.resolve(endings.cancelled());
  return new Promise((resolve) => {
    const thread = new Worker(worker, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    const settle = (result: Result<Outcome>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(result);
      void thread.terminate();
    };
    const cancel = (): void => settle(endings.cancelled());
    const timer = setTimeout(() => settle(endings.tooSlow(seconds)), seconds * 1_000);
    signal?.addEventListener('abort', cancel);
    thread.on('message', (message: ThreadMessage<Progress, Outcome>) => {
      if (message.kind === 'progress') progress?.(message.progress);
      if (message.kind === 'done') settle(message.result);
      if (message.kind === 'crash') settle(failure('unexpected', { reason: message.reason }));
    });
    thread.on('error', (error: NodeJS.ErrnoException) =>
      settle(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? endings.tooLarge(megabytes)
          : failure('unexpected', { reason: error.message }),
      ),
    );
    thread.on('exit', (code) => settle(failure('unexpected', { reason: `exit ${code}` })));
  });
}
