import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { ExportHands, exportsNoted, holdMaking, holdWriting } from '../../support/export-hands.ts';
import { writeLargeSample } from '../../support/large-sample.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { openStaffList } from './staff-list.ts';

const STAFF = 3_000;
const OLD = '前に保存したもの';
const NAME = '職員名簿_社会福祉法人ひまわり会_令和8年11月21日.xlsx';

let folder: string;
let sample: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exported-'));
  sample = mkdtempSync(join(tmpdir(), 'sample-'));
});
test.afterEach(() => {
  for (const one of [folder, sample]) rmSync(one, { recursive: true, force: true });
});

test('やめる while a long list is saved leaves the file that was there, and it can be saved again', async () => {
  const opened = await openStaffList({ env: { RENKEI_SAMPLE: writeLargeSample(sample, STAFF) } });
  const { app, page } = opened;
  const hands = new ExportHands(page);
  await page.clock.setFixedTime(new Date('2026-11-21T10:25:00+09:00'));
  const proposals = await answerSaveDialogs(app, folder);
  const letGo = await holdWriting(app, folder);
  await hands.opens();
  const save = hands.dialog.getByRole('button', { name: /人を Excel で保存$/ });
  writeFileSync(join(folder, NAME), OLD);
  await save.click();
  // All rows stand in it; the disk takes its time.
  await expect(hands.dialog.getByRole('progressbar', { name: 'ファイルにまとめています' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await hands.presses('やめる');
  await letGo();
  await expect(hands.dialog.getByRole('status')).toContainText('保存をやめました');
  expect(await proposals()).toEqual([NAME]);
  expect(readdirSync(folder)).toEqual([NAME]);
  expect(readFileSync(join(folder, NAME), 'utf8')).toBe(OLD);

  await save.click();
  expect(await hands.isSaved()).toBe(NAME);
  expect(readFileSync(join(folder, NAME)).length).toBeGreaterThan(10_000);
  await expect
    .poll(() => exportsNoted(page))
    .toEqual([
      expect.stringMatching(/^「職員名簿」[\d,]+件を Excel で書き出しました/),
      expect.stringMatching(/^「職員名簿」[\d,]+件の Excel での書き出しをやめました。ファイルはできていません/),
      expect.stringMatching(/^「職員名簿」[\d,]+件を Excel で書き出しました/),
    ]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});

test('やめる while the file is made lets nothing out, and nothing of it stands in 操作の記録', async () => {
  const opened = await openStaffList();
  const { app, page } = opened;
  const hands = new ExportHands(page);
  await answerSaveDialogs(app, folder);
  await holdMaking(app);
  await hands.opens();
  const save = hands.dialog.getByRole('button', { name: /人を Excel で保存$/ });
  await save.click();
  await expect(hands.dialog.getByRole('button', { name: '保存しています…' })).toBeVisible();
  await hands.presses('やめる');
  await expect(hands.dialog.getByRole('status')).toContainText('保存をやめました');
  expect(readdirSync(folder)).toEqual([]);

  await hands.chooses('CSV');
  await hands.dialog.getByRole('button', { name: /人を CSV で保存$/ }).click();
  await hands.isSaved();
  await expect
    .poll(() => exportsNoted(page))
    .toEqual([expect.stringMatching(/^「職員名簿」[\d,]+件を CSV で書き出しました/)]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});
