import { Worker } from 'node:worker_threads';
import { failure, type Result } from '@shared/problems/problem';
import type { FillJob, FillMessage, FillOutcome } from './fill-job';

/** What a job may take, as packs and their files come from elsewhere. */
export const fillLimits = {
  /** Longest that one expression may run, in milliseconds. */
  expression: 1_000,
  /** Longest that the thread may be silent at its other work. The longest lists take a tenth of it. */
  work: 30_000,
  /** Memory of the thread, in megabytes: one that needs more ends alone, not the app with it. */
  megabytes: 640,
} as const;
export type FillLimits = { [K in keyof typeof fillLimits]: number };

interface Running {
  id: number;
  /** What is being worked out; null for any other work. */
  watched: { field: string; expression: string } | null;
  timer: NodeJS.Timeout | undefined;
  settle: (result: Result<unknown>) => void;
}

/**
 * Runs fill jobs one after another in a thread of bounded memory. An expression over its time ends the thread and the job,
 * with the field named, and so does any other work that takes too long; the next job gets a new thread.
 */
export class FillThread {
  private worker: Worker | null = null;
  private running: Running | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private nextId = 1;

  /** @param file the built fill-worker.js */
  constructor(
    private readonly file: string | URL,
    private readonly limits: FillLimits = fillLimits,
  ) {}

  run<J extends FillJob>(job: J): Promise<Result<FillOutcome<J>>> {
    const result = this.queue.then(() => this.start(job));
    this.queue = result.catch(() => {});
    return result;
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private start<J extends FillJob>(job: J): Promise<Result<FillOutcome<J>>> {
    return new Promise((resolve) => {
      const worker = (this.worker ??= this.open());
      const settle = (result: Result<unknown>): void => resolve(result as Result<FillOutcome<J>>);
      this.running = { id: this.nextId++, watched: null, timer: undefined, settle };
      this.startClock(this.running);
      // Keeps the process open while a job runs, and not a moment longer.
      worker.ref();
      worker.postMessage({ id: this.running.id, job });
    });
  }

  private open(): Worker {
    const { megabytes } = this.limits;
    const worker = new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    // A thread that ended, of itself or for want of memory, takes no further job.
    const lost = (outcome: Result<never>): void => {
      if (this.worker !== worker) return;
      this.worker = null;
      this.finish(outcome);
    };
    worker.on('message', (message: FillMessage) => this.receive(message));
    worker.on('error', ({ code, message }: NodeJS.ErrnoException) =>
      lost(
        code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? failure('form/too-much-memory', { megabytes })
          : failure('unexpected', { reason: message }),
      ),
    );
    worker.on('exit', (code) => lost(failure('unexpected', { reason: `exit ${code}` })));
    return worker;
  }

  private receive(message: FillMessage): void {
    const { running } = this;
    if (!running || message.id !== running.id) return;
    if (message.kind === 'done') this.finish(message.result);
    if (message.kind === 'crash') this.finish(failure('unexpected', { reason: message.reason }));
    if (message.kind !== 'watch' && message.kind !== 'rest') return;
    const { field, expression } = message.kind === 'watch' ? message : { field: '', expression: '' };
    running.watched = message.kind === 'watch' ? { field, expression } : null;
    this.startClock(running);
  }

  private stopClock(running: Running): void {
    clearTimeout(running.timer);
    running.timer = undefined;
  }

  private startClock(running: Running): void {
    this.stopClock(running);
    const limit = running.watched ? this.limits.expression : this.limits.work;
    const timer = setTimeout(() => {
      // When this process was busy the thread may be long past this expression: its messages are read first.
      setImmediate(() => {
        if (this.running === running && running.timer === timer) this.overtime(running);
      });
    }, limit);
    running.timer = timer;
  }

  private overtime({ watched }: Running): void {
    const { worker } = this;
    this.worker = null;
    void worker?.terminate();
    const seconds = Math.round(this.limits.work / 1_000);
    this.finish(watched ? failure('pack/endless-expression', watched) : failure('form/too-heavy', { seconds }));
  }

  private finish(result: Result<unknown>): void {
    const { running } = this;
    if (!running) return;
    this.stopClock(running);
    this.worker?.unref();
    this.running = null;
    running.settle(result);
  }
}
