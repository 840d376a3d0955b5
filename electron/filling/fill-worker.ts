import { parentPort } from 'node:worker_threads';
import type { ExpressionWatch } from '@shared/forms/bindings/expression-runner';
import type { FillJob, FillMessage } from './fill-job';
import { runFillJob } from './run-fill-job';

/**
 * The fill thread: evaluates packs' expressions and fills their forms. A pack from elsewhere can hold an expression that
 * never ends; a thread can be ended from outside, the main process can't.
 */
const port = parentPort;
if (!port) throw new Error('fill-worker runs as a worker thread only');
const send = (message: FillMessage): void => port.postMessage(message);

port.on('message', ({ id, job }: { id: number; job: FillJob }) => {
  const watch: ExpressionWatch = {
    start: (field, expression) => send({ id, kind: 'watch', field, expression }),
    rest: () => send({ id, kind: 'rest' }),
  };
  runFillJob(job, watch).then(
    (result) => send({ id, kind: 'done', result }),
    (error: unknown) =>
      send({ id, kind: 'crash', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
