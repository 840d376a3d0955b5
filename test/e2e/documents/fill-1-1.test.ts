import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { takesPicture } from '../../support/picture.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { paperFrame } from '../../support/paper-frame.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
const sample = new OneSample(undefined, onTheDay);
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

const documentXml = (file: string): string =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());

test('the 退職 of the person in charge becomes a finished 様式1-1 in a Word file', async () => {
  const { page, app, profile } = opened;
  const proposals = await answerSaveDialogs(app, profile);
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('退職した人を削除する（削除）').check();
  await page.getByPlaceholder('名前・ふりがな・職員番号でさがす').fill('サトウ');
  await page.getByLabel('佐藤 健一').check();
  await worker.button('書類をつくる').click();
  // Without a next one the office would have nobody in charge.
  await worker.isTold('次の担当者を選んでください');
  await expect(page.getByRole('combobox', { name: '次のシステム利用管理担当者' })).toBeFocused();
  await worker.choosesPerson('次のシステム利用管理担当者', 'すずきいち', '鈴木 一郎（介護支援専門員）');
  await worker.button('書類をつくる').click();

  await worker.isTold('足りない項目はありません');
  await worker.seesOnPaper('佐藤 健一');
  await worker.seesOnPaper('令和');
  await worker.button('Word で保存').click();
  await worker.isTold(/保存しました：流山市_様式1-1_利用申請書/);
  const [name = ''] = await proposals();
  expect(name).toMatch(/^流山市_様式1-1_利用申請書_ひまわりの里流山_佐藤健一_\d{8}\.docx$/);
  const xml = documentXml(join(profile, name));
  expect(xml).toContain('佐藤 健一');
  expect(xml).not.toContain('<w:sdt>');
  // 削除 is ringed in the one used row, 有・無 below it.
  expect(xml.match(/<wp:docPr/g)).toHaveLength(2);
});

test('a missing 職種 is named, jumped to, and put right in the ledger as well', async () => {
  const { page, app, profile } = opened;
  const proposals = await answerSaveDialogs(app, profile);
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');

  // Taken away on this paper only …
  await page.getByRole('button', { name: '田中 美智子 職種を直す' }).click();
  const jobType = page.getByLabel('田中 美智子 職種');
  await jobType.fill('');
  await jobType.press('Enter');
  await page.getByRole('button', { name: 'この書類だけ' }).click();
  await worker.isTold('あと 1か所で完成です：');
  await worker.seesOnPaper('空欄');
  await worker.button('提出へ進む').click();
  await expect(jobType).toBeFocused();
  await worker.isTold('職種は必ず要ります（流山市 様式1-1）');
  // … it leaves as a draft, and its name says so.
  await worker.button('Word で保存').click();
  await worker.isTold(/下書きを保存しました/);
  const [draft = ''] = await proposals();
  expect(draft).toMatch(/_下書き\.docx$/);
  expect(documentXml(join(profile, draft))).toContain('<w:sdt>');

  await jobType.fill('主任介護支援専門員');
  await jobType.press('Enter');
  await worker.isTold('足りない項目はありません');
  await worker.seesOnPaper('主任介護支援専門員');
});

test('clicking a value on the paper leads to its field, and all of it works by keyboard', async () => {
  const { page } = opened;
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').focus();
  await page.keyboard.press('Space');
  await worker.button('書類をつくる').focus();
  await page.keyboard.press('Enter');
  await worker.seesOnPaper('田中 美智子');
  await (await paperFrame(page)).getByText('270-0100').first().click();
  await expect(page.getByRole('button', { name: '法人の郵便番号を直す' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('２７０ー００９９');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '台帳も直す' }).press('Enter');
  await worker.isTold('社会福祉法人ひまわり会の郵便番号を「270-0099」に変えました');
  await worker.seesOnPaper('270-0099');
  await worker.button('元に戻す').press('Enter');
  await worker.seesOnPaper('270-0100');

  await test.step('Tab leads from one gap to the next, past what is right, and opens none of that', async () => {
    const empty = async (name: string): Promise<void> => {
      await worker.button(`${name}を直す`).click();
      const box = page.getByRole('textbox', { name });
      await box.fill('');
      await box.press('Enter');
      await worker.button('この書類だけ').last().press('Enter');
    };
    await empty('法人の電話番号');
    await empty('田中 美智子 職種');
    await worker.isTold('あと 2か所で完成です：');
    const right = await page.getByRole('button', { name: /を直す$/ }).count();
    await page.getByRole('textbox', { name: '法人の電話番号' }).focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: '田中 美智子 職種' })).toBeFocused();
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab']) await page.keyboard.press(key);
    await expect(page.getByRole('button', { name: /を直す$/ })).toHaveCount(right);
    await takesPicture(page, 'fill-1-1', 'past-what-is-right');
  });
});

test('what was typed into a gap waits for an answer, and 提出へ進む leads to that question', async () => {
  const { page } = opened;
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
  await worker.button('書類をつくる').click();
  await worker.button('田中 美智子 職種を直す').click();
  const job = page.getByRole('textbox', { name: '田中 美智子 職種' });
  await job.fill('');
  await job.press('Enter');
  await worker.button('台帳も直す').press('Enter');
  await worker.isTold('職種は必ず要ります（流山市 様式1-1）');
  // It is answered: what is typed next is about the ledger as it is then.
  await expect(worker.button('台帳も直す')).toHaveCount(0);

  await test.step('what the ledger lacks goes there unasked, and comes out again', async () => {
    await job.fill('看護師');
    await job.press('Enter');
    await worker.isTold('足りない項目はありません');
    await worker.isTold('台帳にも入れました');
    await expect(page.getByText('職種は必ず要ります（流山市 様式1-1）')).toHaveCount(0);
    await page.getByRole('status').filter({ hasText: '台帳にも入れました' }).getByRole('button').press('Enter');
    await expect(page.getByText('台帳にも入れました')).toHaveCount(0);
    await expect(job).toHaveValue('看護師');
    // The ledger has nothing there to go back to.
    await expect(worker.button('台帳の値に戻す')).toHaveCount(0);
    await worker.button('台帳にも入れる').click();
    await worker.isTold('台帳にも入れました');
  });
  await test.step('what this paper has put there is corrected there, too; opened anew it is what the ledger says', async () => {
    await worker.button('田中 美智子 職種を直す').click();
    await job.fill('准看護師');
    await job.press('Enter');
    await worker.seesOnPaper('准看護師');
    await expect(worker.button('台帳も直す')).toHaveCount(0);
    await page.reload();
    await worker.seesOnPaper('准看護師');
  });
  await worker.button('田中 美智子 職種を直す').click();
  await job.fill('主任看護師');
  await job.press('Enter');
  await page.getByLabel('申請日').first().focus();
  // It stands on the paper, whatever is answered.
  await worker.seesOnPaper('主任看護師');
  await worker.button('提出へ進む').press('Enter');
  await expect(worker.button('台帳も直す')).toBeFocused();
  await test.step('what waits for an answer comes before what is missing elsewhere, and is not lost by leaving', async () => {
    const phone = page.getByRole('textbox', { name: '法人の電話番号' });
    await worker.button('法人の電話番号を直す').click();
    await phone.fill('');
    await phone.press('Enter');
    await worker.button('この書類だけ').last().press('Enter');
    await worker.isTold('あと 1か所で完成です：');
    await worker.button('提出へ進む').press('Enter');
    await expect(worker.button('台帳も直す')).toBeFocused();
    await page.reload();
    await worker.seesOnPaper('主任看護師');
    await expect(job).toHaveValue('主任看護師');
    await worker.button('台帳の値に戻す').first().click();
    await worker.isTold('足りない項目はありません');
    await worker.button('台帳の値に戻す').click();
    await worker.button('田中 美智子 職種を直す').click();
    await job.fill('看護主任');
    await job.press('Enter');
    await worker.button('やめる').press('Enter');
    await expect(job).toHaveCount(0);
    await worker.seesOnPaper('准看護師');
    await worker.button('田中 美智子 職種を直す').click();
    await job.fill('主任看護師');
    await job.press('Enter');
    await expect(worker.button('台帳も直す')).toBeFocused();
  });
  await page.keyboard.press('Enter');
  await worker.isTold('足りない項目はありません');

  await test.step('a box that is pressed meanwhile gets what is typed next', async () => {
    await worker.button('法人の電話番号を直す').click();
    await worker.button('法人の郵便番号を直す').click();
    const postalCode = page.getByRole('textbox', { name: '法人の郵便番号' });
    const phone = page.getByRole('textbox', { name: '法人の電話番号' });
    await postalCode.fill('270-0099');
    await phone.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('04-0000-0009');
    await expect(worker.button('台帳も直す')).toBeVisible();
    await expect(postalCode).toHaveValue('270-0099');
    await expect(phone).toHaveValue('04-0000-0009');
  });
});

test.describe('what is typed, and what is said of it, moves nothing that one goes on with', () => {
  test.beforeEach(async () => {
    const { page } = opened;
    await worker.makes('様式1-1 利用申請書');
    await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
    await page.getByLabel('田中 美智子').check();
    await worker.button('書類をつくる').click();
    await worker.isTold('足りない項目はありません');
  });

  /** On this paper alone. */
  async function says(name: string, value: string): Promise<void> {
    const box = opened.page.getByRole('textbox', { name, exact: true });
    await opened.page.getByRole('button', { name: `${name}を直す`, exact: true }).click();
    await box.fill(value);
    await box.press('Enter');
    await worker.button('この書類だけ').last().press('Enter');
  }
  const topOf = async (what: Locator): Promise<number> => (await what.boundingBox())!.y;
  const standsAt = async (what: Locator, top: number): Promise<void> =>
    expect(Math.abs((await topOf(what)) - top)).toBeLessThan(3);

  test('a day to come is told where nothing lies, and nothing slides away by it', async () => {
    const { page } = opened;
    const day = page.getByRole('textbox', { name: '申請日', exact: true });
    const told = page.getByText('令和8年12月1日の内容です。その日からあとに出してください。');
    const below = page.getByRole('heading', { name: '法人情報' });
    // A day at which nobody doubts.
    await day.fill('R8.11.20');
    await day.press('Enter');
    const before = { day: await topOf(day), below: await topOf(below) };
    await day.fill('R8.12.1');
    await day.press('Enter');
    // The note above the fields, and what is said in passing.
    await expect(told).toHaveCount(2);
    await expect(told.last()).toBeInViewport({ ratio: 1 });
    await standsAt(day, before.day);
    await standsAt(below, before.below);
    await takesPicture(page, 'fill-1-1', 'day-to-come');
    await worker.button('今日に戻す').click();
    await expect(told).toHaveCount(0);
  });

  test('a box that was left empty says so, and the one that is gone to stays where it was', async () => {
    const { page } = opened;
    await says('法人の郵便番号', '');
    await says('法人の電話番号', '');
    // Tab knows a gap when the paper has been worked out with it.
    await worker.isTold(/足りない2か所/);
    const [code, phone] = ['法人の郵便番号', '法人の電話番号'].map((name) =>
      page.getByRole('textbox', { name, exact: true }),
    );
    await code!.focus();
    await code!.fill('270-0000');
    await code!.fill('');
    const before = await topOf(phone!);
    await page.keyboard.press('Tab');
    await expect(phone!).toBeFocused();
    await expect(page.getByText('「法人の郵便番号」が空です')).toBeVisible();
    await standsAt(phone!, before);
    await takesPicture(page, 'fill-1-1', 'left-empty');
    const label = page.locator('span').filter({ hasText: /^法人の郵便番号$/ });
    const [named, box] = [await label.boundingBox(), await code!.boundingBox()];
    expect(named!.y, 'its name stands beside the box, whatever is said below').toBeGreaterThanOrEqual(box!.y - 2);
    expect(named!.y + named!.height).toBeLessThanOrEqual(box!.y + box!.height + 2);
  });

  test('an address that its 〒 begins has the cursor behind it; that of the corporation is offered in two lines', async () => {
    const { page, app } = opened;
    await says('法人の住所', '千葉県流山市江戸川台西4丁目12番3号 江戸川台地域ケアセンター2階');
    await says('所在地', '');
    await says('事業所の郵便番号', '');
    const offered = worker.button(/^法人と同じ（千葉県/);
    for (const size of [
      { width: 911, height: 512 },
      { width: 1366, height: 768 },
    ]) {
      await setSize(app, size);
      await page.waitForFunction((wanted) => innerWidth === wanted, size.width);
      await offered.scrollIntoViewIfNeeded();
      await takesPicture(page, 'fill-1-1', `offered-${size.width}`);
      const isTooWide = (one: Element): boolean => {
        for (let at: Element | null = one; at; at = at.parentElement)
          if (at.scrollWidth > at.clientWidth + 1) return true;
        return false;
      };
      expect(await offered.evaluate(isTooWide), 'nobody scrolls sideways').toBe(false);
    }
    const code = page.getByRole('textbox', { name: '事業所の郵便番号', exact: true });
    const address = page.getByRole('textbox', { name: '所在地', exact: true });
    await code.focus();
    await page.keyboard.type('２７００１３８');
    await page.keyboard.press('Tab');
    await expect(address).toBeFocused();
    await expect(address).toHaveValue('千葉県流山市おおたかの森東');
    await expect(page.getByText(/番地を続けて入れてください/)).toBeVisible();
    await page.keyboard.type('2丁目5番地1');
    await expect(address).toHaveValue('千葉県流山市おおたかの森東2丁目5番地1');
    await page.keyboard.press('Enter');
    await worker.seesOnPaper('千葉県流山市おおたかの森東2丁目5番地1');
  });
});

test('the PDF is made by the built-in renderer, with title, language and embedded fonts', async () => {
  const { page, app, profile } = opened;
  const proposals = await answerSaveDialogs(app, profile);
  await worker.printsWith('own');
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await worker.button('ほかの形式').click();
  await page.getByRole('menuitem', { name: 'PDF で保存' }).click();
  await worker.isTold(/保存しました：.*\.pdf/);
  const [name = ''] = await proposals();
  const pdf = readFileSync(join(profile, name)).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('/Lang (ja)');
  expect(pdf).toContain('/FontFile2');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
});

test('nothing on the fill screen bars anyone, in an office’s window and in a small one', async () => {
  const { page, app } = opened;
  await worker.makes('様式1-1 利用申請書');
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await worker.seesOnPaper('田中 美智子');
  const barsNobody = async (): Promise<void> => {
    expect(await barriers(page)).toEqual([]);
    // Nothing sticks out sideways.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  };
  await barsNobody();
  await setSize(app, { width: 1093, height: 614 });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1093);
  await barsNobody();
  await worker.makes('様式1-1 利用申請書');
  await expect(page.getByLabel('どの事業所から出しますか')).toBeVisible();
  await barsNobody();
});
