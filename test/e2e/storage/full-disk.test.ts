import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { SmallDisk } from '../../support/small-disk.ts';
import { StaffList } from '../ledger/staff-list.ts';
import { goesToSafety } from '../vault/own-ledger.ts';

const disk = SmallDisk.mounted();
const NAME = '石川 仁美';
const FULL = 'このパソコンの空き容量が足りず、保存できませんでした。入力は画面に残っています。';
let opened: LaunchedApp;
const open = async (): Promise<void> => {
  opened = await launchApp({ profile: disk?.profile ?? '', size: { width: 1366, height: 768 } });
};

// Each goes on from where the one before ended.
test.describe.configure({ mode: 'serial' });
test.skip(disk === null, 'no small disk to fill');
test.beforeAll(async () => {
  await open();
  await new OfficeWorker(opened.page).opensTheSample();
});
test.afterAll(async () => {
  await opened.close();
  disk?.remove();
});

/** Opens the form of somebody, writes a note and leaves the field. */
async function notes(text: string) {
  const list = new StaffList(opened.page);
  const form = list.panel(`${NAME}さんを編集`);
  await form.getByLabel('メモ').fill(text);
  await opened.page.keyboard.press('Tab');
  return form;
}

test('an edit on a full disk is refused with a sentence, and is there to be saved once there is room', async () => {
  const { page } = opened;
  const worker = new OfficeWorker(page);
  const list = new StaffList(page);
  await worker.goesTo('台帳');
  const panel = await list.opens(NAME);
  await panel.getByRole('button', { name: '編集' }).click();
  disk?.fill();
  const form = await notes('空きがないときのメモ');
  await expect(form.getByText(FULL)).toBeVisible();
  await expect(form.getByLabel('メモ')).toHaveValue('空きがないときのメモ');
  // Again: the database is closed by now, which is no other reason.
  await notes('空きがないときのメモ、2回目');
  await expect(form.getByText(FULL)).toBeVisible();
  await form.getByLabel('電話').fill('080-0000-0099');
  await page.keyboard.press('Tab');
  await expect(form.getByText(FULL)).toHaveCount(2);

  disk?.makeRoom();
  await notes('空きができてからのメモ');
  // The other one is waiting for it: the form doesn't close over it.
  await expect(form.getByText(FULL)).toHaveCount(1);
  await form.getByLabel('電話').focus();
  await page.keyboard.press('Tab');
  await expect(form.getByText(FULL)).toHaveCount(0);
  await form.getByRole('button', { name: '編集を終える' }).click();
  await expect(panel).toContainText('空きができてからのメモ');
  await expect(panel).toContainText('080-0000-0099');
  await page.reload();
  await worker.goesTo('台帳');
  await expect(await list.opens(NAME)).toContainText('空きができてからのメモ');
});

test('a start on a full disk is explained, and nothing is lost by it', async () => {
  await opened.close();
  disk?.fill();
  await open();
  const { page } = opened;
  // Whether Chromium still opens the database depends on a few bytes.
  const told = page.getByText(/このパソコンの空き容量が(?:ありません|ないため、台帳を開けません)。/);
  await expect(told).toBeVisible();
  disk?.makeRoom();
  await page.reload();
  await new OfficeWorker(page).goesTo('台帳');
  await expect(told).toHaveCount(0);
  await expect(await new StaffList(page).opens(NAME)).toContainText('空きができてからのメモ');
});

test('a backup on a full disk says so, and leaves nothing half-written', async () => {
  const { page } = opened;
  await goesToSafety(page);
  disk?.fill();
  await page.getByRole('button', { name: 'いまバックアップする' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'このパソコンの空き容量が足りず、バックアップを書けませんでした。台帳は無事です',
  );
  const backups = join(disk?.profile ?? '', 'backups');
  const left = statSync(backups, { throwIfNoEntry: false }) ? readdirSync(backups) : [];
  expect(left).toEqual([]);
  // What is remembered about the app holds until it is closed, and is no reason to fail.
  await page.evaluate(() => window.renkei.ask('settings:write', { textSize: 'large' }));
  expect(await page.evaluate(() => window.renkei.ask('settings:read'))).toMatchObject({ textSize: 'large' });
  disk?.makeRoom();
  await page.getByRole('button', { name: 'いまバックアップする' }).click();
  await expect(page.getByRole('heading', { name: 'このパソコンの中だけです' })).toBeVisible();
  expect(opened.errors).toEqual([]);
});
