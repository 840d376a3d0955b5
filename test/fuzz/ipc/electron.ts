/**
 * Stands in for Electron where main's own code runs in Node: channels are kept, dialogs give the files that the case has laid ready, a
 * person answers main's questions at once. Windows are drawn by nobody.
 */
type Handler = (event: unknown, input: unknown) => Promise<unknown>;
type Listener = (...given: unknown[]) => void;

/** What a case lays ready, and what has come of it. */
export const world = {
  handlers: new Map<string, Handler>(),
  profile: '',
  /** Files that somebody chooses, one after the other and again from the start; none: the dialog is closed. */
  chosen: [] as string[],
  /** Whether somebody says yes to main's questions. */
  agrees: true,
  shown: 0,
};

const ORIGIN = 'app://asking/';
const nothing = (): void => {};
const nextChosen = (): string[] => {
  const file = world.chosen[world.shown++ % Math.max(1, world.chosen.length)];
  return file === undefined ? [] : [file];
};

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => void world.handlers.set(channel, handler),
};
export const app = {
  getVersion: () => '0.1.0',
  getName: () => 'renkei-daicho',
  getPath: () => world.profile,
  on: nothing,
  once: nothing,
  quit: nothing,
  setBadgeCount: nothing,
  isPackaged: false,
};
export const dialog = {
  showOpenDialog: () => Promise.resolve({ canceled: world.chosen.length === 0, filePaths: nextChosen() }),
  showSaveDialog: () => Promise.resolve({ canceled: world.chosen.length === 0, filePath: nextChosen()[0] ?? '' }),
  showMessageBox: () => Promise.resolve({ response: world.agrees ? 0 : 1, checkboxChecked: false }),
  showErrorBox: nothing,
};
export const shell = { openPath: () => Promise.resolve(''), showItemInFolder: nothing, beep: nothing };
export const clipboard = { writeText: nothing, readText: () => '', clear: nothing, read: () => '' };
export const screen = {
  getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1280, height: 800 } }),
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1280, height: 800 } }),
  getAllDisplays: () => [],
};
export const powerMonitor = { on: nothing };
export const protocol = { registerSchemesAsPrivileged: nothing };
export const systemPreferences = {
  canPromptTouchID: () => false,
  promptTouchID: () => Promise.reject(new Error('none')),
};
export const Menu = { setApplicationMenu: nothing, buildFromTemplate: () => ({}) };
export const net = {
  request: () => {
    throw new Error('no network here');
  },
  isOnline: () => false,
};
export const contextBridge = { exposeInMainWorld: nothing };
export const ipcRenderer = { invoke: nothing, on: nothing };

export const nativeImage = { createFromBitmap: () => ({}) };

export class Notification {
  static isSupported = (): boolean => true;
  on = nothing;
  show = nothing;
  close = nothing;
}

/** Whatever it is told, it does nothing. */
export const anySession: object = new Proxy(
  {},
  { get: (_, name) => (name === 'protocol' || name === 'webRequest' ? anySession : nothing) },
);
export const session = { defaultSession: anySession, fromPartition: () => anySession };

/** A window that is only there; one of main's questions is answered as soon as it is loaded. */
export class BrowserWindow {
  static getAllWindows = (): unknown[] => [];
  static getFocusedWindow = (): null => null;
  private readonly asked = new Map<string, Handler>();
  private readonly closed: Listener[] = [];
  readonly webContents = silent({
    ipc: { handle: (name: string, handler: Handler): void => void this.asked.set(name, handler), on: nothing },
    session: anySession,
    getPrintersAsync: () => Promise.resolve([]),
    isDestroyed: () => false,
  });

  constructor() {
    return silent(this);
  }

  on(event: string, listener: Listener): void {
    if (event === 'closed') this.closed.push(listener);
  }

  once(event: string, listener: Listener): void {
    this.on(event, listener);
  }

  isDestroyed(): boolean {
    return false;
  }

  getBounds(): object {
    return { x: 0, y: 0, width: 800, height: 600 };
  }

  getContentSize(): [number, number] {
    return [800, 600];
  }

  /** Whatever its page began is given up. */
  isGone(): void {
    for (const listener of this.closed) listener();
  }

  async loadURL(): Promise<void> {
    const answer = this.asked.get('asking:answer');
    if (!answer) return;
    const event = { senderFrame: { url: ORIGIN, parent: null } };
    await this.asked.get('asking:question')?.(event, undefined);
    const refused = world.agrees ? await answer(event, { says: 'yes', proof: null }) : true;
    if (refused) await answer(event, { says: 'no' });
  }
}

/** What it hasn't got does nothing. */
function silent<T extends object>(some: T): T {
  return new Proxy(some, { get: (of, name) => (name in of ? (Reflect.get(of, name) as unknown) : nothing) });
}
