import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { LaunchedApp } from '../../support/launch.ts';
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

test('LINE WORKS メンバー一覧 begins with everybody of the office, and is kept there as Excel', async () => {
  const { app, page, profile } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await worker.makes('メンバー一覧 一括登録用');
  await expect(page.getByRole('checkbox', { name: /齋藤 和夫/ })).toBeChecked();
  await worker.button('書類をつくる').click();
  await worker.isTold('公式様式の再現ではありません');
  await worker.isTold('足りない項目はありません');
  await worker.isTold('A4 横　1 / 1 ページ');
  await worker.seesOnPaper('saito');
  await picture('line-works-member-list');
  const proposals = await answerSaveDialogs(app, profile);
  await worker.button('Excel で保存').click();
  await worker.isTold(/保存しました：/);
  const [name = ''] = await proposals();
  const sheet = strFromU8(unzipSync(readFileSync(join(profile, name)))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  for (const words of ['齋藤', 'さいとう', 'saito@himawari.example']) expect(sheet).toContain(words);
});

test('LINE WORKS 申請フォーム asks for the one who will look after it', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await worker.makes('申請フォーム 初期設定代行');
  await worker.button('書類をつくる').click();
  const box = page.getByRole('combobox', { name: '管理者となる職員', exact: true });
  await box.fill('佐藤 恵');
  await box.blur();
  await worker.seesOnPaper('佐藤 恵');
  await worker.isTold('1 / 1 ページ');
  await picture('line-works-application');
});

test('LINE WORKS 試算表 calculates with the office’s own figures', async () => {
  await worker.usesOffice('ひまわりの里 流山');
  await worker.makes('試算表 費用削減効果');
  await worker.button('書類をつくる').click();
  await worker.seesOnPaper('合計　年額108,000円');
  await opened.page.getByRole('checkbox', { name: /訪問/ }).click();
  await worker.seesOnPaper('合計　年額648,000円');
  await picture('line-works-savings');
});

test('鶴岡市 様式２ comes out of the ledger at once, as Excel only', async () => {
  await worker.usesOffice('ひまわりの里 鶴岡');
  await worker.makes('様式２ 事業所情報登録票');
  await worker.isTold('足りない項目はありません');
  await worker.isTold('A4 縦　1 / 1 ページ');
  await worker.seesOnPaper('本間 久美子');
  await expect(worker.button('ほかの形式')).toHaveCount(0);
  await picture('tsuruoka-2');
});
