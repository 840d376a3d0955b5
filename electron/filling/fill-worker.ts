import { parentPort } from 'node:worker_threads';
import type { FillOrder } from '@shared/filling/fill-job';
import { fillJobs } from '@shared/filling/run-fill-job';
import { nodeCodec } from '../storage/node-codec';

/** The thread of the command line, which has no window: evaluates packs' expressions and fills their forms. */
const port = parentPort;
if (!port) throw new Error('fill-worker runs as a worker thread only');
const work = fillJobs(
  nodeCodec,
  (message) => port.postMessage(message),
  () => performance.now(),
);
port.on('message', (order: FillOrder) => void work(order));
