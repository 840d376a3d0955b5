import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { agreesTo } from '../../support/main-question.ts';
import { barriers } from '../../support/axe.ts';
import { launchApp, setSize, type LaunchedApp } from '../../support/launch.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { takesPicture } from '../../support/picture.ts';
import { secret } from '../../support/secrets.ts';
import { KeptProfile } from '../first-run/kept-profile.ts';
import {
  backsUp,
  choosesPassphrase,
  fillSetUp,
  goesToSafety,
  readsRecoveryKey,
  typesRecoveryKeyBack,
} from './own-ledger.ts';

const PASSPHRASE = '朝は川ぞいをゆっくり歩きます';
const profiles: KeptProfile[] = [];
let opened: LaunchedApp | null = null;
test.afterEach(async () => {
  await opened?.close();
  for (const profile of profiles.splice(0)) profile.remove();
});

/** A PC whose system keeps no keys. */
async function opens(profile: KeptProfile): Promise<Page> {
  await opened?.close();
  const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' };
  opened = await launchApp({ profile: profile.path, env, size: { width: 1280, height: 720 }, isStill: true });
  return opened.page;
}

function aPc(): KeptProfile {
  const profile = new KeptProfile();
  profiles.push(profile);
  return profile;
}

/** The paper, then the passphrase, both in `place`. @returns the recovery key */
async function keepsThePaperFirst(page: Page, place: Locator): Promise<string> {
  await expect(place).toContainText('先に、復旧キーを紙に控えます');
  await expect(place.getByLabel('新しい合い言葉')).toHaveCount(0);
  await place.getByRole('button', { name: '復旧キーを印刷して控える' }).click();
  const key = await readsRecoveryKey(page, place);
  await expect(place).toContainText('途中でやめたときは、この紙を捨ててください');
  await typesRecoveryKeyBack(page, key, place);
  // Wrong first: main compares, and says beside which field.
  const [first] = await place.getByRole('textbox').all();
  const right = (await first?.inputValue()) ?? '';
  await first?.fill(right === 'aaaa' ? 'bbbb' : 'aaaa');
  await place.getByRole('button', { name: '紙にあると確かめる' }).click();
  await expect(place.getByText('紙の文字と違います')).toHaveCount(1);
  await expect(place.getByText(/^前に印刷した紙かもしれません/)).toBeVisible();
  await expect(first ?? place).toBeFocused();
  await expect(place.getByLabel('新しい合い言葉')).toHaveCount(0);
  await first?.fill(right);
  await place.getByRole('button', { name: '紙にあると確かめる' }).click();
  await expect(place.getByLabel('新しい合い言葉')).toBeFocused();
  return key;
}

/** Nothing lies over the lower edge of a box. */
const lowestShown = (box: Locator): Promise<boolean> =>
  box.evaluate((one) => {
    const { left, bottom } = one.getBoundingClientRect();
    return document.elementFromPoint(left + 20, bottom - 3) === one;
  });

async function choosesThePassphrase(place: Locator): Promise<void> {
  await place.getByLabel('新しい合い言葉').fill(secret(PASSPHRASE));
  await place.getByLabel('もう一度').fill(PASSPHRASE);
  await place.getByRole('button', { name: 'この合い言葉で始める' }).click();
}

test('on a PC without a keychain the paper comes before the passphrase: at the first start, and when a backup is restored there', async () => {
  test.setTimeout(180_000);
  const first = aPc();
  let page = await opens(first);
  await page.getByRole('button', { name: '新しく始める' }).click();
  const main = page.getByRole('main');
  expect(await barriers(page)).toEqual([]);
  await takesPicture(page, 'vault', 'begin-paper-first');
  // No line ends within 合い言葉.
  const own = main.locator('p, div').getByText('合い言葉', { exact: true });
  await expect(own.first()).toBeVisible();
  for (const one of await own.all()) expect(await one.evaluate((word) => word.getClientRects().length)).toBe(1);
  const key = await keepsThePaperFirst(page, main);
  // At 125 % its button stays in sight, and over no box: what goes on below it ends at a line.
  if (opened) await setSize(opened.app, { width: 1093, height: 614 });
  const begins = main.getByRole('button', { name: 'この合い言葉で始める' });
  await expect(begins).toBeInViewport({ ratio: 1 });
  await page.mouse.move(546, 300);
  await page.mouse.wheel(0, -2000);
  await expect.poll(() => lowestShown(main.getByLabel('もう一度'))).toBe(true);
  const line = begins.locator('xpath=../..');
  expect(await line.evaluate((one) => getComputedStyle(one).borderTopWidth)).toBe('1px');
  await main.getByLabel('新しい合い言葉').fill('パスワードパスワード1234');
  await expect(main.getByText(/^弱い：/)).toBeVisible();
  await main.getByRole('button', { name: '合い言葉を考えてもらう' }).click();
  await main.getByRole('button', { name: 'これを使う' }).click();
  await expect(main.getByText(/^(強い|ふつう)：/)).toBeVisible();
  await takesPicture(page, 'vault', 'begin-passphrase');
  await choosesThePassphrase(main);
  await fillSetUp(page);
  // Nothing reminds of a paper that is there.
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  await expect(page.getByText('復旧キーを印刷して、紙に控える', { exact: true })).toHaveCount(0);
  await goesToSafety(page);
  await expect(page.getByText('印刷して保管')).toBeVisible();
  await backsUp(page);

  // A new key: closed on the way, the paper of before goes on to open the ledger.
  await page.getByRole('button', { name: '新しくつくり直して印刷' }).click();
  expect(await agreesTo(page, PASSPHRASE)).toBe('復旧キーを新しくつくり直します');
  const givenUp = await readsRecoveryKey(page);
  expect(givenUp).not.toBe(key);
  await page.keyboard.press('Escape');
  await expect(page.getByText('印刷して保管')).toBeVisible();
  await choosesPassphrase(page, 'つぎの合い言葉は雪どけの水音');
  await page.getByRole('button', { name: 'この合い言葉にする' }).click();
  await agreesTo(page, PASSPHRASE);
  await expect(page.getByText('これからは、開けるたびに合い言葉を入れます')).toBeVisible({ timeout: 60_000 });

  await page.goto('app://renkei/');
  await page.getByRole('button', { name: /復旧キーで開ける/ }).click();
  await page.getByLabel('復旧キー').fill(key);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();

  const stick = aPc();
  const [backup = ''] = readdirSync(join(first.path, 'backups')).filter((name) => name.endsWith('.renkei'));
  copyFileSync(join(first.path, 'backups', backup), join(stick.path, backup));
  page = await opens(aPc());
  await answerOpenDialogs((opened as LaunchedApp).app, join(stick.path, backup));
  await page.getByRole('button', { name: 'バックアップから戻す' }).click();
  const dialog = page.getByRole('dialog', { name: 'バックアップから戻す' });
  await dialog.getByLabel('復旧キー').fill(key);
  await dialog.getByRole('button', { name: '開く' }).click();
  await dialog.getByRole('button', { name: 'この台帳で始める' }).click();
  await setSize((opened as LaunchedApp).app, { width: 1024, height: 640 });
  const next = await keepsThePaperFirst(page, dialog);
  expect(next).not.toBe(key);
  await takesPicture(page, 'vault', 'restore-passphrase');
  await choosesThePassphrase(dialog);
  // From here on it asks each time.
  await page.getByRole('main').getByLabel('合い言葉').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  await expect(page.getByText('復旧キーを印刷して、紙に控える', { exact: true })).toHaveCount(0);
});

test('who has chosen a passphrase and begins again with an Excel finds the names in it proposed', async () => {
  const pc = aPc();
  const page = await opens(pc);
  await page.getByRole('button', { name: '新しく始める' }).click();
  await keepsThePaperFirst(page, page.getByRole('main'));
  await choosesThePassphrase(page.getByRole('main'));
  await page.getByRole('button', { name: 'はじめの画面へ' }).click();
  const lines = ['社会福祉法人見本会　職員名簿,,', '氏名,ふりがな,所属', '見本 一郎,みほん いちろう,みほんの里 流山'];
  const table = join(pc.path, '職員名簿.csv');
  writeFileSync(table, `\ufeff${lines.join('\r\n')}`);
  await answerOpenDialogs(opened!.app, table);
  await page.getByRole('button', { name: 'Excel を選ぶ' }).click();
  await page.getByRole('main').getByLabel('合い言葉').fill(secret(PASSPHRASE));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '新しく始める：名前を確かめる' })).toBeVisible();
  await expect(page.getByLabel('法人名')).toHaveValue('社会福祉法人見本会');
});
