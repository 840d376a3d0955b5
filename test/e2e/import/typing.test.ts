import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Importer } from '../../support/importing.ts';
import { launchApp, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';

let desk = '';
let opened: LaunchedApp;

test.beforeEach(async () => {
  desk = mkdtempSync(join(tmpdir(), '名簿の机-'));
  opened = await launchApp({});
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
  rmSync(desk, { recursive: true });
});

test('Esc takes back what was typed in a cell that is right, and Enter keeps it', async () => {
  const { page, app } = opened;
  const worker = new OfficeWorker(page);
  const importer = new Importer(app, page);
  const file = join(desk, '職員名簿.csv');
  writeFileSync(file, 'お名前,カナ,所属,職種\r\n見本 太郎,みほん たろう,ひまわり訪問看護 流山,看護師');
  await worker.opensTheSample();
  await importer.begins();
  await importer.chooses(file);
  await importer.checks();
  const cell = importer.row(2).locator('[data-column="jobType"]');
  await cell.dblclick();
  await expect(cell.getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText('准看護師');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveText('看護師');
  await cell.dblclick();
  await expect(cell.getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText('准看護師');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('准看護師');
});
