import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { StretchJob } from '@shared/vault/passphrase';
import { stretchedKey } from '@shared/vault/stretched-key';
import { stretchInThread } from '../../../electron/keychain/stretch-thread';
import { temporaryFolder } from '../../support/temporary-folder';

const stand = vi.hoisted(() => ({ port: null as unknown }));
vi.mock('node:worker_threads', async (importActual) => ({
  ...(await importActual<object>()),
  get parentPort() {
    return stand.port;
  },
}));

/** The least that it may cost: the tests of passphrases say what it costs in truth. */
const job: StretchJob = {
  ...{ passphrase: 'さくらの咲く庭で', salt: new Uint8Array(16).fill(7) },
  cost: { memory: 8, passes: 1, lanes: 1 },
};

function workerOf(script: string): string {
  const file = join(temporaryFolder(), 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads'; ${script}`);
  return file;
}

test('the thread gets the passphrase, and its answer is the key', async () => {
  const echo = workerOf('parentPort.once("message", (job) => parentPort.postMessage([job.passphrase, "key"]));');
  expect(await stretchInThread(echo)(job)).toEqual(['さくらの咲く庭で', 'key']);
});

test('a thread that cannot do it says so: it is never taken for a wrong passphrase', async () => {
  await expect(stretchInThread(workerOf('throw new Error("no memory");'))(job)).rejects.toThrow('no memory');
  await expect(stretchInThread(workerOf('process.exit(3);'))(job)).rejects.toThrow('the thread ended with 3');
});

test('in the thread the passphrase becomes the very key that it becomes without one', async () => {
  const sent: unknown[] = [];
  const port = Object.assign(new EventEmitter(), { postMessage: (key: unknown) => sent.push(key) });
  stand.port = port;
  await import('../../../electron/keychain/stretch-worker');
  port.emit('message', job);
  port.emit('message', job);
  // One answer: the thread ends with it.
  const key = await stretchedKey(job);
  await expect.poll(() => sent).toEqual([key]);
  expect(sent).toHaveLength(1);
});

test('the thread’s program runs as nothing else', async () => {
  stand.port = null;
  vi.resetModules();
  await expect(import('../../../electron/keychain/stretch-worker')).rejects.toThrow('as a worker thread only');
});
