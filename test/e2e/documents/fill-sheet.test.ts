import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { barriers } from '../../support/axe.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { paperFrame } from '../../support/paper-frame.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { answerMessageBoxes } from '../settings/message-boxes.ts';
import { answerPrintDialogs } from '../submissions/print-dialog.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
const sample = new OneSample();
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

const paper = () => paperFrame(opened.page);

test('様式4 is seen as the sheet that it is, and saved as Excel without the preview’s marks', async () => {
  const { page, app, profile } = opened;
  const proposals = await answerSaveDialogs(app, profile);
  await worker.makesRoom('木村 茂');
  await worker.seesOnPaper('情報共有システム 利用対象者・関係機関登録申請書');
  await worker.seesOnPaper('木村 茂');
  await worker.isTold('A4 縦　1 / 1 ページ');
  await expect(worker.button('Word で保存')).toHaveCount(0);
  expect(await barriers(page)).toEqual([]);

  await worker.button('Excel で保存').click();
  await worker.isTold(/保存しました：流山市_様式4/);
  const [name = ''] = await proposals();
  expect(name).toMatch(/^流山市_様式4_利用対象者・関係機関登録申請書_.*\.xlsx$/);
  const parts = unzipSync(readFileSync(join(profile, name)));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain('木村 茂');
  expect(Object.keys(parts)).not.toContain('preview-marks.json');
});

test('a click on a cell of the paper leads to its field, and a gap stands out', async () => {
  const { page } = opened;
  await worker.makesRoom('木村 茂');
  await (await paper()).getByText('木村 茂').click();
  const name = worker.button('利用対象者（患者）氏名を直す');
  await expect(name).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect((await paper()).locator('[data-colour=gap]')).toHaveText('空欄');
});

test('it is printed, and made into a PDF of one page, by the built-in renderer', async () => {
  const { page, app, profile } = opened;
  const proposals = await answerSaveDialogs(app, profile);
  const printed = await answerPrintDialogs(app);
  await worker.printsWith('own');
  await worker.makesRoom('木村 茂');
  await worker.button('印刷').click();
  await worker.isTold('プリンターへ送りました');
  await expect.poll(() => printed()).toBe(1);
  await worker.button('ほかの形式').click();
  await page.getByRole('menuitem', { name: 'PDF で保存' }).click();
  await worker.isTold(/保存しました：.*\.pdf/);
  const [name = ''] = await proposals();
  const pdf = readFileSync(join(profile, name)).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  expect(pdf).toContain('/FontFile2');
});

test('a character that no font has is told beside the form, and asked about before a PDF or a print leaves', async () => {
  const { page, app } = opened;
  const folder = mkdtempSync(join(tmpdir(), 'undrawn-'));
  const proposals = await answerSaveDialogs(app, folder);
  const printed = await answerPrintDialogs(app);
  await worker.printsWith('own');
  await worker.makesRoom('木村 茂');
  await worker.button('利用対象者（患者）氏名を直す').click();
  await page.keyboard.press('Control+A');
  // 神 U+FA19 and 𠮷 are drawn as they are; nobody but the PC that made it knows what U+E000 looks like.
  await page.keyboard.insertText('\u{fa19}𠮷 \u{e000}');
  await page.keyboard.press('Enter');
  const told = /「\u{e000}」（利用対象者（患者）氏名）は、この画面や印刷、PDF では正しい形に出ないことがあります/u;
  await worker.isTold(told);
  await page.getByText(told).scrollIntoViewIfNeeded();
  await takesPicture(page, 'documents', 'undrawn');
  const asked = await answerMessageBoxes(app, 'やめる');
  const savesPdf = async (): Promise<void> => {
    await worker.button('ほかの形式').click();
    await page.getByRole('menuitem', { name: 'PDF で保存' }).click();
  };
  await savesPdf();
  await worker.isTold('やめました。書類はそのまま残っています。');
  const [name = ''] = await proposals();
  expect(existsSync(join(folder, name))).toBe(false);
  await worker.button('印刷').click();
  await expect
    .poll(asked)
    .toEqual([
      expect.stringMatching(/^PDF では、次の字が正しい形で出ません：「\u{e000}」（利用対象者（患者）氏名）。/u),
      expect.stringMatching(/^このまま印刷すると、次の字が正しい形で出ません：「\u{e000}」/u),
    ]);
  await expect.poll(() => printed()).toBe(0);
  await answerMessageBoxes(app, /このまま PDF を保存する/);
  await savesPdf();
  await worker.isTold(/保存しました：.*\.pdf/);
  expect(existsSync(join(folder, name))).toBe(true);
  rmSync(folder, { recursive: true });
});

test('the hidden window that printed a paper is empty at once, serves the next one, and is gone when the app is locked', async () => {
  const { page, app, profile } = opened;
  const proposals = await answerSaveDialogs(app, profile);
  await worker.printsWith('own');
  await worker.makesRoom('木村 茂');
  /** Which windows set papers, and what stands in them. A window that goes meanwhile never says what stands in it. */
  const hidden = () =>
    app.evaluate(({ BrowserWindow }) =>
      Promise.all(
        BrowserWindow.getAllWindows()
          .filter(({ webContents }) => webContents.getURL().startsWith('app://paper/'))
          .map(async ({ id, webContents }) => ({
            id,
            words: (await webContents.executeJavaScript('document.title + document.body.innerText')) as string,
          })),
      ),
    );
  const savesPdf = async (): Promise<void> => {
    const before = (await proposals()).length;
    await worker.button('ほかの形式').click();
    await page.getByRole('menuitem', { name: 'PDF で保存' }).click();
    await expect.poll(async () => (await proposals()).length).toBeGreaterThan(before);
    await worker.isTold(/保存しました：.*\.pdf/);
  };
  await savesPdf();
  const [first] = await hidden();
  expect(first?.words.trim()).toBe('');
  await savesPdf();
  // What is told may still be of the first one.
  await expect.poll(hidden).toEqual([first]);
  await worker.button('ロック').click();
  // Between the two processes of the first window stands nothing.
  const windows = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()));
  await expect.poll(windows).toEqual([expect.stringMatching(/^app:\/\/renkei\//)]);
});
