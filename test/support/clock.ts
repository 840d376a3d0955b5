import type { Page } from '@playwright/test';

/** A clock that is set on by days looks like a PC left alone for days: the screen would lock at its next look. */
export async function neverLocks(page: Page): Promise<void> {
  await page.evaluate(() => window.renkei.ask('settings:write', { lockAfterMinutes: 0 }));
  await page.reload();
}
