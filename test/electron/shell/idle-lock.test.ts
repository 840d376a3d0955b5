import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockWhenIdle } from '../../../electron/shell/idle-lock';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

/** A window with the ledger open, whose page never locks by itself. */
function aWindow(minutes = 5) {
  const webContents = new EventEmitter();
  const state = { isOpen: true, minutes, locked: 0 };
  const page = {
    get isOpen() {
      return state.isOpen;
    },
    lock: () => ((state.locked += 1), (state.isOpen = false), Promise.resolve()),
  };
  const began = Date.now();
  lockWhenIdle(
    { webContents, once: () => {} } as unknown as BrowserWindow,
    page,
    () => state.minutes,
    () => Date.now() - began,
  );
  const touches = (input: object = { type: 'keyDown' }): void => void webContents.emit('input-event', {}, input);
  return { state, touches };
}

test('a page that says nothing is locked all the same, some seconds after it should have been', () => {
  const { state } = aWindow();
  vi.advanceTimersByTime(5 * MINUTE + 15_000);
  expect(state.locked).toBe(0);
  vi.advanceTimersByTime(15_000);
  expect(state.locked).toBe(1);
});

test('what is touched counts, and nothing but that', () => {
  const { state, touches } = aWindow();
  for (let i = 0; i < 5; i++) {
    vi.advanceTimersByTime(4 * MINUTE);
    touches();
  }
  expect(state.locked).toBe(0);
  vi.advanceTimersByTime(6 * MINUTE);
  expect(state.locked).toBe(1);
});

test('a mouse that nobody moves isn’t touched, whatever the page puts beneath it', () => {
  const { state, touches } = aWindow();
  const moves = (globalX: number): void => touches({ type: 'mouseMove', globalX, globalY: 7, x: state.locked, y: 0 });
  for (const at of [1, 2, 3]) {
    moves(at);
    vi.advanceTimersByTime(4 * MINUTE);
  }
  expect(state.locked).toBe(0);
  moves(3);
  vi.advanceTimersByTime(2 * MINUTE);
  expect(state.locked).toBe(1);
});

test('the time counts from when the ledger was opened, is the one that is set now, and may be none', () => {
  const { state } = aWindow(0);
  vi.advanceTimersByTime(60 * MINUTE);
  expect(state.locked).toBe(0);
  state.isOpen = false;
  vi.advanceTimersByTime(60 * MINUTE);
  Object.assign(state, { isOpen: true, minutes: 5 });
  vi.advanceTimersByTime(4 * MINUTE);
  expect(state.locked).toBe(0);
  state.minutes = 1;
  vi.advanceTimersByTime(MINUTE);
  expect(state.locked).toBe(1);
});
