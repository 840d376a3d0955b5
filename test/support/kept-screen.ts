import { test, type Page } from '@playwright/test';
import { SCREEN, withoutSecrets } from './failed-screens.ts';
import { secretsOfTheRun } from './secrets.ts';

/**
 * Keeps what a test that has failed has on its screen, before its page is put back for the next one: Playwright looks when the app is
 * closed, and sees it at rest.
 */
export async function keepFailedScreen(page: Page): Promise<void> {
  const info = test.info();
  if (info.errors.length === 0 || info.attachments.some(({ name }) => name === SCREEN)) return;
  const screen = await page
    .ariaSnapshot({ timeout: 5_000 })
    .catch((error: unknown) => `not to be had: ${String(error)}`);
  await info.attach(SCREEN, { body: withoutSecrets(screen, secretsOfTheRun()), contentType: 'text/plain' });
}
