import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { askInWindow } from '../../../electron/asks/asking-window';
import { PaperWindow } from '../../../electron/documents/paper-window';
import { openSandbox } from '../../../electron/jobs/sandbox-place';
import { openMainWindow } from '../../../electron/shell/main-window';

const root = join(import.meta.dirname, '../../..');
const stand = vi.hoisted(() => ({
  opened: [] as { webPreferences: Record<string, unknown>; minWidth?: number; minHeight?: number }[],
}));
vi.mock('electron', () => {
  const nothing = (): unknown => undefined;
  class Opened {
    constructor(options: { webPreferences: Record<string, unknown> }) {
      stand.opened.push(options);
      const never = new Promise(nothing);
      return new Proxy(this, {
        get: (_, name) => {
          if (name === 'then') return undefined;
          if (name === 'webContents')
            return new Proxy(
              { loadURL: () => never },
              { get: (own, each) => Reflect.get(own, each) ?? new Proxy(nothing, { get: () => nothing }) },
            );
          return name === 'loadURL' ? () => never : nothing;
        },
      });
    }
    static getAllWindows = () => [];
  }
  class MessageChannelMain {
    port1 = { on: nothing, start: nothing };
    port2 = {};
  }
  const nativeTheme = { on: nothing };
  return { BrowserWindow: Opened, WebContentsView: Opened, MessageChannelMain, nativeTheme, screen: {}, session: {} };
});

beforeEach(() => void (stand.opened.length = 0));

/** What each page of ours is let do: nothing of Node, in a sandbox, apart from its preload, by the web's own rules; no window of the system's own. */
const WALLS = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  disableBlinkFeatures: 'FileSystemAccessLocal',
};
const settings = { read: () => ({ window: null }), write: () => {} } as unknown as Parameters<typeof openMainWindow>[0];

test('the main window has all walls, and tools for developers only where developers are', () => {
  for (const canDevelop of [true, false]) {
    openMainWindow(settings, canDevelop);
    expect(stand.opened.at(-1)?.webPreferences).toEqual({
      ...WALLS,
      preload: expect.stringMatching(/preload[\\/]preload\.cjs$/) as string,
      devTools: canDevelop,
      backgroundThrottling: false,
    });
  }
});

test('the main window fits beside the task bar of an office PC at 150 %', () => {
  openMainWindow(settings, false);
  const { minWidth, minHeight } = stand.opened[0] ?? { minWidth: NaN };
  expect(minWidth).toBeLessThanOrEqual(1366 / 1.5);
  expect(minHeight).toBeLessThanOrEqual(768 / 1.5 - 40);
});

test('the window of papers has all walls, and no preload', () => {
  void PaperWindow.begin();
  expect(stand.opened[0]?.webPreferences).toEqual({
    ...WALLS,
    devTools: false,
    backgroundThrottling: false,
  });
});

test('the window of main’s own questions has all walls, a session and a preload of its own', () => {
  const own = { name: 'asking' } as unknown as Session;
  const parent = { isDestroyed: () => false } as unknown as Parameters<typeof askInWindow>[0];
  const question = { textSize: 'standard' } as unknown as Parameters<ReturnType<typeof askInWindow>>[0];
  void askInWindow(parent, own, 'dist')(question, () => Promise.resolve(null), new AbortController().signal);
  expect(stand.opened[0]?.webPreferences).toEqual({
    ...WALLS,
    session: own,
    preload: expect.stringMatching(/preload[\\/]asking\.cjs$/) as string,
    devTools: false,
  });
});

test('the page in which others’ files are read has all walls, a session of its own, and a preload that hands over its port', () => {
  const own = { name: 'sandbox' } as unknown as Session;
  openSandbox('sandbox', own, 'dist', { message: () => {}, ended: () => {} });
  expect(stand.opened[0]?.webPreferences).toEqual({
    ...WALLS,
    session: own,
    preload: expect.stringMatching(/preload[\\/]sandbox\.cjs$/) as string,
    devTools: false,
    backgroundThrottling: false,
  });
});

test('no window is made anywhere else: a new one has to be asked for here, too', () => {
  const files = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('dev'))
    .filter((name) => /new (?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)\(/.test(read(name)));
  expect(files.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([
    'asks/asking-window.ts',
    'documents/paper-window.ts',
    'jobs/sandbox-place.ts',
    'shell/main-window.ts',
  ]);
});
const read = (name: string): string => readFileSync(join(root, 'electron', name), 'utf8');
