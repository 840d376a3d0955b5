import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';

export interface PrintedSheet {
  words: string;
  /** Of each page, in points. */
  pages: { width: number; height: number }[];
  /** Whether all its pictures were ready to be drawn when it was printed: one that isn't is an empty frame on the paper, now and then. */
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
  await page.evaluate(() => {
    const decode = HTMLImageElement.prototype.decode;
    HTMLImageElement.prototype.decode = async function () {
      await decode.call(this);
      this.dataset['decoded'] = '';
    };
    window.print = () => {
      HTMLImageElement.prototype.decode = decode;
      const pictures = [...document.querySelectorAll<HTMLImageElement>('.print-only img')];
      const areThere = pictures.every(({ dataset }) => 'decoded' in dataset);
      document.documentElement.dataset['printed'] = areThere ? 'whole' : 'without pictures';
    };
  });
  await prints();
  const printed = page.locator('html[data-printed]');
  await printed.waitFor({ state: 'attached' });
  const pictures = (await printed.getAttribute('data-printed')) === 'whole';
  await page.evaluate(() => delete document.documentElement.dataset['printed']);
  const sheet = page.locator('.print-only');
  await sheet.waitFor({ state: 'attached' });
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
