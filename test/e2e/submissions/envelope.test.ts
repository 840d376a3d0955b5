import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { barriers } from '../../support/axe.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { freshApp } from '../../support/shared-app.ts';
import { answerPrintDialogs, keepPrintedSheets } from './print-dialog.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
test.beforeEach(async () => {
  opened = await freshApp({ size: { width: 1366, height: 768 } });
  worker = new OfficeWorker(opened.page);
  await worker.opensTheSample();
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});

/** 様式4 for a room, finalised to go by post. */
async function readiesForPost(team: string): Promise<void> {
  await worker.makesRoom(team);
  await worker.button('提出へ進む').click();
  await opened.page.getByLabel(/^郵送：/).check();
  await worker.button('郵送する').click();
  await expect(opened.page.getByRole('complementary', { name: /^様式4/ })).toBeVisible();
}

test('papers for one desk go in one envelope: printed at once, one 送付状, one label, one 投函した', async () => {
  const { page, app, profile } = opened;
  const printed = await answerPrintDialogs(app);
  await readiesForPost('木村 茂');
  const panel = page.getByRole('complementary', { name: /^様式4/ });

  await test.step('the copy of 様式4 is the very Excel file, seen, printed and saved', async () => {
    const proposals = await answerSaveDialogs(app, profile);
    await panel.getByRole('button', { name: '印刷する' }).click();
    await expect(panel).toContainText('プリンターへ送りました');
    await expect.poll(printed).toBe(1);
    await panel.getByRole('button', { name: '見る' }).click();
    await worker.seesOnPaper('木村 茂');
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: /^ファイルに保存/ }).click();
    await worker.isTold(/^保存しました：流山市_様式4.*\.xlsx/);
    const [name = ''] = await proposals();
    const parts = unzipSync(readFileSync(join(profile, name)));
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain('木村 茂');
    expect(Object.keys(parts)).not.toContain('preview-marks.json');
  });

  await expect(panel.getByRole('region', { name: '同じ封筒に入れるもの' })).toHaveCount(0);
  await readiesForPost('木村 茂');
  const along = panel.getByRole('region', { name: '同じ封筒に入れるもの' });
  await expect(along.getByRole('checkbox')).toBeChecked();
  expect(await barriers(page)).toEqual([]);

  await expect(panel).toContainText('いっしょに出すもの：');
  await panel.getByRole('button', { name: '印刷する（1件）' }).click();
  await expect.poll(printed).toBe(2);
  await takesPicture(page, 'ways-out', 'post-one-envelope');
  const sheet = await keepPrintedSheets(page);
  await panel.getByRole('button', { name: '宛名を印刷' }).click();
  await expect.poll(sheet).toMatch(/様式4 .* ほか1件 在中/);

  await panel.getByRole('button', { name: '送付状を印刷' }).click();
  const dialog = page.getByRole('dialog', { name: '送付状を印刷' });
  await expect(dialog.getByRole('textbox', { name: /枚数$/ }).first()).toHaveValue('1');
  await dialog
    .getByRole('textbox', { name: /枚数$/ })
    .last()
    .fill('２');
  expect(await barriers(page)).toEqual([]);
  await test.step('without a printer, sheet and label are files', async () => {
    await worker.printsWith('own');
    const proposals = await answerSaveDialogs(app, profile);
    const saves = async (press: Locator, start: RegExp): Promise<Buffer> => {
      const before = (await proposals()).length;
      await press.click();
      await expect.poll(async () => (await proposals()).length).toBe(before + 1);
      const [name = ''] = (await proposals()).slice(before);
      expect(name).toMatch(start);
      await worker.isTold(new RegExp(`で保存しました：${name}`));
      return readFileSync(join(profile, name));
    };
    const word = await saves(dialog.getByRole('button', { name: 'Word で保存' }), /^送付状_流山市.*\.docx$/);
    expect(strFromU8(unzipSync(word)['word/document.xml']!)).toContain('合計　2件（この送付状を除く）');
    const pdf = await saves(dialog.getByRole('button', { name: 'PDF で保存' }), /^送付状_流山市.*\.pdf$/);
    expect(pdf.toString('latin1')).toMatch(/^%PDF-/);
    await takesPicture(page, 'ways-out', 'cover-sheet-dialog');
    await dialog.getByRole('button', { name: 'やめる' }).click();
    const label = await saves(panel.getByRole('button', { name: '宛名を PDF で保存' }), /^宛名_流山市.*\.pdf$/);
    expect(label.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    await takesPicture(page, 'ways-out', 'label-saved');
    await panel.getByRole('button', { name: '送付状を印刷' }).click();
    await dialog
      .getByRole('textbox', { name: /枚数$/ })
      .last()
      .fill('２');
    // Whoever ends a work by the button of its notice, which goes with it, reaches for nothing there any more.
    const works = (title: string | null): Promise<void> =>
      app.evaluate(({ BrowserWindow }, of) => {
        const work = of && { by: 'libreoffice', what: 'pdf', title: of };
        for (const window of BrowserWindow.getAllWindows()) window.webContents.send('printing:work', work);
      }, title);
    await works('送付状');
    await page.getByRole('status').getByRole('button', { name: 'やめる' }).click();
    await works(null);
    await saves(dialog.getByRole('button', { name: 'Word で保存' }), /^送付状_流山市.*\.docx$/);
  });
  await dialog.getByRole('button', { name: '送付状を印刷' }).click();
  await expect.poll(sheet).toContain('合計　2件（この送付状を除く）3枚');
  await expect.poll(() => sheet()).toMatch(/送付状.*〒270-0192.*流山市 介護支援課　御中.*ひまわりの里 流山/);
  // It lies on top of the papers: whom they are about stands in them.
  await expect.poll(() => sheet()).not.toContain('木村');

  await panel.getByRole('button', { name: '投函した（2件）' }).click();
  const record = page.getByRole('dialog', { name: '流山市 介護支援課に投函した記録' });
  await expect(record.getByRole('list', { name: 'いっしょに記録するもの' }).getByRole('listitem')).toHaveCount(2);
  expect(await barriers(page)).toEqual([]);
  await record.getByRole('button', { name: '2件を投函したと記録する' }).click();
  await expect(page.getByRole('row', { name: /投函済/ })).toHaveCount(2);
  await worker.isTold('2件を投函したと記録しました');
  await worker.button('元に戻す').click();
  await expect(page.getByRole('row', { name: /まだ投函していません/ })).toHaveCount(2);

  // One that is taken out stays.
  await along.getByRole('checkbox').uncheck();
  await panel.getByRole('button', { name: '投函した', exact: true }).click();
  await page.getByRole('button', { name: '投函したと記録する' }).click();
  await expect(page.getByRole('row', { name: /投函済/ })).toHaveCount(1);
  await expect(page.getByRole('row', { name: /まだ投函していません/ })).toHaveCount(1);
});
