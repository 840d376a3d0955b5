import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { broughtUp, newestVersion, schema } from '../../../renderer/data/schema.ts';
import { PAGES, WRITES } from '@shared/vault/written-list';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { freshApp, opensAgain } from '../../support/shared-app.ts';
import { keyByKeychain, tablesOnDisk, type OpenedTables } from '../../support/sealed.ts';
import { StaffList } from '../ledger/staff-list.ts';

const size = { width: 1366, height: 768 };
const root = join(import.meta.dirname, '..', '..', '..');
const kept = join(root, 'test', 'fixtures', 'ledgers');
const made = join(root, 'out', 'ledgers', `v${newestVersion(schema)}`);

/** What a ledger of an earlier version holds, as that version itself read it. */
interface Contents {
  /** The schema's; where it isn't said, the folder is called so. */
  version?: number;
  tables: OpenedTables;
  /** SHA-256 of the frozen copy of the paper that was handed over: an attachment, in chunks. */
  copy: string;
}
/** One of each version of the schema, and one of each release: `v3`, `v1.2.0`. */
const ledgers = readdirSync(kept)
  .filter((name) => name.startsWith('v'))
  .map((name) => ({ name, contents: contentsIn(name) }))
  .map((one) => ({ ...one, version: one.contents.version ?? Number(one.name.slice(1)) }))
  .sort((one, other) => one.version - other.version);

function contentsIn(name: string): Contents {
  return JSON.parse(readFileSync(join(kept, name, 'contents.json'), 'utf8')) as Contents;
}

/** Of a profile, what makes a ledger: its records, its keys, and that it is the one in use. */
const PARTS = [join('session', 'IndexedDB'), 'keys', 'settings.json'];

/** The first version that keeps a list of what there is: a ledger from before gets one, and says so in its record. */
const LISTED = 3;

/**
 * Whoever raises the schema's version copies what this leaves in out/ledgers to test/fixtures/ledgers. It is made anew in
 * every run, so that it can be made when it is needed.
 */
test('a ledger of this version can be kept for later ones; one of each version opens, and all that was in it is there', async () => {
  expect(new Set(ledgers.map(({ version }) => version))).toEqual(new Set(schema.map(({ version }) => version)));
  const first = await freshApp({ size });
  const contents = await test.step('a ledger of this version can be kept for later ones', async () => {
    const worker = new OfficeWorker(first.page);
    await worker.opensTheSample();
    await changesAndTakesBack(first.page);
    await handsOver(first.page, worker);
    await beginsProcedure(first.page, worker);
    // To save a copy is written down, too.
    const copy = await savedCopy(first);
    const tables = await contentsOf(first.page);
    for (const [table, records] of Object.entries(tables)) expect(records.length, table).toBeGreaterThan(0);
    return { version: newestVersion(schema), tables, copy } satisfies Contents;
  });

  let opened = first;
  for (const ledger of ledgers)
    await test.step(`the ledger ${ledger.name} opens, and all that was in it is there`, async () => {
      expect(opened.errors).toEqual([]);
      const { profile } = opened;
      opened = await opensAgain(opened, size, () => {
        if (opened === first) keeps(profile, contents);
        putsInItsPlace(join(kept, ledger.name, 'profile'), profile);
      });
      await isAllThere(opened, ledger);
    });
  expect(opened.errors).toEqual([]);
  await opened.close();
});

/** Of an app that was closed. */
function keeps(profile: string, contents: Contents): void {
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  for (const part of PARTS) cpSync(join(profile, part), join(made, 'profile', part), { recursive: true, filter });
  writeFileSync(join(made, 'contents.json'), `${JSON.stringify(contents)}\n`);
}

/** Nothing of the ledger before stays. */
function putsInItsPlace(ledger: string, profile: string): void {
  for (const part of PARTS) rmSync(join(profile, part), { recursive: true, force: true });
  cpSync(ledger, profile, { recursive: true });
}

async function isAllThere(opened: LaunchedApp, { contents, version }: (typeof ledgers)[number]): Promise<void> {
  await expect(opened.page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  const isFromBefore = version < LISTED;
  const here = withoutBegun(await contentsOf(opened.page));
  expect(here.begun).toBe(isFromBefore ? 1 : 0);
  expect(here.tables).toEqual(withoutBegun(asOfNow(contents.tables, version)).tables);
  expect(await savedCopy(opened)).toBe(contents.copy);
  await new OfficeWorker(opened.page).goesTo('設定');
  await opened.page.getByRole('link', { name: '操作の記録' }).click();
  await opened.page.getByRole('button', { name: 'いま確かめる' }).click();
  await expect(
    opened.page.getByText(/^この一覧の \d+件は、はじめから順につながっていて、書き換えもありません。$/),
  ).toBeVisible();
}

/** Chromium's own notes beside its database. */
const filter = (path: string): boolean => !/^(LOCK|LOG|LOG\.old)$/.test(basename(path));

const contentsOf = async (page: Page): Promise<OpenedTables> =>
  tablesOnDisk(page, 'sample', await keyByKeychain(page, 'sample'));

const asOfNow = (tables: OpenedTables, version: number): OpenedTables => ({
  ...Object.fromEntries(tablesSince(version).map((table) => [table, []])),
  ...Object.fromEntries(
    Object.entries(tables).map(([table, records]) => [
      table,
      records.map(({ key, record }) => ({ key, record: broughtUp(schema, version, table, record) })),
    ]),
  ),
});

/** They are empty in a ledger of before. */
const tablesSince = (version: number): string[] =>
  schema
    .filter((step) => step.version > version)
    .flatMap(({ tables }) => Object.keys(tables))
    .filter((table) => table !== WRITES && table !== PAGES);

/** What a ledger holds but for the deed that it got its list, and the end of its chain, which that moves. */
function withoutBegun(tables: OpenedTables): { tables: OpenedTables; begun: number } {
  const isBegun = ({ record }: OpenedTables[string][number]): boolean =>
    (record['content'] as { what?: string } | undefined)?.what === 'begun';
  const deeds = new Set((tables['notes'] ?? []).filter(isBegun).map(({ key }) => key));
  const kept = ([table, records]: [string, OpenedTables[string]]): [string, OpenedTables[string]] => [
    table,
    records.filter(({ key }) => !deeds.has(key) && key !== 'audit-head'),
  ];
  return { tables: Object.fromEntries(Object.entries(tables).map(kept)), begun: deeds.size };
}

/** A person edited, another edit undone, and somebody who leaves. */
async function changesAndTakesBack(page: Page): Promise<void> {
  const worker = new OfficeWorker(page);
  const list = new StaffList(page);
  await worker.goesTo('台帳');
  const panel = await list.opens('石川 仁美');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('石川 仁美さんを編集');
  await form.getByLabel('メモ').fill('夜間の連絡は携帯へ 𠮷葛\u{e0100}');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await list.isTold('石川 仁美さんのメモを変えました');
  await panel.getByRole('button', { name: '編集' }).click();
  await form.getByLabel('メモ').fill('書き間違い');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await expect(panel).toContainText('書き間違い');
  await list.undoes();
  await expect(panel).toContainText('夜間の連絡は携帯へ');
}

/** A paper for the counter, finalised and handed over: a document, a submission, and its frozen copy. */
async function handsOver(page: Page, worker: OfficeWorker): Promise<void> {
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await worker.button('提出へ進む').click();
  await worker.button('窓口へ持っていく').click();
  await worker.button('手渡した').click();
  await page.getByLabel('持って行った人').fill('本間 久美子');
  await worker.button('手渡したと記録する').click();
  await worker.isTold('手渡し済');
}

/** 退職 of somebody at a day to come: a procedure with what is planned, and its draft of a paper. */
async function beginsProcedure(page: Page, worker: OfficeWorker): Promise<void> {
  await worker.beginsProcedure(/^退職/);
  await page.getByLabel('名前・ふりがな・職員番号でさがす').fill('石川 仁美');
  await page.getByRole('checkbox', { name: /石川 仁美/ }).check();
  const day = page.getByRole('textbox', { name: '退職する日' });
  await day.fill('令和10年3月31日');
  await day.blur();
  await worker.button('必要な書類を見る').click();
  await worker.button('この内容で始める').click();
  await worker.isTold('石川 仁美さんの退職の手続きを始めました');
}

/** @returns SHA-256 of the paper as it was handed over */
async function savedCopy({ app, page }: LaunchedApp): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  const proposals = await answerSaveDialogs(app, folder);
  await new OfficeWorker(page).goesTo('提出');
  // What was handed over is of the day on which the ledger was kept: after a month it stands among the older ones.
  await expect(page.getByText(/^出し終わったもの/).first()).toBeVisible();
  const older = page.getByRole('button', { name: /^もっと前/ });
  if (await older.isVisible()) await older.click();
  await page.getByRole('row', { name: /様式1-1 利用申請書/ }).click();
  await page.getByRole('button', { name: /^ファイルに保存/ }).click();
  await expect(page.getByText(/^保存しました：流山市_様式1-1/)).toBeVisible();
  const [name = ''] = await proposals();
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
  rmSync(folder, { recursive: true });
  return digest;
}
