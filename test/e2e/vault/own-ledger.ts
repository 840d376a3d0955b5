import { expect, type Page } from '@playwright/test';
import { OfficeWorker } from '../../support/office.ts';
import { corporationAsTyped, nagareyamaAsTyped, SetUpForm } from '../first-run/set-up-form.ts';

export const CORPORATION = corporationAsTyped.法人名;

/** From the first screen to an office's own ledger, ready for work. */
export async function beginOwnLedger(page: Page): Promise<void> {
  const form = new SetUpForm(page);
  await form.begins();
  await fillSetUp(page);
}

export async function fillSetUp(page: Page): Promise<void> {
  const form = new SetUpForm(page);
  await form.fills(corporationAsTyped);
  await form.goesOn();
  await form.fills(nagareyamaAsTyped);
  await form.goesOn();
  const office = form.office(nagareyamaAsTyped.事業所名);
  await office.getByRole('checkbox', { name: /流山市 TRITRUS/ }).check();
  await office.getByText('いいえ（無）').click();
  await form.finishes();
}

/** 設定 › バックアップと安全 */
export async function goesToSafety(page: Page): Promise<void> {
  await new OfficeWorker(page).goesTo('設定');
  await page.getByRole('link', { name: 'バックアップと安全' }).click();
  await expect(page.getByRole('heading', { name: '画面のロック' })).toBeVisible();
}

/** Prints (as far as a test can) the recovery key and types two groups of it back. @returns the key */
export async function keepsRecoveryKey(page: Page): Promise<string> {
  await page.getByRole('button', { name: '復旧キーを印刷して控える' }).click();
  const sheet = page.getByRole('dialog', { name: '復旧キー' });
  const groups = await sheet.getByRole('list', { name: '復旧キー' }).locator('code').allTextContents();
  expect(groups).toHaveLength(8);
  await sheet.getByRole('button', { name: '紙を手に取りました' }).click();
  for (const field of await sheet.getByRole('textbox').all()) {
    const label = (await field.evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent)) ?? '';
    await field.fill(groups['①②③④⑤⑥⑦⑧'.indexOf(label[0] ?? '')]?.toLowerCase() ?? '');
  }
  await sheet.getByRole('button', { name: '紙にあると確かめる' }).click();
  await expect(page.getByText('印刷して保管')).toBeVisible();
  return groups.join('-');
}

/** Chooses that the passphrase is asked for every time. */
export async function setsPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: '変える', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('合い言葉（パスフレーズ）を毎回入れる').click();
  await dialog.getByLabel('新しい合い言葉').fill(passphrase);
  await dialog.getByLabel('もう一度').fill(passphrase);
  await dialog.getByRole('button', { name: 'この合い言葉にする' }).click();
  await expect(page.getByText('これからは、開けるたびに合い言葉を入れます')).toBeVisible();
}
