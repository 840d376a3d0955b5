import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs, cancelSaveDialogs } from '../../support/save-dialog.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
const sample = new OneSample(undefined, onTheDay);
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

test('a paper thrown away comes back with 元に戻す', async () => {
  const { page } = opened;
  await worker.makes('様式１ 導入誓約書');
  await worker.isTold('足りない項目はありません');
  await worker.goesTo('書類');
  await page.getByRole('button', { name: /様式１ 導入誓約書（.*）を消す/ }).click();
  await expect(page.getByRole('link', { name: /鶴岡市 様式１.*続ける/ })).toHaveCount(0);
  await worker.button('元に戻す').click();
  await expect(page.getByRole('link', { name: /鶴岡市 様式１.*続ける/ })).toHaveCount(1);
  await page.getByRole('button', { name: /様式１ 導入誓約書（.*）を消す/ }).click();
  await expect(page.getByRole('link', { name: /鶴岡市 様式１.*続ける/ })).toHaveCount(0);
});

test('やめる in the save dialog changes nothing', async () => {
  await cancelSaveDialogs(opened.app);
  await worker.makes('様式１ 導入誓約書');
  await worker.isTold('足りない項目はありません');
  await worker.button('Word で保存').click();
  await worker.goesTo('書類');
  await expect(opened.page.getByRole('region', { name: '下書き' }).getByText('様式１')).toBeVisible();
});

test('鶴岡市 様式１ comes out of the ledger at once, as Word only, and says why there is no PDF', async () => {
  const { app, profile } = opened;
  const proposals = await answerSaveDialogs(app, profile);
  await worker.makes('様式１ 導入誓約書');
  await worker.isTold('足りない項目はありません');
  await worker.isTold('本間 久美子、');
  await worker.seesOnPaper('五十嵐 誠');
  await expect(worker.button('ほかの形式')).toHaveCount(0);
  await worker.isTold(/鶴岡市の決まりで PDF にはできません/);
  await worker.isTold('宛先：kaigo@city.tsuruoka.yamagata.jp');
  await worker.button('Word で保存').click();
  await worker.isTold(/保存しました：鶴岡市_様式１_導入誓約書/);
  const [name = ''] = await proposals();
  const xml = strFromU8(unzipSync(readFileSync(join(profile, name)))['word/document.xml'] ?? new Uint8Array());
  for (const words of ['社会福祉法人ひまわり会', '理事長　高橋 正一', 'ひまわりの里 鶴岡', '渡部 恵', '佐久間 茂'])
    expect(xml).toContain(words);
});

test('鶴岡市 様式２ has a row for each care manager, takes a ○ more, and is an Excel file only', async () => {
  const { page, app, profile } = opened;
  await worker.makes('様式２ 事業所情報登録票');
  await worker.isTold('足りない項目はありません');
  await worker.isTold('公式様式の再現ではありません');
  await expect(page.getByRole('checkbox', { name: '居宅介護支援事業所' })).toBeChecked();
  const nursing = page.getByRole('checkbox', { name: '訪問看護', exact: true });
  await nursing.click();
  await expect(nursing).toBeChecked();
  const meetings = page.getByLabel('参加できる説明会・ミーティングの日時（決まっていれば）');
  await meetings.fill('12月3日 14時');
  await meetings.blur();
  await expect(worker.button('ほかの形式')).toHaveCount(0);
  await worker.isTold(/鶴岡市の決まりで PDF にはできません/);
  const proposals = await answerSaveDialogs(app, profile);
  await worker.button('Excel で保存').click();
  await worker.isTold(/保存しました：鶴岡市_様式２_事業所情報登録票/);
  const [name = ''] = await proposals();
  const xml = strFromU8(unzipSync(readFileSync(join(profile, name)))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  for (const words of ['ひまわりの里 鶴岡', '渡部 恵', 'igarashi@himawari.example', '12月3日 14時', '☑ すべて法人'])
    expect(xml).toContain(words);
  expect(xml.match(/<t>○<\/t>/g)).toHaveLength(2);
  await takesPicture(page, 'documents', 'tsuruoka-2');
});

test('a date that can not be read keeps the paper back, whichever way out is pressed', async () => {
  const { page, app, profile } = opened;
  const proposals = await answerSaveDialogs(app, profile);
  await worker.makes('様式１ 導入誓約書');
  await worker.isTold('足りない項目はありません');
  const date = page.getByLabel('誓約日', { exact: true });
  await date.fill('へいせい');
  await worker.button('Word で保存').click();
  await worker.isTold('「へいせい」は日付として読めません。例：令和8年11月20日');
  await worker.isTold('入れた内容が、まだ書類に入っていません。ここを済ませると進めます');
  await expect(date).toBeFocused();
  await date.fill('R8.12.1');
  await worker.button('Word で保存').click();
  await worker.isTold(/保存しました：/);
  expect(await proposals()).toHaveLength(1);
});

test('the door refuses a PDF of it as well, whoever asks', async () => {
  const answer = await opened.page.evaluate(async () => {
    type Ask = (channel: string, input: unknown) => Promise<{ ok: boolean; code?: string; message?: string }>;
    const { ask } = (window as unknown as { renkei: { ask: Ask } }).renkei;
    const paper = {
      packId: 'tsuruoka-finelink',
      formId: '1',
      context: {},
      overrides: {},
      about: '',
      date: '2026-11-20',
    };
    return ask('documents:save', { ...paper, mode: 'draft', output: 'pdf' });
  });
  expect(answer).toMatchObject({ ok: false, code: 'output/not-allowed' });
  expect(answer.message).toContain('PDF に変換しないでください');
});

test('an unfinished paper is still there after the app was closed, with what was typed', async () => {
  const { page } = opened;
  await worker.makes('様式2 登録事項変更・修正申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await worker.button('記録にない変更を書く').click();
  await worker.button('連絡先').click();
  await expect(page.getByLabel('連絡先（変更前） 変更前')).toContainText('nagareyama@himawari.example');
  const after = page.getByLabel('連絡先（変更後） 変更後');
  await expect(after).toBeFocused();
  await after.fill('電話：04-0000-0099');
  await after.blur();
  await worker.isTold('足りない項目はありません');
  await worker.seesOnPaper('電話：04-0000-0099');

  opened = await sample.opensAgain();
  worker = new OfficeWorker(opened.page);
  await worker.goesTo('書類');
  await opened.page.getByRole('link', { name: /様式2.*ひまわりの里 流山.*続ける/ }).click();
  await worker.seesOnPaper('電話：04-0000-0099');
});

test('a form is found by what happened, and 様式2 says beside its button what is still to be chosen', async () => {
  const { page } = opened;
  await worker.goesTo('書類');
  const search = page.getByLabel('様式・書類をさがす');
  await search.fill('たいしょく');
  await expect(page.getByRole('link', { name: /をつくる$/ })).toHaveCount(1);
  await expect(page.getByRole('link', { name: '様式1-1 利用申請書をつくる' })).toBeVisible();
  await search.fill('ほげ');
  await worker.isTold('「ほげ」に合う様式は見つかりません');
  await worker.button('すべての様式を表示').click();

  await page.getByRole('link', { name: '様式2 登録事項変更・修正申請書をつくる' }).click();
  await worker.isTold('先に事業所を選んでください。');
  await worker.button('書類をつくる').click();
  const office = page.getByLabel('どの事業所から出しますか');
  await expect(office).toBeFocused();
  await expect(page.getByRole('alert')).toHaveText('先に事業所を選んでください');
  await office.selectOption({ label: 'ひまわりの里 流山' });
  await expect(page.getByRole('alert')).toHaveText('届け出る変更を選ぶか、「記録にない変更を書く」を押してください');
});

test('a folder that can not be written to is said plainly, and nothing is lost', async () => {
  const { app, profile } = opened;
  const locked = join(profile, 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  await answerSaveDialogs(app, process.getuid?.() === 0 ? '/proc/self' : locked);
  await worker.makes('様式１ 導入誓約書');
  await worker.isTold('足りない項目はありません');
  await worker.button('Word で保存').click();
  await worker.isTold(/の場所には書き込めません。入力は残っています/);
  await worker.isTold('足りない項目はありません');
  chmodSync(locked, 0o700);
});
