import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { barriers } from '../../support/axe.ts';
import { launchApp, setSize } from '../../support/launch.ts';
import { takesPicture } from '../../support/picture.ts';

const root = join(import.meta.dirname, '../../..');
const sizes = [
  { name: 'office', width: 1366, height: 768 },
  { name: 'small', width: 911, height: 512 },
];

const configFile = join(root, 'vite.config.ts');

/**
 * The gallery in one piece: from the server for development, which makes each module by itself, it costs six times as much. With React's
 * own warnings, which only its development build has.
 */
async function servesGallery(outDir: string): Promise<PreviewServer> {
  await build({
    ...{ configFile, logLevel: 'error', define: { 'process.env.NODE_ENV': '"development"' } },
    build: { outDir, minify: false, rolldownOptions: { input: join(root, 'renderer/ui/gallery/index.html') } },
  });
  // Where the app begins, before it is sent to the gallery.
  writeFileSync(join(outDir, 'index.html'), '<!doctype html><html lang="ja"></html>');
  return preview({ configFile, logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
}

test('no part of the kit bars anybody, in any state, in an office’s window and in a small one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
  const server = await servesGallery(folder);
  const { app, page, errors, close } = await launchApp({
    env: { RENKEI_DEV_SERVER: new URL(server.resolvedUrls!.local[0]!).origin },
  });
  try {
    await page.goto('app://renkei/ui/gallery/index.html');
    const heading = page.getByRole('heading', { level: 1, name: '部品の見本' });
    for (const { name, ...size } of sizes) {
      await setSize(app, size);
      await expect(heading).toBeVisible();
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width);
      expect(await barriers(page)).toEqual([]);
      // Long words wrap or are cut: no part makes its screen wider than the window.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
      await takesPicture(page, 'gallery', name);
    }
    await page.getByRole('button', { name: '消していいか、たずねる' }).click();
    const dialog = page.getByRole('dialog', { name: '「佐藤 健一」を完全に消します' });
    await expect(dialog.getByRole('button', { name: 'やめる' })).toBeFocused();
    expect(await barriers(page)).toEqual([]);
    await takesPicture(page, 'gallery', 'asked');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: '消していいか、たずねる' })).toBeFocused();

    // What was typed is never lost by a stray key; what wasn't changed is left by one.
    await page.getByRole('button', { name: '入れてもらう' }).click();
    const form = page.getByRole('dialog', { name: '送付状を印刷' });
    await form.getByLabel('担当（差出人）').focus();
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
    await page.getByRole('button', { name: '入れてもらう' }).click();
    await form.getByLabel('送付状の日付', { exact: true }).fill('R8.11.20');
    await form.getByLabel('担当（差出人）').focus();
    await page.keyboard.press('Escape');
    await expect(form.getByRole('status').filter({ hasText: '入れたものがまだあります' })).toBeVisible();
    await expect(form.getByRole('button', { name: 'やめる' })).toBeFocused();
    await page.mouse.click(5, 5);
    await expect(form.getByLabel('送付状の日付', { exact: true })).toHaveValue(/令和8年11月20日/);
    await takesPicture(page, 'gallery', 'typed');
    await form.getByRole('button', { name: 'やめる' }).click();
    await expect(form).toBeHidden();

    // What can't be left while it is done has no cross, and no key closes it.
    await page.getByRole('button', { name: '取りかかっている' }).click();
    const busy = page.getByRole('dialog', { name: 'バックアップから戻す' });
    await expect(busy.getByRole('button', { name: '閉じる' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    await expect(busy).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await takesPicture(page, 'gallery', 'busy');
    expect(errors).toEqual([]);
  } finally {
    await close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
