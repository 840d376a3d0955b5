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
  await worker.usesOffice('ひまわりの里 福井');
});

/** Excel で保存: the file's name and its sheets as XML. */
async function savesAsExcel(): Promise<{ name: string; sheets: string[] }> {
  const { app, profile } = opened;
  const proposals = await answerSaveDialogs(app, profile);
  await worker.button('Excel で保存').click();
  await worker.isTold(/保存しました：/);
  const [name = ''] = await proposals();
  const parts = unzipSync(readFileSync(join(profile, name)));
  const sheets = [1, 2, 3].flatMap((i) => parts[`xl/worksheets/sheet${i}.xml`] ?? []);
  return { name, sheets: sheets.map((sheet) => strFromU8(sheet)) };
}

const picture = (name: string): Promise<void> => takesPicture(opened.page, 'documents', name);

test('ふくい 様式１ names the people who are going to use it', async () => {
  const { page } = opened;
  await worker.makes('様式１ 利用申込書（事業所用）');
  await worker.button('書類をつくる').click();
  await expect(page.getByRole('alert')).toHaveText('届け出る人を選んでください');
  for (const name of [/伊藤 由美/, /小林 大輔/]) await page.getByRole('checkbox', { name }).check();
  await worker.button('書類をつくる').click();
  await worker.isTold('公式様式の再現ではありません');
  await worker.isTold('足りない項目はありません');
  const login = page.getByRole('button', { name: '管理画面ログイン用メールアドレスを直す' });
  await login.click();
  const box = page.getByRole('textbox', { name: '管理画面ログイン用メールアドレス' });
  await box.fill('ITO@himawari.example');
  await box.blur();
  // A user's own address is none of the 管理画面: it isn't offered to the ledger.
  await expect(worker.button('この書類だけ')).toHaveCount(0);
  await worker.isTold(/伊藤 由美さんの利用者用アドレスが、管理画面ログイン用と同じです/);
  await worker.button('台帳の値に戻す').click();
  await worker.isTold('足りない項目はありません');
  await picture('fukui-1');
  const { name, sheets } = await savesAsExcel();
  expect(name).toContain('様式１_利用申込書（事業所用）');
  for (const words of ['kobayashi@himawari.example', 'カツラギ ミサキ', '訪問看護ステーション、居宅介護支援事業所等'])
    expect(sheets[0]).toContain(words);
});

test('ふくい 様式８ is made for several teams at once', async () => {
  const { page } = opened;
  await worker.makes('様式８ チーム登録申請書（事業所用）');
  await worker.button('書類をつくる').click();
  await expect(page.getByRole('alert')).toHaveText('チームを選んでください');
  await page.getByRole('checkbox', { name: /山本 ふみ/ }).check();
  await page.getByRole('checkbox', { name: /阿部 ヨネ/ }).check();
  await worker.isTold('2チームを選びました');
  await picture('fukui-8-pick');
  await worker.button('書類をつくる').click();
  await worker.isTold(/山本 ふみさん、阿部 ヨネさんのチームには、職員がもう入っています/);
  await page.getByRole('checkbox', { name: /患者又はその家族に説明しました/ }).click();
  await worker.isTold('足りない項目はありません');
  await picture('fukui-8');
  const { name, sheets } = await savesAsExcel();
  expect(name).toContain('様式８_チーム登録申請書（事業所用）');
  for (const words of ['山本 ふみ', 'ひまわり内科、ひまわり薬局 福井', '☑ チームへの参加について、患者又は'])
    expect(sheets[0]).toContain(words);
});

test('ふくい 管理台帳 comes out of the ledger on three sheets, and is not for sending', async () => {
  await worker.makes('管理台帳 利用者・端末・チームの台帳');
  await worker.isTold('足りない項目はありません');
  await worker.isTold('施設で保管');
  await expect(worker.button('提出へ進む')).toHaveCount(0);
  await expect(worker.button('完成として保存する')).toBeVisible();
  await picture('fukui-ledger');
  const { name, sheets } = await savesAsExcel();
  expect(name).toContain('管理台帳');
  expect(sheets[0]).toContain('竹内 静香');
  expect(sheets[1]).toContain('岡田 ミツ');
  expect(sheets[2]).toContain('大雨による停電');
});
