import type { ElectronApplication } from '@playwright/test';

/** How the window stands when nobody has moved it yet. */
export interface WindowPlace {
  bounds: { x: number; y: number; width: number; height: number };
  least: [number, number];
  zoom: number;
}

/**
 * Runs in the main process of an app that has just started: notes what stands around its own code (Electron's and Node's modules,
 * globals, the window, listeners), so that {@link putBack} can put back what a test stands something else in for.
 *
 * @param first of an app that was opened again, how its window stood at its first start
 * @returns how the window is put back
 */
export const noteSurroundings = (app: ElectronApplication, first: WindowPlace | null): Promise<WindowPlace> =>
  app.evaluate((electron, place) => {
    const { BrowserWindow, ipcMain, Menu } = electron;
    const window = BrowserWindow.getAllWindows()[0];
    if (!window) throw new Error('no window');
    const { webContents } = window;
    const own = [
      'app',
      'clipboard',
      'dialog',
      'ipcMain',
      'Menu',
      'nativeTheme',
      'net',
      'powerMonitor',
      'screen',
      'shell',
    ];
    const nodes = ['fs', 'fs/promises', 'child_process', 'worker_threads', 'net', 'tls', 'http', 'https', 'dns', 'os'];
    const places = new Map<string, object>([
      ['globalThis', globalThis],
      ['process', process],
      ['BrowserWindow', BrowserWindow.prototype],
      ['window', window],
      ['page', webContents],
      ['session', webContents.session],
      ...own.map((name): [string, object] => [name, electron[name as 'app']]),
      ...nodes.map((name): [string, object] => [`node:${name}`, process.getBuiltinModule(name) as object]),
    ]);
    const asked = new Set<string>();
    // Electron's own name for what `ipcRenderer.invoke` comes to; the questions themselves aren't looked at.
    for (const hears of [webContents, webContents.session] as NodeJS.EventEmitter[])
      hears.on('-ipc-invoke', (_event: unknown, channel: string) => asked.add(channel));
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers;
    const ears: NodeJS.EventEmitter[] = [electron.app, electron.powerMonitor, ipcMain, process];
    const listeners = ears.map((ear) => new Map(ear.eventNames().map((event) => [event, ear.rawListeners(event)])));
    const menu = (): string =>
      JSON.stringify(Menu.getApplicationMenu()?.items, (key, value: unknown) =>
        ['menu', 'commandsMap', 'groupsMap', 'click'].includes(key) ? undefined : value,
      );
    const standsAt = place ?? {
      bounds: window.getBounds(),
      least: window.getMinimumSize() as [number, number],
      zoom: webContents.getZoomFactor(),
    };
    const noted = {
      ...{ asked, places, ears, listeners, menu, handlers, window, standsAt },
      handlersThen: new Map(handlers),
      menuThen: menu(),
      envThen: { ...process.env },
      then: new Map<string, ReturnType<typeof Object.getOwnPropertyDescriptors>>(),
    };
    // Before the globals are noted, where a test's own would be taken away.
    Object.defineProperty(globalThis, 'surroundings', { value: noted, enumerable: false, configurable: true });
    for (const [name, object] of places) noted.then.set(name, Object.getOwnPropertyDescriptors(object));
    return standsAt;
  }, first);

/** What the page has asked main for, by channel. */
export const askedOfMain = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => [...(globalThis as unknown as { surroundings: { asked: Set<string> } }).surroundings.asked]);

/** Puts back what was noted. The page should be at rest: nothing of the app in it. @returns what can't be put back */
export const putBack = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(async ({ BrowserWindow, clipboard, session }) => {
    const { surroundings } = globalThis as unknown as { surroundings: Noted };
    interface Noted {
      asked: Set<string>;
      places: Map<string, Record<string, unknown>>;
      then: Map<string, Record<string, PropertyDescriptor>>;
      handlers: Map<string, unknown>;
      handlersThen: Map<string, unknown>;
      ears: NodeJS.EventEmitter[];
      listeners: Map<string | symbol, unknown[]>[];
      menu: () => string;
      menuThen: string;
      envThen: NodeJS.ProcessEnv;
      window: Electron.BrowserWindow;
      standsAt: { bounds: Electron.Rectangle; least: [number, number]; zoom: number };
    }
    const { places, then, window, handlers, handlersThen, standsAt } = surroundings;
    const left: string[] = [];
    const isSame = (one: PropertyDescriptor | undefined, other: PropertyDescriptor | undefined): boolean =>
      one?.get === other?.get && one?.set === other?.set && one?.value === other?.value;
    for (const [name, place] of places) {
      const before = then.get(name) ?? {};
      const now = Object.getOwnPropertyDescriptors(place);
      for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
        // What Node's and Electron's own state lies in, and what is made when it is first asked for.
        if (key.startsWith('_') || isSame(before[key], now[key]) || typeof before[key]?.get === 'function') continue;
        const old = before[key];
        const isDone = old ? Reflect.defineProperty(place, key, old) : Reflect.deleteProperty(place, key);
        if (!isDone) left.push(`${name}.${key}`);
      }
    }
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
    if (handlers.size !== handlersThen.size || [...handlers].some(([name, one]) => handlersThen.get(name) !== one))
      left.push('handlers of channels');
    for (const [index, ear] of surroundings.ears.entries())
      for (const event of ear.eventNames())
        for (const one of ear.rawListeners(event))
          if (!surroundings.listeners[index]?.get(event)?.includes(one)) ear.removeListener(event, one as () => void);
    if (surroundings.menu() !== surroundings.menuThen) left.push('the menu');
    for (const key of new Set([...Object.keys(process.env), ...Object.keys(surroundings.envThen)]))
      if (process.env[key] !== surroundings.envThen[key]) delete process.env[key];
    Object.assign(process.env, surroundings.envThen);
    if (BrowserWindow.getAllWindows().length !== 1 || window.isMinimized() || window.isFullScreen())
      left.push('windows');

    // What papers leave through: in memory only, under the name that main gives it.
    const outside = session.fromPartition('outbox', { cache: false });
    await Promise.all([outside.clearStorageData(), outside.clearAuthCache(), outside.closeAllConnections()]);
    await window.webContents.session.clearStorageData();
    await clipboard.clear();
    window.webContents.navigationHistory.clear();
    window.webContents.setZoomFactor(standsAt.zoom);
    window.setMinimumSize(...standsAt.least);
    window.setBounds(standsAt.bounds);
    surroundings.asked.clear();
    return left;
  });
