import { expect, test } from '@playwright/test';
import type { LaunchedApp } from '../../support/launch.ts';
import { MailServer } from '../../support/mail-server.ts';
import { MailWay } from '../../support/mail-way.ts';
import { OfficeWorker } from '../../support/office.ts';
import { secret } from '../../support/secrets.ts';
import { freshApp } from '../../support/shared-app.ts';
import { SlowChannel } from '../../support/slow-channel.ts';

const account = { user: 'himawari', password: secret('kawaranai-pasuwado-1357') };

let server: MailServer;
let opened: LaunchedApp;
let way: MailWay;
test.beforeEach(async () => {
  [server, opened] = await Promise.all([MailServer.start(account), freshApp({ size: { width: 1366, height: 768 } })]);
  const worker = new OfficeWorker(opened.page);
  way = new MailWay(worker, server, account);
  await worker.opensTheSample();
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
  await server.stop();
});

test('what is typed into a letter stays, however late everything else of it is known', async () => {
  const { page, app } = opened;
  const worker = new OfficeWorker(page);
  await way.hasTheAccount();
  await worker.makes('様式２ 事業所情報登録票');
  await worker.isTold('足りない項目はありません');
  await worker.makes('様式１ 導入誓約書');
  await worker.isTold('足りない項目はありません');
  // Which papers go along, and with them what the letter proposes, comes after somebody has typed.
  const slow = await SlowChannel.on(app, 'documents:fill');
  await worker.button('提出へ進む').click();
  const [to, subject, text] = [
    way.dialog.getByRole('textbox', { name: '宛先' }),
    way.dialog.getByLabel('件名'),
    way.dialog.getByLabel('本文'),
  ];
  await to.fill('dareka@example.jp');
  await text.fill('よろしくお願いいたします。');
  // The cursor is in it, and nothing was typed: it follows.
  const before = await subject.inputValue();
  await subject.focus();
  await slow.letGo();
  await expect(way.dialog.getByRole('checkbox', { name: /^様式２/ })).toBeChecked();
  await expect(subject).not.toHaveValue(before);
  const proposed = await subject.inputValue();
  expect(proposed).toContain('様式１・２');
  await expect(to).toHaveValue('dareka@example.jp');
  await expect(text).toHaveValue('よろしくお願いいたします。');
  await to.focus();
  // The proposal that arrived under the cursor was not put back by leaving.
  await expect(subject).toHaveValue(proposed);
  // Closed and opened at once: it is found as it was typed, whether the disk has it or not.
  await way.dialog.getByRole('button', { name: 'やめる' }).click();
  await worker.button('提出へ進む').click();
  await expect(to).toHaveValue('dareka@example.jp');
  await expect(text).toHaveValue('よろしくお願いいたします。');
  // Kept meanwhile: the files are no others, and 送る needn't be pressed twice.
  await text.fill('よろしくお願いいたします。鶴岡');
  await way.sends();
  await expect(way.dialog.getByLabel('この宛先で出す')).toBeFocused();
  await expect(way.dialog).not.toContainText('もう一度押してください');
});

test('what is typed on while an account is tried is not put back by the answer', async () => {
  const { app, page } = opened;
  await way.typesTheAccount(account.password);
  const slow = await SlowChannel.on(app, 'mail:test');
  await way.tests();
  await expect.poll(() => slow.asked()).toBe(1);
  await way.card.getByLabel('差出人の名前').fill('ひまわりの里 鶴岡 事務');
  // Left, so that the form has it: in a box that is typed in nothing would be replaced anyway.
  await page.keyboard.press('Tab');
  await slow.letGo();
  await expect(way.card.getByRole('status')).toContainText('使えます。');
  await expect(way.card.getByLabel('差出人の名前')).toHaveValue('ひまわりの里 鶴岡 事務');
});
