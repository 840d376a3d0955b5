import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { takesPicture } from '../../support/picture.ts';
import { secret } from '../../support/secrets.ts';
import { freshApp, opensAgain } from '../../support/shared-app.ts';
import { SlowChannel } from '../../support/slow-channel.ts';
import { WoundClock } from '../../support/wound-clock.ts';
import {
  beginOwnLedger,
  CORPORATION,
  goesToSafety,
  keepsRecoveryKey,
  readsRecoveryKey,
  setsPassphrase,
  typesRecoveryKeyBack,
} from './own-ledger.ts';

const PASSPHRASE = 'となりの畑に案山子が3体ならぶ';

const size = { width: 1366, height: 768 };
let opened: LaunchedApp;
const reopen = async (meanwhile?: () => void): Promise<void> => {
  opened = await opensAgain(opened, size, meanwhile);
};
const heading = (name: string) => opened.page.getByRole('heading', { level: 1, name });
const keyFiles = (): string[] =>
  readdirSync(join(opened.profile, 'keys')).map((name) => join(opened.profile, 'keys', name));
test.afterEach(() => {
  expect(opened.errors).toEqual([]);
});

/** One ledger for the tests of a group: each goes on from what the one before has left. */
function beginsOneLedger(): void {
  test.beforeAll(async () => {
    opened = await freshApp({ size });
    await beginOwnLedger(opened.page);
  });
  test.afterAll(() => opened.close());
}

test.describe('the recovery key', () => {
  beginsOneLedger();
  let onPaper: string | null = null;

  test('a wrong group is told beside its field, and the key can be looked at again', async () => {
    const { page } = opened;
    await goesToSafety(page);
    await page.getByRole('button', { name: '復旧キーを印刷して控える' }).click();
    const sheet = page.getByRole('dialog', { name: '復旧キー' });
    await expect(sheet).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await sheet.getByRole('button', { name: '紙を手に取りました' }).click();
    await sheet.getByRole('button', { name: '紙にあると確かめる' }).click();
    await expect(sheet.getByText('まだ空です')).toBeVisible();
    await sheet.getByRole('textbox').first().fill('ううう');
    await sheet.getByRole('textbox').nth(1).fill('ううう');
    await sheet.getByRole('button', { name: '紙にあると確かめる' }).click();
    await expect(sheet.getByText('紙の文字と違います').first()).toBeVisible();
    await sheet.getByRole('button', { name: 'もう一度見る' }).click();
    await expect(sheet.getByRole('list', { name: '復旧キー' })).toBeVisible();
    // Whoever has no paper yet leaves it, also with half of it typed: nothing here is worth asking for once more.
    await sheet.getByRole('button', { name: '紙を手に取りました' }).click();
    await sheet.getByRole('textbox').first().fill('0000');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await new OfficeWorker(page).goesTo('ホーム');
  });

  test('a new ledger reminds of its recovery key until the paper is there, also after a restart', async () => {
    const task = () => opened.page.getByText('復旧キーを印刷して、紙に控える', { exact: true });
    await expect(task()).toBeVisible();
    await reopen();
    await expect(task()).toBeVisible();
    // The key's own dialog, at once.
    await opened.page.getByRole('button', { name: /^控える/ }).click();
    onPaper = await readsRecoveryKey(opened.page);
    await typesRecoveryKeyBack(opened.page, onPaper);
    await opened.page.getByRole('button', { name: '紙にあると確かめる' }).click();
    await expect(opened.page.getByText('復旧キーを紙に控えました', { exact: true })).toBeVisible();
    expect(onPaper).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
    await new OfficeWorker(opened.page).goesTo('ホーム');
    await expect(heading('今日やること')).toBeVisible();
    await expect(task()).toHaveCount(0);
  });

  test('with a passphrase it asks at every start; a wrong one is told; the recovery key opens too', async () => {
    await goesToSafety(opened.page);
    const recoveryKey = (onPaper ??= await keepsRecoveryKey(opened.page));
    await setsPassphrase(opened.page, PASSPHRASE);
    await expect(opened.page.getByText('合い言葉だけ')).toBeVisible();

    await reopen();
    const { page } = opened;
    await expect(heading('台帳を開けます')).toBeVisible();
    await expect(page.getByText(CORPORATION)).toHaveCount(0);
    expect(await barriers(page)).toEqual([]);
    const field = page.getByLabel('合い言葉');
    await expect(field).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('合い言葉が空です');
    await field.fill(secret('ちがう合い言葉です'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('合い言葉');
    await expect(field).toHaveValue('ちがう合い言葉です');
    // Narrow and wide letters are the same passphrase.
    await expect(async () => {
      // Gone: it opens, be it slowly.
      if (await field.isVisible()) {
        await field.fill('となりの畑に案山子が３体ならぶ', { timeout: 3000 });
        await page.keyboard.press('Enter');
      }
      await expect(heading('今日やること')).toBeVisible({ timeout: 3000 });
    }).toPass();

    await page.reload();
    await opened.page.getByRole('button', { name: /復旧キーで開ける/ }).click();
    const paper = opened.page.getByLabel('復旧キー');
    await paper.fill(recoveryKey.replace(/^./, (first) => (first === '0' ? '1' : '0')));
    await opened.page.keyboard.press('Enter');
    await expect(opened.page.getByRole('alert')).toBeVisible();
    await paper.fill(recoveryKey.toLowerCase().replaceAll('-', ' '));
    await opened.page.keyboard.press('Enter');
    await expect(heading('今日やること')).toBeVisible();
  });
});

test.describe('a ledger whose recovery key is not on paper yet', () => {
  beginsOneLedger();

  test('Ctrl+L closes everything but the name of the corporation, and keeps what was being typed', async () => {
    const { page, app } = opened;
    await new OfficeWorker(page).goesTo('設定');
    await page.getByRole('link', { name: '文字の大きさ・表示' }).click();
    await page.getByLabel('このパソコンを使う方のお名前').fill('山田 花子');
    // The menu's key: a test's keys reach the page only.
    await app.evaluate(({ Menu }) => {
      const entries = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
      entries.find(({ accelerator }) => accelerator === 'CmdOrCtrl+L')?.click();
    });
    await expect(heading('ロックしています')).toBeVisible();
    await expect(page.getByRole('main')).toContainText(CORPORATION);
    await expect(page.getByText('山田 花子')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1093, height: 614 },
    ]) {
      await setSize(app, size);
      expect(await barriers(page)).toEqual([]);
    }
    // Loading the page anew is no way around it.
    await page.reload();
    await expect(heading('ロックしています')).toBeVisible();
    await expect(page.getByRole('button', { name: '開ける' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('このパソコンを使う方のお名前')).toHaveValue('山田 花子');
    await new OfficeWorker(page).goesTo('ホーム');
  });

  test('lost keys are said plainly; nothing is written over the ledger', async () => {
    const kept = keyFiles().map((file) => [file, readFileSync(file)] as const);
    for (const [file] of kept) rmSync(file);
    await opened.page.reload();
    await expect(heading('台帳を開けません')).toBeVisible();
    await opened.page.getByRole('button', { name: 'もう一度開く' }).click();
    await expect(heading('台帳を開けません')).toBeVisible();
    expect(() => keyFiles()).not.toThrow();
    expect(keyFiles()).toEqual([]);

    for (const [file, bytes] of kept) writeFileSync(file, bytes);
    await opened.page.reload();
    await expect(heading('今日やること')).toBeVisible();
  });

  test('a damaged key file falls back to the one before; two damaged ones are said plainly', async () => {
    const newest = join(opened.profile, 'keys', 'own.json');
    const damaged = readFileSync(newest, 'utf8').slice(0, -20);
    writeFileSync(newest, damaged);
    await opened.page.reload();
    await expect(heading('今日やること')).toBeVisible();
    // It was the one before that opened it: the damaged one is whole again.
    expect(readFileSync(newest, 'utf8')).not.toBe(damaged);

    const whole = keyFiles().map((file) => [file, readFileSync(file)] as const);
    for (const [file] of whole) writeFileSync(file, '{');
    await opened.page.reload();
    await expect(heading('台帳を開けません')).toBeVisible();
    await expect(opened.page.getByRole('alert')).toContainText('ひとつ前のものまで壊れていて');
    for (const [file, bytes] of whole) writeFileSync(file, bytes);
    await opened.page.reload();
    await expect(heading('今日やること')).toBeVisible();
  });

  test('a passphrase comes after the recovery key is on paper, in the same dialog; after a pause it is tried by itself', async () => {
    test.setTimeout(180_000);
    const { page } = opened;
    await goesToSafety(page);
    await page.getByRole('button', { name: '変える', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '台帳の開け方を変えます' });
    await dialog.getByText('合い言葉を毎回入れる').click();
    await expect(dialog).toContainText('先に、復旧キーを紙に控えます');
    await expect(dialog.getByLabel('新しい合い言葉')).toHaveCount(0);
    expect(await barriers(page)).toEqual([]);
    await takesPicture(page, 'vault', 'key-first');
    await isReadableAtEveryLook(opened, 'the recovery key before a passphrase', dialog);
    await setSize(opened.app, { width: 1093, height: 614 });
    await takesPicture(page, 'vault', 'key-first-small');
    await setSize(opened.app, { width: 1366, height: 768 });
    await dialog.getByRole('button', { name: 'やめる' }).click();
    await setsPassphrase(page, PASSPHRASE);
    await expect(page.getByText('印刷して保管')).toBeVisible();
    await expect(page.getByText('合い言葉だけ')).toBeVisible();

    await page.goto('app://renkei/');
    const again = page;
    const field = again.getByLabel('合い言葉');
    const wait = again.getByText(/秒で、入っている合い言葉をもう一度試します/);
    await expect(async () => {
      if (await wait.isVisible()) return;
      await field.fill(secret('これはちがう合い言葉'), { timeout: 3000 });
      await again.keyboard.press('Enter');
      await expect(wait).toBeVisible({ timeout: 3000 });
    }).toPass();
    // Put right during the pause: nothing has to be pressed when it ends.
    await field.fill(PASSPHRASE);
    await expect(heading('今日やること')).toBeVisible({ timeout: 60_000 });

    // Put right and pressed while the wrong one is still being tried: it is tried next, without another press.
    await page.goto('app://renkei/');
    const trying = await SlowChannel.on(opened.app, 'keys:unlock');
    await field.fill(secret('これはちがう合い言葉'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '確かめています…' })).toBeVisible();
    await field.fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await trying.letGo();
    await expect(heading('今日やること')).toBeVisible({ timeout: 60_000 });
  });
});

test('the screen locks by itself when nobody touches it', async () => {
  opened = await freshApp({ size });
  const { page } = opened;
  const clock = await WoundClock.on(page);
  await new OfficeWorker(page).opensTheSample();
  await clock.leapsOver(9 * 60);
  await expect(heading('今日やること')).toBeVisible();
  await clock.leapsOver(2 * 60);
  await expect(heading('ロックしています')).toBeVisible();
  await opened.close();
});
