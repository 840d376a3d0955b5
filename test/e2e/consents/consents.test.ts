import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { keepsSize, looksAt } from '../../support/looks.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { paperFrame } from '../../support/paper-frame.ts';
import { takesPicture } from '../../support/picture.ts';
import { keepPrintedSheets, keepPrintJobs } from '../submissions/print-dialog.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
const sample = new OneSample(undefined, (page) => new OfficeWorker(page).printsWith('own'));
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
  await worker.goesTo('同意書');
  await expect(matrix()).toBeVisible();
  // What the test before has looked for stands there still.
  await opened.page.getByLabel('名前・ふりがなでさがす').fill('');
});

const matrix = (): Locator => opened.page.getByRole('grid', { name: '同意書の一覧' });
const row = (name: string): Locator => matrix().getByRole('row', { name: new RegExp(`^${name} 様`) });
const panel = (name: string): Locator => opened.page.getByRole('complementary', { name: `${name}さんの同意書` });
/** The cells of the five steps, in words. */
const steps = async (name: string): Promise<string[]> =>
  (await row(name).getByRole('gridcell').allInnerTexts())
    .slice(2, 7)
    .map((text) => text.replace(/（.*）$|\s/g, '').replace(/^\d+\/\d+$/, '✓'));

const picture = (name: string): Promise<void> => takesPicture(opened.page, 'consents', name);

const form = (name: string): Locator => opened.page.getByRole('complementary', { name });
const records = (name: string): Promise<void> => form(name).getByRole('button', { name: '記録する' }).click();

test('filters, search, the office in use, the keyboard alone, the printed list, a small window', async () => {
  const { page, app } = opened;
  const names = (): Promise<string[]> => matrix().locator('[data-consent] td:first-child').allInnerTexts();
  const chip = (name: string): Locator => page.getByRole('button', { name: new RegExp(`^${name}\\s*\\d`) });
  await expect(chip('すべて')).toContainText('16');
  await expect(chip('途中のもの')).toContainText('4');
  await expect(chip('原本がまだ')).toContainText('2');
  await expect(chip('撤回')).toContainText('1');
  expect(await barriers(page)).toEqual([]);
  await chip('原本がまだ').click();
  await expect
    .poll(async () => (await names()).map((name) => name.split('\n')[0]))
    .toEqual(['吉田 はる 様', '小川 節子 様']);
  await chip('すべて').click();

  const printed = await keepPrintedSheets(page);
  await worker.button('まだの方の一覧を印刷').click();
  await expect.poll(printed).toContain('同意書　まだの方の一覧');
  await expect.poll(() => printed()).toMatch(/藤本 昇 様.*日を決める/);
  await expect.poll(() => printed()).not.toContain('阿部 ヨネ');

  await worker.usesOffice('ひまわり訪問看護 流山');
  await expect(matrix().getByRole('rowheader')).toHaveCount(1);
  await expect(row('阿部 ヨネ')).toHaveCount(0);
  await worker.usesOffice('すべての事業所');

  // One tab stop; arrows lead to a cell, Enter does what it asks for, Esc leads back to it.
  await page.getByLabel('名前・ふりがなでさがす').focus();
  await page.keyboard.press('Tab');
  await expect(row('阿部 ヨネ').getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(panel('松本 和子').getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row('松本 和子').getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(row('藤本 昇').getByRole('gridcell').nth(2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '説明した日（する日）' })).toBeFocused();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel('藤本 昇')).toBeVisible();

  await setSize(app, { width: 1093, height: 614 });
  await picture('small-panel');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await picture('small');
  // The largest letters in the smallest window: all columns are there, and nobody's row is higher than two lines.
  const back = await keepsSize(opened);
  await looksAt(app, page, { width: 911, height: 512, scale: 1, text: 'largest' });
  expect(await matrix().evaluate((grid) => grid.scrollWidth <= (grid.parentElement?.clientWidth ?? 0))).toBe(true);
  for (const line of await matrix().locator('[data-consent]').all())
    expect((await line.boundingBox())?.height).toBeLessThan(70);
  await back();
  await worker.button('患者さんを追加').click();
  await expect(page.getByRole('heading', { name: '患者を追加' })).toBeVisible();
  await page.getByRole('link', { name: '同意書', exact: true }).first().click();
  await expect(matrix()).toBeVisible();
});

test('ふくい: from 説明 to 登録, each step written down where it is due, and taken back', async () => {
  const { page, app } = opened;
  await expect.poll(() => steps('吉田 はる')).toEqual(['✓', '原本まだ', '・まだ', '・まだ', '・まだ']);
  await picture('matrix');
  await test.step('原本 and 患者控 are printed in one go from the ledger', async () => {
    const jobs = await keepPrintJobs(app);
    await row('吉田 はる').getByRole('gridcell').first().click();
    await picture('panel');
    await panel('吉田 はる').getByRole('button', { name: '原本と患者控を印刷（2部）' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '原本と患者控を印刷' }).click();
    await worker.isTold('プリンターへ送りました。署名をもらったら、ここで記録してください');
    const [job] = await jobs();
    expect(job?.pages).toEqual(['original', 'original', '患者控', '患者控']);
  });
  await row('吉田 はる')
    .getByRole('button', { name: /^原本まだ/ })
    .click();
  await picture('sign');
  await records('署名をもらったと記録');
  await worker.isTold(/吉田 はるさんの同意書：署名の日を.*と記録しました/);
  await expect.poll(() => steps('吉田 はる')).toEqual(['✓', '✓', '控えを渡す', '事務局へ送る', '・まだ']);
  await expect(panel('吉田 はる')).toContainText('吉田 はる（本人）');
  await test.step('提出へ進む opens the same paper, and 様式５ has the address out of the ledger', async () => {
    await panel('吉田 はる').getByRole('button', { name: '提出へ進む', exact: true }).click();
    await worker.seesOnPaper('福井県福井市ひまわり6-5-13');
    await page.getByRole('link', { name: '同意書', exact: true }).first().click();
    await row('吉田 はる').getByRole('gridcell').first().click();
  });

  // The scan of what was signed lies with the consent, and is seen beside the others.
  await panel('吉田 はる').getByRole('button', { name: 'スキャンを添付・見る' }).click();
  const scan = join(opened.profile, '同意書.jpg');
  writeFileSync(scan, await page.screenshot({ type: 'jpeg', quality: 60 }));
  await page.getByLabel('添付するファイル').setInputFiles(scan);
  await expect((await paperFrame(page, '同意書.jpg')).locator('section.picture img')).toHaveCount(1);
  expect(await barriers(page)).toEqual([]);
  await picture('scan');
  await page.getByRole('button', { name: '同意書に戻る' }).click();

  await panel('吉田 はる').getByRole('button', { name: '控えを渡したと記録', exact: true }).click();
  await test.step('whoever goes on before the disk has answered isn’t taken back', async () => {
    const record = form('控えを渡したと記録').getByRole('button', { name: '記録する' });
    const next = row('藤本 昇').getByRole('button', { name: /^日を決める/ });
    await next.evaluate(
      (cell: HTMLElement, pressed) => ((pressed as HTMLElement).click(), cell.click()),
      await record.elementHandle(),
    );
    await expect.poll(() => steps('吉田 はる')).toEqual(['✓', '✓', '✓', '事務局へ送る', '・まだ']);
    await worker.isTold(/吉田 はるさんの同意書：控えを渡した日を.*と記録しました/);
    await expect(form('説明の日を記録')).toContainText('藤本 昇');
  });
  await row('吉田 はる')
    .getByRole('button', { name: /^事務局へ送る/ })
    .click();
  await worker.isTold(/出し方：メール　fmic\.sys@gmail\.com/);
  await picture('send');
  await records('事務局へ送ったと記録');
  await expect.poll(() => steps('吉田 はる')).toEqual(['✓', '✓', '✓', '✓', '登録まだ']);
  await panel('吉田 はる').getByRole('button', { name: '登録されたと記録', exact: true }).click();
  await records('登録されたと記録');
  await expect.poll(() => steps('吉田 はる')).toEqual(['✓', '✓', '✓', '✓', '✓']);

  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect.poll(() => steps('吉田 はる')).toEqual(['✓', '✓', '✓', '✓', '登録まだ']);
});

test('somebody without a record: 説明 begins one; a day before it is told, a family member signs instead', async () => {
  const { page } = opened;
  await expect.poll(() => steps('藤本 昇')).toEqual(['日を決める', '・まだ', '市が送付', '・まだ', '・まだ']);
  await row('藤本 昇')
    .getByRole('button', { name: /^日を決める/ })
    .click();
  const explainer = page.getByRole('combobox', { name: '説明した人' });
  // Another form of a kanji: the ledger's own name is taken.
  await explainer.fill('大久保 眞理子');
  await explainer.press('Enter');
  await records('説明の日を記録');
  await worker.isTold(/藤本 昇さんの同意書：説明した日を/);
  await expect(panel('藤本 昇')).toContainText('大久保 真理子');

  await panel('藤本 昇').getByRole('button', { name: '署名をもらったと記録', exact: true }).click();
  const day = page.getByLabel('署名の日', { exact: false }).first();
  await day.fill('R5.1.1');
  await day.press('Enter');
  await worker.isTold('署名の日が、説明の日より前です。日付を確かめてください');
  // What was typed is there again after a look elsewhere.
  await row('阿部 ヨネ').getByRole('gridcell').first().click();
  await row('藤本 昇')
    .getByRole('button', { name: /^原本まだ/ })
    .click();
  await expect(day).toHaveValue(/令和5年1月1日/);
  await day.fill('今日');
  await day.press('Enter');
  await page.getByText('ご家族・代理', { exact: true }).click();
  await expect(page.getByLabel('代理の方の氏名')).toHaveValue('藤本 良子');
  await expect(page.getByLabel('原本を保管した')).toHaveCount(0);
  await records('署名をもらったと記録');
  // 流山市 keeps the original, and sends the copy.
  await expect.poll(() => steps('藤本 昇')).toEqual(['✓', '✓', '市が送付', '原本を出す', '・まだ']);
  await expect(panel('藤本 昇')).toContainText('藤本 良子（妻）');
});

test('原本 and 患者控 are printed from the ledger; with gaps the paper opens at them', async () => {
  const { page, app } = opened;
  const jobs = await keepPrintJobs(app);
  // Without an address of the patient it isn't printed.
  await worker.usesOffice('ひまわりの里 福井');
  await page.getByLabel('名前・ふりがなでさがす').fill('いのうえ');
  await expect(matrix().getByRole('row', { name: /様 / })).toHaveCount(1);
  await worker.goesTo('台帳');
  await page.getByRole('link', { name: /^患者・チーム/ }).click();
  await page.getByRole('gridcell', { name: /^井上 キヨ いのうえ/ }).click();
  await page.getByRole('button', { name: '編集' }).click();
  await page.getByLabel('住所').fill('');
  await page.getByLabel('住所').press('Enter');
  await worker.isTold(/井上 キヨさんの住所を/);
  await worker.goesTo('同意書');
  await row('井上 キヨ').getByRole('gridcell').first().click();
  await panel('井上 キヨ').getByRole('button', { name: '原本と患者控を印刷（2部）' }).click();
  await worker.isTold('印刷の前に、足りない1か所を入れてください。入れたら「印刷」で2部出せます');
  await expect(page.getByRole('link', { name: '同意書', exact: true }).first()).toBeVisible();
  expect(await jobs()).toEqual([]);
});

test('撤回 says what it brings, begins 様式７, and is written down when it is done', async () => {
  const { page } = opened;
  await row('林 トメ').getByRole('gridcell').first().click();
  await panel('林 トメ').getByRole('button', { name: '同意の撤回…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('林 トメさんの同意を撤回します');
  await expect(dialog).toContainText('投稿されたSNSの記事はすべて消えます');
  await expect(dialog.getByRole('button', { name: 'やめる' })).toBeFocused();
  expect(await barriers(page)).toEqual([]);
  await picture('withdraw');
  await dialog.getByRole('button', { name: '様式７をつくる' }).click();
  await worker.seesOnPaper('同意撤回書');
  await worker.goesTo('同意書');
  await page.getByRole('button', { name: /^撤回/ }).click();
  await expect(row('林 トメ')).toContainText('撤回の手続き中');
  await row('林 トメ').getByRole('gridcell').first().click();
  await panel('林 トメ').getByRole('button', { name: '撤回されたと記録' }).click();
  await records('撤回されたと記録');
  await expect(row('林 トメ')).toContainText('解除');
  await expect(row('林 トメ')).toContainText('撤回');
  await panel('林 トメ').getByRole('button', { name: 'あらためて説明の日を記録' }).click();
  await records('説明の日を記録');
  await page.getByRole('button', { name: /^すべて\s*\d/ }).click();
  await expect(row('林 トメ')).toHaveCount(2);

  // Where there is no form, the city is asked.
  await worker.usesOffice('ひまわり訪問看護 流山');
  await row('松本 和子').getByRole('gridcell').first().click();
  await picture('city');
  await panel('松本 和子').getByRole('button', { name: '同意の撤回…' }).click();
  await expect(dialog).toContainText('04-7150-6531');
});
