import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { neverLocks } from '../../support/clock.ts';
import { OfficeWorker } from '../../support/office.ts';
import { onTheDay } from '../../support/one-sample.ts';
import { freshApp } from '../../support/shared-app.ts';

test('a tablet whose certificate ends asks the city by a mail of its own, word for word, and the answer is written down', async () => {
  const { page, app, errors, close } = await freshApp({ size: { width: 1366, height: 768 } });
  await neverLocks(page);
  await onTheDay(page);
  const worker = new OfficeWorker(page);
  await worker.opensTheSample();
  // Three years on, the sample's certificates have ended.
  await page.clock.setFixedTime(new Date('2029-12-03T10:25:00+09:00'));
  await worker.goesTo('ID・パスワード');
  await page.getByRole('button', { name: /^証明書・VPN/ }).click();
  const row = page.getByRole('table', { name: '証明書・VPN' }).getByRole('row', { name: /T-03/ });
  await expect(row).toContainText('期限切れ');
  await row.getByRole('link', { name: /^証明書のメールを送る/ }).click();
  const panel = page.getByRole('complementary', { name: 'タブレット T-03の詳しい内容' });
  await panel.getByRole('button', { name: '証明書のメールを送る' }).press('Enter');
  const mail = panel.getByRole('region', { name: '証明書のメール' });
  // 利用手引書 様式1-2 お知らせ ①: letter for letter, as the city's mailbox wants it.
  await expect(mail.getByText('流山市ios電子証明書インストール', { exact: true })).toBeVisible();
  // The sample's tablet writes to nobody.
  await expect(mail).toContainText('kaigo@mihon.invalid');
  await expect(mail).toContainText('見本の宛先です。だれにも届きません');
  await expect(mail).not.toContainText('nagareyama.chiba');
  await expect(mail).toContainText('件名「ルート証明書」');
  await expect(mail.getByRole('img', { name: /流山市ios電子証明書インストール.*QRコード/ })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await mail.getByRole('button', { name: /^コピー.*件名/ }).click();
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('流山市ios電子証明書インストール');
  await mail.getByRole('button', { name: '返事が届き、今日入れた' }).click();
  await worker.isTold('タブレット T-03に証明書を入れました');
  await expect(panel).toContainText('令和11年12月3日に入れました');
  await expect(mail).toHaveCount(0);
  expect(errors).toEqual([]);
  await close();
});
