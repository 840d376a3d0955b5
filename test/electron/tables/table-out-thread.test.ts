import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OutProgress } from '@shared/ipc/tables-out';
import { makeTableFile } from '../../../electron/tables/table-out-thread';
import { temporaryFolder } from '../../support/temporary-folder';

const table = { title: '職員名簿', office: '', date: '2026-11-21', columns: [], rows: [] };
const job = { table, as: 'xlsx', encoding: 'utf-8' } as const;
const saidBy = (script: string): string => {
  const file = join(temporaryFolder(), 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';${script}`);
  return file;
};
const TELLS = `parentPort.postMessage({ kind: 'progress', progress: { rows: 500, all: 50000 } });`;

test('やめる ends a file that is being made, whatever it is at', async () => {
  const stop = new AbortController();
  const seen: OutProgress[] = [];
  const made = await makeTableFile(saidBy(`${TELLS} for (;;);`), job, {
    signal: stop.signal,
    progress: (progress) => {
      seen.push(progress);
      stop.abort();
    },
  });
  expect(seen).toEqual([{ rows: 500, all: 50_000 }]);
  expect(made).toMatchObject({ ok: false, code: 'file/cancelled' });
});

test('one that takes too much memory or time is said to be too large', async () => {
  const greedy = saidBy('const all = []; for (;;) all.push(new Array(1000).fill(all.length).map(String));');
  expect(await makeTableFile(greedy, job, { megabytes: 32 })).toMatchObject({ code: 'export/too-large' });
  expect(await makeTableFile(saidBy('for (;;);'), job, { seconds: 0.2 })).toMatchObject({ code: 'export/too-large' });
});
