import type { ElectronApplication, Page } from '@playwright/test';

/** Answers the native print dialogs, which no test can press: each paper counts as printed. @returns how many so far */
export async function answerPrintDialogs(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ app: running }) => {
    const counted = globalThis as { printed?: number };
    counted.printed = 0;
    running.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        counted.printed = (counted.printed ?? 0) + 1;
        done?.(true, '');
      };
    });
  });
  return () => app.evaluate(() => (globalThis as { printed?: number }).printed ?? 0);
}

/** Takes what the page itself would print, instead of the system's dialog. @returns the words of the last sheet */
export async function keepPrintedSheets(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    window.print = () => {
      (window as { lastSheet?: string }).lastSheet = document.querySelector('.print-only')?.textContent ?? '';
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  return () => page.evaluate(() => (window as { lastSheet?: string }).lastSheet ?? '');
}
