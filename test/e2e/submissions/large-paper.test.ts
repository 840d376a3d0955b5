import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp } from '../../support/shared-app.ts';
import { City } from './city.ts';
import { pressesInCloseDialog } from './close-dialog.ts';
import { ElectronicWay } from './electronic-way.ts';

let city: City;
let opened: LaunchedApp;
test.beforeEach(async () => {
  city = await City.open();
  opened = await freshApp({ size: { width: 1366, height: 768 } });
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await pressesInCloseDialog(opened.app, '閉じる');
  await opened.close();
  await city.close();
});

test('on a slow line a large scan says how much of it has left, and arrives whole', async () => {
  const { page, profile } = opened;
  const worker = new OfficeWorker(page);
  const way = new ElectronicWay(worker, city);
  await worker.opensTheSample();
  await way.hasTheAddress();
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await way.choosesIt();
  const scan = join(profile, '様式1-1 署名済.pdf');
  writeFileSync(scan, Buffer.concat([Buffer.from('%PDF-1.4 '), Buffer.alloc(19_000_000, 7)]));
  await page.getByLabel('スキャンしたファイル', { exact: true }).setInputFiles(scan);
  await worker.isTold('様式1-1 署名済.pdf（19.0MB）');
  // More than this stays on the way: Chromium and the system hold a few megabytes themselves.
  city.holdsUpAfter(2_000_000);
  await way.sends();

  const partly = /19MB のうち ([1-9]|1[0-8])MB/;
  await expect(way.rows('様式1-1', '送信中')).toContainText(partly);
  const bar = way.panel.getByRole('progressbar', { name: '送った量' });
  await expect(bar).toHaveAttribute('aria-valuetext', partly);
  await expect(way.panel).toContainText(partly);
  expect(await barriers(page)).toEqual([]);
  await expect.poll(() => city.arrived()).toEqual([]);

  city.letsOn();
  await expect(way.rows('様式1-1', '受付')).toHaveCount(1, { timeout: 30_000 });
  await expect(bar).toHaveCount(0);
  await expect.poll(() => city.arrived()).toHaveLength(1);
});
