import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';

export interface PrintedSheet {
  words: string;
  /** Of each page, in points. */
  pages: { width: number; height: number }[];
  /** Whether all its pictures were there when it was printed. */
  pictures: boolean;
}

/** What the page would give the printer when it prints a sheet; the system's dialog is not opened. Also kept in out/. */
export async function keepSheetAsPdf(
  app: ElectronApplication,
  page: Page,
  prints: () => Promise<void>,
  name = 'sheet',
): Promise<PrintedSheet> {
  // The sheet stays beside the page until the printer has it.
  await page.evaluate(() => (window.print = () => (document.documentElement.dataset['printed'] = '')));
  await prints();
  // Its pictures are waited for.
  await page.locator('html[data-printed]').waitFor({ state: 'attached' });
  await page.evaluate(() => delete document.documentElement.dataset['printed']);
  const sheet = page.locator('.print-only');
  await sheet.waitFor({ state: 'attached' });
  const pictures = await sheet
    .last()
    .locator('img')
    .evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0));
  const words = (await sheet.last().textContent()) ?? '';
  const bytes = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    return (await contents.printToPDF({ preferCSSPageSize: true })).toString('base64');
  });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  const pdf = Buffer.from(bytes, 'base64');
  mkdirSync(join('out', 'overview'), { recursive: true });
  writeFileSync(join('out', 'overview', `${name}.pdf`), pdf);
  const pages = (await PDFDocument.load(pdf)).getPages().map((one) => one.getSize());
  return {
    words,
    pictures,
    pages: pages.map(({ width, height }) => ({ width: Math.round(width), height: Math.round(height) })),
  };
}
