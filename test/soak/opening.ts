import { expect, type Page } from '@playwright/test';
import { opensByPassphrase, opensByRecovery } from './key-deeds.ts';
import type { Attempt, Known } from './deed.ts';
import type { Found } from './found.ts';

const PATIENCE = 60_000;

/**
 * Opens the ledger as its office does, by whichever passphrase is in force: the one before a deed that was cut off, or
 * the one that it was to bring. Keeps in mind which.
 *
 * @throws when none of them opens it
 */
export async function opensTheLedger(
  page: Page,
  known: Known,
  attempt: Attempt | null,
  wasSaid: boolean,
): Promise<void> {
  const isChanging = attempt?.passphrase !== undefined;
  const older = isChanging && wasSaid ? [] : known.passphrase === null ? [] : [known.passphrase];
  const candidates = [...older, ...(isChanging ? [attempt.passphrase ?? ''] : [])];
  const menu = page.getByRole('navigation', { name: 'メニュー' });
  const asks = page.getByRole('heading', { level: 1, name: '台帳を開けます' });
  const shut = page.getByRole('heading', { level: 1, name: '台帳を開けません' });
  await expect(menu.or(asks).or(shut)).toBeVisible({ timeout: PATIENCE });
  if (await shut.isVisible()) throw new Error(`the ledger is shut: ${await page.getByRole('main').innerText()}`);
  if (await asks.isVisible()) {
    known.passphrase = await passphraseTyped(page, candidates);
    return;
  }
  for (const passphrase of candidates.length > 1 ? candidates : [])
    if (await opensByPassphrase(page, passphrase)) known.passphrase = passphrase;
  if (candidates.length === 1) known.passphrase = candidates[0] ?? null;
}

/** @returns the one that opened it */
async function passphraseTyped(page: Page, candidates: readonly string[]): Promise<string> {
  const field = page.getByRole('textbox', { name: '合い言葉' });
  const wrong = page.getByRole('alert');
  const menu = page.getByRole('navigation', { name: 'メニュー' });
  for (const passphrase of candidates) {
    // Again after the pause that a wrong one costs.
    for (let isWaiting = true; isWaiting;) {
      await field.fill(passphrase);
      await field.press('Enter');
      await expect(page.getByRole('button', { name: '確かめています…' })).toHaveCount(0, { timeout: PATIENCE });
      await expect(menu.or(wrong)).toBeVisible({ timeout: PATIENCE });
      if (await menu.isVisible()) return passphrase;
      isWaiting = /秒/.test((await wrong.textContent()) ?? '');
    }
  }
  throw new Error('no passphrase that the office knows opens the ledger');
}

/**
 * What is wrong with the recovery key that the office has on paper. Keeps in mind which it is: of a renewal that was cut off,
 * the one before or the new one, never neither.
 */
export async function recoveryFaults(
  page: Page,
  known: Known,
  { recoveryToPrint, recoveryConfirmedOn }: Found,
  { dataKey, attempt, wasSaid }: { dataKey: Uint8Array; attempt: Attempt | null; wasSaid: boolean },
): Promise<string[]> {
  const next = attempt?.recoveryKey;
  const candidates = [
    ...(next !== undefined && wasSaid ? [] : [known.recoveryKey]),
    ...(next === undefined ? [] : [next]),
  ];
  const faults = recoveryConfirmedOn !== null && recoveryToPrint === null ? [] : ['the paper isn’t known any more'];
  for (const recoveryKey of candidates)
    if (await opensByRecovery(page, recoveryKey, dataKey)) {
      known.recoveryKey = recoveryKey;
      return faults;
    }
  return [...faults, 'the recovery key on paper doesn’t open the ledger'];
}
