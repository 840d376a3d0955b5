import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTableFile } from '../../../electron/tables/table-thread';
import type { TableReadProgress } from '../../../electron/tables/table-job';
import { temporaryFolder } from '../../support/temporary-folder';

/** A worker that does what its script says, in place of reading; the command line's own tests run the built one. */
function workerOf(script: string): string {
  const file = join(temporaryFolder(), 'worker.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'; const send = (m) => parentPort.postMessage(m); ${script}`,
  );
  return file;
}
const job = { file: '/机/名簿.xlsx', ask: { today: '2026-11-21' } };

test('tells how far it is, and gives what was read', async () => {
  const seen: TableReadProgress[] = [];
  const script = `send({ kind: 'progress', progress: { stage: 'rows', share: 0.5 } }); send({ kind: 'done', result: { ok: true, value: 1 } });`;
  const result = await readTableFile(workerOf(script), job, { progress: (progress) => seen.push(progress) });
  expect(result).toEqual({ ok: true, value: 1 });
  expect(seen).toEqual([{ stage: 'rows', share: 0.5 }]);
});

test('やめる ends it, also before it began', async () => {
  const stop = new AbortController();
  const endless = workerOf(`send({ kind: 'progress', progress: { stage: 'file', share: 0 } }); for (;;);`);
  const cancelled = { ok: false, code: 'table/cancelled', details: { file: '名簿.xlsx' } };
  expect(await readTableFile(endless, job, { signal: stop.signal, progress: () => stop.abort() })).toMatchObject(
    cancelled,
  );
  expect(await readTableFile(endless, job, { signal: stop.signal })).toMatchObject(cancelled);
});

test('one that takes too long ends alone', async () => {
  const result = await readTableFile(workerOf('for (;;);'), job, { seconds: 0.2 });
  expect(result).toMatchObject({ ok: false, code: 'table/too-slow' });
});

test('one that takes too much memory ends alone, and says that it was the memory and how much', async () => {
  const greedy = workerOf('const all = []; for (;;) all.push(new Array(1000).fill(all.length).map(String));');
  expect(await readTableFile(greedy, job, { megabytes: 32 })).toMatchObject({
    ok: false,
    code: 'table/too-much-memory',
    details: { megabytes: 32 },
  });
});

test('one that fails says that something unexpected happened', async () => {
  expect(await readTableFile(workerOf('throw new Error("no");'), job)).toMatchObject({ ok: false, code: 'unexpected' });
  expect(await readTableFile(workerOf('process.exit(3);'), job)).toMatchObject({ ok: false, code: 'unexpected' });
});
