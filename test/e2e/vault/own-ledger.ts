import { expect, type Locator, type Page } from '@playwright/test';
import { agreesTo } from '../../support/main-question.ts';
import { OfficeWorker } from '../../support/office.ts';
import { takesPicture } from '../../support/picture.ts';
import { secret } from '../../support/secrets.ts';
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

/** 台帳 › 職員を追加 */
export async function addsPerson(page: Page, name: string, kana: string): Promise<void> {
  await new OfficeWorker(page).goesTo('台帳');
  await page.getByRole('button', { name: '職員を追加' }).first().click();
  const form = page.getByRole('complementary', { name: '職員を追加' });
  await form.getByLabel('氏名').fill(name);
  await form.getByLabel('ふりがな').fill(kana);
  await form.getByLabel('職種').fill('看護師');
  await page.keyboard.press('Tab');
  await form.getByRole('button', { name: `${name}さんを追加` }).click();
  await expect(page.getByRole('grid').getByText(name, { exact: true })).toBeVisible();
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
  const key = await readsRecoveryKey(page);
  // The system's dialog, which no test can press, is closed again at once, as where there is no printer.
  await page.evaluate(() => (window.print = () => void window.dispatchEvent(new Event('afterprint'))));
  await page.getByRole('dialog').getByRole('button', { name: '印刷する' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('紙に書いても、先へ進めます');
  await takesPicture(page, 'recovery-key', 'after-the-print-dialog');
  await typesRecoveryKeyBack(page, key);
  await page.getByRole('button', { name: '紙にあると確かめる' }).click();
  await expect(page.getByText('印刷して保管')).toBeVisible();
  return key;
}

/** The recovery key on the screen. @param sheet where it stands */
export async function readsRecoveryKey(page: Page, sheet: Locator = page.getByRole('dialog')): Promise<string> {
  const groups = sheet.getByRole('list', { name: '復旧キー' }).locator('code');
  await expect(groups).toHaveCount(8);
  return secret((await groups.allTextContents()).join('-'));
}

/** Types the two groups that are asked for, up to the last press. */
export async function typesRecoveryKeyBack(
  page: Page,
  key: string,
  sheet: Locator = page.getByRole('dialog'),
): Promise<void> {
  await sheet.getByRole('button', { name: '紙を手に取りました' }).click();
  const groups = key.split('-');
  for (const field of await sheet.getByRole('textbox').all()) {
    const label = (await field.evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent)) ?? '';
    await field.fill(groups['①②③④⑤⑥⑦⑧'.indexOf(label[0] ?? '')]?.toLowerCase() ?? '');
  }
}

/**
 * Chooses that the passphrase is asked for every time.
 *
 * @param recoveryKey typed in main's own window, where the paper wasn't typed back a moment ago
 */
export async function setsPassphrase(page: Page, passphrase: string, recoveryKey?: string): Promise<void> {
  await choosesPassphrase(page, passphrase);
  await page.getByRole('button', { name: 'この合い言葉にする' }).click();
  await agreesTo(page, recoveryKey);
  await expect(page.getByText('これからは、開けるたびに合い言葉を入れます')).toBeVisible();
}

/** The same, up to the last press: what opens the ledger until now main itself asks for. */
export async function choosesPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: '変える', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('合い言葉を毎回入れる').click();
  const keyFirst = dialog.getByRole('button', { name: '復旧キーを印刷して控える' });
  await expect(keyFirst.or(dialog.getByLabel('新しい合い言葉'))).toBeVisible();
  // The paper comes before the passphrase, in the same dialog.
  if (await keyFirst.isVisible()) {
    await keyFirst.click();
    await typesRecoveryKeyBack(page, await readsRecoveryKey(page));
    await dialog.getByRole('button', { name: '紙にあると確かめる' }).click();
  }
  await dialog.getByLabel('新しい合い言葉').fill(secret(passphrase));
  await dialog.getByLabel('もう一度').fill(passphrase);
}

/** On 設定 › バックアップと安全. */
export async function backsUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'いまバックアップする' }).click();
  await expect(page.getByText(/^バックアップしました（このパソコン）/)).toBeVisible();
}
