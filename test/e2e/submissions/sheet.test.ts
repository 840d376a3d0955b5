import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp } from '../../support/shared-app.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { City } from './city.ts';
import { pressesInCloseDialog } from './close-dialog.ts';
import { ElectronicWay } from './electronic-way.ts';
import { answerPrintDialogs } from './print-dialog.ts';

let city: City;
let opened: LaunchedApp;
let worker: OfficeWorker;
test.beforeEach(async () => {
  city = await City.open();
  opened = await freshApp({ size: { width: 1366, height: 768 } });
  worker = new OfficeWorker(opened.page);
  await worker.opensTheSample();
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await pressesInCloseDialog(opened.app, '閉じる');
  await opened.close();
  await city.close();
});

test('様式4 for the counter: its copy is the very Excel file, seen, printed and saved', async () => {
  const { page, app, profile } = opened;
  const proposals = await answerSaveDialogs(app, profile);
  const printed = await answerPrintDialogs(app);
  await worker.makesRoom('木村 茂');
  await worker.button('提出へ進む').click();
  await worker.button('窓口に出す書類にする').click();
  const panel = page.getByRole('complementary', { name: /^様式4/ });
  await panel.getByRole('button', { name: '印刷', exact: true }).click();
  await expect(panel).toContainText('印刷しました');
  await expect.poll(() => printed()).toBe(1);
  await panel.getByRole('button', { name: '見る' }).click();
  await worker.seesOnPaper('木村 茂');
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: /^ファイルに保存/ }).click();
  await worker.isTold(/^保存しました：流山市_様式4.*\.xlsx/);
  const [name = ''] = await proposals();
  const parts = unzipSync(readFileSync(join(profile, name)));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain('木村 茂');
  expect(Object.keys(parts)).not.toContain('preview-marks.json');
});

test('様式4 by 電子受付 arrives at the city as an Excel file', async () => {
  const way = new ElectronicWay(worker, city);
  await way.hasTheAddress();
  await worker.makesRoom('木村 茂');
  await way.choosesIt();
  await way.sends();
  await worker.isTold(/受け付けられました。受付番号 /);
  await expect.poll(() => city.arrived()).toMatchObject([{ status: 'received' }]);
  const [file, ...others] = await city.files();
  expect(others).toEqual([]);
  expect(file?.name).toMatch(/^流山市_様式4_.*\.xlsx$/);
  expect(file).toMatchObject({
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    role: 'form',
  });
});
