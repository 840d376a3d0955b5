import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { secret } from '../../support/secrets.ts';
import { freshApp } from '../../support/shared-app.ts';
import { City } from './city.ts';
import { pressesInCloseDialog } from './close-dialog.ts';
import { ElectronicWay } from './electronic-way.ts';

let city: City;
let opened: LaunchedApp;
let worker: OfficeWorker;
let way: ElectronicWay;
test.beforeEach(async () => {
  city = await City.open();
  opened = await freshApp({ size: { width: 1366, height: 768 } });
  worker = new OfficeWorker(opened.page);
  way = new ElectronicWay(worker, city);
  await worker.opensTheSample();
  await way.hasTheAddress();
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await pressesInCloseDialog(opened.app, '閉じる');
  await opened.close();
  await city.close();
});

const asks = async (): Promise<void> => {
  await way.panel.getByRole('button', { name: '取り下げる' }).click();
  await worker.isTold('流山市 介護支援課に、取り下げることを知らせます。');
  await expect(worker.button('やめる')).toBeFocused();
};
const confirms = (): Promise<void> =>
  opened.page.getByRole('dialog').getByRole('button', { name: '取り下げる' }).click();
const statuses = async (): Promise<string[]> => (await city.arrived()).map(({ status }) => status);

test('a paper that has arrived is taken back after one question, the city knows, and the paper is free again', async () => {
  const { page } = opened;
  await way.makesChange();
  await way.choosesIt();
  await way.sends();
  await expect(way.rows('様式2', '受付')).toHaveCount(1);
  await asks();
  expect(await barriers(page)).toEqual([]);
  await worker.button('やめる').click();
  await expect.poll(() => statuses()).toEqual(['received']);

  await asks();
  await confirms();
  await expect(way.rows('様式2', '取下げ')).toHaveCount(1);
  await expect.poll(() => statuses()).toEqual(['withdrawn']);
  await expect(way.panel).toContainText('取下げを頼みました');
  await expect(way.panel).toContainText('取り下げました');
  await expect(way.panel.getByRole('button', { name: '取り下げる' })).toHaveCount(0);

  await worker.goesTo('書類');
  await page.getByRole('link', { name: /^これまでの書類/ }).click();
  await page
    .getByRole('list', { name: 'これまでの書類' })
    .getByRole('link', { name: /様式2 登録事項変更・修正申請書/ })
    .first()
    .click();
  await expect(worker.button('提出へ進む')).toBeVisible();
});

test('asked with the city out of reach it waits, and is asked by itself when the city is back', async () => {
  await way.hasOneReceived();
  await city.goesAway();
  await asks();
  await confirms();
  await expect(way.rows('様式2', '取下げ中')).toHaveCount(1);
  await expect.poll(() => statuses()).toEqual(['received']);
  await city.comesBack();
  await way.asksForAnswers();
  await expect.poll(statuses, { timeout: 30_000 }).toEqual(['withdrawn']);
  await expect(way.panel).toContainText('取り下げました');
});

test('one that the city has accepted meanwhile stays accepted, and that is said', async () => {
  const { page } = opened;
  await way.hasOneReceived();
  await asks();
  await city.decides('accepted');
  await confirms();
  await expect(way.rows('様式2', '受理')).toHaveCount(1);
  await expect.poll(() => statuses()).toEqual(['accepted']);
  await worker.isTold(/取り下げる前に、受理されました：様式2/);
  await expect(way.panel).toContainText('市がもう受理しているため、ここからは取り下げられません');
  await expect(way.panel.getByRole('button', { name: /送る|取り下げる/ })).toHaveCount(0);
  await expect(way.panel.getByRole('button', { name: '流山市 介護支援課に電話する' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

test('one that the city has returned meanwhile is taken back all the same', async () => {
  await way.hasOneReceived();
  await asks();
  await city.decides('returned', '電話番号が違うようです');
  await confirms();
  await expect(way.rows('様式2', '取下げ')).toHaveCount(1);
  await expect.poll(() => statuses()).toEqual(['withdrawn']);
});

test('with a 接続キー that the city no longer takes, the question is asked again once it is put right, and nothing is sent', async () => {
  const { card } = way;
  const types = async (key: string): Promise<void> => {
    await card.getByLabel('接続キー').fill(secret(key));
    await card.getByRole('button', { name: '保管する' }).click();
    await worker.isTold(/の提出先を保管しました/);
  };
  await way.hasOneReceived();
  await worker.goesTo('設定');
  await opened.page.getByRole('link', { name: '提出先・メール' }).click();
  await types('setsuzoku-key-no-torikeshi-75');
  await worker.goesTo('提出');
  await way.rows('様式2', '受付').click();
  await asks();
  await confirms();
  await expect(way.rows('様式2', '要対応')).toHaveCount(1);
  await expect(way.panel.getByRole('button', { name: 'もう一度取下げを頼む' })).toBeVisible();
  await expect(way.panel.getByRole('button', { name: 'もう一度送る' })).toHaveCount(0);
  await way.panel.getByRole('button', { name: '提出先の設定を開く' }).click();
  await types(city.token);
  await expect.poll(statuses).toEqual(['withdrawn']);
  await worker.goesTo('提出');
  await expect(way.rows('様式2', '取下げ')).toHaveCount(1);
});
