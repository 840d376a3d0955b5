import { expect, test } from 'vitest';
import type { FillJob, FillOrder, FontFiles } from '@shared/filling/fill-job';
import { failure } from '@shared/problems/problem';
import { FillQueue, fillLimits } from '../../../electron/filling/fill-queue';
import type { PlaceEvents } from '../../../electron/jobs/job-place';

const USUAL: FontFiles = { gothic: Uint8Array.of(1), mincho: Uint8Array.of(2), rare: null };
const ALL: FontFiles = { ...USUAL, rare: Uint8Array.of(3) };
const paper = (template: string): FillJob => ({ kind: 'fill', form: { template } }) as unknown as FillJob;

/** A queue whose place keeps its orders, and answers each by `answer`. */
function queueOf(answer: (order: FillOrder) => object, fonts = { usual: async () => USUAL, all: async () => ALL }) {
  const orders: FillOrder[] = [];
  const open = (heard: PlaceEvents) => ({
    post: (message: unknown) => {
      const order = message as FillOrder;
      orders.push(order);
      queueMicrotask(() => heard.message({ id: order.id, kind: 'done', result: answer(order) }));
    },
    ...{ end: () => {}, usage: () => null, wait: () => {} },
  });
  return { queue: new FillQueue(open, fillLimits, fonts), orders };
}

const DONE = { ok: true, value: null };
const given = (orders: readonly FillOrder[]): (FontFiles | undefined)[] => orders.map(({ fonts }) => fonts);

test('fonts go along with the first PDF form alone: nothing else is written with them', async () => {
  const { queue, orders } = queueOf(() => DONE);
  for (const one of ['1.docx', '2.pdf', '3.pdf', '4.xlsx']) await queue.run(paper(one));
  expect(given(orders)).toEqual([undefined, USUAL, undefined, undefined]);
});

test('a place that was ended has none any more', async () => {
  const { queue, orders } = queueOf(() => DONE);
  await queue.run(paper('1.pdf'));
  queue.close();
  await queue.run(paper('1.pdf'));
  expect(given(orders)).toEqual([USUAL, USUAL]);
});

test('a letter that only the largest font has brings it, once', async () => {
  const asked = failure('pdf/rare-letters', { characters: '葛󠄀' });
  const { queue, orders } = queueOf(({ fonts }) => (fonts?.rare ? DONE : asked));
  expect(await queue.run(paper('1.pdf'))).toEqual(DONE);
  expect(given(orders)).toEqual([USUAL, ALL]);
  const never = queueOf(() => asked);
  expect(await never.queue.run(paper('1.pdf'))).toMatchObject({ code: 'pdf/rare-letters' });
  expect(never.orders).toHaveLength(2);
});

test('one of many papers asks for it for all of them', async () => {
  const some = {
    ok: true,
    value: [
      { id: 'a', result: DONE },
      { id: 'b', result: failure('pdf/rare-letters', { characters: '𠮷' }) },
    ],
  };
  const { queue, orders } = queueOf(({ fonts }) => (fonts?.rare ? { ok: true, value: [] } : some));
  await queue.run({ ...paper('1.pdf'), kind: 'fill-many' } as FillJob);
  expect(given(orders)).toEqual([USUAL, ALL]);
});

test('fonts that can’t be read just now are said by the paper, not by an end of everything', async () => {
  const held = () => Promise.reject(new Error('EBUSY'));
  const asked = failure('pdf/rare-letters', { characters: '' });
  const { queue, orders } = queueOf(() => asked, { usual: held, all: held });
  expect(await queue.run(paper('1.pdf'))).toMatchObject({ code: 'pdf/rare-letters' });
  expect(given(orders)).toEqual([undefined]);
});
