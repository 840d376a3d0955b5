import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { barriers } from '../../support/axe.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { answerPrintDialogs, keepPrintedSheets, keepPrintJobs } from './print-dialog.ts';

const sample = new OneSample();
let opened: LaunchedApp;
let worker: OfficeWorker;
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

/** How much of a screen scrolls by itself, up and down. */
const bars = (main: Element): number =>
  [main, ...main.querySelectorAll('*')].filter(
    (one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 1,
  ).length;

/** 様式1-1 for one person, complete. */
async function makesApplication(): Promise<void> {
  const { page } = opened;
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
  // One bar alone: the page's own.
  expect(await page.getByRole('main').evaluate(bars)).toBeLessThan(2);
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
}

test('a paper for the counter is finalised, printed as the very copy, and handed over on a day by somebody', async () => {
  const { page, app, profile } = opened;
  const printed = await answerPrintDialogs(app);
  await makesApplication();
  await worker.button('提出へ進む').click();
  const dialog = page.getByRole('dialog', { name: 'どう出しますか' });
  await expect(dialog.getByLabel(/^窓口：流山市 介護支援課/)).toBeChecked();
  await expect(dialog.getByRole('radio', { name: /電子受付/ })).toHaveCount(0);
  // What is looked at before it leaves isn't behind what can't be chosen.
  await setSize(app, { width: 1093, height: 614 });
  await expect(dialog.getByRole('heading', { name: '出す前の確かめ' })).toBeInViewport({ ratio: 1 });
  await setSize(app, { width: 1366, height: 768 });
  await expect(dialog.getByRole('list', { name: 'いまは使えない出し方' })).toContainText(
    '電子受付：市から渡されたアドレスを「設定」の「提出先・メール」に入れると使えます',
  );
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: '窓口へ持っていく' }).click();

  const panel = page.getByRole('complementary', { name: '様式1-1 利用申請書' });
  await expect(panel).toContainText('まだ手渡していません');
  await expect(page.getByRole('link', { name: '提出', exact: true })).toHaveAccessibleDescription(
    'あなたの対応が必要なものが 1件',
  );

  await test.step('the copy is the finished Word file, shown and saved as it was, whatever the ledger says since', async () => {
    const proposals = await answerSaveDialogs(app, profile);
    await panel.getByRole('button', { name: '見る' }).click();
    await worker.seesOnPaper('田中 美智子');
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: /^ファイルに保存/ }).click();
    await worker.isTold(/^保存しました：流山市_様式1-1/);
    const [name = ''] = await proposals();
    const xml = strFromU8(unzipSync(readFileSync(join(profile, name)))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('田中 美智子');
    expect(xml).not.toContain('<w:sdt>');
    // Nor the marks that the preview colours.
    expect(xml).not.toContain('mark-');
  });

  await test.step('beside the panel it is seen how each paper stands, also where the panel lies over the list', async () => {
    await setSize(app, { width: 1093, height: 614 });
    await expect
      .poll(async () => {
        const state = await page
          .getByRole('row', { name: /様式1-1/ })
          .getByText('まだ手渡していません')
          .boundingBox();
        const over = await panel.boundingBox();
        // And what it is stands on one line.
        return state && over && state.height < 40 && state.x + state.width <= over.x;
      })
      .toBe(true);
    await takesPicture(page, 'ways-out', 'panel-in-a-small-window');
    // The wheel scrolls what stands between head and buttons, wherever in the panel the pointer is.
    const copies = panel.getByRole('heading', { name: '出すものと同じ控え' });
    await panel.getByRole('heading', { level: 2 }).hover();
    await page.mouse.wheel(0, -600);
    await expect(copies).not.toBeInViewport();
    await panel.getByRole('button', { name: '手渡した' }).hover();
    await page.mouse.wheel(0, 600);
    await expect(copies).toBeInViewport();
    await setSize(app, { width: 1366, height: 768 });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1366);
    await expect(page.getByRole('columnheader', { name: '出し方' })).toBeVisible();
  });
  await panel.getByRole('button', { name: '印刷する' }).click();
  await expect(panel).toContainText('プリンターへ送りました');
  await expect(page.getByRole('status').filter({ hasText: /^プリンターへ送りました/ })).toBeVisible();
  await expect.poll(() => printed()).toBe(1);
  expect(await barriers(page)).toEqual([]);

  await panel.getByRole('button', { name: '手渡した' }).click();
  const record = page.getByRole('dialog', { name: '流山市 介護支援課に手渡した記録' });
  // Day and name stand there: one more Enter and it is written down.
  await expect(record.getByRole('button', { name: '手渡したと記録する' })).toBeFocused();
  await record.getByLabel('持って行った人').fill('本間 久美子');
  await record.getByRole('button', { name: '手渡したと記録する' }).click();
  await expect(panel).toContainText('手渡し済');
  await expect(panel).toContainText('手渡しました（本間 久美子）');
  await takesPicture(opened.page, 'ways-out', 'counter-handed-over');
  // Pressed by mistake: as if it had not been.
  await worker.button('元に戻す').click();
  await expect(panel).toContainText('まだ手渡していません');

  // From the disk everything is as it was.
  await page.reload();
  await worker.goesTo('ホーム');
  await worker.isTold('様式1-1 利用申請書を流山市 介護支援課の窓口に出す');
  await worker.goesTo('提出');
  await page.getByRole('row', { name: /様式1-1 利用申請書/ }).click();
  await worker.isTold('記録を取り消しました');

  await test.step('a finalised paper is not rewritten: what is to be changed goes out anew, and the old one is put aside', async () => {
    await worker.goesTo('書類');
    await page.getByRole('link', { name: /^これまでの書類/ }).click();
    await page
      .getByRole('list', { name: 'これまでの書類' })
      .getByRole('link', { name: /^流山市 様式1-1 利用申請書/ })
      .click();
    await worker.isTold('この書類は、出すために確定しました');
    await expect(worker.button('提出へ進む')).toHaveCount(0);
    await worker.seesOnPaper('田中 美智子');
    expect(await barriers(page)).toEqual([]);

    await worker.button('直して出し直す').click();
    await worker.isTold('足りない項目はありません');
    await worker.button('提出へ進む').click();
    await page.getByLabel(/^郵送：/).check();
    await worker.button('郵送する').click();
    await expect(page.getByRole('row', { name: /様式1-1.*まだ投函していません/ })).toHaveCount(1);
    await expect(page.getByRole('row', { name: /様式1-1.*取下げ/ })).toHaveCount(1);
  });

  await test.step('what goes by post has an address to stick on the envelope, and a list of copies for the binder', async () => {
    const sheet = await keepPrintedSheets(page);
    await worker.button('宛名を印刷').click();
    await expect.poll(sheet).toContain('流山市 介護支援課　御中');
    await expect.poll(() => sheet()).toMatch(/〒270-0192.*流山市平和台1-1-1.*在中.*ひまわりの里 流山/);
    await worker.button('控えの一覧を印刷').click();
    await expect.poll(sheet).toContain('提出の控え　一覧');
    await expect.poll(() => sheet()).toContain('様式1-1 利用申請書');

    await worker.button('投函した').click();
    await page.getByLabel('投函した日', { exact: true }).fill('令和30年1月1日');
    await worker.button('投函したと記録する').click();
    await worker.isTold('まだ来ていない日です。今日までの日付を入れてください');
    await page.getByLabel('投函した日', { exact: true }).fill('今日');
    await page.getByLabel('投函した日', { exact: true }).press('Tab');
    await worker.button('投函したと記録する').click();
    await expect(page.getByRole('row', { name: /投函済/ })).toHaveCount(1);
  });

  await test.step('the list works with the keyboard alone, and in the small window', async () => {
    await setSize(app, { width: 1093, height: 614 });
    await worker.button('閉じる').click();
    const rows = page.getByRole('row', { name: /様式1-1/ });
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toBeFocused();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await expect(rows.nth(1)).toBeFocused();
  });

  await test.step('on the day of 運営指導 all of it goes into one folder, the paper as it left beside its receipt', async () => {
    // Outside of the profile, as a person would: what is written out isn't encrypted.
    const folder = mkdtempSync(join(tmpdir(), '運営指導-'));
    await answerOpenDialogs(app, folder);
    await page
      .getByRole('button', { name: /さがす/ })
      .first()
      .click();
    await page.getByRole('combobox', { name: 'さがす' }).fill('うんえいしどう');
    await page.getByRole('option', { name: '運営指導の日' }).click();
    const offices = page.getByRole('group', { name: '事業所' });
    const all = offices.getByLabel(/^すべての事業所/);
    await all.check();
    await expect(page.getByRole('heading', { name: /^足りないもの：/ })).toHaveCount(4);
    await all.uncheck();
    await worker.button('フォルダーをつくる').click();
    await worker.isTold('事業所が選ばれていません。1つ以上選んでください');
    await offices.getByLabel('ひまわりの里 流山').check();
    const jobs = await keepPrintJobs(app);
    await worker.button('目次をつけて印刷').click();
    await worker.isTold(/目次と合わせて\d+ページを、プリンターに送りました。$/);
    const [job] = await jobs();
    const told = (await page.getByText('ページを、プリンターに送りました').textContent()) ?? '';
    const sheets = (await PDFDocument.load(Buffer.from(job?.pdf ?? '', 'base64'))).getPages();
    // Two papers of two pages, a receipt each, three lists, and 目次: on upright A4, however they lie.
    expect(sheets.map((one) => Math.round(one.getHeight()))).toEqual(Array.from({ length: 10 }, () => 842));
    expect(told).toContain(`目次と合わせて${sheets.length}ページ`);
    await worker.button('フォルダーをつくる').click();
    await worker.isTold(/^フォルダーができました：運営指導_ひまわりの里流山_令和/);
    expect(await barriers(page)).toEqual([]);
    const [name = ''] = readdirSync(folder);
    const papers = readdirSync(join(folder, name, '01_出した書類と受付'));
    expect(papers.filter((one) => one.endsWith('.docx'))).toHaveLength(2);
    const receipt = papers.find((one) => one === '002_提出と受付の記録.txt') ?? '';
    expect(readFileSync(join(folder, name, '01_出した書類と受付', receipt), 'utf8')).toContain('いま：投函済');
    expect(Object.keys(unzipSync(readFileSync(join(folder, name, '00_目次.xlsx'))))).toContain(
      'xl/worksheets/_rels/sheet1.xml.rels',
    );
    await test.step('all offices in one go: a folder each, with an index each', async () => {
      await all.check();
      expect(await barriers(page)).toEqual([]);
      await worker.button('フォルダーをつくる').click();
      await worker.isTold(/^フォルダーができました：運営指導_4事業所_令和.*事業所ごとのフォルダーが 4つあります。/);
      const whole = readdirSync(folder).find((one) => one !== name) ?? '';
      const inside = readdirSync(join(folder, whole)).sort();
      expect(inside.map((office) => office.slice(0, 3))).toEqual(['01_', '02_', '03_', '04_']);
      for (const office of inside) expect(readdirSync(join(folder, whole, office))).toContain('00_目次.xlsx');
    });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
});

test('a paper that lay for a while asks about its date before it leaves', async () => {
  const { page } = opened;
  await makesApplication();
  const paper = page.url();
  const date = page.getByLabel('申請日', { exact: true });
  await date.fill('令和8年1月5日');
  await date.press('Tab');
  await worker.seesOnPaper('5');
  await worker.button('提出へ進む').click();
  await worker.isTold(/書類の日付が 令和8年1月5日のままです/);
  await isReadableAtEveryLook(opened, 'どう出しますか', page.getByRole('dialog', { name: 'どう出しますか' }));
  await worker.button('窓口へ持っていく').click();
  await expect(worker.button(/^今日（.*）に直す$/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/のままです。どちらにしますか/)).toHaveCount(0);
  await worker.button('窓口へ持っていく').click();
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('まだ手渡していません');
  await isReadableAtEveryLook(opened, 'a submission', panel);

  await test.step('取下げ before it left asks once, keeps the copy, and leaves the paper free', async () => {
    const ofIt = page.locator('tr[data-submission][aria-selected="true"]');
    await worker.button('出すのをやめる').click();
    await worker.isTold('「様式1-1 利用申請書」を取り下げます');
    await expect(worker.button('やめる')).toBeFocused();
    await worker.button('取り下げる').click();
    await expect(ofIt.getByRole('gridcell', { name: '取下げ', exact: true })).toBeVisible();
    await page.evaluate((url) => history.pushState(null, '', url), paper);
    await expect(worker.button('提出へ進む')).toBeVisible();
  });
});

test('what is told beside a field is told on top of the paper, which leads there, and once more before it leaves', async () => {
  const { page } = opened;
  await makesApplication();
  await worker.button('法人の郵便番号を直す').click();
  await page.getByRole('textbox', { name: '法人の郵便番号' }).fill('270-0151');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'この書類だけ' }).click();
  const doubt = /〒270-0151 は千葉県流山市後平井です。住所と見比べてください/;
  await expect(page.getByText(doubt)).toBeVisible();
  await page.getByRole('textbox').last().scrollIntoViewIfNeeded();
  await takesPicture(page, 'hand-over', 'doubt-on-top');
  await page.getByRole('button', { name: /^確かめるところ \d+か所$/ }).click();
  await expect(page.getByRole('textbox', { name: '法人の郵便番号' })).toBeFocused();
  await worker.button('提出へ進む').click();
  const look = page.getByRole('dialog', { name: 'どう出しますか' }).getByRole('region', { name: '出す前の確かめ' });
  await expect(look.getByText(doubt)).toHaveText(/^法人の郵便番号：/);
  await look.scrollIntoViewIfNeeded();
  await takesPicture(page, 'hand-over', 'doubt-before-it-leaves');
  expect(await barriers(page)).toEqual([]);
});
