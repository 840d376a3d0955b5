import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { launchApp, setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;

test.beforeEach(async () => {
  opened = await launchApp({ size: { width: 1366, height: 768 } });
  worker = new OfficeWorker(opened.page);
  await worker.opensTheSample();
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});

test('書類をつくる is the one filled button, and leads to the forms', async () => {
  await worker.button('書類をつくる').click();
  await expect(opened.page.getByRole('heading', { level: 1, name: '書類' })).toBeVisible();
});

test('the suggestions of the sample lead to what they name', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: /^試す （鶴岡市 様式１/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('様式１');
  await worker.goesTo('ホーム');
  await page.getByRole('button', { name: /^試す （佐藤 健一さんの退職/ }).click();
  await expect(page.getByText('佐藤 健一').first()).toBeVisible();
});

test('a paper that was begun waits on home, with how much it lacks', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: /^試す （鶴岡市 様式１/ }).click();
  await worker.isTold('足りない項目はありません');
  await worker.goesTo('ホーム');
  const drafts = page.getByRole('region', { name: 'つくりかけの書類' });
  await expect(drafts.getByRole('listitem')).toContainText('鶴岡市 様式１ 導入誓約書');
  await expect(drafts.getByRole('listitem')).toContainText('足りない所なし');
  await drafts.getByRole('button', { name: /^開く/ }).click();
  await worker.isTold('足りない項目はありません');
});

test('nothing bars anybody', async () => {
  const { page, app } = opened;
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await setSize(app, { width: 1093, height: 614 });
  expect(await barriers(page)).toEqual([]);
});
