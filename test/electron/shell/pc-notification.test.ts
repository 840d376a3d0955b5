import { beforeEach, expect, test, vi } from 'vitest';
import { notify } from '../../../electron/shell/pc-notification';

const system = vi.hoisted(() => ({
  isSupported: true,
  shown: [] as { options: object; click: () => void; action: () => void }[],
}));
vi.mock('electron', () => ({
  Notification: class {
    static isSupported = (): boolean => system.isSupported;
    private readonly heard = { click: (): void => {}, action: (): void => {} };
    constructor(private readonly options: object) {}
    on(name: 'click' | 'action', hears: () => void): void {
      this.heard[name] = hears;
    }
    show(): void {
      system.shown.push({ options: this.options, ...this.heard });
    }
  },
}));

const window = {
  isDestroyed: () => false,
  isMinimized: () => true,
  ...{ restore: vi.fn(), show: vi.fn(), focus: vi.fn() },
  webContents: { send: vi.fn() },
};

beforeEach(() => {
  system.shown = [];
  system.isSupported = true;
  vi.clearAllMocks();
});

test('a notification says how many, and a click brings the window to the front with the screen that it is about', () => {
  notify(window as never, { what: 'papers', count: 2 }, 'linux');
  expect(system.shown.map(({ options }) => options)).toEqual([
    { title: '連携台帳', body: '対応が必要な提出が 2件あります', silent: true },
  ]);
  system.shown[0]?.click();
  expect(window.restore).toHaveBeenCalledOnce();
  expect(window.focus).toHaveBeenCalledOnce();
  expect(window.webContents.send).toHaveBeenCalledWith('menu:command', 'submissions');
});

test('on Windows it has a button that does the same, with one word and no name', () => {
  notify(window as never, { what: 'due', count: 3 }, 'win32');
  expect(system.shown[0]?.options).toEqual({
    ...{ title: '連携台帳', body: '今日までにすることが 3件あります', silent: true },
    actions: [{ type: 'button', text: '開く' }],
  });
  system.shown[0]?.action();
  expect(window.focus).toHaveBeenCalledOnce();
  expect(window.webContents.send).toHaveBeenCalledWith('menu:command', 'home');
});

test('where the system has none, and when the window is gone, nothing happens', () => {
  notify({ ...window, isDestroyed: () => true } as never, { what: 'due', count: 1 });
  system.shown[0]?.click();
  expect(window.show).not.toHaveBeenCalled();
  system.isSupported = false;
  notify(window as never, { what: 'due', count: 1 });
  expect(system.shown).toHaveLength(1);
});
