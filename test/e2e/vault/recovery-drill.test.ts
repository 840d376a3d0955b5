import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { entityTables } from '@shared/ledger/entities';
import { sampleLedger } from '@shared/ledger/sample';
import himawari from '../../../resources/samples/himawari.json' with { type: 'json' };
import { barriers } from '../../support/axe.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { takesPicture } from '../../support/picture.ts';
import { OfficeWorker } from '../../support/office.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { freshApp } from '../../support/shared-app.ts';
import { sealIntoOwn } from '../../support/seal-into.ts';
import { keyByKeychain, tablesOnDisk, type OpenedTables } from '../../support/sealed.ts';
import { KeptProfile } from '../first-run/kept-profile.ts';
import { StaffList } from '../ledger/staff-list.ts';
import { beginOwnLedger, goesToSafety, keepsRecoveryKey } from './own-ledger.ts';

/** With letters beyond those of a keyboard. */
const MEMO = '夜間の連絡は携帯へ 𠮷葛\u{e0100}';
const FACILITY = himawari.corporation.name;
const size = { width: 1366, height: 768 };

/** By id, without what belongs to a PC and not to the ledger. */
const contents = (tables: OpenedTables, names: readonly string[]) =>
  Object.fromEntries(
    names.map((table) => [
      table,
      (tables[table] ?? []).map(({ record }) => record).sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1)),
    ]),
  );

test('the PC is gone: with one backup file and the recovery key on paper, every record stands on another PC as it was', async () => {
  test.setTimeout(180_000);
  const first = await freshApp({ size });
  await beginOwnLedger(first.page);
  await sealIntoOwn(first.page, await keyByKeychain(first.page, 'own'), sampleLedger(himawari, '2026-11-20'));
  await first.page.reload();
  const list = new StaffList(first.page);
  const worker = new OfficeWorker(first.page);
  await worker.goesTo('台帳');
  const panel = await list.opens('石川 仁美');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('石川 仁美さんを編集');
  await form.getByLabel('メモ').fill(MEMO);
  await form.getByRole('button', { name: '編集を終える' }).click();
  await list.isTold('石川 仁美さんのメモを変えました');
  await goesToSafety(first.page);
  const recoveryKey = await keepsRecoveryKey(first.page);
  const stick = new KeptProfile();
  await preparesToMove(first, stick.path);
  const before = await tablesOnDisk(first.page, 'own', await keyByKeychain(first.page, 'own'));
  const backup = readdirSync(stick.path).find((name) => name.endsWith('.renkei')) ?? '';
  const file = join(stick.path, backup);
  const bytes = readFileSync(file);
  for (const word of [FACILITY, '石川', 'いしかわ']) expect(bytes.includes(Buffer.from(word)), word).toBe(false);
  expect(first.errors).toEqual([]);
  await first.close();

  // Nothing of the first PC is left: no records, no key file, no entry in the keychain.
  const second = await freshApp({ size });
  const { page } = second;
  for (const folder of ['keys', 'backups']) expect(existsSync(join(second.profile, folder))).toBe(false);
  expect(await page.evaluate(async () => indexedDB.databases())).toEqual([]);
  await answerOpenDialogs(second.app, file);
  await page.getByRole('button', { name: 'バックアップから戻す' }).click();
  const dialog = page.getByRole('dialog', { name: 'バックアップから戻す' });
  await dialog.getByLabel('復旧キー').fill('0000-0000-0000-0000-0000-0000-0000-0000');
  await dialog.getByRole('button', { name: '開く' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('復旧キー').fill(recoveryKey);
  await dialog.getByRole('button', { name: '開く' }).click();
  await expect(dialog).toContainText(FACILITY);
  await isReadableAtEveryLook(second, 'a ledger out of a backup', dialog);
  await dialog.getByRole('button', { name: 'この台帳で始める' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  // A new PC, a new recovery key to print.
  await expect(page.getByText('復旧キーを印刷して、紙に控える', { exact: true })).toBeVisible();
  await new OfficeWorker(page).goesTo('台帳');
  const same = await new StaffList(page).opens('石川 仁美');
  await expect(same).toContainText(MEMO);
  const after = await tablesOnDisk(page, 'own', await keyByKeychain(page, 'own'));

  // Every table of entities has something in it, so that none is compared in vain.
  const compared = [...entityTables, 'changes', 'documents', 'submissions'];
  for (const table of entityTables) expect(after[table]?.length, table).toBeGreaterThan(0);
  expect(after['changes']?.length).toBeGreaterThan(0);
  expect(contents(after, compared)).toEqual(contents(before, compared));
  // The record of what was done goes on from where it was.
  // That the backup was made could only be written down after it.
  const links = (contents(before, ['audit'])['audit'] ?? []).filter(({ kind }) => kind !== 'backed-up');
  expect(after['audit']?.length).toBe(links.length + 1);
  expect((after['audit'] ?? []).map(({ record }) => record)).toEqual(expect.arrayContaining(links));
  await putsInAgain(second.page);
  expect(second.errors).toEqual([]);
  await second.close();
  stick.remove();
});

/** 新しいパソコンへの引っ越し on the former PC, from 設定 on. */
async function preparesToMove({ app, page }: LaunchedApp, stick: string): Promise<void> {
  await goesToSafety(page);
  await page.getByRole('button', { name: '新しいパソコンへの引っ越し' }).click();
  await expect(page.getByRole('region', { name: '前のパソコンがこわれたとき' })).toBeVisible();
  await takesPicture(page, 'moving', 'before');
  await page.getByRole('button', { name: '引っ越しの用意を始める' }).click();
  const step = (name: RegExp): Locator => page.getByRole('region', { name });
  const isDone = async (name: RegExp, is: boolean): Promise<void> =>
    expect(step(name).getByText(is ? '済み' : 'まだ', { exact: true })).toBeVisible();
  await isDone(/^1/, true);
  await isDone(/^2/, true);
  await step(/^3/).getByLabel('このパソコンは、台帳のどの端末ですか').selectOption({ index: 1 });
  await page.evaluate(() => (window.print = () => {}));
  await step(/^3/).getByRole('button', { name: '一覧を印刷する' }).click();
  const sheet = page.locator('.print-only');
  for (const words of ['新しいパソコンで入れ直すもの', '電子証明書：', 'バックアップを置く場所'])
    await expect(sheet).toContainText(words);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await isDone(/^3/, true);
  await isDone(/^4/, false);
  // Where it was left it goes on, from ホーム.
  await page.reload();
  await new OfficeWorker(page).goesTo('ホーム');
  await page.getByRole('button', { name: /^続ける （新しいパソコンへの引っ越し/ }).click();
  await isDone(/^3/, true);
  expect(await barriers(page)).toEqual([]);
  await answerOpenDialogs(app, stick);
  await step(/^4/).getByRole('button', { name: 'USBメモリを選んで、つくる' }).click();
  // A folder is no stick: what it is, somebody has to say.
  await expect(step(/^4/)).toContainText('USBメモリではなく、このパソコンの中のようです');
  await isDone(/^4/, false);
  await step(/^4/).getByRole('button', { name: '新しいパソコンでも開ける場所です' }).click();
  await expect(step(/^4/)).toContainText('開けることも確かめました');
  await isDone(/^4/, true);
  await takesPicture(page, 'moving', 'old-pc');
}

/** … on the new one: the list that came along in the backup, to its end. */
async function putsInAgain(page: Page): Promise<void> {
  const worker = new OfficeWorker(page);
  await worker.goesTo('ホーム');
  await page.getByRole('button', { name: /^続ける （パスワードなどを入れ直す/ }).click();
  const again = page.getByRole('region', { name: '1. 入れ直すもの' });
  await expect(again).toContainText('前のパソコンの中だけにあったものです');
  await again.getByRole('checkbox', { name: /^電子証明書：/ }).check();
  await expect(again.getByText('あと 1つ', { exact: true })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await takesPicture(page, 'moving', 'new-pc');
  await page.getByRole('button', { name: '引っ越しを終える' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'このまま終える' }).click();
  await worker.isTold('引っ越しを終えました');
  await page.goto('app://renkei/settings/records');
  await expect(page.getByRole('row', { name: /新しいパソコンへの引っ越しを終えました/ })).toBeVisible();
}
