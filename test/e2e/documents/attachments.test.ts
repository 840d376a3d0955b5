import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { paperFrame } from '../../support/paper-frame.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { freshApp } from '../../support/shared-app.ts';

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

test('scans are attached to a paper, looked at beside it, taken off and put back; others are refused', async () => {
  const { page, app, profile } = opened;
  await worker.makes('様式１ 導入誓約書');
  await worker.isTold('足りない項目はありません');
  // As a scanner would: the screen as JPEG, once by itself, and once as the page of a PDF.
  const jpeg = await page.screenshot({ type: 'jpeg', quality: 60 });
  const pdf = await PDFDocument.create();
  const picture = await pdf.embedJpg(jpeg);
  pdf.addPage([683, 384]).drawImage(picture, { x: 0, y: 0, width: 683, height: 384 });
  const written = await PDFDocument.create();
  written.addPage([595, 842]).drawText('written');
  const files = Object.entries({
    '署名済み.pdf': await pdf.save({ useObjectStreams: false }),
    '委任状.jpg': jpeg,
    '説明.pdf': await written.save(),
    '手順.txt': Buffer.from('これは添付できません'),
  }).map(([name, bytes]) => {
    writeFileSync(join(profile, name), bytes);
    return join(profile, name);
  });
  await worker.button('添付（0）').press('Enter');
  await expect(page.getByRole('heading', { name: /^添付/ })).toBeFocused();
  const chooser = page.getByLabel('添付するファイル');
  await chooser.setInputFiles(files.slice(0, 1));
  await expect((await paperFrame(page, '署名済み.pdf')).locator('section.picture img')).toHaveCount(1);
  await worker.isTold(/1 \/ 1 ページ/);
  await chooser.setInputFiles(files.slice(1, 2));
  await expect((await paperFrame(page, '委任状.jpg')).locator('section.picture img')).toHaveCount(1);
  for (const [width, height] of [
    [1093, 614],
    [1366, 768],
  ] as const) {
    await setSize(app, { width, height });
    await page.waitForFunction((wanted) => innerWidth === wanted, width);
    expect(await barriers(page)).toEqual([]);
    await takesPicture(page, 'documents', `attached-${width}`);
  }
  // A PDF with text isn't shown in part.
  await chooser.setInputFiles(files.slice(2, 3));
  await worker.isTold(/このファイルは、ここには表示できません/);
  const proposals = await answerSaveDialogs(app, profile);
  await worker.button(/^ファイルに保存.*説明.pdf/).press('Enter');
  await worker.isTold('保存しました：説明.pdf');
  expect(await proposals()).toEqual(['説明.pdf']);
  await chooser.setInputFiles(files.slice(3));
  await worker.isTold(/「手順.txt」は、PDF・JPEG・PNG・TIFF のどれでもないため、添付できません/);

  const list = page.getByRole('list', { name: '添付したファイル' });
  await worker.button(/^添付から外す.*説明.pdf/).press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await worker.button('元に戻す').click();
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await worker.button('仕上がりを見る').press('Enter');
  await expect(worker.button('添付（3）')).toBeFocused();
  await worker.seesOnPaper('五十嵐 誠');

  // With the paper they go, and come back.
  await worker.goesTo('書類');
  await worker.button(/様式１ 導入誓約書.*を消す/).click();
  await worker.button('元に戻す').click();
  await page.getByRole('link', { name: /様式１ 導入誓約書.*続ける/ }).click();
  await expect(worker.button('添付（3）')).toBeVisible();

  await test.step('one that is dropped on the window is attached to the paper that is chosen: the open one, unless another is', async () => {
    const transfer = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], '控え.jpg', { type: 'image/jpeg' }));
        return data;
      },
      [...jpeg],
    );
    await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer });
    const asked = page.getByRole('dialog', { name: 'どの書類に添付しますか' });
    await expect(asked.getByRole('radio', { name: /様式１.*いま開いています/ })).toBeChecked();
    expect(await barriers(page)).toEqual([]);
    await takesPicture(page, 'documents', 'dropped-scan');
    await asked.getByRole('button', { name: 'ここに添付する' }).click();
    await worker.isTold(/様式１.*に添付しました/);
    await expect(worker.button('添付（4）')).toBeVisible();
  });

  await test.step('a PDF may be a form that a city sent: from there it is brought in as one', async () => {
    const form = readFileSync(join(import.meta.dirname, '../../fixtures/gallery/thirtieth/nakino-tekkai.pdf'));
    const transfer = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], '撤回届.pdf', { type: 'application/pdf' }));
        return data;
      },
      [...form],
    );
    await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer });
    const asked = page.getByRole('dialog', { name: 'どの書類に添付しますか' });
    await takesPicture(page, 'documents', 'dropped-pdf');
    await asked.getByRole('button', { name: '様式を取り込む' }).click();
    await expect(page.getByRole('listbox', { name: '書き込むところ' })).toBeVisible();
  });
});
