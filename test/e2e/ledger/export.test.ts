import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import type { ReadValue } from '@shared/tables/import/reading';
import { readRawWorkbook } from '../../../shared/tables/workbook/open-workbook.ts';
import { barriers } from '../../support/axe.ts';
import { ExportHands, holdNextFile } from '../../support/export-hands.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { answerSaveDialogs, cancelSaveDialogs } from '../../support/save-dialog.ts';
import { keepSheetAsPdf } from '../overview/sheet-as-pdf.ts';
import { goesToTab } from './ledger-list.ts';
import { openStaffList, type StaffList } from './staff-list.ts';

let opened: LaunchedApp & { list: StaffList };
let hands: ExportHands;
let folder: string;

const sample = new OneSample();
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exported-'));
  opened = await openStaffList(sample);
  hands = new ExportHands(opened.page);
});
test.afterEach(() => rmSync(folder, { recursive: true }));

/** As an import of the file would have it. */
function rowsOf(file: string): Record<string, ReadValue>[] {
  const workbook = unwrap(readRawWorkbook(readFileSync(join(folder, file)), file));
  const reading = unwrap(readTable(workbook, { today: '2026-11-21' }));
  expect(reading.rows.flatMap(({ problems }) => problems)).toEqual([]);
  return reading.rows.map(({ values }) => values);
}

test('what the list shows goes out as Excel, in its order, and is read again as it was', async () => {
  const { app, page, list } = opened;
  const proposals = await answerSaveDialogs(app, folder);
  await page.clock.setFixedTime(new Date('2026-11-21T10:25:00+09:00'));
  await new OfficeWorker(page).usesOffice('ひまわりの里 流山');
  await list.search.fill('看護');
  await list.search.fill('さ');
  const shown = await list.names();
  expect(shown.length).toBeGreaterThan(1);
  await hands.opens();
  await hands.presses(`${shown.length}人を Excel で保存`);
  expect(await hands.isSaved()).toBe(`職員名簿_さがした${shown.length}人_ひまわりの里流山_令和8年11月21日.xlsx`);
  const [file = ''] = await proposals();
  const rows = rowsOf(file);
  expect(rows.map(({ name }) => name)).toEqual(shown);
  expect(Object.keys(rows[0]!).sort()).toEqual(['jobType', 'joinedOn', 'kana', 'name', 'office', 'postsAt']);

  await hands.opens();
  await hands.chooses('すべての項目');
  await hands.presses(`${shown.length}人を Excel で保存`);
  await hands.isSaved();
  const [first] = rowsOf(file);
  expect(first).toMatchObject({ office: 'ひまわりの里 流山' });
  // All that can be typed of a person, and 兼務先; nothing of 元の値.
  expect(Object.keys(first!)).toHaveLength(16);
  expect(first).not.toHaveProperty('originals');
});

test('whoever is selected goes out alone, and 操作の記録 says how many, and no name', async () => {
  const { app, page, list } = opened;
  await answerSaveDialogs(app, folder);
  await list.goesToCell('石川 仁美', 'name');
  await page.keyboard.press('Space');
  await list.goesToCell('五十嵐 誠', 'name');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '書き出し', exact: true }).click();
  await expect(hands.dialog.getByLabel('選んだ 2人')).toBeChecked();
  await hands.presses('2人を Excel で保存');
  const file = await hands.isSaved();
  expect(rowsOf(file).map(({ name }) => name)).toEqual(['五十嵐 誠', '石川 仁美']);
  await new OfficeWorker(page).goesTo('設定');
  await page.getByRole('link', { name: '操作の記録' }).click();
  await expect(page.getByText(`「職員名簿」2件を Excel で書き出しました`)).toBeVisible();
  await expect(page.getByText('石川 仁美')).toHaveCount(0);
});

test('what Shift_JIS can’t write is listed before anything is written, with UTF-8 instead', async () => {
  const { app, page, list } = opened;
  await answerSaveDialogs(app, folder);
  await list.goesToCell('石川 仁美', 'name');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('𠮷田 葛󠄀子');
  await page.keyboard.press('Enter');
  await expect(list.row('𠮷田 葛󠄀子')).toBeVisible();
  await hands.opens();
  await hands.chooses('CSV', 'Shift_JIS');
  await expect(hands.dialog.getByRole('list', { name: 'Shift_JIS では書けない文字' })).toContainText(
    '𠮷田 葛󠄀子　氏名：𠮷 葛󠄀',
  );
  expect(readdirSync(folder)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  const instead = hands.dialog.getByRole('button', { name: /UTF-8 の CSV で保存$/ });
  await instead.click();
  const file = await hands.isSaved();
  expect(rowsOf(file).map(({ name }) => name)).toContain('𠮷田 葛󠄀子');
});

test('without such characters a CSV in Shift_JIS is read again, too', async () => {
  const { app, list } = opened;
  await answerSaveDialogs(app, folder);
  await list.search.fill('五十嵐');
  await hands.opens();
  await hands.chooses('CSV', 'Shift_JIS');
  await hands.presses('1人を CSV で保存');
  const file = await hands.isSaved();
  expect(new TextDecoder('shift_jis', { fatal: true }).decode(readFileSync(join(folder, file)))).toContain('五十嵐 誠');
  expect(rowsOf(file)).toMatchObject([{ name: '五十嵐 誠' }]);
});

test('a list is printed on A4 with its title, office, day and heading', async () => {
  const { app, page } = opened;
  await page.clock.setFixedTime(new Date('2026-11-21T10:25:00+09:00'));
  await new OfficeWorker(page).usesOffice('ひまわりの里 流山');
  await hands.opens();
  await hands.chooses('すべての項目', '印刷');
  const print = hands.dialog.getByRole('button', { name: /人を印刷$/ });
  const { words, pages } = await keepSheetAsPdf(app, page, () => print.click(), 'people');
  expect(words).toContain('職員名簿');
  expect(words).toContain('ひまわりの里 流山　／　令和8年11月21日 印刷');
  expect(words).toContain('システム利用管理担当者');
  expect(words).toContain('小山田 千鶴');
  expect(pages[0]).toEqual({ width: 842, height: 595 });
  await expect(hands.dialog).toBeHidden();
  await expect(page.locator('.print-only')).toHaveCount(0);
});

test('a file that Excel has open is said to be, and nothing is lost', async () => {
  const { app, list } = opened;
  const proposals = await answerSaveDialogs(app, folder);
  await list.search.fill('五十嵐');
  await hands.opens();
  await holdNextFile(app);
  await hands.presses('1人を Excel で保存');
  await expect(hands.dialog.getByRole('alert')).toContainText(
    'はほかのソフトで開かれています。Word や Excel などで閉じて',
  );
  expect(readdirSync(folder)).toEqual([]);
  await hands.presses('1人を Excel で保存');
  await hands.isSaved();
  expect(readdirSync(folder)).toEqual([...new Set(await proposals())]);
});

test('each list goes out, by keyboard too, and bars nobody', async () => {
  const { app, page } = opened;
  await answerSaveDialogs(app, folder);
  for (const [tab, kind, button] of [
    [/^端末/, 'device', /^\d+台を Excel で保存$/],
    [/^患者・チーム/, 'patient', /^\d+人を Excel で保存$/],
    [/^アカウント/, 'account', /^\d+件を Excel で保存$/],
    [/^法人・事業所/, 'office', /を Excel で保存$/],
  ] as const) {
    await goesToTab(page, tab);
    const open = page.getByRole('button', { name: '印刷・書き出し' });
    await open.press('Enter');
    await expect(hands.dialog).toBeVisible();
    // Esc leaves, and the focus is where it was.
    await page.keyboard.press('Escape');
    await expect(hands.dialog).toBeHidden();
    await expect(open).toBeFocused();
    await open.press('Enter');
    await expect(hands.dialog.getByRole('button', { name: button })).toBeFocused();
    await page.keyboard.press('Enter');
    const file = await hands.isSaved();
    const workbook = unwrap(readRawWorkbook(readFileSync(join(folder, file)), file));
    if (kind !== 'office') expect(unwrap(readTable(workbook, { today: '2026-11-21' })).kind).toBe(kind);
    // So that the next file that is told of is the next list's.
    await page.getByRole('button', { name: 'このお知らせを閉じる' }).click();
    await expect(page.getByText(/^保存しました：/)).toHaveCount(0);
  }
  await goesToTab(page, /^職員/);
  await hands.opens();
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1093, height: 614 },
  ]) {
    await setSize(app, size);
    expect(await barriers(page)).toEqual([]);
    await expect(hands.dialog.getByRole('button', { name: /を Excel で保存$/ })).toBeInViewport();
  }
});

test('やめる in the system’s dialog writes nothing, and an empty list says why there is nothing to write', async () => {
  const { app, page, list } = opened;
  await cancelSaveDialogs(app);
  await hands.opens();
  await hands.dialog.getByRole('button', { name: /を Excel で保存$/ }).click();
  await expect(hands.dialog.getByRole('button', { name: /を Excel で保存$/ })).toBeVisible();
  await hands.presses('やめる');
  const table = {
    title: 'x',
    office: '',
    date: '2026-11-21',
    columns: [{ label: 'x', type: 'text' as const }],
    rows: [],
  };
  const unasked = { token: crypto.randomUUID(), table, encoding: 'utf-8' as const };
  expect(await page.evaluate((input) => window.renkei.ask('tables:out-save', input), unasked)).toMatchObject({
    ok: false,
    code: 'export/ended',
  });
  await list.search.fill('だれでもない');
  await page.getByRole('button', { name: '印刷・書き出し' }).click();
  await expect(page.getByText(/この画面には職員が出ていません/)).toBeVisible();
});

test('where a network keeps the list on its own form, that is offered', async () => {
  const { page } = opened;
  await new OfficeWorker(page).usesOffice('ひまわりの里 福井');
  await hands.opens();
  await hands.dialog.getByRole('link', { name: 'ふくいみまもりSNSの管理台帳（様式）で出す' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('管理台帳');
});
