import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { defaultSettings } from '@shared/ipc/settings';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { freshApp } from '../../support/shared-app.ts';

/** All that can be seen of it from outside. */
async function stateOf({ app, page, profile }: LaunchedApp) {
  return {
    keys: existsSync(join(profile, 'keys', 'sample.json')),
    settings: await page.evaluate(() => window.renkei.ask('settings:read')),
    stored: await page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]),
    isItsOwnTime: Math.abs((await page.evaluate(() => Date.now())) - Date.now()) < 60_000,
    main: await app.evaluate(async ({ BrowserWindow, clipboard, dialog }) => {
      const [window, ...others] = BrowserWindow.getAllWindows();
      return {
        ...{ size: window?.getSize(), least: window?.getMinimumSize(), zoom: window?.webContents.getZoomFactor() },
        ...{ others: others.length, history: window?.webContents.navigationHistory.length() },
        clipboard: await clipboard.readText(),
        stoodIn: String(dialog.showOpenDialog).includes('filePaths'),
        left: (globalThis as { leftByTest?: string }).leftByTest ?? '',
      };
    }),
  };
}

test('what one test has left is gone for the next, in the same process', async () => {
  const first = await freshApp();
  const before = await stateOf(first);
  const { app, page } = first;
  await new OfficeWorker(page).opensTheSample();
  await page.evaluate(async () => {
    localStorage.setItem('left', 'behind');
    sessionStorage.setItem('left', 'behind');
    await window.renkei.ask('settings:write', { textSize: 'largest', columns: {}, lockAfterMinutes: 0 });
  });
  await answerOpenDialogs(app, '/left/behind');
  await page.clock.setFixedTime(new Date('2031-01-06T10:25:00+09:00'));
  await page.reload();
  expect(await page.evaluate(() => [Date.now(), new Date().getFullYear(), new Date(0).getTime()])).toEqual([
    Date.UTC(2031, 0, 6, 1, 25),
    2031,
    0,
  ]);
  await app.evaluate(async ({ BrowserWindow, clipboard }) => {
    (globalThis as { leftByTest?: string }).leftByTest = 'behind';
    await clipboard.writeText('behind');
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.setZoomFactor(1.5);
    window?.setMinimumSize(1, 1);
    window?.setContentSize(500, 500);
  });
  writeFileSync(join(first.profile, 'a paper.docx'), '');
  const pid = app.process().pid;
  await first.close();

  const second = await freshApp();
  expect(second.app.process().pid).toBe(pid);
  expect(await stateOf(second)).toEqual(before);
  expect(before.settings).toEqual(defaultSettings);
  expect(before.stored).toEqual([]);
  expect(before.isItsOwnTime).toBe(true);
  expect(existsSync(join(second.profile, 'a paper.docx'))).toBe(false);
  await expect(second.page.getByRole('button', { name: 'サンプルで試す' })).toBeVisible();
  await second.close();
});

test('what main itself remembers until it ends, ends it: a lock, a clock that is wound on, another handler', async () => {
  const spending: ((opened: LaunchedApp) => Promise<unknown>)[] = [
    ({ page }) => page.evaluate(() => window.renkei.ask('screen:lock', { name: '見本' })),
    ({ page }) => page.clock.install(),
    ({ app }) => app.evaluate(({ ipcMain }) => ipcMain.removeHandler('app:info')),
  ];
  for (const spends of spending) {
    const opened = await freshApp();
    const pid = opened.app.process().pid;
    await opened.page.evaluate(() => window.renkei.ask('settings:read'));
    await spends(opened);
    await opened.close();
    const next = await freshApp();
    expect(next.app.process().pid).not.toBe(pid);
    await next.close();
  }
});
