import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageLock } from '../../../electron/shell/page-lock';

const stand = vi.hoisted(() => ({ logged: [] as string[] }));
vi.mock('../../../electron/storage/log', () => ({ logEvent: (code: string) => stand.logged.push(code) }));
vi.mock('node:timers/promises', () => ({
  setTimeout: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
}));

beforeEach(() => {
  vi.useFakeTimers();
  stand.logged.length = 0;
});
afterEach(() => void vi.useRealTimers());

/** A page with the ledger open. `answersAfter` milliseconds it has given its key up; never, where it hangs. */
function anOpenPage(answersAfter = Infinity) {
  const said: unknown[][] = [];
  const state = { isOpen: true, isDestroyed: false, forgotten: 0 };
  const webContents = Object.assign(new EventEmitter(), {
    send: (...told: unknown[]) => {
      said.push(told);
      if (answersAfter < Infinity) setTimeout(() => (state.isOpen = false), answersAfter);
    },
    forcefullyCrashRenderer: () => said.push(['ended']),
    reload: () => said.push(['opened again']),
  });
  const window = { webContents, isDestroyed: () => state.isDestroyed } as unknown as BrowserWindow;
  const forget = () => {
    state.forgotten += 1;
    state.isOpen = false;
    return Promise.resolve();
  };
  return { state, said, webContents, lock: new PageLock({ window, isOpen: () => state.isOpen, forget }) };
}

test('the page is asked, keeps what is being typed, and gives its key up: nothing else happens to it', async () => {
  const { state, said, lock } = anOpenPage(4_950);
  const locked = lock.lock();
  await vi.advanceTimersByTimeAsync(5_000);
  await locked;
  expect(said).toEqual([['screen:lock-now', { isClosing: false }]]);
  expect([state.forgotten, lock.isOpen, lock.isEndingPage, stand.logged]).toEqual([0, false, false, []]);
});

test('one that doesn’t answer for five seconds loses its memory: keys forgotten first, then ended, then opened again', async () => {
  const { state, said, webContents, lock } = anOpenPage();
  const locked = lock.lock();
  await vi.advanceTimersByTimeAsync(4_999);
  expect([said.length, state.forgotten]).toEqual([1, 0]);
  await vi.advanceTimersByTimeAsync(1);
  await locked;
  expect(said.slice(1)).toEqual([['ended']]);
  expect([state.forgotten, lock.isEndingPage, stand.logged]).toEqual([1, true, ['screen/page-did-not-lock']]);

  webContents.emit('render-process-gone');
  expect(said.at(-1)).toEqual(['ended']);
  await vi.advanceTimersByTimeAsync(0);
  expect(said.at(-1)).toEqual(['opened again']);
  expect(lock.isEndingPage).toBe(false);
  // Another crash later is not its business.
  webContents.emit('render-process-gone');
  await vi.advanceTimersByTimeAsync(0);
  expect(said.filter(([what]) => what === 'opened again')).toHaveLength(1);
});

test('a window that is gone meanwhile is left alone, but the keys are forgotten all the same', async () => {
  const hanging = anOpenPage();
  const locked = hanging.lock.lock();
  await vi.advanceTimersByTimeAsync(100);
  hanging.state.isDestroyed = true;
  await vi.advanceTimersByTimeAsync(5_000);
  await locked;
  expect([hanging.state.forgotten, hanging.said.length, hanging.lock.isEndingPage]).toEqual([1, 1, false]);

  const ended = anOpenPage();
  const lockedToo = ended.lock.lock();
  await vi.advanceTimersByTimeAsync(5_000);
  await lockedToo;
  ended.webContents.emit('render-process-gone');
  ended.state.isDestroyed = true;
  await vi.advanceTimersByTimeAsync(0);
  expect(ended.said.at(-1)).toEqual(['ended']);
});

test('nobody is asked where no key was given out, or no window is left', async () => {
  for (const change of [{ isOpen: false }, { isDestroyed: true }]) {
    const { state, said, lock } = anOpenPage();
    Object.assign(state, change);
    expect(await lock.asked(true)).toBe(true);
    expect(said).toEqual([]);
  }
});

test('asked twice at the same time, the page is asked once; asked later, once more', async () => {
  const { state, said, lock } = anOpenPage(50);
  const both = [lock.asked(true), lock.asked()];
  await vi.advanceTimersByTimeAsync(100);
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(said).toEqual([['screen:lock-now', { isClosing: true }]]);
  state.isOpen = true;
  const again = lock.asked();
  await vi.advanceTimersByTimeAsync(100);
  expect(await again).toBe(true);
  expect(said).toHaveLength(2);
});
