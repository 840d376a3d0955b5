import { readdirSync } from 'node:fs';
import { addDays, today } from '../../shared/text/calendar-date.ts';
import { formatWareki } from '../../shared/text/wareki.ts';
import { expect } from './patient-expect.ts';
import { LedgerHands } from './ledger-hands.ts';
import type { Stage } from './stage.ts';

/** 台帳と書類: somebody leaves, somebody marries, and four papers come of it, saved as Word. */
export async function papers(stage: Stage): Promise<void> {
  const { worker, opened } = stage;
  const { page } = opened;
  const ledger = new LedgerHands(worker);

  stage.say('サンプルの法人「ひまわり会」を開きます');
  await worker.isTold('連携台帳へようこそ');
  await stage.picture('はじめの画面');
  await worker.opensTheSample();
  await worker.goesTo('台帳');
  await worker.isTold('佐藤 健一');
  await stage.picture('台帳');

  stage.say('佐藤 健一さん（システム利用管理担当者）の退職を記録し、次の担当者を決めます');
  // Of a day to come, whenever this runs: who has left by then stands no more among those whose paper is to be made.
  const lastDay = addDays(today(new Date(), 'Asia/Tokyo'), 14);
  await ledger.recordsLeaving('佐藤 健一', formatWareki(lastDay), '鈴木 一郎');
  await stage.picture('退職の記録');
  await worker.makes('様式1-1 利用申請書');
  await ledger.choosesOffice('ひまわりの里 流山');
  await page.getByLabel('退職した人を削除する（削除）').check();
  await page.getByLabel(/^佐藤 健一/).check();
  await worker.button('書類をつくる').click();
  await worker.seesOnPaper('佐藤 健一');
  await finish(stage, '流山市 様式1-1（削除）');

  stage.say('担当者の交替を、流山市に届けます');
  await worker.makes('様式2 登録事項変更・修正申請書');
  await ledger.choosesOffice('ひまわりの里 流山');
  await page
    .getByLabel(/システム利用管理担当者/)
    .first()
    .check();
  await worker.button('書類をつくる').click();
  await worker.seesOnPaper('鈴木 一郎');
  await finish(stage, '流山市 様式2（担当者の交替）');

  stage.say('田中 美智子さんの氏名が変わりました');
  await ledger.renames('田中 美智子', '葛\u{e0100}城 美智子', 'かつらぎ みちこ');
  await worker.makes('様式2 登録事項変更・修正申請書');
  await ledger.choosesOffice('ひまわりの里 流山');
  await page.getByLabel(/美智子　氏名/).check();
  await worker.button('書類をつくる').click();
  await worker.seesOnPaper('田中 美智子');
  await finish(stage, '流山市 様式2（氏名の変更）');

  stage.say('鶴岡市に導入誓約書を出します');
  await worker.makes('様式１ 導入誓約書');
  await worker.seesOnPaper('本間 久美子');
  await finish(stage, '鶴岡市 様式１');

  await worker.goesTo('書類');
  await page.getByRole('link', { name: /^これまでの書類/ }).click();
  await expect(page.getByRole('list', { name: 'これまでの書類' }).first()).toContainText('導入誓約書');
  await stage.picture('できた書類');
  expect(wordFiles(stage)).toHaveLength(4);
}

/** With nothing missing, what is saved is the finished file. */
async function finish(stage: Stage, name: string): Promise<void> {
  const { worker } = stage;
  await worker.isTold('足りない項目はありません');
  await stage.shows(name);
  await worker.button('Word で保存').click();
  await stage.system.saves();
  await worker.isTold(/保存しました：/);
}

export const wordFiles = ({ out }: Stage): string[] => readdirSync(out).filter((file) => file.endsWith('.docx'));
