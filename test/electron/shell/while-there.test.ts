import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceADay, whileThere } from '../../../electron/shell/while-there';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const DAY = 24 * 3_600_000;

test('what is looked at now and then ends with its window, and lets go of what was made for it', () => {
  const window = new EventEmitter() as unknown as BrowserWindow;
  let looks = 0;
  whileThere(window, 1_000, () => looks++);
  onceADay(window, 90_000, () => (looks += 100));
  vi.advanceTimersByTime(3_000);
  expect(looks).toBe(3);
  vi.advanceTimersByTime(DAY - 3_000);
  expect(looks).toBe(DAY / 1_000 + 200);
  const other = new EventEmitter() as unknown as BrowserWindow;
  onceADay(other, 90_000, () => (looks += 1_000_000));
  for (const one of [window, other]) (one as unknown as EventEmitter).emit('closed');
  expect(vi.getTimerCount()).toBe(0);
});
