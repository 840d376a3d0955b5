import type { ElectronApplication } from '@playwright/test';

/** What each page had of its own walls when it was ready, by its address. */
interface Noted {
  url: string;
  sandbox: unknown;
  contextIsolation: unknown;
  nodeIntegration: unknown;
  nodeIntegrationInSubFrames: unknown;
  webviewTag: unknown;
  webSecurity: unknown;
}

const WALLS = {
  ...{ sandbox: true, contextIsolation: true, nodeIntegration: false },
  ...{ nodeIntegrationInSubFrames: false, webviewTag: false, webSecurity: true },
};

/** From here on every page that the app opens, shown or hidden, is asked for its last preferences when it is ready. */
export const notesWalls = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: electron, webContents }) => {
    const noted: Noted[] = [];
    Object.defineProperty(globalThis, 'wallsNoted', { value: noted, enumerable: false });
    const note = (contents: Electron.WebContents): void => {
      const last = (contents as unknown as { getLastWebPreferences: () => Record<string, unknown> | null })
        // Chromium's own say of it; of what nobody has set, its default.
        .getLastWebPreferences();
      if (contents.isDestroyed() || !contents.getURL().startsWith('app://')) return;
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = last ?? {};
      const nodeIntegrationInSubFrames = last?.['nodeIntegrationInSubFrames'] ?? false;
      noted.push({
        ...{ url: contents.getURL(), sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames },
        ...{ webviewTag, webSecurity },
      });
    };
    for (const contents of webContents.getAllWebContents()) note(contents);
    electron.on('web-contents-created', (_created, contents) => contents.on('dom-ready', () => note(contents)));
  });

/** Fails where a page of the app had a wall less. An app that has ended can't be asked any more. */
export async function wallsHeld(app: ElectronApplication): Promise<void> {
  const noted = await app
    .evaluate(() => (globalThis as unknown as { wallsNoted: Noted[] }).wallsNoted)
    .catch((): Noted[] => []);
  const without = noted.filter((page) =>
    Object.entries(WALLS).some(([wall, is]) => page[wall as keyof typeof WALLS] !== is),
  );
  if (without.length > 0) throw new Error(`pages without all their walls: ${JSON.stringify(without)}`);
}
