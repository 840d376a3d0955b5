import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockBeforeSessionEnds } from '../../../electron/shell/lock-with-system';
import type { PageLock } from '../../../electron/shell/page-lock';

vi.mock('electron', () => ({ powerMonitor: {} }));
vi.mock('node:timers/promises', () => ({
  setTimeout: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An app whose page has kept its last field after so many milliseconds; never, where it hangs. */
function anApp(keptAfter: number, isOpen = true) {
  const state = { asked: [] as unknown[], kept: false, ended: false };
  const window = new EventEmitter();
  const page = {
    isOpen,
    asked: (isClosing: boolean) => {
      state.asked.push(isClosing);
      return new Promise<boolean>((settle) => {
        if (keptAfter < Infinity) setTimeout(() => settle((state.kept = true)), keptAfter);
      });
    },
  };
  lockBeforeSessionEnds(window as unknown as BrowserWindow, page as unknown as PageLock, () => (state.ended = true));
  const asksToEnd = (): boolean => {
    let isHeld = false;
    window.emit('query-session-end', { preventDefault: () => (isHeld = true) });
    return isHeld;
  };
  return { state, asksToEnd };
}

test('the session is held until the last field is on the disk, and then the app ends by itself', async () => {
  const { state, asksToEnd } = anApp(800);
  expect(asksToEnd()).toBe(true);
  await vi.advanceTimersByTimeAsync(700);
  expect(state).toEqual({ asked: [true], kept: false, ended: false });
  // Windows asks again, for each window or when somebody insists: nothing is asked twice, and it is held still.
  expect(asksToEnd()).toBe(true);
  await vi.advanceTimersByTimeAsync(200);
  expect(state).toEqual({ asked: [true], kept: true, ended: true });
});

test('a page that hangs holds it for two seconds', async () => {
  const { state, asksToEnd } = anApp(Infinity);
  expect(asksToEnd()).toBe(true);
  await vi.advanceTimersByTimeAsync(1_900);
  expect(state.ended).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(state.ended).toBe(true);
});

test('where nothing is open, nothing is held', () => {
  const { state, asksToEnd } = anApp(0, false);
  expect(asksToEnd()).toBe(false);
  expect(state).toEqual({ asked: [], kept: false, ended: false });
});
