import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { anXlsx, emptyCell, row, textCell } from '../../builders/xlsx.ts';
import { barriers } from '../../support/axe.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { paperFrame, textOnPaper } from '../../support/paper-frame.ts';
import { keepsSize, looksAt } from '../../support/looks.ts';
import { takesPicture } from '../../support/picture.ts';

const sample = new OneSample();
let desk = '';
let opened: LaunchedApp;
let worker: OfficeWorker;

test.beforeEach(async () => {
  desk = mkdtempSync(join(tmpdir(), '市の Excel-'));
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
  await worker.usesOffice('ひまわりの里 福井');
});
test.afterEach(() => rmSync(desk, { recursive: true }));

/** A city's notice: a line a label, beside it a wide cell or ten. */
function notice(lines: readonly (readonly [label: string, cells: 1 | 10])[]): string {
  const file = join(desk, `届出書${lines.length}.xlsx`);
  const cells = [...'BCDEFGHIJK'];
  const rows = lines.map(([label], i) => {
    const at = i + 2;
    return row(at, textCell(`A${at}`, label, 1) + cells.map((letter) => emptyCell(`${letter}${at}`, 1)).join(''));
  });
  const wide = lines.flatMap(([, count], i) => (count === 1 ? `<mergeCell ref="B${i + 2}:K${i + 2}"/>` : []));
  const sheet = {
    name: '届出書',
    ahead:
      '<cols><col min="1" max="1" width="14" customWidth="1"/><col min="2" max="11" width="6" customWidth="1"/></cols>',
    rows: row(1, textCell('A1', '運営状況届出書')) + rows.join(''),
    behind: `<mergeCells count="${wide.length}">${wide.join('')}</mergeCells>`,
  };
  writeFileSync(file, anXlsx({ sheets: [sheet] }));
  return file;
}

const takesIn = (file: string): Promise<void> => worker.takesForm(opened.app, file);

/** By the place's number, as the list has them. */
async function boxesOnPaper(): Promise<(place: number) => Locator> {
  const paper = await paperFrame(opened.page);
  return (place) => paper.locator(`.place-box[data-path="${place}"]`);
}

const places = (): Locator => opened.page.getByRole('listbox', { name: '書き込むところ' });

test('an Excel form, its number one character a cell, is made, filled, and taken over by next year’s', async () => {
  const { page } = opened;
  await test.step('cells that share a number are chosen together, and each shows its character', async () => {
    await worker.goesTo('書類');
    await page.getByRole('link', { name: /^様式を取り込む/ }).click();
    await takesIn(notice([['法人名', 1], ['事業所', 10], ['電話番号', 1]])); // prettier-ignore
    await expect(places().getByRole('option', { name: /^提案 法人名/ })).toBeVisible();
    // With the largest letters in a small window what decides stands above the page's bar.
    const back = await keepsSize(opened);
    await looksAt(opened.app, page, { width: 911, height: 512, scale: 1, text: 'largest' });
    const foot = await worker.button('選び直す').boundingBox();
    const bar = await page.getByRole('contentinfo').or(page.locator('main > footer')).first().boundingBox();
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await back();
    const box = await boxesOnPaper();
    await box(1).click();
    await page.keyboard.press('Escape');
    await box(10).click({ modifiers: ['Shift'] });
    const together = page.getByRole('group', { name: 'まとめて決める' });
    await expect(together).toContainText('10か所を選んでいます');
    await expect(together.getByRole('radio', { name: '1マスに1字ずつ' })).toBeChecked();
    await takesPicture(page, 'packs', 'one-character-a-cell');
    expect(await barriers(page)).toEqual([]);
    await worker.button('入れるものを選ぶ').click();
    await page.getByRole('textbox', { name: '入れるものをさがす' }).fill('介護事業所番号');
    await page.getByRole('button', { name: /^介護事業所番号（10桁）/ }).click();
    await expect(box(1)).toHaveText(/^\d$/);
    await box(4).click();
    await expect(page.getByRole('radio', { name: '左づめ' })).toBeChecked();
    await takesPicture(page, 'packs', 'one-character-a-cell-decided');
    await worker.button('欄の一覧へ').click();
  });
  await test.step('saved, it is filled like any other', async () => {
    await worker.button(/^提案の \d+欄をまとめて決める$/).click();
    await worker.button('次へ：様式のこと').click();
    await page.getByLabel('様式の番号').fill('様式第1号');
    await worker.button('次へ：試し書き').click();
    await worker.seesOnPaper('社会福祉法人ひまわり会');
    await expect.poll(() => textOnPaper(page)).toMatch(/事業所\s*\d(\s*\d){9}\s*電話/);
    await takesPicture(page, 'packs', 'one-character-a-cell-tried');
    await worker.button('「書類」に追加').click();
    await worker.isTold(/に入りました。/);
  });
  await test.step('next year’s form has one line more: the rest is decided already, and the old one is left until then', async () => {
    await worker.button(/を来年の様式に差し替える$/).click();
    await takesIn(notice([['法人名', 1], ['事業所', 10], ['電話番号', 1], ['FAX番号', 1]])); // prettier-ignore
    await expect(page.getByText(/前の様式から：同じ 12・新しい 1/)).toBeVisible();
    await expect(places().getByRole('option')).toHaveCount(1);
    await expect(places().getByRole('option', { name: /^提案 FAX番号/ })).toBeVisible();
    await expect((await boxesOnPaper())(4)).toHaveText(/^\d$/);
    await takesPicture(page, 'packs', 'next-years-excel');
    await worker.button(/^提案の \d+欄をまとめて決める$/).click();
    await worker.button('次へ：様式のこと').click();
    await worker.button('次へ：試し書き').click();
    await expect.poll(() => textOnPaper(page)).toMatch(/事業所\s*\d(\s*\d){9}\s*電話/);
    await takesPicture(page, 'packs', 'next-years-excel-tried');
  });
});

/** A list of staff whose jobs are chosen among the city's own words. */
function staffList(): string {
  const file = join(desk, '従事者名簿.xlsx');
  const lines = Array.from({ length: 20 }, (_, i) => row(i + 3, emptyCell(`A${i + 3}`, 1) + emptyCell(`B${i + 3}`, 1)));
  const sheet = {
    name: '名簿',
    ahead: '<cols><col min="1" max="2" width="24" customWidth="1"/></cols>',
    rows:
      row(1, textCell('A1', '従事者名簿')) +
      row(2, textCell('A2', '氏名', 1) + textCell('B2', '職種', 1)) +
      lines.join(''),
    behind:
      '<dataValidations count="1"><dataValidation type="list" showErrorMessage="1" sqref="B3:B22"><formula1>"介護職員,看護師,その他"</formula1></dataValidation></dataValidations>',
  };
  writeFileSync(file, anXlsx({ sheets: [sheet] }));
  return file;
}

test('a job that the city’s list hasn’t stops no paper: it is left empty, and chosen once for all who have it', async () => {
  const { page } = opened;
  await worker.goesTo('書類');
  await page.getByRole('link', { name: /^様式を取り込む/ }).click();
  await takesIn(staffList());
  await expect(places().getByRole('option', { name: /^提案 職種/ })).toBeVisible();
  await worker.button(/^提案の \d+欄をまとめて決める$/).click();
  await worker.button('次へ：様式のこと').click();
  await page.getByLabel('様式の番号').fill('様式第9号');
  await worker.button('次へ：試し書き').click();
  await worker.seesOnPaper('小山田 千鶴');
  await worker.button('「書類」に追加').click();
  await page.getByRole('link', { name: 'この様式で書類をつくる' }).click();
  await worker.button('書類をつくる').click();
  await worker.seesOnPaper('中村 さくら');
  const gaps = page.getByRole('region', { name: '足りないところ' });
  await expect(gaps.getByRole('button', { name: '中村 さくらの職種' })).toBeVisible();
  const job = page.getByRole('combobox', { name: '中村 さくら 職種' });
  await expect(job.locator('option:checked')).toHaveText('事務職員に近いものを選ぶ');
  await takesPicture(page, 'packs', 'a-word-that-the-list-has-not');
  expect(await barriers(page)).toEqual([]);
  await job.selectOption('その他');
  await worker.seesOnPaper('その他');
  await expect(gaps.getByRole('button', { name: '中村 さくらの職種' })).toHaveCount(0);
});
