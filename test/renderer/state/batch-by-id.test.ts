import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { batchById } from '../../../renderer/state/batch-by-id';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the first is told at once, what comes soon after it together, and of each the latest', () => {
  const told: string[][] = [];
  const news = batchById<{ id: string; state: string }>(
    (all) => told.push(all.map(({ id, state }) => `${id} ${state}`)),
    2_000,
  );
  const add = (...some: [id: string, state: string][]): void => news.add(some.map(([id, state]) => ({ id, state })));
  add(['1', 'received']);
  expect(told).toEqual([['1 received']]);
  add(['2', 'received'], ['3', 'received']);
  vi.advanceTimersByTime(1_000);
  add(['2', 'returned'], ['4', 'received']);
  expect(told).toHaveLength(1);
  vi.advanceTimersByTime(1_000);
  expect(told[1]).toEqual(['2 returned', '3 received', '4 received']);
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveLength(2);
  add(['5', 'received']);
  expect(told[2]).toEqual(['5 received']);
  add(['6', 'received']);
  news.end();
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveLength(3);
});
