import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { PrintingWork } from '../../../shared/ipc/printing.ts';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { has, needs, pdfFonts } from '../../support/tools.ts';
import { answerMessageBoxes } from './message-boxes.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
const sample = new OneSample();
/** Where sheets are saved. */
let folder: string;
test.beforeEach(async () => {
  opened = await sample.atHome();
  folder = mkdtempSync(join(opened.profile, '書類-'));
  worker = new OfficeWorker(opened.page);
  await worker.goesTo('設定');
  await opened.page.getByRole('link', { name: '印刷とPDF', exact: true }).click();
});

const program = (name: string) => opened.page.getByRole('radio', { name: new RegExp(`^${name}`) });

test('shows what this PC has, keeps the choice, and bars nobody', async () => {
  const { page, app } = opened;
  await expect(program('自動で選ぶ')).toBeChecked();
  await worker.isTold('Wordが見つかりません');
  await worker.isTold(has('soffice') ? /見つかりました　版 \d+\.\d+/ : 'LibreOfficeが見つかりません');
  await worker.isTold(`このパソコンでは${has('soffice') ? 'LibreOffice' : '連携台帳'}を使います`);
  await worker.isTold('プリンターが見つかりません');
  await takesPicture(page, 'settings', 'printing');
  await program('連携台帳').check();
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await expect(program('連携台帳')).toBeChecked();
  await setSize(app, { width: 1093, height: 614 });
  await takesPicture(page, 'settings', 'printing-small');
  expect(await barriers(page)).toEqual([]);
});

test('one sheet is made by the chosen program to try it: the app', async () => {
  const { app, page } = opened;
  const proposals = await answerSaveDialogs(app, folder);
  await program('連携台帳').check();
  await worker.button('試しに1枚つくる').click();
  await worker.isTold(/つくりました：試し_.*（連携台帳で作成。行の変わり目が Word と少し違うことがあります）/);
  const [name = ''] = await proposals();
  expect(readFileSync(join(folder, name)).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.getByRole('button', { name: 'フォルダーを開く' })).toBeVisible();
});

test('one sheet is made by the chosen program to try it: LibreOffice', async () => {
  test.skip(!needs('writer', 'poppler'));
  const { app, profile } = opened;
  const proposals = await answerSaveDialogs(app, folder);
  await program('LibreOffice').check();
  await worker.button('試しに1枚つくる').click();
  await expect(opened.page.getByText(/つくりました：試し_.*（LibreOfficeで作成）/)).toBeVisible({ timeout: 45_000 });
  const [name = ''] = await proposals();
  const fonts = await pdfFonts(join(folder, name));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
  const work = join(profile, 'papers-at-work');
  expect(existsSync(work) ? readdirSync(work) : []).toEqual([]);
});

test('a program that isn’t there is told of before the next one is used, or nothing is made', async () => {
  const { app } = opened;
  const proposals = await answerSaveDialogs(app, folder);
  await program('Word').check();
  const first = await answerMessageBoxes(app, 'やめる');
  await worker.button('試しに1枚つくる').click();
  await worker.isTold('やめました。書類はそのまま残っています。');
  expect(await first()).toEqual([expect.stringContaining('設定で選ばれているWordが、このパソコンに見つかりません')]);
  expect(await proposals()).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([]);

  const second = await answerMessageBoxes(app, /で続ける$/);
  await worker.button('試しに1枚つくる').click();
  await expect(opened.page.getByText(/つくりました：試し_/)).toBeVisible({ timeout: 45_000 });
  expect(await second()).toHaveLength(1);
});

test('no program makes a PDF of 鶴岡市 様式１ or 様式２, whoever asks', async () => {
  const { page } = opened;
  const answers = await page.evaluate(async () => {
    type Ask = (channel: string, input: unknown) => Promise<{ ok: boolean; code?: string }>;
    const { ask } = (window as unknown as { renkei: { ask: Ask } }).renkei;
    const paper = {
      packId: 'tsuruoka-finelink',
      context: {},
      overrides: {},
      about: '',
      date: '2026-11-20',
      output: 'pdf',
    };
    const given: unknown[] = [];
    for (const printRoute of ['auto', 'word', 'libreoffice', 'own']) {
      await ask('settings:write', { printRoute });
      for (const formId of ['1', '2'])
        for (const mode of ['draft', 'finished'])
          given.push((await ask('documents:save', { ...paper, formId, mode })).code);
    }
    return given;
  });
  expect(answers).toEqual(Array.from({ length: 16 }, () => 'output/not-allowed'));
});

test('what a program does is said where it moves nothing that is about to be pressed', async () => {
  const { app, page } = opened;
  const works = (work: PrintingWork): Promise<void> =>
    app.evaluate(({ BrowserWindow }, now) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send('printing:work', now);
    }, work);
  const button = worker.button('試しに1枚つくる');
  const before = await button.boundingBox();
  await works({ by: 'libreoffice', what: 'print', title: '様式1-1' });
  await expect(page.getByText('LibreOfficeで「様式1-1」を印刷しています…')).toBeVisible();
  await expect(worker.button('やめる')).toBeVisible();
  expect(await button.boundingBox()).toEqual(before);
  await takesPicture(page, 'settings', 'printing-under-way');
  expect(await barriers(page)).toEqual([]);
  await works(null);
  await expect(worker.button('やめる')).toHaveCount(0);
  expect(await button.boundingBox()).toEqual(before);
});

// The last of them: it ends the app.
test('who quits while LibreOffice works leaves no paper in the clear', async () => {
  test.skip(!needs('writer'));
  const { app, profile } = opened;
  const work = join(profile, 'papers-at-work');
  const underWork = (): string[] => (existsSync(work) ? readdirSync(work) : []);
  await answerSaveDialogs(app, folder);
  await program('LibreOffice').check();
  await worker.button('試しに1枚つくる').click();
  await expect.poll(underWork, { intervals: [5] }).toHaveLength(1);
  await app.close();
  expect(underWork()).toEqual([]);
});
