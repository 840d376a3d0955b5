import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
const sample = new OneSample();
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

const picture = (name: string): Promise<void> => takesPicture(opened.page, 'documents', name);

/** Both sizes that every screen is looked at in. */
async function looksAtBothSizes(name: string): Promise<void> {
  const { app, page } = opened;
  for (const [width, height] of [
    [1093, 614],
    [1366, 768],
  ] as const) {
    await setSize(app, { width, height });
    await page.waitForFunction((wanted) => innerWidth === wanted, width);
    expect(await barriers(page)).toEqual([]);
    await picture(`${name}-${width}`);
  }
}

/** 様式1-1 for the 入職 of 田中 美智子, complete. */
async function makesApplication(): Promise<void> {
  const { page } = opened;
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
}

test('what was begun, what was used and what was made are found again, by keyboard too', async () => {
  const { page, app, profile } = opened;
  await answerSaveDialogs(app, profile);
  await worker.goesTo('書類');
  await worker.isTold('つくりかけの書類はありません。始めると、自動でここに残ります。');
  await makesApplication();
  await worker.button('Word で保存').click();
  await worker.isTold(/^保存しました/);
  await worker.makes('様式１ 導入誓約書');
  await worker.isTold('足りない項目はありません');
  await worker.goesTo('書類');

  const drafts = page.getByRole('region', { name: '下書き' });
  await expect(drafts.getByRole('listitem')).toHaveCount(1);
  await expect(drafts).toContainText('ひまわりの里 鶴岡');
  const recent = page.getByRole('region', { name: '最近使った様式' });
  await expect(recent.getByRole('link')).toHaveText([/鶴岡市 様式１/, /流山市 様式1-1/]);
  await looksAtBothSizes('papers-forms');

  const search = page.getByLabel('様式・書類をさがす');
  await search.fill('スマホ');
  await expect(page.getByRole('link', { name: /をつくる$/ })).toHaveCount(1);
  await expect(page.getByRole('link', { name: '様式1-2 利用端末登録申請書をつくる' })).toBeVisible();
  await search.fill('タナカ');
  await worker.isTold('できた書類にも 1件あります。');
  await page.getByRole('link', { name: 'これまでの書類を見る' }).press('Enter');
  const papers = page.getByRole('list', { name: 'これまでの書類' });
  await expect(papers.getByRole('link')).toHaveText([/流山市 様式1-1 利用申請書田中 美智子/]);
  await search.press('ArrowDown');
  await expect(papers.getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await worker.seesOnPaper('田中 美智子');
  // Back to the same list, the same search, and the same paper.
  await page.getByRole('main').getByRole('link', { name: '書類', exact: true }).press('Enter');
  await expect(search).toHaveValue('タナカ');
  await expect(papers.getByRole('link')).toBeFocused();

  await search.fill('');
  await page.getByRole('button', { name: /^下書き/ }).click();
  await expect(papers.getByRole('link')).toHaveText([/鶴岡市 様式１/]);
  await page.getByRole('button', { name: /^すべて/ }).click();
  await page.getByText('様式ごと').click();
  await expect(papers.getByRole('heading')).toHaveText([/鶴岡市 様式１/, /流山市 様式1-1/]);
  await page.getByText('人・事業所ごと').click();
  await expect(papers.getByRole('heading')).toHaveText([/ひまわりの里 鶴岡/, /田中 美智子/]);
  await looksAtBothSizes('papers-made');

  await page.getByRole('button', { name: /様式１ 導入誓約書.*を消す/ }).press('Enter');
  await expect(papers.getByRole('heading')).toHaveCount(1);
  await worker.button('元に戻す').click();
  await expect(papers.getByRole('heading')).toHaveCount(2);

  await worker.button(/^名前・書類・手続きをさがす/).click();
  const box = page.getByRole('combobox', { name: '名前・書類・手続きをさがす' });
  await box.fill('たなか');
  await page.getByRole('option', { name: /様式1-1.*田中 美智子/ }).click();
  await worker.seesOnPaper('田中 美智子');
  await worker.button(/^名前・書類・手続きをさがす/).click();
  await box.fill('せいやくしょ');
  const forms = page.getByRole('group', { name: '様式' });
  await expect(forms.getByRole('option', { name: /鶴岡市 様式１/ })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a paper leads back to the screen that it was opened from', async () => {
  const { page } = opened;
  await makesApplication();
  await worker.goesTo('ホーム');
  const begun = page.getByRole('region', { name: 'つくりかけの書類' });
  await begun.getByRole('button', { name: /^続ける.*様式1-1 利用申請書：田中 美智子/ }).click();
  await page.getByRole('main').getByRole('link', { name: 'ホーム' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: 'ホーム' }),
  ).toHaveAttribute('aria-current', 'page');
});
