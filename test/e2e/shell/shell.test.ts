import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { pressesMenu } from '../../support/menu.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { testRuntime } from '../../support/runtime.ts';
import { freshApp, opensAgain } from '../../support/shared-app.ts';
import { keepPrintedSheets } from '../submissions/print-dialog.ts';

const sample = new OneSample();
const root = join(import.meta.dirname, '../../..');

test('the window comes back where it was and as large; off the screen it is brought back', async () => {
  const first = await freshApp();
  const bounds = { x: 40, y: 30, width: 1100, height: 640 };
  await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds);
  const second = await opensAgain(first);
  const normal = (opened: LaunchedApp) =>
    opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await expect.poll(() => normal(second)).toMatchObject({ width: 1100, height: 640 });
  await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 90_000, y: 90_000, width: 1100, height: 640 }),
  );
  const third = await opensAgain(second);
  const onScreen = await third.app.evaluate(({ BrowserWindow, screen }) => {
    const { x, y } = BrowserWindow.getAllWindows()[0]!.getBounds();
    const { width, height } = screen.getPrimaryDisplay().workArea;
    return x < width && y < height;
  });
  expect(onScreen).toBe(true);
  await third.close();
});

test('in a dark system the title bar is dark and can be read, over pages that stay light', async () => {
  const { app, page, close } = await freshApp();
  const groundOf = (part: Locator) =>
    expect.poll(() => part.evaluate((element) => getComputedStyle(element).backgroundColor));
  const looks = async (theme: 'dark' | 'light', ground: string): Promise<void> => {
    await app.evaluate(({ nativeTheme }, to) => void (nativeTheme.themeSource = to), theme);
    await groundOf(page.getByRole('banner')).toBe(ground);
    await groundOf(page.locator('body')).toBe('rgb(255, 255, 255)');
    expect(await barriers(page)).toEqual([]);
  };
  // What Playwright says in the system's place would hide it.
  await page.emulateMedia({ colorScheme: null });
  await looks('dark', 'rgb(32, 33, 36)');
  await page.getByRole('button', { name: 'サンプルで試す' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  await looks('dark', 'rgb(32, 33, 36)');
  await looks('light', 'rgb(255, 255, 255)');
  await app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'system'));
  await close();
});

test('a second start hands over to the window that is open', async () => {
  const first = await sample.atHome();
  const { executable, sandbox } = testRuntime();
  await first.app.evaluate(({ app }) => {
    app.once('second-instance', () => Object.assign(globalThis, { handedOver: true }));
  });
  const second = spawn(executable, [root, ...(sandbox ? [] : ['--no-sandbox'])], {
    env: { ...process.env, LANG: 'C.UTF-8', RENKEI_PROFILE: first.profile },
    stdio: 'ignore',
  });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect.poll(() => first.app.evaluate(() => 'handedOver' in globalThis)).toBe(true);
  expect(first.app.windows()).toHaveLength(1);
  await expect(first.page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();

  await test.step('for a screen, as by Windows’ jump list, it goes there', async () => {
    await first.app.evaluate(({ app }) => void app.emit('second-instance', {}, ['renkei-daicho', '--go=ledger']));
    await expect(first.page.getByRole('heading', { level: 1, name: '台帳' })).toBeVisible();
  });
});

test('the menus are Japanese, and each of their keys leads to its screen', async () => {
  const { app, page } = await sample.atHome();
  const items = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) => [
      { label: menu.label, key: '' },
      ...(menu.submenu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .map((item) => ({ label: item.label, key: String(item.accelerator ?? '') })),
    ]),
  );
  // Those for developers are not in a release.
  const forUsers = items.filter(({ label }) => !/^(Reload|Toggle Developer Tools)$/.test(label));
  for (const { label } of forUsers) expect(label).toMatch(/[\u3041-\u30ff\u4e00-\u9fff]/);
  const keys = items.map(({ key }) => key).filter((key) => key !== '');
  expect(new Set(keys).size).toBe(keys.length);

  const press = (label: string) => pressesMenu(app, label);
  const headings = { 台帳: '台帳', 書類: '書類', ホーム: '今日やること' };
  for (const [label, heading] of Object.entries(headings)) {
    await press(label);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  for (const label of ['手続き', '提出', '同意書', 'ID・パスワード', '設定', 'この製品について']) {
    await press(label);
    await expect(page.getByRole('main')).toContainText(label);
  }
  await press('さがす');
  await expect(page.getByRole('dialog')).toBeVisible();
  // With a question over the screen nothing is printed, and it is said why.
  await press('印刷…');
  await expect(page.getByText('いま開いている小さな画面を閉じてから')).toBeVisible();
  await page.keyboard.press('Escape');

  await test.step('印刷… shows the words of any screen first, and the keyboard is enough', async () => {
    const printed = await keepPrintedSheets(page);
    await press('ホーム');
    const begin = page.getByRole('button', { name: '手続きを始める' }).first();
    await begin.focus();
    await press('印刷…');
    const preview = page.getByRole('dialog', { name: '印刷の前に確かめてください' });
    await expect(preview.getByRole('heading', { name: '今日やること' })).toBeVisible();
    await expect(preview.getByRole('button', { name: '印刷する' })).toBeFocused();
    expect(await barriers(page)).toEqual([]);
    // What reaches further is scrolled by keys.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(preview.getByRole('region', { name: '仕上がり' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
    await expect(begin).toBeFocused();
    expect(await printed()).toBe('');
    await press('印刷…');
    await expect(preview.getByRole('button', { name: '印刷する' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(printed).toContain('今日やること連携台帳の画面（練習用のサンプル');
    await expect(begin).toBeFocused();
  });
  await test.step('what has a print of its own prints that: 連絡先 gives way to its sheet, a list asks what', async () => {
    await press('連絡先・困ったとき');
    await expect(page.getByRole('dialog', { name: '連絡先・困ったとき' })).toBeVisible();
    await press('印刷…');
    const preview = page.getByRole('dialog', { name: '印刷の前に確かめてください' });
    await expect(preview.getByRole('table')).toContainText('FiNE-LINK PLUS 事務局');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await press('台帳');
    await press('印刷…');
    await page.getByRole('button', { name: /人の仕上がりを見る$/ }).click();
    await expect(preview.getByRole('heading', { name: '職員名簿' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
  });
  await test.step('操作の記録 has the screen’s title, and what was only looked at isn’t there', async () => {
    await press('設定');
    await page.getByRole('link', { name: '操作の記録' }).click();
    await expect(page.getByRole('row').filter({ hasText: '「ホーム」の画面を、印刷の画面に出しました' })).toHaveCount(
      1,
    );
    await expect(
      page.getByRole('row').filter({ hasText: /プリンターへ送りました|印刷の画面に出しました/ }),
    ).toHaveCount(1);
  });
});

test('the log names what happened and nobody', async () => {
  const opened = await sample.atHome();
  const worker = new OfficeWorker(opened.page);
  await worker.goesTo('台帳');
  await worker.isTold('阿部 勝');
  await opened.app.evaluate(() => {
    process.emit('uncaughtException', new Error('阿部 勝 090-0000-0001 abe@himawari.example at /home/阿部/file.js'));
  });
  const log = (): string => readFileSync(join(opened.profile, 'logs', 'main.log'), 'utf8');
  await expect.poll(log).toContain('main/uncaught');
  expect(log()).toContain('app/started');
  for (const secret of ['阿部', '0001', 'himawari.example', '/home/']) expect(log()).not.toContain(secret);
});

test('Ctrl+A marks no window: only what is typed, or the rows of a list', async () => {
  const page = (await sample.atHome()).page;
  const marked = () => page.evaluate(() => getSelection()?.toString() ?? '');
  await page.keyboard.press('Control+a');
  expect(await marked()).toBe('');
  const search = page.getByRole('searchbox').or(page.getByPlaceholder(/でさがす$/));
  await page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: '台帳' }).click();
  await search.last().fill('佐藤');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('見本');
  await expect(search.last()).toHaveValue('見本');
});
