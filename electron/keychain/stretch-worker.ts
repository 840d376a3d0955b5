import { parentPort } from 'node:worker_threads';
import { stretchedKey, type StretchJob } from '@shared/vault/passphrase';

/** A thread for one passphrase: it takes a second and 64 MB, and ends with its answer. */
const port = parentPort;
if (!port) throw new Error('stretch-worker runs as a worker thread only');

port.once('message', (job: StretchJob) => port.postMessage(stretchedKey(job)));
