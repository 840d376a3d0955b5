import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { entityTables } from '@shared/ledger/entities';
import { sampleLedger } from '@shared/ledger/sample';
import himawari from '../../../resources/samples/himawari.json' with { type: 'json' };
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
  await first.page.getByRole('button', { name: 'いまバックアップする' }).click();
  await expect(first.page.getByText(/^バックアップしました（このPC）/)).toBeVisible();
  const before = await tablesOnDisk(first.page, 'own', await keyByKeychain(first.page, 'own'));
  const stick = new KeptProfile();
  const backup = readdirSync(join(first.profile, 'backups')).find((name) => name.endsWith('.renkei')) ?? '';
  const file = join(stick.path, backup);
  copyFileSync(join(first.profile, 'backups', backup), file);
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
  expect(second.errors).toEqual([]);
  await second.close();
  stick.remove();
});
