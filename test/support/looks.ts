import type { ElectronApplication, Page } from '@playwright/test';
import type { LaunchedApp } from './launch.ts';

/** How somebody looks at the app: the window in pixels of the system, how much larger that draws all, and the size of letters. */
export interface Look {
  width: number;
  height: number;
  scale: number;
  text: 'standard' | 'large' | 'largest';
}

/** Has the first window looked at so, until it is drawn so. */
export async function looksAt(app: ElectronApplication, page: Page, look: Look): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height, scale }) => {
    const isOfPapers = (one: Electron.BrowserWindow): boolean => one.webContents.getURL().startsWith('app://paper/');
    const window = BrowserWindow.getAllWindows().find((one) => !isOfPapers(one));
    window?.setMinimumSize(1, 1);
    window?.setContentSize(width, height);
    window?.webContents.setZoomFactor(scale);
  }, look);
  await page.evaluate((text) => {
    document.documentElement.dataset['textSize'] = text;
  }, look.text);
  await page.waitForFunction((width) => Math.abs(innerWidth - width) < 2, look.width / look.scale);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** @returns puts the window's size and scale back, and the letters */
export async function keepsSize({ app, page }: LaunchedApp): Promise<() => Promise<void>> {
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
  const before = await page.evaluate(() => document.documentElement.dataset['textSize']);
  return () =>
    looksAt(app, page, {
      width,
      height,
      scale: 1,
      text: before === 'large' || before === 'largest' ? before : 'standard',
    });
}
