import { expect, test, type Page } from '@playwright/test';
import { aDocx, paragraph, run } from '../../builders/docx.ts';
import { barriers } from '../../support/axe.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { paperFrame } from '../../support/paper-frame.ts';
import { takesPicture } from '../../support/picture.ts';
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

test('the paper beside the form is turned and made larger by keyboard, and says what may not be done and why', async () => {
  const { page, app } = opened;
  await worker.makes('様式１ 導入誓約書');
  await worker.isTold('足りない項目はありません');
  // It opens where something is written; the first page is the city's own words.
  await worker.isTold(/2 \/ 2 ページ/);
  await expect(page.getByText('PDF は選べません')).toBeInViewport();
  await worker.button('前のページ').press('Enter');
  await worker.isTold(/1 \/ 2 ページ/);
  await worker.button('次のページ').press('Enter');
  await worker.isTold(/2 \/ 2 ページ/);
  const percent = page.getByRole('group', { name: '表示の大きさ' }).getByText(/^\d+%$/);
  const filling = await percent.textContent();
  const paper = await page.getByRole('region', { name: '仕上がり' }).locator('[data-title]').boundingBox();
  const sizes = await page.getByRole('group', { name: '表示の大きさ' }).boundingBox();
  expect(sizes!.y, 'what makes it larger lies below the paper, not on it').toBeGreaterThanOrEqual(
    paper!.y + paper!.height,
  );
  await worker.button('大きく').press('Enter');
  await expect(percent).not.toHaveText(filling ?? '');
  await takesPicture(page, 'documents', 'fill-larger');
  await worker.button('幅に合わせる').press('Enter');
  await expect(percent).toHaveText(filling ?? '');

  const refused = page.getByRole('listitem').filter({ hasText: /^PDF/ });
  await refused.scrollIntoViewIfNeeded();
  await expect(refused).toContainText('手引きに「PDF に変換しないでください」とあるためです。');
  await refused.getByText('手引きを見る').click();
  await expect(refused).toContainText('ワード又はエクセルファイルのまま');
  for (const [width, height] of [
    [1093, 614],
    [1366, 768],
  ] as const) {
    await setSize(app, { width, height });
    await page.waitForFunction((wanted) => innerWidth === wanted, width);
    await refused.scrollIntoViewIfNeeded();
    expect(await barriers(page)).toEqual([]);
    await takesPicture(page, 'documents', `fill-ways-${width}`);
  }
  await isReadableAtEveryLook(opened, 'a form that is filled in', page.getByRole('region', { name: '仕上がり' }));
});

/** In the page of papers: a file whose text is in a font of this name. */
async function isShownIn(page: Page, font: string): Promise<void> {
  const named = `<w:rPr><w:rFonts w:ascii="${font}" w:eastAsia="${font}"/></w:rPr>`;
  const bytes = [...aDocx({ body: paragraph(run('見本 一郎', named)) })];
  const frame = await paperFrame(page);
  await frame.evaluate((file) => {
    const data = { kind: 'show', id: 0, bytes: Uint8Array.from(file), onlyWhole: false, places: null };
    dispatchEvent(new MessageEvent('message', { origin: 'app://renkei', source: parent, data }));
  }, bytes);
}

/** As if the PC had this font: one that comes with the app, under another name. */
async function hasFont(page: Page, name: string): Promise<void> {
  const frame = await paperFrame(page);
  await frame.evaluate(async (family) => {
    const sheets = [...document.styleSheets].filter(({ href }) => href);
    const [of, rule] = sheets
      .flatMap((sheet) => [...sheet.cssRules].map((one) => [sheet, one.cssText] as const))
      .find(([, text]) => /@font-face.*BIZ UDMincho/s.test(text))!;
    of.insertRule(rule.replace('BIZ UDMincho', family), 0);
    await document.fonts.load(`20px "${family}"`);
  }, name);
}

test('beside the count of pages stands with which font it was counted, where the file’s own isn’t on this PC', async () => {
  const { page } = opened;
  await worker.makes('様式１ 導入誓約書');
  await worker.isTold(/2 \/ 2 ページ/);
  await hasFont(page, '見本明朝');
  await isShownIn(page, 'どこにもない明朝');
  await worker.isTold(
    'どこにもない明朝 に似た字の形で出しています。このまま出せます。Word で開くと、ページの数が変わることがあります。',
  );
  await isShownIn(page, '見本明朝');
  await expect(page.getByText('似た字の形')).toHaveCount(0);
});
