import { expect, test } from '@playwright/test';
import { launchApp } from '../../support/launch.ts';

test('the app opens a window that shows its name', async () => {
  const { page, close } = await launchApp();
  try {
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(page).toHaveTitle(/連携台帳/);
  } finally {
    await close();
  }
});
