import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;

const sample = new OneSample();
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

test('a paper that was begun waits on home, with how much it lacks', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: /^試す （鶴岡市 様式１/ }).click();
  await worker.isTold('足りない項目はありません');
  await worker.goesTo('ホーム');
  const drafts = page.getByRole('region', { name: 'つくりかけの書類' });
  await expect(drafts.getByRole('listitem')).toContainText('鶴岡市 様式１ 導入誓約書');
  await expect(drafts.getByRole('listitem')).toContainText('足りない所なし');
  await drafts.getByRole('button', { name: /^続ける/ }).click();
  await worker.isTold('足りない項目はありません');
});

test('手続きを始める is the one filled button, and leads to what happened', async () => {
  await worker.button('手続きを始める').click();
  await expect(opened.page.getByRole('heading', { level: 1, name: '何がありましたか？' })).toBeVisible();
});

test('education that is due is recorded for all who had it on one day, and asked for no more', async () => {
  const { page } = opened;
  const line = page.getByRole('listitem').filter({ hasText: '個人情報の教育を記録する：まだの人が' });
  await line.getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1, name: '個人情報の教育と誓約' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  const record = page.getByRole('button', { name: /^\d+人の教育を記録$/ });
  const before = await record.textContent();
  await page.getByRole('list', { name: '職員' }).getByRole('checkbox').first().click();
  await expect(record).not.toHaveText(before ?? '');
  await page.getByRole('list', { name: '職員' }).getByRole('checkbox').first().click();
  await record.click();
  await worker.isTold(/の個人情報の教育を記録しました/);
  await worker.goesTo('ホーム');
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  await expect(line).toHaveCount(0);
});

test('お知らせの時期: what is told how long before is chosen, and stays chosen', async () => {
  const { page } = opened;
  await worker.goesTo('設定');
  await page.getByRole('link', { name: 'お知らせの時期' }).click();
  await page.getByLabel('個人情報の教育', { exact: true }).selectOption('当日');
  await page.getByLabel('お知らせする時刻').selectOption('10:00 ごろ');
  await page.getByLabel('今日やることがある日は、一度お知らせする').uncheck();
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await expect(page.getByLabel('個人情報の教育', { exact: true })).toHaveValue('0');
  await expect(page.getByLabel('お知らせする時刻')).toHaveCount(0);
});

test('the suggestions of the sample lead to what they name', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: /^試す （鶴岡市 様式１/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('様式１');
  await worker.goesTo('ホーム');
  await page.getByRole('button', { name: /^試す （佐藤 健一さんの退職/ }).click();
  await expect(page.getByText('佐藤 健一').first()).toBeVisible();
});

test('nothing bars anybody', async () => {
  const { page, app } = opened;
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await setSize(app, { width: 1093, height: 614 });
  expect(await barriers(page)).toEqual([]);
});
