import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
const sample = new OneSample(undefined, async (page) => {
  await onTheDay(page);
  await new OfficeWorker(page).printsWith('own');
});
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

test('the same as last time: with what was typed, and what has changed since', async () => {
  const { page, app, profile } = opened;
  await answerSaveDialogs(app, profile);
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
  await page.getByLabel('鈴木 一郎').check();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await worker.button('田中 美智子 職種を直す').click();
  await page.getByLabel('田中 美智子 職種').fill('主任看護師');
  await page.getByLabel('田中 美智子 職種').press('Enter');
  await worker.button('この書類だけ').click();
  await worker.seesOnPaper('主任看護師');
  await worker.button('提出へ進む').click();
  await worker.button('窓口へ持っていく').click();
  await expect(page.getByRole('row', { name: /様式1-1.*まだ手渡していません/ })).toHaveCount(1);

  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await worker.isTold(/前回は 令和8年11月\d+日 につくりました/);
  await takesPicture(page, 'documents', 'again-offer');
  await worker.button('前回と同じ内容でつくる').press('Enter');
  await worker.isTold(/^前回（令和8年11月\d+日）から変わったところ/);
  await expect(page.locator('details').filter({ hasText: 'から変わったところ' })).toContainText('なし');
  await worker.seesOnPaper('主任看護師');
  await worker.button('法人の電話番号を直す').click();
  const phone = page.getByLabel('法人の電話番号');
  await phone.fill('04-0000-0088');
  await phone.press('Enter');
  await worker.button('台帳も直す').press('Enter');
  const changed = page.getByRole('row', { name: /^法人の電話番号 .* 04-0000-0088$/ });
  await expect(changed).toBeVisible();
  for (const [width, height] of [
    [1093, 614],
    [1366, 768],
  ] as const) {
    await setSize(app, { width, height });
    await page.waitForFunction((wanted) => innerWidth === wanted, width);
    expect(await barriers(page)).toEqual([]);
    await takesPicture(page, 'documents', `again-compared-${width}`);
  }
  // Opened again, it is compared again.
  await page.reload();
  await expect(changed).toBeVisible();
  await page.getByRole('link', { name: '前回の書類を見る' }).press('Enter');
  await worker.isTold('この書類は、出すために確定しました');

  await worker.goesTo('書類');
  await page.getByRole('link', { name: /^これまでの書類/ }).click();
  const again = page.getByRole('button', { name: /^同じ内容でつくる：流山市 様式1-1/ });
  await isReadableAtEveryLook(opened, 'これまでの書類', again);
  await again.press('Enter');
  await worker.isTold(/^前回（令和8年11月\d+日）から変わったところ/);
  await worker.seesOnPaper('田中 美智子');
});

test('a form that is made at once offers the last one where nothing was typed yet', async () => {
  const { app, page, profile } = opened;
  await answerSaveDialogs(app, profile);
  await worker.makes('様式２ 事業所情報登録票');
  await worker.isTold('足りない項目はありません');
  const meetings = page.getByLabel('参加できる説明会・ミーティングの日時（決まっていれば）');
  await meetings.fill('12月3日 14時');
  await meetings.blur();
  await worker.seesOnPaper('12月3日 14時');
  await worker.button('Excel で保存').click();
  await worker.isTold(/^保存しました/);
  await worker.isTold(/^完成した書類です/);
  await worker.makes('様式２ 事業所情報登録票');
  await expect(meetings).toHaveValue('');
  await worker.button('前回と同じ内容でつくる').click();
  await expect(meetings).toHaveValue('12月3日 14時');
  await expect(worker.button('前回と同じ内容でつくる')).toHaveCount(0);
  await worker.goesTo('書類');
  const drafts = page.getByRole('region', { name: '下書き' }).getByRole('listitem');
  await expect(drafts.filter({ hasText: '様式２ 事業所情報登録票' })).toHaveCount(1);
});
