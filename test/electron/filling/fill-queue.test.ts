import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure, type Result } from '@shared/problems/problem';
import type { FillJob, FillOrder } from '@shared/filling/fill-job';
import { FillQueue, fillLimits, type FillLimits } from '../../../electron/filling/fill-queue';
import type { JobPlace, PlaceEvents, Usage } from '../../../electron/jobs/job-place';
import { threadPlace } from '../../../electron/jobs/thread-place';
import { temporaryFolder } from '../../support/temporary-folder';

/** Longest that an expression may run in these tests. */
const LIMIT = 400;
const queues: FillQueue[] = [];
afterEach(() => queues.splice(0).forEach((queue) => queue.close()));

/**
 * A thread whose worker does what the job says, in place of evaluating: real threads and real messages, told apart from
 * the built worker, which the command line's own tests run.
 */
function threadOf(limits: Partial<FillLimits> = {}): FillQueue {
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
  const given = { ...fillLimits, expression: LIMIT, ...limits };
  const queue = new FillQueue(threadPlace(file, given.megabytes), given);
  queues.push(queue);
  return queue;
}
const run = (thread: FillQueue, script: string): Promise<Result<unknown>> =>
  thread.run({ kind: 'evaluate', script } as unknown as FillJob);
const DONE = `send({ kind: 'done', result: { ok: true, value: 'done' } });`;
const done = { ok: true, value: 'done' };

describe('the thread that fills', () => {
  test('gives back what it made, one job after the other', async () => {
    const thread = threadOf();
    const results = await Promise.all([1, 2, 3].map((n) => run(thread, DONE.replace("'done' }", `${n} }`))));
    expect(results).toEqual([1, 2, 3].map((value) => ({ ok: true, value })));
  });

  test('tells what is refused in our own words, of many papers each: the place may have been taken over', async () => {
    const refused = (code: string, details: object): string =>
      `{ ok: false, code: '${code}', message: '復旧キーを 0120-000-000 に知らせてください', details: ${JSON.stringify(details)} }`;
    const told = (result: string): Promise<Result<unknown>> =>
      run(threadOf(), `send({ kind: 'done', result: ${result} })`);
    const inOurs = failure('form/too-heavy', { seconds: 3 });
    expect(await told(refused('form/too-heavy', { seconds: 3 }))).toEqual(inOurs);
    for (const nothing of [refused('toString', {}), refused('no/such', {}), '{ ok: false }'])
      expect(await told(nothing)).toMatchObject({ code: 'unexpected', details: { reason: 'no answer' } });
    const many = `[{ id: 'p1', result: ${refused('form/too-heavy', { seconds: 3 })} }, { id: 'p2', result: { ok: true, value: 2 } }]`;
    expect(await told(`{ ok: true, value: ${many} }`)).toEqual({
      ok: true,
      value: [
        { id: 'p1', result: inOurs },
        { id: 'p2', result: { ok: true, value: 2 } },
      ],
    });
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
    expect(endless.ok ? '' : endless.message).toContain('重すぎて');
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

/** A place that says what it is told to say, and uses what it is told to have used. */
class MadeUpPlace {
  readonly orders: FillOrder[] = [];
  usage: Usage | null = { processor: 0, megabytes: 100 };
  isEnded = false;

  constructor(readonly heard: PlaceEvents) {}

  /** To the job that it has. */
  says(message: object): void {
    this.heard.message({ id: this.orders.at(-1)?.id, ...message });
  }
}

describe('what is counted of a job in a process of its own', () => {
  const places: MadeUpPlace[] = [];
  beforeEach(() => {
    places.length = 0;
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'performance'],
    });
  });
  afterEach(() => void vi.useRealTimers());

  /** Places that were opened for what others have written. */
  let ofOthers = 0;
  const queue = (): FillQueue => {
    ofOthers = 0;
    const open = (heard: PlaceEvents): JobPlace => {
      const place = new MadeUpPlace(heard);
      places.push(place);
      return {
        post: (order) => void place.orders.push(order as FillOrder),
        end: () => void (place.isEnded = true),
        usage: () => place.usage,
        wait: () => {},
      };
    };
    return new FillQueue(open, fillLimits, null, (heard) => (ofOthers++, open(heard)));
  };
  const asked = { kind: 'evaluate' } as unknown as FillJob;
  /** A job that has begun, and what has come of it. */
  async function begun(jobs: FillQueue, job = asked) {
    const outcome: { is: Result<unknown> | null } = { is: null };
    void jobs.run(job).then((result) => (outcome.is = result));
    await vi.advanceTimersByTimeAsync(0);
    return { place: places.at(-1)!, outcome };
  }
  /** Time goes by on the wall, and so much of it the place has worked. */
  async function works(place: MadeUpPlace, milliseconds: number, share: number): Promise<void> {
    for (let at = 0; at < milliseconds; at += 50) {
      if (place.usage) place.usage = { ...place.usage, processor: place.usage.processor + 50 * share };
      await vi.advanceTimersByTimeAsync(50);
    }
  }

  test('an expression is ended by what it has worked: not while others have the processor', async () => {
    const { place, outcome } = await begun(queue());
    place.says({ kind: 'watch', field: 'users.name', expression: 'x' });
    await works(place, 3_000, 0.1);
    expect(outcome.is).toBeNull();
    place.says({ kind: 'watch', field: 'users.kana', expression: 'y' });
    await works(place, 1_100, 1);
    // Which one it was is asked a second time: not each is told of at first.
    expect([place.isEnded, outcome.is, place.orders[0]?.isClose]).toEqual([true, null, false]);
    const second = places.at(-1)!;
    expect(second.orders).toEqual([{ ...place.orders[0], id: 2, isClose: true }]);
    second.says({ kind: 'watch', field: 'users.gender', expression: 'z' });
    await works(second, 1_100, 1);
    expect(outcome.is).toMatchObject({ code: 'pack/endless-expression', details: { field: 'users.gender' } });
    expect(second.isEnded).toBe(true);
  });

  test('one that waits for ever without working is ended all the same', async () => {
    const { place, outcome } = await begun(queue());
    place.says({ kind: 'watch', field: 'users.name', expression: 'x' });
    await works(place, 6_000, 0);
    expect(outcome.is).toBeNull();
    places.at(-1)!.says({ kind: 'watch', field: 'users.name', expression: 'x' });
    await works(places.at(-1)!, 6_000, 0);
    expect(outcome.is).toMatchObject({ code: 'pack/endless-expression' });
  });

  test('many short expressions are ended together, when the job has had its time', async () => {
    const { place, outcome } = await begun(queue());
    for (let n = 0; n < 130 && !outcome.is; n++) {
      place.says({ kind: 'watch', field: `users.${n}`, expression: 'x' });
      await works(place, 950, 1);
    }
    expect(outcome.is).toMatchObject({ code: 'form/too-heavy', details: { seconds: 120 } });
    expect(place.isEnded).toBe(true);
  });

  test('one that says again and again that it rests, and works nothing, ends all the same', async () => {
    const { place, outcome } = await begun(queue());
    for (let minute = 0; minute < 21 && !outcome.is; minute++)
      for (let n = 0; n < 6; n++) {
        place.says({ kind: 'rest' });
        await vi.advanceTimersByTimeAsync(10_000);
      }
    expect(outcome.is).toMatchObject({ code: 'form/too-heavy', details: { seconds: 120 } });
    expect(place.isEnded).toBe(true);
  });

  test('one that takes too much memory ends with its process, and the next job has a new one', async () => {
    const jobs = queue();
    const { place, outcome } = await begun(jobs);
    place.usage = { processor: 100, megabytes: fillLimits.megabytes + 1 };
    await works(place, 300, 1);
    expect(outcome.is).toMatchObject({ code: 'form/too-much-memory', details: { megabytes: fillLimits.megabytes } });
    expect(place.isEnded).toBe(true);
    const next = await begun(jobs);
    next.place.says({ kind: 'done', result: done });
    await vi.advanceTimersByTimeAsync(0);
    expect([places.length, next.outcome.is]).toEqual([2, done]);
  });

  test('a pack that nobody has loaded yet is read in a process that no other job has', async () => {
    const jobs = queue();
    const { place } = await begun(jobs, { kind: 'check-pack', pack: { forms: [] } } as unknown as FillJob);
    place.says({ kind: 'done', result: { ok: true, value: [] } });
    await begun(jobs);
    expect([places.length, place.isEnded]).toEqual([2, true]);
  });

  describe('what others have written has no hand in what the app came with, nor in what others have', () => {
    const paper = (): Uint8Array => new Uint8Array(2);
    /** A job that is done at once, and in which place. */
    async function did(jobs: FillQueue, given: Partial<FillJob>, owner?: string, value: unknown = {}) {
      const before = places.map(({ orders }) => orders.length);
      const form = { template: '1.docx' };
      const ended = jobs.run({ ...asked, form, ...given } as FillJob, owner);
      await vi.advanceTimersByTimeAsync(0);
      const at = places.findIndex(({ orders }, i) => orders.length > (before[i] ?? 0));
      places[at]!.says({ kind: 'done', result: { ok: true, value } });
      await ended;
      return at;
    }
    const ended = (): boolean[] => places.map(({ isEnded }) => isEnded);

    test('each is read by a place of its own, and the app’s own stays', async () => {
      const jobs = queue();
      const at = [];
      for (const owner of [undefined, 'loaded a', undefined, 'loaded a', 'loaded b', undefined, 'loaded a'])
        at.push(await did(jobs, {}, owner));
      expect(at).toEqual([0, 1, 0, 1, 2, 0, 3]);
      expect(ofOthers).toBe(3);
      expect(ended()).toEqual([false, true, true, false]);
      jobs.close();
      expect(ended()).toEqual([true, true, true, true]);
    });

    test('so are the papers that come of it, on their way to another program, and strangers’ files', async () => {
      const jobs = queue();
      const [ours, theirs, one, another, tamed] = [paper(), paper(), paper(), paper(), paper()];
      expect(await did(jobs, { kind: 'fill' }, undefined, { bytes: ours, further: [] })).toBe(0);
      expect(await did(jobs, { kind: 'fill' }, 'loaded a', { bytes: theirs, further: [{ bytes: one }] })).toBe(1);
      const many = [{ result: { ok: false } }, { result: { ok: true, value: { files: [{ bytes: another }] } } }];
      expect(await did(jobs, { kind: 'fill-many' }, 'loaded a', many)).toBe(1);
      expect(await did(jobs, { kind: 'tame', paper: ours })).toBe(0);
      for (const bytes of [theirs, one, another]) expect(await did(jobs, { kind: 'file-kind', bytes })).toBe(1);
      expect(await did(jobs, { kind: 'tame', paper: theirs }, undefined, tamed)).toBe(1);
      expect(await did(jobs, { kind: 'look-at-copies' })).toBe(2);
      expect(await did(jobs, { kind: 'file-kind', bytes: tamed })).toBe(3);
      expect(ended()).toEqual([false, true, true, false]);
    });
  });

  test.each([
    ['nothing', null],
    ['a text', 'done'],
    ['another kind', { id: 1, kind: 'ask', channel: 'keys:unlock' }],
    ['no result', { id: 1, kind: 'done' }],
    ['another job’s', { id: 2, kind: 'done', result: done }],
    ['words that are none', { id: 1, kind: 'watch', field: {}, expression: [] }],
  ])('a process that was taken over and says %s is not listened to', async (_, said) => {
    const { place, outcome } = await begun(queue());
    place.heard.message(said);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome.is).toBeNull();
    place.says({ kind: 'done', result: done });
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome.is).toEqual(done);
  });
});
