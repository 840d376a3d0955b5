import type { ElectronApplication } from '@playwright/test';

/** As chosen from the menu of the app, or by its key. */
export const pressesMenu = (app: ElectronApplication, label: string): Promise<void> =>
  app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const all = (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) => menu.submenu?.items ?? []);
    const item = all.find((one) => one.label === wanted);
    if (!item) throw new Error(`no menu entry ${wanted}`);
    item.click(undefined, BrowserWindow.getAllWindows()[0]);
  }, label);
