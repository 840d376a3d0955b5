import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IdleTimeout } from '../../../electron/outbox/idle-timeout';

const patience = { connecting: 30, standingStill: 90, overall: 1000 };
let over: number;
let idle: IdleTimeout;
beforeEach(() => {
  vi.useFakeTimers();
  over = 0;
  idle = new IdleTimeout(patience, () => over++);
});
afterEach(() => {
  vi.useRealTimers();
});

test('a connection that never comes about is given up first', () => {
  vi.advanceTimersByTime(29);
  expect(over).toBe(0);
  vi.advanceTimersByTime(1);
  expect(over).toBe(1);
});

test('one that moves is waited for, and given up when it stands still', () => {
  for (let turn = 0; turn < 5; turn++) {
    idle.hears();
    vi.advanceTimersByTime(89);
  }
  expect(over).toBe(0);
  vi.advanceTimersByTime(1);
  expect(over).toBe(1);
});

test('one that only trickles is given up in the end', () => {
  for (let at = 0; at < 1000; at += 50) {
    idle.hears();
    vi.advanceTimersByTime(50);
  }
  expect(over).toBe(1);
});

test('what has ended is no longer waited for', () => {
  idle.hears();
  idle.end();
  vi.advanceTimersByTime(10_000);
  expect(over).toBe(0);
});
