import type { ElectronApplication, Page } from '@playwright/test';

/** Answers the native print dialogs, which no test can press: each paper counts as printed. @returns how many so far */
export async function answerPrintDialogs(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ app: running, webContents }) => {
    const counted = globalThis as { printed?: number };
    counted.printed = 0;
    const answers = (contents: Electron.WebContents): void => {
      contents.print = (_options, done) => {
        counted.printed = (counted.printed ?? 0) + 1;
        done?.(true, '');
      };
    };
    running.on('web-contents-created', (_event, contents) => answers(contents));
    // The one that papers are set in is kept for a while.
    for (const contents of webContents.getAllWebContents())
      if (contents.getURL().startsWith('app://paper/')) answers(contents);
  });
  return () => app.evaluate(() => (globalThis as { printed?: number }).printed ?? 0);
}

/** What the system's print dialog was given. */
export interface PrintJob {
  /** Of each page: the mark of its copy, `original`, or `empty`. */
  pages: string[];
  sides: string | undefined;
  /** The job as a printer gets it, base64. */
  pdf: string;
}

/** Answers the native print dialogs, and keeps what they would print. */
export async function keepPrintJobs(app: ElectronApplication): Promise<() => Promise<PrintJob[]>> {
  await app.evaluate(({ app: running, webContents }) => {
    const jobs: PrintJob[] = [];
    (globalThis as { printJobs?: PrintJob[] }).printJobs = jobs;
    const script = `[...document.querySelectorAll('#desk > section')].map((page) => page.className.includes('empty')
      ? 'empty' : page.querySelector('.copy-mark')?.textContent ?? 'original')`;
    const answers = (contents: Electron.WebContents): void => {
      contents.print = (options, done) => {
        void (async () => {
          const pages = (await contents.executeJavaScript(script)) as string[];
          const margins = { top: 0, bottom: 0, left: 0, right: 0 };
          const pdf = await contents.printToPDF({ preferCSSPageSize: true, printBackground: true, margins });
          jobs.push({ pages, sides: options?.duplexMode, pdf: pdf.toString('base64') });
          done?.(true, '');
        })();
      };
    };
    running.on('web-contents-created', (_event, contents) => answers(contents));
    for (const contents of webContents.getAllWebContents())
      if (contents.getURL().startsWith('app://paper/')) answers(contents);
  });
  return () => app.evaluate(() => (globalThis as { printJobs?: PrintJob[] }).printJobs ?? []);
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
