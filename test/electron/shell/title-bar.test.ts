import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followSystemColors, titleBarOverlay } from '../../../electron/shell/title-bar';

const system = vi.hoisted(() => ({
  highContrast: false,
  dark: false,
  colors: { window: '#000000ff', 'window-text': '#ffff00ff' },
}));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return {
    nativeTheme: Object.defineProperties(new Emitter(), {
      shouldUseHighContrastColors: { get: () => system.highContrast },
      shouldUseDarkColors: { get: () => system.dark },
    }),
    systemPreferences: { getColor: (name: keyof typeof system.colors) => system.colors[name] },
  };
});
const { nativeTheme } = await import('electron');

const on = (platform: NodeJS.Platform): void => void vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
beforeEach(() => void Object.assign(system, { highContrast: false, dark: false }));
afterEach(() => void vi.restoreAllMocks());

const usual = { height: 51, color: '#ffffff', symbolColor: '#4d4d4d' };
const dark = { height: 51, color: '#202124', symbolColor: '#c8c8c8' };
const yellowOnBlack = { height: 51, color: '#000000', symbolColor: '#ffff00' };

test('in Windows’ high contrast the window’s buttons have the system’s colours', () => {
  on('win32');
  expect(titleBarOverlay()).toEqual(usual);
  system.highContrast = true;
  expect(titleBarOverlay()).toEqual(yellowOnBlack);
  on('linux');
  expect(titleBarOverlay()).toEqual(usual);
});

test('in a dark system they are dark as the header, whose ground they share; high contrast comes first', () => {
  on('win32');
  system.dark = true;
  expect(titleBarOverlay()).toEqual(dark);
  const rules = readFileSync(join(import.meta.dirname, '../../../renderer/ui/roles.css'), 'utf8');
  expect(/prefers-color-scheme: dark[^}]*--sheet: (#\w+);/.exec(rules)?.[1]).toBe(dark.color);
  on('linux');
  expect(titleBarOverlay()).toEqual(dark);
  on('win32');
  system.highContrast = true;
  expect(titleBarOverlay()).toEqual(yellowOnBlack);
});

test('they follow when it is switched on and off, and a window that is closed isn’t asked', () => {
  on('win32');
  const set: unknown[] = [];
  const window = Object.assign(new EventEmitter(), { setTitleBarOverlay: (options: unknown) => set.push(options) });
  followSystemColors(window as unknown as BrowserWindow);
  system.highContrast = true;
  nativeTheme.emit('updated');
  system.highContrast = false;
  nativeTheme.emit('updated');
  system.dark = true;
  nativeTheme.emit('updated');
  expect(set).toEqual([yellowOnBlack, usual, dark]);
  window.emit('closed');
  nativeTheme.emit('updated');
  expect(set).toHaveLength(3);
});
