import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { aScannedPdf } from '../../support/scan-files.ts';
import { secret } from '../../support/secrets.ts';
import { City } from './city.ts';
import { pressesInCloseDialog } from './close-dialog.ts';
import { ElectronicWay } from './electronic-way.ts';

let city: City;
let opened: LaunchedApp;
let worker: OfficeWorker;
let way: ElectronicWay;

test.afterAll(() => pressesInCloseDialog(opened.app, '閉じる'));
const sample = new OneSample();
test.afterAll(() => city.close());

function is(app: LaunchedApp): void {
  opened = app;
  worker = new OfficeWorker(opened.page);
  way = new ElectronicWay(worker, city);
}
test.beforeAll(async () => {
  city = await City.open();
});
test.beforeEach(async () => {
  is(await sample.atHome());
});

test('a paper goes to the city, comes back, is put right at the named place and is accepted', async () => {
  const { page } = opened;
  await way.setsTheAddress();
  await expect(page.getByLabel('接続キー')).toHaveValue('');
  await worker.isTold('保管済みです。変えるときだけ、新しいものを入れてください');
  expect(await barriers(page)).toEqual([]);
  const { card } = way;
  const typesKey = async (key: string): Promise<void> => {
    await card.getByLabel('接続キー').fill(secret(key));
    await card.getByRole('button', { name: '保管する' }).click();
    await worker.isTold(/の提出先を保管しました/);
  };
  await typesKey('chigau-setsuzoku-key-86');

  // That it stays stopped after a restart is held by `renderer/data/outbox.test.ts`.
  await test.step('nothing leaves while it is stopped, and everything when it begins again', async () => {
    await worker.goesTo('提出');
    await worker.button('送信を止めておく').click();
    await way.makesChange();
    await way.choosesIt();
    expect(await barriers(page)).toEqual([]);
    await way.sends();
    await worker.isTold('送信を止めています。');
    await expect(way.panel).toContainText('送信待ち');
    await expect.poll(() => city.arrived()).toEqual([]);
    await worker.button('送信を始める').click();
  });

  await test.step('a 接続キー that the city does not know is said where it is put right, and then everything goes by itself', async () => {
    await expect(way.panel).toContainText('市の受付が、接続キーを受け付けませんでした');
    await way.panel.getByRole('button', { name: '提出先の設定を開く' }).click();
    await typesKey(city.token);
    await worker.isTold(/受け付けられました。受付番号 /);
    await expect.poll(() => city.arrived()).toMatchObject([{ status: 'received' }]);
  });
  await worker.goesTo('提出');
  await way.rows('様式2', '受付').click();
  await expect(way.panel).toContainText('受付番号');
  await takesPicture(page, 'ways-out', 'endpoint-received');

  await city.decides('returned', '変更後の電話番号が違うようです', 'changes.contact.after');
  await way.asksForAnswers();
  await worker.isTold(/差戻しです：様式2/);
  await expect(way.panel).toContainText('変更後の電話番号が違うようです');
  await takesPicture(page, 'ways-out', 'endpoint-returned');
  await expect(page.getByRole('link', { name: '提出', exact: true })).toHaveAccessibleDescription(/1件/);
  expect(await barriers(page)).toEqual([]);
  await worker.goesTo('ホーム');
  await worker.isTold('差戻しになった書類を直す：様式2 登録事項変更・修正申請書');
  await worker.goesTo('提出');
  await way.rows('様式2', '差戻し').click();

  await way.panel.getByRole('button', { name: '直して出し直す' }).click();
  await worker.isTold('流山市 介護支援課からのコメント');
  await expect(page.locator(':focus')).toHaveAccessibleName(/連絡先（変更後）/);
  await worker.button('提出へ進む').click();
  await page.getByLabel(/^電子受付：/).check();

  await test.step('with the city out of reach nothing is lost: it is said, closing asks, and it arrives once', async () => {
    await city.goesAway();
    await way.sends();
    await worker.isTold('インターネットにつながっていません。');
    await worker.isTold('待っている 1件は、つながったら自動で送ります（二重には送りません）。');
    await expect(page.getByRole('banner').getByText('つながっていません')).toBeVisible();
    expect(await barriers(page)).toEqual([]);

    const questions = await pressesInCloseDialog(opened.app, '閉じずに送る');
    const closes = (): Promise<void> =>
      opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await closes();
    await expect.poll(questions).toEqual(['まだ送っていない書類が1件あります。']);
    await expect(page.getByRole('heading', { name: '提出' })).toBeVisible();
    // While nothing is sent at all, it is said, too.
    await worker.button('送信を止めておく').click();
    const whilePaused = await pressesInCloseDialog(opened.app, '閉じずに送る');
    await closes();
    await expect.poll(whilePaused).toEqual(['まだ送っていない書類が1件あります。']);
    await worker.button('送信を始める').click();

    await pressesInCloseDialog(opened.app, '閉じる');
    await opened.app.close();
    await city.comesBack();
    is(await sample.opensAgain());
    await worker.isTold(/受け付けられました。受付番号 /);
    await expect.poll(() => city.arrived()).toHaveLength(2);
  });

  await worker.goesTo('提出');
  await expect(way.rows('様式2', '差戻し・出し直し済')).toHaveCount(1);
  await way.rows('様式2', '受付').click();
  await city.decides('accepted');
  await way.asksForAnswers();
  await worker.isTold(/受理されました：様式2/);
  await expect(way.panel).toContainText('差戻しのあった書類を直して、出し直したものです。');
});

test('what is finalised goes on while the screen is locked, and its receipt is there afterwards', async () => {
  const { page } = opened;
  const there = (await city.arrived()).length;
  await way.hasTheAddress();
  await city.goesAway();
  await worker.makesRoom('木村 茂');
  await way.choosesIt();
  await way.sends();
  await worker.isTold('インターネットにつながっていません。');
  await worker.button('ロック').click();
  await expect(page.getByRole('button', { name: /開ける/ })).toBeVisible();
  await city.comesBack();
  await expect.poll(async () => (await city.arrived()).length, { timeout: 30_000 }).toBe(there + 1);
  await page.getByRole('button', { name: /開ける/ }).click();
  await worker.goesTo('提出');
  await expect(way.rows('様式4', '受付')).toHaveCount(1);
  await expect.poll(async () => (await city.arrived()).slice(there)).toMatchObject([{ status: 'received' }]);

  await test.step('様式4 by 電子受付 arrives at the city as an Excel file', async () => {
    const [file, ...others] = await city.files();
    expect(others).toEqual([]);
    expect(file?.name).toMatch(/^流山市_様式4_.*\.xlsx$/);
    expect(file).toMatchObject({
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      role: 'form',
    });
  });
});

test('a paper that a hand signs goes with its scan, and nothing else passes for one', async () => {
  const { page, profile } = opened;
  const there = (await city.arrived()).length;
  await way.hasTheAddress();
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await way.choosesIt();
  await way.sends();
  await worker.isTold('署名済みのスキャンを添付すると、送れます');
  const chooser = page.getByLabel('スキャンしたファイル', { exact: true });
  const [program, scan] = [join(profile, '印影.pdf'), join(profile, '様式1-1 署名済.pdf')];
  writeFileSync(program, 'MZ not a scan');
  writeFileSync(scan, await aScannedPdf(new Uint8Array(19_000_000).fill(7)));
  await chooser.setInputFiles(program);
  await worker.isTold(/「印影.pdf」は、PDF・JPEG・PNG・TIFF のどれでもないため/);
  await chooser.setInputFiles(scan);
  await worker.isTold('様式1-1 署名済.pdf（19.0MB）');
  expect(await barriers(page)).toEqual([]);

  await test.step('on a slow line a large scan says how much of it has left, and arrives whole', async () => {
    // More than this stays on the way: Chromium and the system hold megabytes themselves, on some days all of 12.
    city.holdsUpAfter(2_000_000);
    await way.sends();
    const partly = /19MB のうち ([1-9]|1[0-8])MB/;
    await expect(way.rows('様式1-1', '送信中')).toContainText(partly);
    const bar = way.panel.getByRole('progressbar', { name: '送った量' });
    await expect(bar).toHaveAttribute('aria-valuetext', partly);
    await expect(way.panel).toContainText(partly);
    expect(await barriers(page)).toEqual([]);
    expect(await city.arrived()).toHaveLength(there);

    city.letsOn();
    await expect(way.rows('様式1-1', '受付')).toHaveCount(1, { timeout: 30_000 });
    await expect(bar).toHaveCount(0);
    await expect.poll(() => city.arrived()).toHaveLength(there + 1);
  });
  await worker.isTold(/受け付けられました。受付番号 /);
  await expect(way.panel).toContainText('署名済みのスキャン：様式1-1 署名済.pdf');
});
