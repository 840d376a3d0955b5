import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createServer } from 'vite';
import { barriers } from '../../support/axe.ts';
import { launchApp, setSize } from '../../support/launch.ts';
import { takesPicture } from '../../support/picture.ts';

const root = join(import.meta.dirname, '../../..');
const sizes = [
  { name: 'office', width: 1366, height: 768 },
  { name: 'small', width: 911, height: 512 },
];

test('no part of the kit bars anybody, in any state, in an office’s window and in a small one', async () => {
  const server = await createServer({ configFile: join(root, 'vite.config.ts'), logLevel: 'silent' });
  await server.listen();
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
    // Vite's own line to the page, which the app's policy has no room for.
    expect(errors.filter((error) => !error.includes('ws://'))).toEqual([]);
  } finally {
    await close();
    await server.close();
  }
});
