import { parentPort } from 'node:worker_threads';
import type { StretchJob } from '@shared/vault/passphrase';
import { stretchedKey } from '@shared/vault/stretched-key';

/** A thread for one passphrase: it takes a third of a second and 64 MB, and ends with its answer. */
const port = parentPort;
if (!port) throw new Error('stretch-worker runs as a worker thread only');

port.once('message', async (job: StretchJob) => port.postMessage(await stretchedKey(job)));
