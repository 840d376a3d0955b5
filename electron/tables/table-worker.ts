import { parentPort, workerData } from 'node:worker_threads';
import { runTableJob } from './run-table-job';
import type { TableJob, TableMessage } from './table-job';

/** The table thread: reads one file and ends. Its memory is bounded, and it can be ended from outside. */
const port = parentPort;
if (!port) throw new Error('table-worker runs as a worker thread only');
const send = (message: TableMessage): void => port.postMessage(message);

runTableJob(workerData as TableJob, (progress) => send({ kind: 'progress', progress })).then(
  (result) => send({ kind: 'done', result }),
  (error: unknown) =>
    send({ kind: 'crash', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
);
