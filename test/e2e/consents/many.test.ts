import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeBatchSample } from '../../support/batch-sample.ts';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp } from '../../support/shared-app.ts';

test('two hundred patients: only the lines in view exist, and one is found and written down as among ten', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'consents-'));
  const sample = writeBatchSample(folder, { patients: 200 });
  const opened = await freshApp({ size: { width: 1366, height: 768 }, env: { RENKEI_SAMPLE: sample } });
  const { page } = opened;
  const worker = new OfficeWorker(page);
  await worker.opensTheSample();
  await worker.goesTo('同意書');
  const matrix = page.getByRole('grid', { name: '同意書の一覧' });
  await expect(matrix).toHaveAttribute('aria-rowcount', '219');
  await expect.poll(() => matrix.locator('[data-consent]').count()).toBeLessThan(40);

  await matrix.getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+End');
  await expect(matrix.getByRole('row', { name: /^松本 和子 様/ })).toBeVisible();
  await page.getByLabel('名前・ふりがなでさがす').fill('木村 茂177');
  await expect(matrix.getByRole('row', { name: / 様 / })).toHaveCount(1);
  await matrix.getByRole('button', { name: /^日を決める/ }).click();
  await page.getByRole('button', { name: '記録する' }).click();
  await expect(matrix.getByRole('button', { name: /^原本まだ/ })).toBeVisible();
  expect(opened.errors).toEqual([]);
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});
