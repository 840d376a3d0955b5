import type { Page } from '@playwright/test';
import { ClearText } from './clear-text.ts';
import { secretsOfTheRun } from './secrets.ts';

/**
 * From now on a picture of the page is refused while a secret of the run can be read on it. Playwright takes its pictures from
 * within, where the window's own protection doesn't reach, and what a picture says can't be searched for afterwards.
 */
export function picturesWithoutSecrets(page: Page): void {
  const take = page.screenshot.bind(page);
  page.screenshot = async (options) => {
    const text = Buffer.from(await readable(page));
    if (new ClearText([], secretsOfTheRun()).inBytes(text).length > 0)
      throw new Error('a secret of the run stands on the screen: no picture of it is kept');
    return take(options);
  };
}

/** What can be read on the screen: words, and what stands in fields that don't hide it. */
function readable(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input:not([type="password"]), textarea')];
    return [document.body.innerText, ...fields.map(({ value }) => value)].join('\n');
  });
}
