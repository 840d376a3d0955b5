import { expect, test, type Locator } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { neverLocks } from '../../support/clock.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { goesToTab } from '../ledger/ledger-list.ts';
import { keepSheetAsPdf } from '../overview/sheet-as-pdf.ts';
import { pressesInCloseDialog } from '../submissions/close-dialog.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;

const TODAY = new Date('2026-11-18T10:25:00+09:00');
const sample = new OneSample(undefined, async (page) => {
  await neverLocks(page);
  await page.clock.setFixedTime(TODAY);
});
test.beforeEach(async () => {
  opened = await sample.atHome();
  await opened.page.clock.setFixedTime(TODAY);
  worker = new OfficeWorker(opened.page);
  await pressesInCloseDialog(opened.app, '閉じる');
});

const TITLE = /鈴木 一郎さん.*の退職$/;
const panel = (): Locator => opened.page.getByRole('complementary', { name: '手順のくわしい内容' });
const asks = (): Locator => panel().getByRole('region', { name: '端末について、台帳に入れること' });
const step = (words: RegExp): Locator =>
  opened.page.getByRole('list', { name: /の手順$/ }).getByRole('button', { name: words });

/** Two leave today: one has a tablet of the office, the other a phone. */
async function leaves(): Promise<void> {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await worker.beginsProcedure(/^退職/);
  for (const [typed, name] of [
    ['すずき', /鈴木 一郎/],
    ['たなか', /田中 美智子/],
  ] as const) {
    await page.getByLabel('名前・ふりがな・職員番号でさがす').fill(typed);
    await page.getByRole('checkbox', { name }).check();
  }
  const day = page.getByRole('textbox', { name: '退職する日' });
  await day.fill('R8.11.18');
  await day.blur();
  await worker.button('必要な書類を見る').click();
  await worker.button('この内容で始める').click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'ネットワーク' })
    .getByRole('button', { name: /TRITRUS/ })
    .click();
}

const device = (number: string): Locator => opened.page.getByRole('row').filter({ hasText: number });

test('退職: a device that came back is asked about where it is ticked off, goes into the ledger with the step, and back with it', async () => {
  const { page, app } = opened;
  await leaves();
  await step(/タブレット T-04/).click();
  await test.step('nobody ticks it off in passing: who uses it next, and whether its data are erased, is asked', async () => {
    await worker.button('この手順が終わった').click();
    await expect(asks()).toContainText('返ってきた端末を、次にだれが使うか、どこに置くか選んでください');
    await expect(asks()).toContainText('データを消した日を入れるか、「まだ消していない」に印を付けてください');
    await expect(asks().getByRole('combobox', { name: '次に使う人・置くところ' })).toBeFocused();
    await takesPicture(page, 'devices-back', 'asked');
    await setSize(app, { width: 1093, height: 614 });
    await takesPicture(page, 'devices-back', 'asked-small');
    await setSize(app, { width: 1366, height: 768 });
    expect(await barriers(page)).toEqual([]);
  });
  await test.step('by kana; what was answered stays, also without a tick', async () => {
    const goes = asks().getByRole('combobox', { name: '次に使う人・置くところ' });
    await goes.fill('さとう');
    await page
      .getByRole('option', { name: /^佐藤 健一/ })
      .first()
      .click();
    await asks().getByRole('textbox', { name: 'データを消した日' }).fill('11/17');
    await asks().getByRole('textbox', { name: 'データを消した日' }).blur();
    // Kept: nothing is asked any more.
    await expect(asks()).not.toContainText('データを消した日を入れるか');
    await page.reload();
    await step(/タブレット T-04/).click();
    await expect(asks().getByRole('combobox', { name: '次に使う人・置くところ' })).toHaveValue(/^佐藤 健一/);
    await expect(asks().getByRole('textbox', { name: 'データを消した日' })).toHaveValue(/11月17日/);
  });
  await worker.button('この手順が終わった').click();
  await worker.isTold('を済みにしました。台帳の端末も直しました');
  await step(/タブレット T-04/).click();
  await expect(panel()).toContainText(/タブレット T-04：佐藤 健一さんが使います/);
  await expect(panel()).toContainText('データを消した日：11/17');
  await takesPicture(page, 'devices-back', 'answered');
  await test.step('printed, the answer stands by its step, and the next one has room for it', async () => {
    const sheet = await keepSheetAsPdf(app, page, () => worker.button('手順を印刷').click(), 'devices-back');
    expect(sheet.words).toContain('タブレット T-04：佐藤 健一さんが使います');
    expect(sheet.words).toContain('スマートフォン S-01　次に使う人・置くところ：');
  });
  await step(/スマートフォン S-01/).click();
  await test.step('another one stays as a spare one, and its data aren’t erased yet', async () => {
    const goes = asks().getByRole('combobox', { name: '次に使う人・置くところ' });
    await goes.fill('よび');
    await page.getByRole('option', { name: '予備として、ひまわりの里 流山に置く' }).click();
    // A place is one, and no unknown person.
    await goes.fill('事務所の棚');
    await goes.press('Tab');
    await expect(goes).toHaveValue('予備として、ひまわりの里 流山に置く');
    await expect(asks().getByRole('textbox', { name: '置くところ（わかれば）' })).toHaveValue('事務所の棚');
    await takesPicture(page, 'devices-back', 'place');
    await asks().getByRole('checkbox', { name: 'データは、まだ消していない' }).click();
    await worker.button('この手順が終わった').click();
  });
  await test.step('it is so in the ledger, and its history says why', async () => {
    await goesToTab(page, /^端末/);
    await expect(device('T-04')).toContainText('佐藤 健一');
    await expect(device('S-01')).toContainText('使う人なし');
  });
  await test.step('Ctrl+Z takes it back with its step', async () => {
    await page.keyboard.press('Control+z');
    await expect(device('S-01')).toContainText('田中 美智子');
    await worker.goesTo('手続き');
    await page.getByRole('main').getByRole('link', { name: TITLE }).click();
    await page
      .getByRole('navigation', { name: 'ネットワーク' })
      .getByRole('button', { name: /TRITRUS/ })
      .click();
    await step(/スマートフォン S-01/).click();
    await expect(worker.button('この手順が終わった')).toBeVisible();
  });
  await test.step('まだ終わっていない takes it back, too', async () => {
    await step(/タブレット T-04/).click();
    await worker.button('まだ終わっていないことにする').click();
    await worker.isTold('台帳の端末も、前に戻しました');
    await goesToTab(page, /^端末/);
    await expect(device('T-04')).toContainText('鈴木 一郎');
  });
});

test('退職: a device that was given back to whom it belongs leaves the ledger, with where it went', async () => {
  const { page } = opened;
  await leaves();
  await step(/タブレット T-04/).click();
  const goes = asks().getByRole('combobox', { name: '次に使う人・置くところ' });
  await goes.fill('へんきゃく');
  await page.getByRole('option', { name: /^返却・処分した/ }).click();
  await asks().getByRole('textbox', { name: '返却先・処分を頼んだところ' }).fill('見本リース');
  await asks().getByRole('textbox', { name: 'データを消した日' }).fill('今日');
  await asks().getByRole('textbox', { name: 'データを消した日' }).blur();
  await worker.button('この手順が終わった').click();
  await step(/タブレット T-04/).click();
  await expect(panel()).toContainText('タブレット T-04：見本リースへ返却・処分しました');
  await goesToTab(page, /^端末/);
  await expect(device('T-04')).toHaveCount(0);
});
