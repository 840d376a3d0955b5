import { beforeEach, expect, test, vi } from 'vitest';
import { notify } from '../../../electron/shell/pc-notification';

const system = vi.hoisted(() => ({ isSupported: true, shown: [] as { options: object; click: () => void }[] }));
vi.mock('electron', () => ({
  Notification: class {
    static isSupported = (): boolean => system.isSupported;
    private click = (): void => {};
    constructor(private readonly options: object) {}
    on(_name: 'click', click: () => void): void {
      this.click = click;
    }
    show(): void {
      system.shown.push({ options: this.options, click: this.click });
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
  notify(window as never, { what: 'papers', count: 2 });
  expect(system.shown.map(({ options }) => options)).toEqual([
    { title: '連携台帳', body: '対応が必要な提出が 2件あります', silent: true },
  ]);
  system.shown[0]?.click();
  expect(window.restore).toHaveBeenCalledOnce();
  expect(window.focus).toHaveBeenCalledOnce();
  expect(window.webContents.send).toHaveBeenCalledWith('menu:command', 'submissions');
});

test('where the system has none, and when the window is gone, nothing happens', () => {
  notify({ ...window, isDestroyed: () => true } as never, { what: 'due', count: 1 });
  system.shown[0]?.click();
  expect(window.show).not.toHaveBeenCalled();
  system.isSupported = false;
  notify(window as never, { what: 'due', count: 1 });
  expect(system.shown).toHaveLength(1);
});
