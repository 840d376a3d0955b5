import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followContrast, titleBarOverlay } from '../../../electron/shell/title-bar';

const system = vi.hoisted(() => ({ highContrast: false, colors: { window: '#000000ff', 'window-text': '#ffff00ff' } }));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return {
    nativeTheme: Object.defineProperty(new Emitter(), 'shouldUseHighContrastColors', {
      get: () => system.highContrast,
    }),
    systemPreferences: { getColor: (name: keyof typeof system.colors) => system.colors[name] },
  };
});
const { nativeTheme } = await import('electron');

const on = (platform: NodeJS.Platform): void => void vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
beforeEach(() => void (system.highContrast = false));
afterEach(() => void vi.restoreAllMocks());

const usual = { height: 51, color: '#ffffff', symbolColor: '#4d4d4d' };
const yellowOnBlack = { height: 51, color: '#000000', symbolColor: '#ffff00' };

test('in Windows’ high contrast the window’s buttons have the system’s colours', () => {
  on('win32');
  expect(titleBarOverlay()).toEqual(usual);
  system.highContrast = true;
  expect(titleBarOverlay()).toEqual(yellowOnBlack);
  on('linux');
  expect(titleBarOverlay()).toEqual(usual);
});

test('they follow when it is switched on and off, and a window that is closed isn’t asked', () => {
  on('win32');
  const set: unknown[] = [];
  const window = Object.assign(new EventEmitter(), { setTitleBarOverlay: (options: unknown) => set.push(options) });
  followContrast(window as unknown as BrowserWindow);
  system.highContrast = true;
  nativeTheme.emit('updated');
  system.highContrast = false;
  nativeTheme.emit('updated');
  expect(set).toEqual([yellowOnBlack, usual]);
  window.emit('closed');
  nativeTheme.emit('updated');
  expect(set).toHaveLength(2);
});
