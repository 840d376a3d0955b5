import { Worker } from 'node:worker_threads';
import type { Stretch } from '@shared/vault/passphrase';

/**
 * Stretches passphrases in a thread, so that windows and sending go on meanwhile. A new thread each time: it happens once
 * a day, and with it the memory is given back.
 *
 * @param file the built stretch-worker.js
 * @throws when the thread can't do it (no memory): a bug or a sick PC, never a wrong passphrase
 */
export const stretchInThread =
  (file: string | URL): Stretch =>
  (job) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file);
      worker.once('message', (key: Uint8Array) => {
        resolve(key);
        void worker.terminate();
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
      worker.postMessage(job);
    });
