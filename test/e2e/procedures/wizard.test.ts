import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
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

/** A picture at both sizes, and nothing on the screen that bars people. */
async function looksAt(name: string): Promise<void> {
  const { page, app } = opened;
  await page.screenshot({ path: join('out', 'wizard', `${name}.png`) });
  expect(await barriers(page)).toEqual([]);
  await setSize(app, { width: 1093, height: 614 });
  await page.screenshot({ path: join('out', 'wizard', `${name}-small.png`) });
  await setSize(app, { width: 1366, height: 768 });
}

async function begins(event: string): Promise<void> {
  const { page } = opened;
  await page.evaluate(() => history.pushState(null, '', '/procedures/start'));
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
  await page.getByRole('radio', { name: event }).check({ force: true });
  await page.getByRole('button', { name: /で次へ$/ }).click();
}

const section = (name: string): Locator => opened.page.getByRole('region', { name });

test('the only one in charge leaves: the next is chosen, two papers are drafts, the ledger follows, and all goes back', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await begins('退職');
  await looksAt('who');
  await page.getByLabel('名前・ふりがな・職員番号でさがす').fill('さとう');
  await page.getByRole('checkbox', { name: /佐藤 健一/ }).check();
  await page.getByRole('textbox', { name: '最後に勤める日' }).fill('R8.11.30');
  await expect(page.getByText('令和8年11月30日（月）')).toBeVisible();
  await looksAt('who-filled');
  await worker.button('必要な書類を見る').click();
  await expect(section('流山市 TRITRUS').getByText('様式1-1')).toBeVisible();
  await expect(page.getByText('このままでは、担当者がいなくなります')).toBeVisible();
  await looksAt('papers');
  // Nobody is left without a word: the button leads to the choice.
  await worker.button('この内容で始める').click();
  const next = page.getByLabel('次のシステム利用管理担当者');
  await expect(next).toBeFocused();
  await next.selectOption({ label: '鈴木 一郎（介護支援専門員）' });
  await expect(page.getByText('次の方が決まりました')).toBeVisible();
  await expect(section('流山市 TRITRUS').getByText('記入済み').first()).toBeVisible();
  await looksAt('papers-next');
  await worker.button('この内容で始める').click();
  await worker.isTold('佐藤 健一さんの退職の手続きを始めました');
});
