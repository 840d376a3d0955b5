import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { onOtherVolume } from '../../support/other-volume.ts';
import { takesPicture } from '../../support/picture.ts';
import { freshApp } from '../../support/shared-app.ts';
import { addsPerson, backsUp, beginOwnLedger, goesToSafety } from './own-ledger.ts';

let opened: LaunchedApp;
const backups = (): string[] =>
  readdirSync(join(opened.profile, 'backups'))
    .filter((name) => name.endsWith('.renkei'))
    .map((name) => join(opened.profile, 'backups', name));

test.beforeEach(async () => {
  opened = await freshApp({ size: { width: 1366, height: 768 } });
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});

test('a backup is made, shown, looked into, restored, and the restore is taken back', async () => {
  const { page, app } = opened;
  await beginOwnLedger(page);
  await addsPerson(page, '山田 花子', 'やまだ はなこ');
  await goesToSafety(page);
  await expect(page.getByRole('heading', { name: 'まだバックアップがありません' })).toBeVisible();
  await backsUp(page);
  await expect(page.getByRole('heading', { name: 'このパソコンの中だけです' })).toBeVisible();
  await takesPicture(page, 'backup', 'here-alone');
  const list = page.getByRole('region', { name: '前の状態に戻す' });
  await expect(list.getByRole('row').nth(1)).toContainText('1人');
  await expect(list.getByRole('row').nth(1)).toContainText('済み');
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1093, height: 614 },
  ]) {
    await setSize(app, size);
    expect(await barriers(page)).toEqual([]);
  }
  await setSize(app, { width: 1366, height: 768 });

  await addsPerson(page, '鈴木 一郎', 'すずき いちろう');
  await goesToSafety(page);
  await list.getByRole('button', { name: /中を見て戻す/ }).click();
  const dialog = page.getByRole('dialog', { name: '前の状態に戻す' });
  await expect(dialog).toContainText('職員 1人が消えます（バックアップのあとに追加したものです）：鈴木 一郎');
  await expect(dialog.getByRole('button', { name: 'やめる' })).toBeFocused();
  expect(await barriers(page)).toEqual([]);
  await isReadableAtEveryLook(opened, 'putting a backup back', dialog);
  await dialog.getByRole('button', { name: /の状態に戻す$/ }).click();
  await expect(dialog.getByRole('status')).toContainText('の状態に戻しました（職員 1人）');
  await isReadableAtEveryLook(opened, 'a backup put back', dialog);
  await dialog.getByRole('button', { name: '台帳を開く' }).click();
  await new OfficeWorker(page).goesTo('台帳');
  await expect(page.getByRole('grid').getByText('山田 花子')).toBeVisible();
  await expect(page.getByRole('grid').getByText('鈴木 一郎')).toHaveCount(0);

  await goesToSafety(page);
  await list.getByRole('row').filter({ hasText: '戻す前' }).getByRole('button').click();
  await expect(dialog).toContainText('職員 1人が戻ってきます：鈴木 一郎');
  await dialog.getByRole('button', { name: /の状態に戻す$/ }).click();
  await dialog.getByRole('button', { name: '台帳を開く' }).click();
  await new OfficeWorker(page).goesTo('台帳');
  await expect(page.getByRole('grid').getByText('鈴木 一郎')).toBeVisible();

  await test.step('a damaged backup is called so, and can’t be restored', async () => {
    await goesToSafety(page);
    const bytes = readFileSync(backups()[0] ?? '');
    bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 1;
    const damaged = join(opened.profile, 'damaged.renkei');
    writeFileSync(damaged, bytes);
    await answerOpenDialogs(app, damaged);
    await page.getByRole('button', { name: 'ほかのファイルから戻す' }).click();
    await expect(dialog.getByRole('alert')).toContainText('バックアップ');
    await dialog.getByText('閉じる', { exact: true }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('one that is opened in Explorer while the app is open is looked into at once, and once', async () => {
    await new OfficeWorker(page).goesTo('ホーム');
    const [file = ''] = backups();
    await app.evaluate(({ app: main }, path) => void main.emit('second-instance', {}, ['renkei-daicho', path]), file);
    await expect(dialog.getByRole('button', { name: /の状態に戻す$/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'やめる' }).click();
    await expect(dialog).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', { name: '画面のロック' })).toBeVisible();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('on this PC alone is told wherever it matters, until there is a second place', async () => {
    const worker = new OfficeWorker(page);
    const foot = page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: /^バックアップ：/ });
    await expect(foot).toContainText('（このパソコンの中だけ）');
    await worker.goesTo('ホーム');
    const task = page.getByRole('listitem').filter({ hasText: 'バックアップを、USBメモリにも残す' });
    const stick = join(opened.profile, 'stick');
    mkdirSync(stick);
    await answerOpenDialogs(app, stick);
    // The folder is asked for at once, and has its first copy.
    await task.getByRole('button').click();
    await expect(page.getByText(/^バックアップしました/)).toBeVisible();
    // It lies on this PC's own disk: that is no second place, and it says so.
    await expect(task).toContainText('選んだフォルダーも、このパソコンの中です');
    await expect(foot).toContainText('（このパソコンの中だけ）');
    await goesToSafety(page);
    await expect(page.getByText('選んだフォルダー「stick」も、このパソコンの中です。')).toBeVisible();
    await takesPicture(page, 'backup', 'folder-here');
    await worker.goesTo('ホーム');
    const elsewhere = onOtherVolume();
    if (elsewhere === null) return;
    await answerOpenDialogs(app, elsewhere);
    await task.getByRole('button').click();
    await expect(page.getByText('バックアップを、ほかの場所にも残しています', { exact: true })).toBeVisible();
    await expect(page.getByText(/^バックアップしました/)).toBeVisible();
    await goesToSafety(page);
    await expect(page.getByRole('heading', { name: 'バックアップ済みです' })).toBeVisible();
    expect(readdirSync(elsewhere)).toHaveLength(1);
    rmSync(elsewhere, { recursive: true });
    await takesPicture(page, 'backup', 'elsewhere');
    await expect(foot).toContainText('（このパソコンと、別の場所）');
    await worker.goesTo('ホーム');
    await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
    await expect(task).toHaveCount(0);
  });
});
