import { expect, test, type Locator } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { secret } from '../../support/secrets.ts';
import { City } from './city.ts';
import { pressesInCloseDialog } from './close-dialog.ts';
import { ElectronicWay } from './electronic-way.ts';

let city: City;
let opened: LaunchedApp;
let worker: OfficeWorker;
let way: ElectronicWay;
/** The paper that a test is about, by its id: one of those that the city has taken in, and that no test before was about. */
let paper = '';

test.afterAll(() => pressesInCloseDialog(opened.app, '閉じる'));
const sample = new OneSample();
test.afterAll(() => city.close());

function is(app: LaunchedApp): void {
  opened = app;
  worker = new OfficeWorker(opened.page);
  way = new ElectronicWay(worker, city);
}
test.beforeAll(async () => {
  city = await City.open();
  is(await sample.atHome());
  await way.hasTheAddress();
  await way.hasReceived(4);
});
test.beforeEach(async () => {
  is(await sample.atHome());
});

/** Opens one beside the list. */
async function looksAtOne(): Promise<void> {
  paper = (await city.arrived()).find(({ status }) => status === 'received')?.submissionId ?? '';
  await worker.goesTo('提出');
  await row().click();
  await expect(way.panel).toContainText('受付番号');
}

const row = (): Locator => opened.page.locator(`tr[data-submission="${paper}"]`);
const standsAt = (state: string): Promise<void> =>
  expect(row().getByRole('gridcell', { name: state, exact: true })).toBeVisible();
const asks = async (): Promise<void> => {
  await way.panel.getByRole('button', { name: '取り下げる' }).click();
  await worker.isTold('流山市 介護支援課に、取り下げることを知らせます。');
  await expect(worker.button('やめる')).toBeFocused();
};
const confirms = (): Promise<void> =>
  opened.page.getByRole('dialog').getByRole('button', { name: '取り下げる' }).click();
/** What the city has of it: 'twice' would be a status of its own. */
const atTheCity = async (): Promise<string> => {
  const found = (await city.arrived()).filter(({ submissionId }) => submissionId === paper);
  return found.map(({ status }) => status).join();
};

test('a paper that has arrived is taken back after one question, the city knows, and the paper is free again', async () => {
  const { page } = opened;
  await way.makesChange();
  const made = page.url();
  await way.choosesIt();
  await way.sends();
  await expect(way.panel).toContainText('受付番号');
  paper = (await city.arrived()).at(-1)?.submissionId ?? '';
  await standsAt('受付');
  await asks();
  expect(await barriers(page)).toEqual([]);
  await worker.button('やめる').click();
  await expect.poll(atTheCity).toBe('received');

  await asks();
  await confirms();
  await standsAt('取下げ');
  await expect.poll(atTheCity).toBe('withdrawn');
  await expect(way.panel).toContainText('取下げを頼みました');
  await expect(way.panel).toContainText('取り下げました');
  await expect(way.panel.getByRole('button', { name: '取り下げる' })).toHaveCount(0);

  await page.evaluate((url) => history.pushState(null, '', url), made);
  await expect(worker.button('提出へ進む')).toBeVisible();
});

test('asked with the city out of reach it waits, and is asked by itself when the city is back', async () => {
  await looksAtOne();
  await city.goesAway();
  await asks();
  await confirms();
  await standsAt('取下げ中');
  await expect.poll(atTheCity).toBe('received');
  await city.comesBack();
  await way.asksForAnswers();
  await expect.poll(atTheCity).toBe('withdrawn');
  await expect(way.panel).toContainText('取り下げました');
});

test('one that the city has accepted meanwhile stays accepted, and that is said', async () => {
  await looksAtOne();
  await asks();
  await city.decides('accepted', '', '', paper);
  await confirms();
  await standsAt('受理');
  await expect.poll(atTheCity).toBe('accepted');
  await worker.isTold(/取り下げる前に、受理されました：様式2/);
  await expect(way.panel).toContainText('市がもう受理しているため、ここからは取り下げられません');
  await expect(way.panel.getByRole('button', { name: /送る|取り下げる/ })).toHaveCount(0);
  await expect(way.panel.getByRole('button', { name: '流山市 介護支援課に電話する' })).toBeVisible();
  expect(await barriers(opened.page)).toEqual([]);
});

test('one that the city has returned meanwhile is taken back all the same', async () => {
  await looksAtOne();
  await asks();
  await city.decides('returned', '電話番号が違うようです', '', paper);
  await confirms();
  await standsAt('取下げ');
  await expect.poll(atTheCity).toBe('withdrawn');
});

test('with a 接続キー that the city no longer takes, the question is asked again once it is put right, and nothing is sent', async () => {
  const { card } = way;
  const types = async (key: string): Promise<void> => {
    await card.getByLabel('接続キー').fill(secret(key));
    await card.getByRole('button', { name: '保管する' }).click();
    await worker.isTold(/の提出先を保管しました/);
  };
  await looksAtOne();
  await worker.goesTo('設定');
  await opened.page.getByRole('link', { name: '提出先・メール' }).click();
  await types('setsuzoku-key-no-torikeshi-75');
  await worker.goesTo('提出');
  await row().click();
  await asks();
  await confirms();
  await standsAt('要対応');
  await expect(way.panel.getByRole('button', { name: 'もう一度取下げを頼む' })).toBeVisible();
  await expect(way.panel.getByRole('button', { name: 'もう一度送る' })).toHaveCount(0);
  await way.panel.getByRole('button', { name: '提出先の設定を開く' }).click();
  await types(city.token);
  await expect.poll(atTheCity).toBe('withdrawn');
  await worker.goesTo('提出');
  await standsAt('取下げ');
});
