import { expect, test } from '@playwright/test';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { inOneLine, textOnPaper } from '../../support/paper-frame.ts';
import { takesPicture } from '../../support/picture.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
const sample = new OneSample();
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

const picture = (name: string): Promise<void> => takesPicture(opened.page, 'documents', name);

test('ふくい 様式２ comes out of the ledger at once, is no official form, and leaves out the fee where none is paid', async () => {
  const { page } = opened;
  await worker.makes('様式２ 施設又は組織誓約書');
  await worker.isTold('公式様式の再現ではありません');
  await worker.isTold('足りない項目はありません');
  await worker.seesOnPaper('ひまわりの里 福井');
  await worker.seesOnPaper('１１　利用料を、年間一括払い');
  await page.getByLabel(/無料で使う/).click();
  await expect.poll(() => textOnPaper(page)).not.toContain(inOneLine('１１　利用料'));
  await picture('fukui-2');
  await worker.isTold('1 / 1 ページ');
});

test('ふくい 様式４ is made for several people at once', async () => {
  const { page } = opened;
  await worker.makes('様式４ 業務情報保持に関する誓約書');
  await page.getByRole('checkbox', { name: /小林 大輔/ }).check();
  await page.getByRole('checkbox', { name: /伊藤 由美/ }).check();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await worker.seesOnPaper('小林 大輔');
  await worker.isTold('1 / 2 ページ');
  await picture('fukui-4');
});

test('ふくい 様式５ is made for a patient with family and team, and asks for the numbers of other offices', async () => {
  const { page } = opened;
  await worker.makes('様式５ 個人情報使用説明書・同意書');
  await page.getByLabel(/山本 ふみ/).click();
  await worker.choosesPerson('説明する人', 'いとうゆみ', '伊藤 由美（看護師）');
  await worker.button('書類をつくる').click();
  await worker.seesOnPaper('西川 和枝');
  const address = page.getByLabel('患者の住所', { exact: true });
  await address.fill('福井県福井市ひまわり7-8-9');
  await address.blur();
  await worker.seesOnPaper('福井県福井市ひまわり7-8-9');
  await worker.isTold('/ 2 ページ');
  await picture('fukui-5');
});

test('ふくい 様式６ wants every confirmation, 様式７ warns of what is deleted', async () => {
  const { page } = opened;
  await worker.makes('様式６ 利用解除申込書（事業所用）');
  await worker.seesOnPaper('岡田 ミツ');
  await worker.isTold(/過去に記入した記事を、もう見られなくなります/);
  const kept = page.getByRole('checkbox', { name: '必要な記録は、解除の前に保存した' });
  await kept.click();
  await expect(kept).toBeChecked();
  await worker.isTold('1 / 1 ページ');
  await picture('fukui-6');
  await worker.makes('様式７ 同意撤回書');
  await page.getByLabel(/岡田 ミツ/).click();
  await expect(page.getByLabel('説明する人')).toHaveCount(0);
  await worker.button('書類をつくる').click();
  await worker.isTold(/記事はすべて削除され、元に戻せません/);
  await worker.seesOnPaper('越野 恭子');
  await picture('fukui-7');
  await worker.isTold('1 / 1 ページ');
});
