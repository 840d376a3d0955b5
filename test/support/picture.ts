import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** A picture of the window for people to look at, out/<of>/<name>.png; no test compares it with anything. */
export async function takesPicture(page: Page, of: string, name: string): Promise<void> {
  mkdirSync(join('out', of), { recursive: true });
  await page.screenshot({ path: join('out', of, `${name}.png`) });
}
