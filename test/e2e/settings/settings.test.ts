import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { metaOnDisk } from '../../support/sealed.ts';

const sample = new OneSample();
let opened: LaunchedApp;
let worker: OfficeWorker;
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

async function openSection(name: string): Promise<void> {
  await opened.page.getByRole('navigation', { name: '設定の項目' }).getByRole('link', { name, exact: true }).click();
}

async function openSettings(section: string): Promise<void> {
  await worker.goesTo('設定');
  await openSection(section);
}

test('nothing bars anybody in any section, small and large', async () => {
  await openSettings('ネットワーク');
  const { page, app } = opened;
  for (const name of ['ネットワーク', '提出先・メール', '文字の大きさ・表示', 'この製品について']) {
    await openSection(name);
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
    expect(await barriers(page), name).toEqual([]);
  }
  await test.step('how a new version comes to this app is said, and nothing that it can’t do is offered', async () => {
    const update = page.getByRole('region', { name: '新しい版を入れる' });
    await expect(update).toContainText('開発用に動かしています');
    await expect(update.getByRole('button')).toHaveCount(0);
  });
  await setSize(app, { width: 1093, height: 614 });
  await openSection('文字の大きさ・表示');
  await test.step('the text size works at once, the name for history is remembered', async () => {
    await page.getByRole('radio', { name: /^大/ }).check();
    await expect(page.locator('html')).toHaveCSS('font-size', '18px');
    await page.getByRole('radio', { name: /^特大/ }).check();
    await expect(page.locator('html')).toHaveCSS('font-size', '20px');
    const name = page.getByRole('textbox', { name: 'このパソコンを使う方のお名前' });
    await name.fill('見本 花子');
    await name.blur();
    // The page is sealing it: a reload at this moment, which nobody presses, would take that away.
    await expect.poll(() => metaOnDisk(page, 'sample', 'user-name')).toBe('見本 花子');
    await page.reload();
    await expect(name).toHaveValue('見本 花子');
    await expect(page.locator('html')).toHaveCSS('font-size', '20px');
  });
  await openSection('ネットワーク');
  expect(await barriers(page)).toEqual([]);
  await openSection('文字の大きさ・表示');
  await page.getByRole('radio', { name: /^標準/ }).check();
  await test.step('法人・事業所 leads to the ledger, where all records are', async () => {
    await openSection('法人・事業所');
    await expect(page.getByRole('grid', { name: '事業所の一覧' })).toBeVisible();
  });
});

test('taking part in a network is recorded with what that network asks', async () => {
  await openSettings('ネットワーク');
  const { page } = opened;
  const fukui = page.getByRole('region', { name: 'ひまわりの里 福井' });
  await fukui.getByRole('button', { name: '参加に追加 （流山市 TRITRUS）' }).click();
  await expect(fukui.getByText('この事業所は福井市にあります')).toBeVisible();
  const tritrus = fukui.getByRole('group', { name: '流山市 TRITRUS' });
  await tritrus.getByText('はい（有）', { exact: true }).click();
  await expect(page.getByText('カナミックの利用を「はい」に変えました')).toBeVisible();
  await tritrus.getByText('終了', { exact: true }).click();
  await expect(tritrus.getByRole('textbox', { name: '利用を終えた日' })).toBeVisible();
  await page.reload();
  await expect(tritrus.getByRole('radio', { name: '終了' })).toBeChecked();
});

test('a network’s folder that can not be read is shown with what is wrong', async () => {
  mkdirSync(join(opened.profile, 'packs', '見本市'), { recursive: true });
  writeFileSync(join(opened.profile, 'packs', '見本市', 'pack.json'), '{ "schema": 1 }');
  opened = await sample.opensAgain();
  worker = new OfficeWorker(opened.page);
  await openSettings('ネットワーク');
  const packs = opened.page.getByRole('region', { name: 'このアプリが知っているネットワーク' });
  await expect(packs).toContainText('流山市 TRITRUS');
  await expect(packs).toContainText('見本市');
  await expect(packs.getByRole('alert')).toContainText('pack.json');
});

test('この製品について: version, runtime, place of the data, licences', async () => {
  await openSettings('この製品について');
  const { page, app } = opened;
  const main = page.getByRole('main');
  await expect(main).toContainText(/Electron \d+\./);
  await expect(main).toContainText(opened.profile);
  await page.getByRole('button', { name: /^コピー/ }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(opened.profile);
  await page.getByText('公開ソフトウェアと使用条件').click();
  await expect(page.getByRole('row', { name: /^electron MIT/ })).toBeVisible();
  await test.step('サポートに渡すファイル is read whole, holds nobody, and is saved as it was read', async () => {
    await page.getByRole('button', { name: '連絡先・困ったとき' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'サポートに渡すファイル' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'サポートに渡すファイル' })).toBeVisible();
    const shown = page.getByRole('region', { name: 'ファイルの中身' });
    await expect(shown).toContainText('どこへも自動では送られません');
    await takesPicture(page, 'settings', 'support-file');
    const text = await shown.innerText();
    expect(text).toMatch(/一覧との照らし合わせ　\d+件　合っている/);
    expect(text).toMatch(/people \d\d/);
    expect(text).toContain('app/started version=');
    for (const word of ['ひまわり', '鈴木', '佐藤', opened.profile, homedir()]) expect(text).not.toContain(word);
    // The log's own words are for who helps, and whatever the tests before have put there.
    const ofLog = text.split('\n').filter((line) => /\b[a-z]+\/[a-z]/.test(line));
    expect(await barriers(page, ofLog.join(' ').match(/\w+/g) ?? [])).toEqual([]);
    await answerSaveDialogs(app, opened.profile);
    await page.getByRole('button', { name: '読んだので、ファイルに保存する' }).click();
    await expect(page.getByRole('status').filter({ hasText: '保存しました：' })).toContainText('連携台帳_サポート_');
    const [name = ''] = readdirSync(opened.profile).filter((file) => file.startsWith('連携台帳_サポート_'));
    expect(readFileSync(join(opened.profile, name), 'utf8').replace('\u{feff}', '').replaceAll('\r', '').trim()).toBe(
      text.trim(),
    );
  });
});

test('one can change between the sample and a ledger of one’s own', async () => {
  await openSettings('ネットワーク');
  const { page } = opened;
  await page.getByText('終了', { exact: true }).first().click();
  await expect(page.getByRole('button', { name: '元に戻す' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'この製品について' }).click();
  await page.getByRole('button', { name: '自分の台帳を新しく始める' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '新しく始める：法人' })).toBeVisible();
  // The way back of the one ledger is not offered in the other.
  await expect(page.getByRole('button', { name: '元に戻す' })).toHaveCount(0);
  await page.getByRole('button', { name: 'はじめの画面へ' }).click();
  await page.getByRole('button', { name: 'サンプルの続きを開く' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
});

// The last of them: there is no sample for others after it.
test('the sample is erased after being asked, and nothing of it is left', async () => {
  await openSettings('この製品について');
  const { page } = opened;
  await page.getByRole('button', { name: 'サンプルを消す' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('元に戻せません');
  await expect(dialog).toContainText('保存した書類のファイルは残ります');
  await dialog.getByRole('button', { name: 'サンプルを消す' }).click();
  await expect(page.getByRole('heading', { name: '連携台帳へようこそ' })).toBeVisible();
  await expect(page.getByText('サンプルを消しました')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'サンプルで試す' })).toBeVisible();
  await expect(page.getByText('前の続き')).toHaveCount(0);
});
