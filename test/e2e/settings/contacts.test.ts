import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { launchApp, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;

test.beforeEach(async () => {
  opened = await launchApp({ size: { width: 1366, height: 768 } });
  worker = new OfficeWorker(opened.page);
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});

/** The wall clock of the page. */
const itIs = (time: string): Promise<void> => opened.page.clock.setFixedTime(new Date(time));

test('F1 shows whom to call, large, and whether somebody answers now', async () => {
  const { page, app } = opened;
  await itIs('2026-11-20T10:25:00+09:00');
  await worker.opensTheSample();
  await app.evaluate(({ Menu }) => {
    const find = (items: Electron.MenuItem[]): Electron.MenuItem | undefined =>
      items.find(({ accelerator }) => accelerator === 'F1') ??
      items.flatMap(({ submenu }) => submenu?.items ?? []).find(({ accelerator }) => accelerator === 'F1');
    find(Menu.getApplicationMenu()?.items ?? [])?.click();
  });
  const drawer = page.getByRole('dialog', { name: '連絡先・困ったとき' });
  await expect(drawer).toContainText('いま 11月20日（金）10:25');
  await expect(drawer.getByRole('listitem').filter({ hasText: 'FiNE-LINK PLUS 事務局' })).toContainText(
    '受付中（17:00まで）',
  );
  await expect(drawer.getByRole('listitem').filter({ hasText: 'カナミック' })).toContainText('受付中（12:00まで）');
  await expect(drawer.getByRole('listitem').filter({ hasText: '流山市 介護支援課' })).toContainText('受付時間は未登録');
  await expect(drawer).toContainText('11月23日（月）は祝日でお休みです');
  expect(await barriers(page)).toEqual([]);
  await drawer.getByRole('button', { name: '写す （流山市 介護支援課のメールアドレス）' }).click();
  await worker.isTold('流山市 介護支援課のメールアドレスを写しました');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('kaigo@city.nagareyama.chiba.jp');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  const opener = page.getByRole('button', { name: '連絡先・困ったとき' });
  await opener.press('Enter');
  await drawer.getByRole('button', { name: '閉じる' }).press('Enter');
  await expect(opener).toBeFocused();
});

test('home tells when it opens next, over a long weekend', async () => {
  await itIs('2026-11-20T18:30:00+09:00');
  await worker.opensTheSample();
  const contacts = opened.page.getByRole('region', { name: '連絡先' });
  await expect(contacts).toContainText('次は 11月24日（火）9:00 から');
  await expect(contacts).toContainText('次は 11月24日（火）10:00 から');
});

test('only the networks of the office in use', async () => {
  await worker.opensTheSample();
  await worker.usesOffice('ひまわりの里 鶴岡');
  const contacts = opened.page.getByRole('region', { name: '連絡先' });
  await expect(contacts.getByRole('listitem')).toHaveCount(2);
  await expect(contacts).toContainText('0235-35-1289');
});
