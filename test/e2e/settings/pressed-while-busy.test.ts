import { expect, test } from '@playwright/test';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp } from '../../support/shared-app.ts';
import { SlowChannel } from '../../support/slow-channel.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
test.beforeEach(async () => {
  opened = await freshApp({ size: { width: 1366, height: 768 } });
  worker = new OfficeWorker(opened.page);
  await worker.opensTheSample();
  await worker.goesTo('設定');
  await opened.page.getByRole('link', { name: '提出先・メール' }).click();
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});

test('保管する while the receiver or the mail server is still being tried is done as soon as that is over', async () => {
  const { page, app } = opened;
  const endpoint = page.getByRole('region', { name: /の電子受付$/ }).first();
  const mail = page.getByRole('region', { name: 'メール', exact: true });
  const save = { name: '保管する' };

  await endpoint.getByLabel('アドレス').fill('http://127.0.0.1:9');
  await endpoint.getByRole('button', save).click();
  await worker.isTold(/の提出先を保管しました$/);
  const checking = await SlowChannel.on(app, 'endpoint:check');
  await endpoint.getByRole('button', { name: 'つながるか確かめる' }).click();
  await expect.poll(() => checking.asked()).toBe(1);
  await endpoint.getByLabel('アドレス').fill('http://127.0.0.1:19');
  await endpoint.getByRole('button', save).click();
  await expect(endpoint.getByRole('button', { name: '保管しています…' })).toBeVisible();
  await checking.letGo();
  await expect(endpoint.getByRole('button', save)).toBeVisible();
  await page.reload();
  await expect(endpoint.getByLabel('アドレス')).toHaveValue('http://127.0.0.1:19');

  await mail.getByLabel('差出人のアドレス').fill('jimu@himawari.example');
  await mail.getByLabel('送信サーバー（SMTP）').fill('127.0.0.1');
  const trying = await SlowChannel.on(app, 'mail:test');
  await mail.getByRole('button', { name: 'メールの設定を試す' }).click();
  await expect.poll(() => trying.asked()).toBe(1);
  await mail.getByRole('button', save).click();
  await expect(mail.getByRole('button', { name: '保管しています…' })).toBeVisible();
  await trying.letGo();
  await worker.isTold('メールの設定を保管しました');
});
