import { expect, test } from '@playwright/test';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp } from '../../support/shared-app.ts';

test('what a procedure does by itself on its day is said again when the screen locked before anybody can have read it', async () => {
  test.setTimeout(180_000);
  const opened = await freshApp({ size: { width: 1280, height: 720 } });
  const { page } = opened;
  const worker = new OfficeWorker(page);
  await page.clock.setFixedTime(new Date('2026-11-20T17:00:00+09:00'));
  await worker.opensTheSample();
  await worker.usesOffice('ひまわりの里 流山');
  await worker.beginsProcedure('氏名の変更');
  await page.getByLabel('名前・ふりがな・職員番号でさがす').fill('すずき');
  await page.getByRole('radio', { name: /鈴木 一郎/ }).check();
  await page.getByLabel('変更後の氏名').fill('見本 一郎');
  await page.getByLabel('変更後のふりがな').fill('みほん いちろう');
  await page.getByRole('textbox', { name: '氏名が変わる日' }).fill('R8.12.1');
  await worker.button('必要な書類を見る').click();
  await worker.button('この内容で始める').click();
  await worker.isTold('鈴木 一郎さんの氏名の変更の手続きを始めました');

  // After a weekend: the PC wakes up, the app looks at the day and, a moment later, it locks.
  await page.clock.setFixedTime(new Date('2026-12-01T08:30:00+09:00'));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const told = page.getByText('予定していた日になったので、鈴木 一郎さんの氏名の変更を台帳に記録しました');
  await expect(told).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'ロック' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ロックしています' })).toBeVisible();
  await expect(page.getByRole('button', { name: '開ける' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(told).toBeVisible();
  await worker.button('見る').click();
  await expect(page.getByRole('heading', { level: 1, name: /鈴木 一郎さんの氏名の変更/ })).toBeVisible();
  // Read: nothing is said again.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: /鈴木 一郎さんの氏名の変更/ })).toBeVisible();
  await expect(told).toHaveCount(0);
  expect(opened.errors).toEqual([]);
  await opened.close();
});
