import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { loadPdf } from '@shared/forms/pdf/load-pdf';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const head = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';

test.each([
  ['digits', '7'.repeat(60_000)],
  ['letters', 'x'.repeat(60_000)],
  ['numbers', '12 '.repeat(20_000)],
])('%s that belong to nothing keep nobody waiting, and what stands behind them is read', async (_what, gibberish) => {
  const file = `${head}${gibberish}\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3  0\nobj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n`;
  const before = process.cpuUsage();
  const read = await loadPdf(latin(file));
  const { user } = process.cpuUsage(before);
  expect(read.getPageCount()).toBe(1);
  // The library's own way took 44 seconds for the digits.
  expect(user / 1e6).toBeLessThan(3);
});

test('a sound file is read as it was written', async () => {
  const made = await PDFDocument.create();
  for (let i = 0; i < 3; i++) made.addPage([100, 100 + i]);
  for (const useObjectStreams of [true, false]) {
    const read = await loadPdf(await made.save({ useObjectStreams }));
    expect(read.getPages().map((page) => page.getHeight())).toEqual([100, 101, 102]);
  }
});
