import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp } from '../support/launch.ts';
import { OfficeWorker } from '../support/office.ts';
import { answerSaveDialogs } from '../support/save-dialog.ts';
import { LedgerHands } from './ledger-hands.ts';

/**
 * `npm run demo`: an office's morning, unattended, in the real app. The files and a picture of every step are left in
 * out/demo. What is typed is what an office worker would type; nothing goes around the screens.
 */
const out = join(import.meta.dirname, '..', '..', 'out', 'demo');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const say = (words: string): void => void process.stdout.write(`${words}\n`);
const opened = await launchApp({ size: { width: 1366, height: 768 } });
const { page, app } = opened;
const worker = new OfficeWorker(page);
const ledger = new LedgerHands(worker);
let pictures = 0;
const picture = async (name: string): Promise<void> => {
  pictures += 1;
  await page.screenshot({ path: join(out, `${String(pictures).padStart(2, '0')}-${name}.png`) });
};

/** What has been read is closed, so that the pictures show the screen beneath. */
const putAwayNotices = async (): Promise<void> => {
  const close = page.getByLabel('このお知らせを閉じる');
  while ((await close.count()) > 0) await close.first().click();
};

/** 提出へ進む with nothing missing saves the finished file. */
const finish = async (name: string): Promise<void> => {
  await worker.isTold('足りない項目はありません');
  await putAwayNotices();
  await picture(name);
  await worker.button('提出へ進む').click();
  await worker.isTold(/保存しました：/);
  say(`  ✔ ${name}`);
};

try {
  await answerSaveDialogs(app, out);
  say('サンプルの法人「ひまわり会」を開きます');
  await worker.isTold('連携台帳へようこそ');
  await picture('はじめの画面');
  await worker.opensTheSample();
  await worker.goesTo('台帳');
  await worker.isTold('佐藤 健一');
  await putAwayNotices();
  await picture('台帳');

  say('佐藤 健一さん（システム利用管理担当者）の退職を記録し、次の担当者を決めます');
  await ledger.recordsLeaving('佐藤 健一', '令和8年11月30日', '鈴木 一郎');
  await picture('退職の記録');
  await worker.makes('様式1-1 利用申請書');
  await ledger.choosesOffice('ひまわりの里 流山');
  await page.getByLabel('退職した人を削除する（削除）').check();
  await page.getByLabel(/^佐藤 健一/).check();
  await worker.button('書類をつくる').click();
  await worker.seesOnPaper('佐藤 健一');
  await finish('流山市 様式1-1（削除）');

  say('担当者の交替を、流山市に届けます');
  await worker.makes('様式2 登録事項変更・修正申請書');
  await ledger.choosesOffice('ひまわりの里 流山');
  await page
    .getByLabel(/システム利用管理担当者/)
    .first()
    .check();
  await worker.button('書類をつくる').click();
  await worker.seesOnPaper('鈴木 一郎');
  await finish('流山市 様式2（担当者の交替）');

  say('田中 美智子さんの氏名が変わりました');
  await ledger.renames('田中 美智子', '葛\u{e0100}城 美智子', 'かつらぎ みちこ');
  await worker.makes('様式2 登録事項変更・修正申請書');
  await ledger.choosesOffice('ひまわりの里 流山');
  await page.getByLabel(/美智子　氏名/).check();
  await worker.button('書類をつくる').click();
  await worker.seesOnPaper('田中 美智子');
  await finish('流山市 様式2（氏名の変更）');

  say('鶴岡市に導入誓約書を出します');
  await worker.makes('様式１ 導入誓約書');
  await worker.seesOnPaper('本間 久美子');
  await finish('鶴岡市 様式１');

  await worker.goesTo('書類');
  await worker.isTold('できました');
  await putAwayNotices();
  await picture('できた書類');
  const files = readdirSync(out).filter((file) => file.endsWith('.docx'));
  writeFileSync(join(out, 'files.json'), `${JSON.stringify({ files, errors: opened.errors }, null, 2)}\n`);
  if (files.length !== 4) throw new Error(`4 files expected, ${files.length} made`);
  if (opened.errors.length > 0) throw new Error(opened.errors.join('\n'));
  say(`できました。out/demo に、書類 ${files.length}つと画面の写真 ${pictures}枚があります`);
} catch (error) {
  await page.screenshot({ path: join(out, 'stopped-here.png') }).catch(() => {});
  throw error;
} finally {
  await opened.close();
}
