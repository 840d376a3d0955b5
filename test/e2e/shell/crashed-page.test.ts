import { expect, test, type ElectronApplication } from '@playwright/test';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp } from '../../support/shared-app.ts';

/** Ends the page as a fault in it would, until it is there again. The test's own page is gone: from here on main is asked. */
const crashes = (app: ElectronApplication): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]!.webContents;
    const opened = new Promise((settle) => page.once('did-finish-load', () => settle(null)));
    page.forcefullyCrashRenderer();
    await opened;
  });
const inThePage = (app: ElectronApplication, script: string): Promise<unknown> =>
  app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  );
const text = (app: ElectronApplication): Promise<unknown> => inThePage(app, 'document.body.innerText').catch(() => '');

test('a page that ends by itself is opened again, locked, and says so; one that ends again and again leads to a box', async () => {
  const { app, page, close } = await freshApp();
  await new OfficeWorker(page).opensTheSample();
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = ((_: unknown, { message }: { message: string }) => {
      asked.push(message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as never;
  });
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await crashes(app);
  await expect.poll(() => text(app)).toContain('画面が急に止まったため、開き直しました');
  await expect.poll(() => text(app)).toContain('ロックしています');
  expect(await asked()).toEqual([]);
  await inThePage(app, `[...document.querySelectorAll('button')].find((one) => one.innerText === '開ける').click()`);
  await expect.poll(() => text(app)).toContain('サンプルで練習中です');

  await crashes(app);
  await expect.poll(() => text(app)).toContain('画面が急に止まったため');
  await crashes(app);
  await expect.poll(asked).toEqual(['画面が何度も止まりました。']);
  await expect.poll(() => text(app)).toContain('ロックしています');
  // Locked as it is: what happened is there to be read out, and to be handed over.
  const opens = `(() => {
    const offer = [...document.querySelectorAll('summary')].find((one) => one.innerText.startsWith('サポートに'));
    offer?.click();
    return offer !== undefined;
  })()`;
  await expect.poll(() => inThePage(app, opens)).toBe(true);
  await expect.poll(() => text(app)).toContain('screen/page-ended reason=');
  await close();
});
