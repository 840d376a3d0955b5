import { Worker } from 'node:worker_threads';
import type { OpenPlace } from './job-place';

/**
 * A thread of this very process, for the command line: it can be ended, and its memory is bounded, but it may do whatever the
 * program may. The app reads others' files without powers (sandbox-place.ts).
 *
 * @param file the built worker
 * @param given handed to it when it begins
 */
export const threadPlace =
  (file: string | URL, megabytes: number, given?: unknown): OpenPlace =>
  ({ message, ended }) => {
    const worker = new Worker(file, { workerData: given, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    let isOpen = true;
    const lost = (why: 'memory' | { reason: string }): void => {
      if (isOpen) ended(why);
      isOpen = false;
    };
    worker.on('message', (told: unknown) => isOpen && message(told));
    worker.on('error', ({ code, message: reason }: NodeJS.ErrnoException) =>
      lost(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : { reason }),
    );
    worker.on('exit', (code) => lost({ reason: `exit ${code}` }));
    return {
      post: (told) => worker.postMessage(told),
      end: () => {
        isOpen = false;
        void worker.terminate();
      },
      usage: () => null,
      wait: (isWaitedFor) => (isWaitedFor ? worker.ref() : worker.unref()),
    };
  };
