import { Worker } from 'node:worker_threads';
import { failure, type Result } from '@shared/problems/problem';
import type { FillJob, FillMessage, FillOutcome } from './fill-job';

/** Longest that one expression may run (design: packs come from elsewhere). */
export const EXPRESSION_LIMIT = 1_000;

interface Running {
  id: number;
  field: string;
  expression: string;
  timer: NodeJS.Timeout | undefined;
  settle: (result: Result<unknown>) => void;
}

/**
 * Runs fill jobs one after another in a thread. An expression over its time ends the thread and the job, with the field
 * named; the next job gets a new thread.
 */
export class FillThread {
  private worker: Worker | null = null;
  private running: Running | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private nextId = 1;

  /** @param file the built fill-worker.js */
  constructor(
    private readonly file: string | URL,
    private readonly limit = EXPRESSION_LIMIT,
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
      this.running = { id: this.nextId++, field: '', expression: '', timer: undefined, settle };
      // Keeps the process open while a job runs, and not a moment longer.
      worker.ref();
      worker.postMessage({ id: this.running.id, job });
    });
  }

  private open(): Worker {
    const worker = new Worker(this.file);
    // A thread that ended, of itself or for want of memory, takes no further job.
    const lost = (reason: string): void => {
      if (this.worker !== worker) return;
      this.worker = null;
      this.finish(failure('unexpected', { reason }));
    };
    worker.on('message', (message: FillMessage) => this.receive(message));
    worker.on('error', (error) => lost(error.message));
    worker.on('exit', (code) => lost(`exit ${code}`));
    return worker;
  }

  private receive(message: FillMessage): void {
    const { running } = this;
    if (!running || message.id !== running.id) return;
    if (message.kind === 'done') this.finish(message.result);
    if (message.kind === 'crash') this.finish(failure('unexpected', { reason: message.reason }));
    if (message.kind === 'rest') this.stopClock(running);
    if (message.kind === 'watch') {
      this.stopClock(running);
      running.field = message.field;
      running.expression = message.expression;
      this.startClock(running);
    }
  }

  private stopClock(running: Running): void {
    clearTimeout(running.timer);
    running.timer = undefined;
  }

  private startClock(running: Running): void {
    const timer = setTimeout(() => {
      // When this process was busy the thread may be long past this expression: its messages are read first.
      setImmediate(() => {
        if (this.running === running && running.timer === timer) this.overtime(running);
      });
    }, this.limit);
    running.timer = timer;
  }

  private overtime({ field, expression }: Running): void {
    const { worker } = this;
    this.worker = null;
    void worker?.terminate();
    this.finish(failure('pack/endless-expression', { field, expression }));
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
