import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttledSubscribe } from '../../../renderer/state/throttled-subscribe';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A store with one number, and how often who listens calmly has heard of it. */
function watched() {
  const listeners = new Set<() => void>();
  let state = 0;
  const heard: number[] = [];
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const end = throttledSubscribe(subscribe, () => state, 400)(() => heard.push(state));
  const set = (next: number): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  return { set, end, heard, listeners };
}

test('the first change is heard at once, what comes soon after it together, and the last one always', () => {
  const { set, heard } = watched();
  set(1);
  expect(heard).toEqual([1]);
  for (const next of [2, 3, 4]) {
    vi.advanceTimersByTime(100);
    set(next);
  }
  expect(heard).toEqual([1]);
  vi.advanceTimersByTime(100);
  expect(heard).toEqual([1, 4]);
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual([1, 4]);
  set(5);
  expect(heard).toEqual([1, 4, 5]);
});

test('a change of something else neither is heard nor holds up what is', () => {
  const { set, heard } = watched();
  set(0);
  expect(heard).toEqual([]);
  set(1);
  expect(heard).toEqual([1]);
});

test('who has left hears nothing more', () => {
  const { set, end, heard, listeners } = watched();
  set(1);
  set(2);
  end();
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual([1]);
  expect(listeners.size).toBe(0);
});
