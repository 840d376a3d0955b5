import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { whenPageGoes } from '../../../electron/ipc/when-page-goes';

function aWindow() {
  const webContents = new EventEmitter();
  const window = Object.assign(new EventEmitter(), { webContents });
  let abandoned = 0;
  whenPageGoes(window as unknown as BrowserWindow, () => (abandoned += 1));
  return { window, webContents, abandoned: () => abandoned };
}

test('what a page has begun is abandoned when it is loaded anew, crashes or is closed', () => {
  const { window, webContents, abandoned } = aWindow();
  webContents.emit('did-navigate');
  expect(abandoned()).toBe(1);
  webContents.emit('render-process-gone');
  expect(abandoned()).toBe(2);
  window.emit('closed');
  expect(abandoned()).toBe(3);
});

test('it goes on while the page only shows another screen, or a paper in a frame', () => {
  const { webContents, abandoned } = aWindow();
  webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
  webContents.emit('did-navigate-in-page');
  webContents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false });
  webContents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: true });
  expect(abandoned()).toBe(0);
});

test('a page that begins to go elsewhere and is refused, or stops itself, is still there', () => {
  const { webContents, abandoned } = aWindow();
  webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  expect(abandoned()).toBe(0);
});

test('however many have begun something, each abandons its own, and the window is listened to once', () => {
  const { window, webContents } = aWindow();
  const abandoned: number[] = [];
  for (let i = 0; i < 20; i++) whenPageGoes(window as unknown as BrowserWindow, () => abandoned.push(i));
  const other = aWindow();
  webContents.emit('did-navigate');
  expect(abandoned).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(other.abandoned()).toBe(0);
  // Beyond ten Node warns of a leak at each start.
  expect([window, webContents].map((one) => one.listenerCount('closed') + one.listenerCount('did-navigate'))).toEqual([
    1, 1,
  ]);
});
