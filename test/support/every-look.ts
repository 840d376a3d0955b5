import { expect, type Locator, type Page } from '@playwright/test';
import { cutWords } from './cut-words.ts';
import type { LaunchedApp } from './launch.ts';
import { keepsSize, looksAt, type Look } from './looks.ts';

/** The office PC, the same at Windows' 125 % (1093×614) and 150 % (911×512), there with the largest letters, too. */
const LOOKS: readonly Look[] = [
  { width: 1366, height: 768, scale: 1, text: 'standard' },
  { width: 1366, height: 768, scale: 1.25, text: 'standard' },
  { width: 911, height: 512, scale: 1, text: 'standard' },
  { width: 911, height: 512, scale: 1, text: 'largest' },
];

/** What only a journey reaches is looked at with the largest letters in the larger windows, too. */
const LARGE_LETTERS: readonly Look[] = [
  { width: 1366, height: 768, scale: 1, text: 'largest' },
  { width: 1093, height: 614, scale: 1, text: 'largest' },
];

/** In milliseconds: for what is found, and may not be there any more. */
const SETTLES = 2_000;

/** Where the window's own buttons are, the header hears a moment after a change of size, and lays itself out once more. */
async function settledCutWords(page: Page): Promise<string[]> {
  const until = Date.now() + SETTLES;
  let found = await cutWords(page);
  while (found.length > 0 && Date.now() < until) found = await cutWords(page);
  return found;
}

/** What is cut, covered or laid on other words on the screen that is there now, at every look; none where all can be read. */
export async function unreadable(
  { app, page }: LaunchedApp,
  name: string,
  sees: (page: Page) => Locator,
  looks = LOOKS,
): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) {
    await looksAt(app, page, look);
    await expect(sees(page), name).toBeVisible();
    for (const words of await settledCutWords(page))
      found.push(`${name} ${look.width}×${look.scale} ${look.text}: ${words}`);
  }
  return found;
}

/** For a screen in a journey of its own, as the walk over all screens (e2e/shell/every-screen.test.ts) doesn't reach it. */
export async function isReadableAtEveryLook(opened: LaunchedApp, name: string, sees: Locator): Promise<void> {
  const back = await keepsSize(opened);
  const said = opened.page.getByRole('status').getByRole('button', { name: 'このお知らせを閉じる' });
  // One that was closed may have taken the place of another.
  await expect(async () => {
    await said.evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
    await expect(said).toHaveCount(0, { timeout: 500 });
  }).toPass();
  expect(await unreadable(opened, name, () => sees, [...LOOKS, ...LARGE_LETTERS])).toEqual([]);
  await back();
}
