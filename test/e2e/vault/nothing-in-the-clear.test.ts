import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ClearText, sampleValues } from '../../support/clear-text.ts';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp } from '../../support/shared-app.ts';
import { StaffList } from '../ledger/staff-list.ts';
import { goesToSafety } from './own-ledger.ts';

const samples = join(import.meta.dirname, '../../../resources/samples');

test('after a day’s work and a crash, no name, address, number or note of anybody stands in any file of the profile', async () => {
  const { page, app, profile } = await freshApp({ size: { width: 1366, height: 768 } });
  const worker = new OfficeWorker(page);
  const list = new StaffList(page);
  await worker.opensTheSample();
  await worker.goesTo('台帳');
  const panel = await list.opens('石川 仁美');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('石川 仁美さんを編集');
  await form.getByLabel('メモ').fill('見つかってはいけないメモ');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await list.undoes();
  await list.search.fill('石川');
  await worker.makes('様式１ 導入誓約書');
  await worker.seesOnPaper('本間 久美子');
  await page.getByRole('button', { name: '名前・書類・手続きをさがす' }).click();
  await page.getByRole('combobox', { name: '名前・書類・手続きをさがす' }).fill('渡邉');
  await page.keyboard.press('Enter');
  await worker.goesTo('設定');
  await page.getByRole('link', { name: '文字の大きさ・表示' }).click();
  await page.getByLabel('このパソコンを使う方のお名前').fill('見つかってはいけない名前');
  await page.keyboard.press('Tab');
  await goesToSafety(page);
  await page.getByRole('button', { name: 'いまバックアップする' }).click();
  await expect(page.getByRole('heading', { name: 'このパソコンの中だけです' })).toBeVisible();
  await page.getByRole('button', { name: 'ロック', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ロックしています' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
  const gone = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await gone;

  const values = [...sampleValues(), '見つかってはいけないメモ', '見つかってはいけない名前'];
  expect(values.length).toBeGreaterThan(400);
  const clear = new ClearText(values);
  // The search itself finds what is there: the sample beside the app.
  expect(clear.inFolder(samples).found.length).toBeGreaterThan(300);
  const { files, found } = clear.inFolder(profile);
  expect(files).toBeGreaterThan(20);
  expect(found).toEqual([]);
});
