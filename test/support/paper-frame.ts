import { expect, type Frame, type Page } from '@playwright/test';

const frames = (page: Page): Frame[] =>
  page.frames().filter((one) => one.url().startsWith('app://paper/') && !one.isDetached());

const titleOf = (frame: Frame): Promise<string | null> =>
  frame.frameElement().then(
    (element) => element.getAttribute('title'),
    // Gone meanwhile.
    () => null,
  );

/**
 * The page of papers in the app's page, once it is there: no selector of the page reaches it (electron/preload.ts).
 *
 * @param title of the one that is meant, where there are several; without it the latest
 */
export async function paperFrame(page: Page, title?: string): Promise<Frame> {
  let found: Frame | undefined;
  await expect
    .poll(
      async () => {
        const there = frames(page);
        const titles = title === undefined ? [] : await Promise.all(there.map(titleOf));
        found = title === undefined ? there.at(-1) : there[titles.indexOf(title)];
        return found !== undefined;
      },
      { message: 'a paper is shown' },
    )
    .toBe(true);
  if (!found) throw new Error('no frame of papers');
  return found;
}

/** As it is compared: what stands between words is a space, whichever kind. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** What stands on the latest paper just now, {@link inOneLine}; '' while there is none. */
export async function textOnPaper(page: Page): Promise<string> {
  const text = await frames(page)
    .at(-1)
    ?.evaluate(() => document.getElementById('desk')?.textContent ?? '')
    .catch(() => '');
  return inOneLine(text ?? '');
}
