import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';

/** Whatever way a network's papers name: an office brings, posts, mails or faxes, and says so. */
const sample = new OneSample(undefined, onTheDay);
let opened: LaunchedApp;
let worker: OfficeWorker;
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});
const recordsIt = () => opened.page.getByRole('dialog').getByRole('button', { name: '出したと記録する' }).click();

test('a paper of a pack that names mail alone was brought: it stands in 提出 with its day', async () => {
  const { page, app } = opened;
  await worker.makes('様式１ 導入誓約書');
  await worker.isTold('足りない項目はありません');
  await worker.button('提出へ進む').click();
  const dialog = page.getByRole('dialog', { name: 'どう出しますか' });
  await dialog.getByRole('radio', { name: /^もう出してある/ }).check();
  await recordsIt();
  await expect(dialog.getByRole('alert')).toContainText('どれかを選ぶと、記録できます');
  await takesPicture(page, 'ways-out', 'other-way');
  await setSize(app, { width: 911, height: 512 });
  await takesPicture(page, 'ways-out', 'other-way-small');
  expect(await barriers(page)).toEqual([]);
  await setSize(app, { width: 1366, height: 768 });
  await dialog.getByRole('radio', { name: '手渡した' }).check();
  await dialog.getByRole('textbox', { name: '出した日' }).fill('R8.11.19');
  await dialog.getByRole('textbox', { name: '出した人' }).fill('本間 久美子');
  await recordsIt();
  const panel = page.getByRole('complementary', { name: /^様式１/ });
  await expect(panel).toContainText('手渡し済');
  await expect(panel).toContainText('手渡しました（本間 久美子）');
  const row = page.getByRole('row', { name: /導入誓約書/ });
  await expect(row).toContainText('窓口');
  await expect(row).toContainText('11月19日');
  await expect(page.getByText('出し終わったもの')).toBeVisible();

  await test.step('taken back it waits as before, and may have been faxed', async () => {
    await panel.getByRole('button', { name: '手渡した記録を取り消す' }).click();
    await expect(panel).toContainText('まだ送信していません');
    await panel.getByRole('button', { name: 'ほかの出し方で出した' }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'FAXした' }).check();
    await recordsIt();
    await expect(panel).toContainText('FAX済');
    await expect(row).toContainText('FAX');
    await takesPicture(page, 'ways-out', 'faxed');
  });
});

test('in a procedure it ends the step as its own way would', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await worker.beginsProcedure('氏名の変更');
  await page.getByLabel('名前・ふりがな・職員番号でさがす').fill('すずき');
  await page.getByRole('radio', { name: /鈴木 一郎/ }).check();
  await page.getByLabel('変更後の氏名').fill('見本 一郎');
  await page.getByLabel('変更後のふりがな').fill('みほん いちろう');
  await page.getByRole('textbox', { name: '氏名が変わる日' }).fill('R8.12.1');
  await worker.button('必要な書類を見る').click();
  await worker.button('この内容で始める').click();
  await page
    .getByRole('navigation', { name: 'ネットワーク' })
    .getByRole('button', { name: /TRITRUS/ })
    .click();
  await takesPicture(page, 'checklist', 'already-out');
  await worker.button('もう出してある').click();
  const dialog = page.getByRole('dialog', { name: 'どう出しますか' });
  await dialog.getByRole('radio', { name: 'FAXした' }).check();
  await recordsIt();
  await expect(page.getByRole('complementary', { name: /^様式2/ })).toContainText('FAX済');
  await worker.goesTo('手続き');
  await page.getByRole('main').getByRole('link', { name: '鈴木 一郎さんの氏名の変更' }).click();
  await page
    .getByRole('navigation', { name: 'ネットワーク' })
    .getByRole('button', { name: /TRITRUS/ })
    .click();
  await expect(page.locator('[data-step]').filter({ hasText: '様式2' }).first()).toContainText('（事業所、済み）');
});
