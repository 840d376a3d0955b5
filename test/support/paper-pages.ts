import type { ElectronApplication } from '@playwright/test';

/** What the built-in renderer made of a Word or Excel file. */
export interface BuiltInPaper {
  pages: number;
  pdf: Buffer;
  /** Milliseconds from the file's bytes to the set pages, and from those to the PDF. */
  setting: number;
  printing: number;
}

/**
 * Sets a file as pages in the app's own paper window, and prints them into a PDF as the app does.
 *
 * @param stays whether the window is kept for the next paper, as the app keeps it for a minute; else each has one of its own
 */
export async function setInApp(
  app: ElectronApplication,
  bytes: Uint8Array,
  title: string,
  stays = false,
): Promise<BuiltInPaper> {
  const order = { base64: Buffer.from(bytes).toString('base64'), title, stays };
  const made = await app.evaluate(async ({ BrowserWindow }, told) => {
    const { stays, ...paper } = told;
    const keeping = globalThis as { keptPaperWindow?: Electron.BrowserWindow };
    const kept = stays ? keeping.keptPaperWindow : undefined;
    const window =
      kept ?? new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: { sandbox: true } });
    if (stays) keeping.keptPaperWindow = window;
    try {
      if (!kept) await window.loadURL('app://paper/?print');
      const from = performance.now();
      const script = `setPaper(${JSON.stringify(paper)})`;
      const answer = (await window.webContents.executeJavaScript(script)) as { pages?: number; reason?: string };
      const set = performance.now();
      const pdf = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      });
      return { ...answer, setting: set - from, printing: performance.now() - set, base64: pdf.toString('base64') };
    } finally {
      if (stays) await window.webContents.executeJavaScript('clearPapers()');
      else window.destroy();
    }
  }, order);
  if (made.pages === undefined) throw new Error(`${title}: ${made.reason}`);
  return { ...made, pages: made.pages, pdf: Buffer.from(made.base64, 'base64') };
}

/** Gives up the window that was kept for the next paper. */
export const dropKeptPaper = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    const keeping = globalThis as { keptPaperWindow?: Electron.BrowserWindow };
    keeping.keptPaperWindow?.destroy();
    delete keeping.keptPaperWindow;
  });
