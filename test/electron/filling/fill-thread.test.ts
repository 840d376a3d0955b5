import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Result } from '@shared/problems/problem';
import type { FillJob } from '../../../electron/filling/fill-job';
import { FillThread, fillLimits, type FillLimits } from '../../../electron/filling/fill-thread';
import { temporaryFolder } from '../../support/temporary-folder';

/** Longest that an expression may run in these tests. */
const LIMIT = 400;
const threads: FillThread[] = [];
afterEach(() => Promise.all(threads.splice(0).map((thread) => thread.close())));

/**
 * A thread whose worker does what the job says, in place of evaluating: real threads and real messages, told apart from
 * the built worker, which the command line's own tests run.
 */
function threadOf(limits: Partial<FillLimits> = {}): FillThread {
  const file = join(temporaryFolder(), 'worker.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     const busy = (ms) => { const end = Date.now() + ms; while (Date.now() < end); };
     parentPort.on('message', ({ id, job }) => {
       const send = (message) => parentPort.postMessage({ id, ...message });
       const watch = (field) => send({ kind: 'watch', field, expression: field + '!' });
       new Function('send', 'watch', 'busy', job.script)(send, watch, busy);
     });`,
  );
  const thread = new FillThread(file, { ...fillLimits, expression: LIMIT, ...limits });
  threads.push(thread);
  return thread;
}
const run = (thread: FillThread, script: string): Promise<Result<unknown>> =>
  thread.run({ kind: 'evaluate', script } as unknown as FillJob);
const DONE = `send({ kind: 'done', result: { ok: true, value: 'done' } });`;
const done = { ok: true, value: 'done' };

describe('the thread that fills', () => {
  test('gives back what it made, one job after the other', async () => {
    const thread = threadOf();
    const results = await Promise.all([1, 2, 3].map((n) => run(thread, DONE.replace("'done' }", `${n} }`))));
    expect(results).toEqual([1, 2, 3].map((value) => ({ ok: true, value })));
  });

  test('ends an expression that never ends, names its field, and does the next job in a new thread', async () => {
    const thread = threadOf();
    const [endless, next] = await Promise.all([run(thread, `watch('users.name'); for (;;);`), run(thread, DONE)]);
    expect(endless).toMatchObject({
      ok: false,
      code: 'pack/endless-expression',
      details: { field: 'users.name', expression: 'users.name!' },
    });
    expect(endless.ok ? '' : endless.message).toContain('ほかの項目と入力は無事です');
    expect(next).toEqual(done);
  });

  test('lets many expressions take longer together than one may', async () => {
    // Each leaves most of its time to a machine on which other things are going on.
    const script = `for (let i = 0; i < 12; i++) { watch('f' + i); busy(125); } ${DONE}`;
    expect(await run(threadOf({ expression: 1_000 }), script)).toEqual(done);
  });

  test('takes its time for the page itself: only expressions are ended', async () => {
    expect(await run(threadOf(), `watch('a'); send({ kind: 'rest' }); busy(${LIMIT * 3}); ${DONE}`)).toEqual(done);
  });

  test('ends other work that never ends, says for how long it was waited, and does the next job', async () => {
    const thread = threadOf({ work: 2_000 });
    const [endless, next] = await Promise.all([
      run(thread, `watch('a'); send({ kind: 'rest' }); for (;;);`),
      run(thread, DONE),
    ]);
    expect(endless).toMatchObject({ ok: false, code: 'form/too-heavy', details: { seconds: 2 } });
    expect(endless.ok ? '' : endless.message).toMatch(/2秒たっても.*やめました。入力は残っています/);
    expect(next).toEqual(done);
  });

  test('that needs more memory than it may ends alone, with a sentence, and the next job is done', async () => {
    const thread = threadOf({ megabytes: 24 });
    const script = `const all = []; for (;;) all.push({ at: all.length });`;
    const endless = await run(thread, script);
    expect(endless).toMatchObject({ ok: false, code: 'form/too-much-memory', details: { megabytes: 24 } });
    expect(endless.ok ? '' : endless.message).toContain('メモリ');
    expect(await run(thread, DONE)).toEqual(done);
  });

  test('does not blame an expression when the app itself was busy', async () => {
    const thread = threadOf();
    const script = `watch('quick'); setTimeout(() => { ${DONE} }, ${LIMIT / 5});`;
    // The clock runs out while nobody can hear that the work is long done.
    const result = run(thread, script);
    await new Promise((resolve) => setTimeout(resolve, LIMIT / 3));
    const end = Date.now() + LIMIT * 2;
    while (Date.now() < end);
    expect(await result).toEqual(done);
  });

  test.each([
    ['throws', `throw new Error('うっかり');`],
    ['ends itself', `process.exit(3);`],
    ['says that it crashed', `send({ kind: 'crash', reason: 'x' });`],
  ])('that %s says so, and the next job is done all the same', async (_, script) => {
    const thread = threadOf();
    expect(await run(thread, script)).toMatchObject({ ok: false, code: 'unexpected' });
    expect(await run(thread, DONE)).toEqual(done);
  });

  test('hears nothing any more of a job that was ended', async () => {
    const thread = threadOf();
    expect(await run(thread, `watch('a'); busy(${LIMIT * 4}); ${DONE}`)).toMatchObject({
      code: 'pack/endless-expression',
    });
    expect(await run(thread, DONE.replace("'done' }", "'second' }"))).toEqual({ ok: true, value: 'second' });
  });
});
