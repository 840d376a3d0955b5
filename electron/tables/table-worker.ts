import { parentPort } from 'node:worker_threads';
import { loneJob } from '@shared/filling/lone-job';
import { readTableJob } from '@shared/filling/read-table-job';
import type { TableJob } from '@shared/filling/table-job';

/** The thread of the command line, which has no window: reads one table and is ended. */
const port = parentPort;
if (!port) throw new Error('table-worker runs as a worker thread only');
const work = loneJob(readTableJob, (message) => port.postMessage(message));
port.once('message', (job: TableJob) => work(job));
