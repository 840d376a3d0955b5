import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Set for people who want to look: no test compares these pictures with anything, and a window takes its time to draw one. */
export const takesPictures = Boolean(process.env['RENKEI_PICTURES']);

/** A picture of the window for people to look at, out/<of>/<name>.png, in a run with RENKEI_PICTURES=1. */
export async function takesPicture(page: Page, of: string, name: string): Promise<void> {
  if (!takesPictures) return;
  mkdirSync(join('out', of), { recursive: true });
  await page.screenshot({ path: join('out', of, `${name}.png`) });
}
