import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp, opensAgain } from '../../support/shared-app.ts';
import { SetUpForm } from '../first-run/set-up-form.ts';
import { beginOwnLedger, CORPORATION } from './own-ledger.ts';

const size = { width: 1366, height: 768 };
let opened: LaunchedApp;
const heading = (name: string) => opened.page.getByRole('heading', { level: 1, name });
const userName = () => opened.page.getByLabel('このパソコンを使う方のお名前');

/** What the operating system tells Electron. */
const systemSays = (event: 'suspend' | 'lock-screen'): Promise<void> =>
  opened.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);

/** Begins a ledger and types a name, without leaving the field. */
async function isTyping(): Promise<void> {
  await beginOwnLedger(opened.page);
  await new OfficeWorker(opened.page).goesTo('設定');
  await opened.page.getByRole('link', { name: '文字の大きさ・表示' }).click();
  await userName().fill('山田 花子');
}

test.beforeEach(async () => {
  opened = await freshApp({ size });
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});

test('a PC that goes to sleep during the first answers keeps them', async () => {
  const form = new SetUpForm(opened.page);
  await form.begins();
  await isReadableAtEveryLook(opened, 'the first answers', opened.page.getByLabel('法人名', { exact: true }));
  await opened.page.getByLabel('法人名', { exact: true }).fill('社会福祉法人 みほん会');
  await systemSays('suspend');
  await expect(heading('ロックしています')).toBeVisible();
  await opened.page.getByRole('button', { name: '開ける' }).click();
  await expect(opened.page.getByLabel('法人名', { exact: true })).toHaveValue('社会福祉法人 みほん会');
});

test('what is being typed is kept by whatever locks the ledger, and by a window that is closed', async () => {
  await isTyping();
  for (const event of ['suspend', 'lock-screen'] as const)
    await test.step(`a PC that says ${event} locks the ledger, and what was being typed is kept`, async () => {
      await userName().fill(`山田 花子 ${event}`);
      await systemSays(event);
      await expect(heading('ロックしています')).toBeVisible();
      await expect(opened.page.getByRole('main')).toContainText(CORPORATION);
      // Why one press opens it, and where that is changed.
      await expect(opened.page.getByRole('main')).toContainText(
        '合い言葉を決めていないので、「開ける」を押すだけで開きます',
      );
      await expect(opened.page.getByText('山田 花子')).toHaveCount(0);
      if (event === 'suspend') await isReadableAtEveryLook(opened, 'a lock', heading('ロックしています'));
      await opened.page.getByRole('button', { name: '開ける' }).click();
      await expect(userName()).toHaveValue(`山田 花子 ${event}`);
    });
  await test.step('closing the window keeps what was being typed, and opens no page that nobody will see', async () => {
    await userName().fill('山田 花子');
    const ended = opened.app.waitForEvent('close');
    const loadedAnew = join(opened.profile, 'loaded-anew');
    await opened.app
      .evaluate(({ BrowserWindow }, file) => {
        const window = BrowserWindow.getAllWindows()[0]!;
        const { writeFileSync } = process.getBuiltinModule('node:fs');
        window.webContents.on('did-start-navigation', ({ url }) => writeFileSync(file, url));
        window.close();
      }, loadedAnew)
      .catch(() => {});
    await ended;
    expect(existsSync(loadedAnew)).toBe(false);
    opened = await opensAgain(opened, size);
    await new OfficeWorker(opened.page).goesTo('設定');
    await opened.page.getByRole('link', { name: '文字の大きさ・表示' }).click();
    await expect(userName()).toHaveValue('山田 花子');
  });
  await test.step('a page that is frozen loses its memory, and is locked all the same', async () => {
    // The page that the test has hold of will be gone: from here on main is asked.
    await opened.app.evaluate(({ BrowserWindow, powerMonitor }) => {
      const page = BrowserWindow.getAllWindows()[0]!.webContents;
      void page.executeJavaScript('for (;;);').catch(() => {});
      const loadedAnew = new Promise((settle) => page.once('did-finish-load', () => settle(null)));
      powerMonitor.emit('lock-screen');
      return loadedAnew;
    });
    const inThePage = (script: string): Promise<unknown> =>
      opened.app.evaluate(
        ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as unknown,
        script,
      );
    await expect.poll(() => inThePage(`document.querySelector('h1')?.textContent`)).toBe('ロックしています');
    await inThePage(`document.querySelector('main button').click()`);
    await expect.poll(() => inThePage(`document.querySelector('nav') !== null`)).toBe(true);
  });
});
