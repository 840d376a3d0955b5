import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { neverLocks } from '../../support/clock.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { filesAreLookedAt } from '../../support/mail-way.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { takesPicture } from '../../support/picture.ts';
import { aScannedPdf } from '../../support/scan-files.ts';
import { SlowChannel } from '../../support/slow-channel.ts';
import { writeFolder } from '../packs/mihon-pack.ts';
import { signedPack } from './signed-pack.ts';

const sample = new OneSample();
let opened: LaunchedApp;
let worker: OfficeWorker;
let dialog: Locator;
test.beforeEach(async () => {
  opened = await sample.atHome();
  await opened.app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('');
  });
  await neverLocks(opened.page);
  worker = new OfficeWorker(opened.page);
  dialog = opened.page.getByRole('dialog', { name: 'どう出しますか' });
});
/** A form of one office, complete. */
async function makesComplete(form: string): Promise<void> {
  await worker.makes(form);
  await worker.isTold('足りない項目はありません');
}

test('a paper signed by hand that goes along with another leaves as its scan, or not at all', async () => {
  const { app, page } = opened;
  const desk = mkdtempSync(join(tmpdir(), 'signed-'));
  const scan = join(desk, '署名済み.pdf');
  writeFileSync(scan, await aScannedPdf());
  await worker.goesTo('書類');
  await page.getByRole('link', { name: 'zip・フォルダーで受け取った様式' }).click();
  await answerOpenDialogs(app, writeFolder(join(desk, 'mihon'), signedPack()));
  await worker.button('様式のフォルダーを選ぶ').click();
  await worker.button('この様式を取り込む').click();
  await worker.isTold(/の様式（.* 版）を取り込みました/);
  await worker.goesTo('設定');
  await page
    .getByRole('region', { name: 'ひまわりの里 福井' })
    .getByRole('button', { name: '参加に追加 （見本市ネットワーク）' })
    .click();
  await makesComplete('様式2 同意書');
  await makesComplete('様式1 申請書');
  await worker.button('提出へ進む').click();
  const along = dialog.getByRole('checkbox', { name: /^様式2 同意書も一緒に出す/ });
  await expect(along).toBeChecked();
  const signed = dialog.getByRole('region', { name: '署名済みのスキャンを添付（様式2）' });
  await expect(signed).toContainText('代表者の自署');
  await filesAreLookedAt(dialog);
  await dialog.getByRole('button', { name: 'メールソフトで開く' }).click();
  await expect(signed.getByRole('alert')).toContainText('署名済みのスキャンを添付すると、送れます');
  await expect(signed.getByRole('button', { name: '印刷' })).toBeFocused();
  await takesPicture(page, 'ways-out', 'several-signed');
  await setSize(app, { width: 1093, height: 614 });
  await takesPicture(page, 'ways-out', 'several-signed-small');
  expect(await barriers(page)).toEqual([]);
  // Without it nothing has to be signed.
  await along.uncheck();
  await expect(signed).toHaveCount(0);
  await along.check();
  await page.getByLabel('スキャンしたファイル（様式2）').setInputFiles(scan);
  // Until it has been read, what is looked at is what there was before.
  await expect(signed).toContainText('署名済み.pdf');
  await filesAreLookedAt(dialog);
  await dialog.getByRole('button', { name: 'メールソフトで開く' }).click();
  const panel = page.getByRole('complementary', { name: /^様式1・2/ });
  await expect(panel).toContainText('署名済み.pdf');
  await expect(panel).not.toContainText(/様式2_.*docx/);
  rmSync(desk, { recursive: true });
});

test('a paper of months ago doesn’t go along by itself; who wants it chooses it by its day', async () => {
  const { page, app } = opened;
  await page.clock.setFixedTime(new Date('2026-08-03T10:00:00+09:00'));
  await makesComplete('様式２ 事業所情報登録票');
  await page.clock.setFixedTime(new Date('2026-11-20T10:00:00+09:00'));
  await makesComplete('様式１ 導入誓約書');

  await test.step('pressed before the files are looked at, it says what it waits for, and nothing leaves by itself', async () => {
    const filling = await SlowChannel.on(app, 'documents:fill');
    await worker.button('提出へ進む').click();
    await dialog.getByRole('button', { name: 'メールソフトで開く' }).click();
    await expect(dialog.getByRole('status')).toContainText('添付するファイルを確かめています。まだ出していません');
    await expect(dialog.getByRole('button', { name: '確かめています…' })).toHaveAttribute('aria-busy', 'true');
    await takesPicture(page, 'ways-out', 'files-looked-at');
    expect(await barriers(page)).toEqual([]);
    await filling.letGo();
    await expect(dialog.getByRole('status')).toContainText('もう一度押してください');
  });

  const old = dialog.getByRole('checkbox', {
    name: /^様式２ 事業所情報登録票（令和8年8月3日のもの）も一緒に出す/,
  });
  await expect(dialog).toContainText('様式１ 導入誓約書（');
  await expect(old).not.toBeChecked();
  await expect(dialog).toContainText('今回の様式２ 事業所情報登録票が、まだありません');
  await takesPicture(page, 'ways-out', 'old-along');
  expect(await barriers(page)).toEqual([]);
  await old.check();
  await expect(dialog).not.toContainText('まだありません');
  await filesAreLookedAt(dialog);
  await dialog.getByRole('button', { name: 'メールソフトで開く' }).click();
  await setSize(app, { width: 1093, height: 614 });
  await takesPicture(page, 'ways-out', 'old-along-small');
  // Its day is asked about like that of the first.
  await dialog.getByRole('button', { name: 'このまま' }).click();
  await filesAreLookedAt(dialog);
  await dialog.getByRole('button', { name: 'メールソフトで開く' }).click();
  await expect(page.getByRole('complementary', { name: /^様式１・２/ })).toContainText('まだ送信していません');
});
