import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { loneJob } from '@shared/filling/lone-job';
import { readTableJob } from '@shared/filling/read-table-job';
import type { TableJob, TableReadProgress } from '@shared/filling/table-job';
import type { OpenPlace, PlaceEvents, Usage } from '../../../electron/jobs/job-place';
import { threadPlace } from '../../../electron/jobs/thread-place';
import { readTableFile } from '../../../electron/tables/read-table-file';
import { temporaryFolder } from '../../support/temporary-folder';

const bytes = new TextEncoder().encode('氏名,ふりがな,職種\n山田 花子,やまだ はなこ,看護師\n');
const asked = { file: '/机/名簿.csv', bytes, ask: { today: '2026-11-21' } } as const;
const said = (code: string, details = {}) => ({ ok: false, code, details });

/** A worker that does what its script says, in place of reading; the command line's own tests run the built one. */
function workerOf(script: string, megabytes = 2_560): OpenPlace {
  const file = join(temporaryFolder(), 'worker.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'; const send = (m) => parentPort.postMessage(m);
     parentPort.once('message', (job) => { ${script} });`,
  );
  return threadPlace(file, megabytes);
}

/** A place that says and uses what a test says, and whether it was ended. */
function told(says: (heard: PlaceEvents, job: TableJob) => void, usage: () => Usage | null = () => null) {
  const ended = vi.fn();
  const open: OpenPlace = (heard) => ({
    post: (job) => says(heard, job as TableJob),
    ...{ end: ended, usage, wait: () => {} },
  });
  return { open, ended };
}
const reads: Parameters<typeof told>[0] = ({ message }, job) =>
  loneJob(readTableJob, (one) => message(structuredClone(one)))(job);

test('tells how far it is, gives what was read, and ends the place in which it was', async () => {
  const seen: TableReadProgress[] = [];
  const { open, ended } = told(reads);
  const result = await readTableFile(open, asked, { progress: (progress) => seen.push(progress) });
  expect(result).toMatchObject({
    ok: true,
    value: { reading: { rows: [{ line: 2, values: { name: '山田 花子' } }] } },
  });
  expect(seen.slice(0, 2)).toEqual([
    { stage: 'file', share: 0 },
    { stage: 'file', share: 1 },
  ]);
  expect(seen.at(-1)).toEqual({ stage: 'rows', share: 1 });
  expect(ended).toHaveBeenCalledTimes(1);
});

test('a table is handed over by its name and its bytes: no folder, and nothing to open', async () => {
  const given: TableJob[] = [];
  const { open } = told((heard, job) => {
    given.push(job);
    reads(heard, job);
  });
  await readTableFile(open, asked);
  expect(given).toEqual([{ file: '名簿.csv', bytes, ask: asked.ask }]);
});

test('やめる ends it, also before it began', async () => {
  const stop = new AbortController();
  const endless = workerOf(`send({ kind: 'progress', progress: { stage: 'rows', share: 0 } }); for (;;);`);
  const cancelled = { ok: false, code: 'table/cancelled', details: { file: '名簿.csv' } };
  const progress = ({ stage }: TableReadProgress): void => {
    if (stage === 'rows') stop.abort();
  };
  expect(await readTableFile(endless, asked, { signal: stop.signal, progress })).toMatchObject(cancelled);
  const { open, ended } = told(reads);
  expect(await readTableFile(open, asked, { signal: stop.signal })).toMatchObject(cancelled);
  expect(ended).not.toHaveBeenCalled();
});

test('one that takes too long ends alone', async () => {
  const result = await readTableFile(workerOf('for (;;);'), asked, { seconds: 0.2 });
  expect(result).toMatchObject(said('table/too-slow'));
});

test('one that takes too much memory ends alone, and says that it was the memory and how much', async () => {
  const greedy = workerOf('const all = []; for (;;) all.push(new Array(1000).fill(all.length).map(String));', 32);
  expect(await readTableFile(greedy, asked, { megabytes: 32 })).toMatchObject(
    said('table/too-much-memory', { file: '名簿.csv', megabytes: 32 }),
  );
});

test('one that fails says that something unexpected happened', async () => {
  expect(await readTableFile(workerOf('throw new Error("no");'), asked)).toMatchObject(said('unexpected'));
  expect(await readTableFile(workerOf('process.exit(3);'), asked)).toMatchObject(said('unexpected'));
  const { open } = told(({ message }) => message({ kind: 'crash', reason: 'x' }));
  expect(await readTableFile(open, asked)).toMatchObject(said('unexpected'));
});

const SILENT = (): void => {};

test('a place of which is known what it uses is ended by its memory, whatever it says', async () => {
  const { open, ended } = told(SILENT, () => ({ processor: 0, megabytes: 2_561 }));
  expect(await readTableFile(open, asked)).toMatchObject(said('table/too-much-memory', { megabytes: 2_560 }));
  expect(ended).toHaveBeenCalledTimes(1);
});

test('and by its own time: a PC that is busy with other things makes no table too slow', async () => {
  vi.useFakeTimers();
  try {
    let processor = 5_000;
    const { open, ended } = told(SILENT, () => ({ processor, megabytes: 300 }));
    const result = readTableFile(open, asked);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(ended).not.toHaveBeenCalled();
    processor += 61_000;
    await vi.advanceTimersByTimeAsync(500);
    // Its digest is worked out by the system, which waits for no clock of a test.
    expect(await result).toMatchObject(said('table/too-slow', { seconds: 60 }));
  } finally {
    vi.useRealTimers();
  }
});

test('one that does nothing at all is ended, too', async () => {
  vi.useFakeTimers();
  try {
    const { open } = told(SILENT, () => ({ processor: 1, megabytes: 300 }));
    const result = readTableFile(open, asked);
    await vi.advanceTimersByTimeAsync(601_000);
    expect(await result).toMatchObject(said('table/too-slow'));
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  ['nothing', undefined],
  ['a value that is none', { ok: true, value: { sheets: [], notes: [], reading: 'x' } }],
  ['rows that are none', { ok: true, value: { sheets: [], notes: [], reading: { rows: [{ line: 'x' }] } } }],
  ['a reason that nobody knows', { ok: false, code: 'table/evil', message: 'x', details: {} }],
  ['a reason that isn’t whole', { ok: false, code: 'form/too-many', message: 'x', details: {} }],
])('a place that was taken over and answers %s has read nothing', async (_, result) => {
  const { open } = told(({ message }) => {
    message(null);
    message({ kind: 'progress', progress: { stage: 'elsewhere', share: 7 } });
    message({ kind: 'done', result });
  });
  const seen: unknown[] = [];
  expect(await readTableFile(open, asked, { progress: (one) => seen.push(one) })).toMatchObject(said('unexpected'));
  expect(seen).toEqual([{ stage: 'file', share: 0 }]);
});

test('nor does it say a sentence of its own', async () => {
  const { open } = told(({ message }) =>
    message({
      kind: 'done',
      result: { ok: false, code: 'table/password', message: 'この番号へ電話を', details: { file: '名簿.csv' } },
    }),
  );
  const result = await readTableFile(open, asked);
  expect(result).toMatchObject(said('table/password', { file: '名簿.csv' }));
  expect(result).toMatchObject({ message: expect.stringContaining('「名簿.csv」') as string });
  expect(result).toMatchObject({ message: expect.not.stringContaining('電話') as string });
});
