import { expect, test, type Locator } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { neverLocks } from '../../support/clock.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture, takesPictures } from '../../support/picture.ts';
import { keepSheetAsPdf } from '../overview/sheet-as-pdf.ts';
import { City } from '../submissions/city.ts';
import { pressesInCloseDialog } from '../submissions/close-dialog.ts';
import { ElectronicWay } from '../submissions/electronic-way.ts';

test.describe.configure({ timeout: 120_000 });

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

/** Nothing on the screen bars people; a picture at both sizes. */
async function looksAt(name: string): Promise<void> {
  const { page, app } = opened;
  expect(await barriers(page)).toEqual([]);
  if (!takesPictures) return;
  await takesPicture(page, 'checklist', name);
  await setSize(app, { width: 1093, height: 614 });
  await takesPicture(page, 'checklist', `${name}-small`);
  await setSize(app, { width: 1366, height: 768 });
}

const steps = (): Locator => opened.page.getByRole('list', { name: /の手順$/ });
const step = (words: string): Locator => steps().getByRole('button', { name: words });
const panel = (): Locator => opened.page.getByRole('complementary', { name: '手順のくわしい内容' });
const isToday = (date: string): Promise<void> => opened.page.clock.setFixedTime(new Date(`${date}T09:00:00+09:00`));

/** 井上 キヨ様 comes to a team: twelve steps between 施設 and 事務局. */
async function beginsTeam(): Promise<void> {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 福井');
  await worker.beginsProcedure('患者さんの参加');
  await page.getByRole('radio', { name: /井上 キヨ/ }).check();
  await page.getByRole('checkbox', { name: /^ふくいみまもりSNSに、この方のチーム（部屋）/ }).check();
  for (const person of ['小林 大輔', '伊藤 由美']) await page.getByRole('checkbox', { name: person }).check();
  await page.getByRole('textbox', { name: '参加する日' }).fill('R8.12.1');
  await worker.button('必要な書類を見る').click();
  await worker.button('この内容で始める').click();
  await expect(page.getByText('12のうち 0つ済み')).toBeVisible();
}

test('a flow of twelve steps: done, waited for, noted, skipped, printed, there after a restart, and ended', async () => {
  const { page, app } = opened;
  await beginsTeam();
  await test.step('with the keyboard alone a step is looked at, done and taken back', async () => {
    await step('① ').focus();
    await page.keyboard.press('ArrowDown');
    await expect(step('②')).toBeFocused();
    await expect(panel().getByRole('heading', { level: 2 })).toContainText('メールで送ります');
    await page.keyboard.press('End');
    await expect(step('⑫')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(step('① ')).toBeFocused();
    await worker.button('① が終わった').focus();
    await page.keyboard.press('Enter');
    await expect(step('②')).toHaveAttribute('aria-current', 'step');
    await worker.button('元に戻す').focus();
    await page.keyboard.press('Enter');
    await expect(step('① ')).toHaveAttribute('aria-current', 'step');
  });
  await test.step('in a low window what the step is stands whole, with the button that goes on', async () => {
    await setSize(app, { width: 911, height: 512 });
    await expect(panel().getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 });
    // The paper first: the ledger has filled all of it, and nobody has looked at it.
    await expect(worker.button('様式５ を開く')).toBeInViewport({ ratio: 1 });
    const menu = page.getByRole('navigation', { name: 'メニュー' });
    await expect(menu.getByRole('link', { name: '設定' })).toBeInViewport({ ratio: 1 });
    await setSize(app, { width: 1366, height: 768 });
  });
  await test.step('whoever has looked at the paper, and changed nothing, is sent there no more', async () => {
    await page.clock.setFixedTime(new Date('2026-11-18T09:01:00+09:00'));
    await worker.button('様式５ を開く').click();
    await expect(page.getByRole('region', { name: '仕上がり' })).toContainText('1 / 2 ページ');
    await page.getByRole('link', { name: /^手続き：/ }).click();
    await expect(step('① ')).toHaveAttribute('aria-current', 'step');
    await expect(worker.button('様式５ を開く')).toHaveCount(0);
  });
  await expect(step('① ')).toHaveAttribute('aria-current', 'step');
  await expect(page.getByRole('link', { name: '手続き', exact: true }).first()).toBeVisible();
  await worker.button('① が終わった').click();
  // Sent without 連携台帳, and nobody wants it in 提出.
  await worker.button('記録を残さずに済みにする').click();
  await expect(step('③')).toContainText('待ち 1日目');
  await worker.goesTo('ホーム');
  await isToday('2026-11-20');
  await worker.goesTo('手続き');
  await expect(page.getByRole('main')).toContainText('③ SNS事務局が、申請書を受け取ります（待ち 3日目）');
  await looksAt('list');
  await page.getByRole('link', { name: /井上 キヨ/ }).click();
  await expect(panel()).toContainText('待ち 3日目（');
  await expect(panel()).toContainText('いまはSNS事務局の番です');
  await expect(panel()).toContainText('0776-24-0387');
  await looksAt('waiting');

  // What is heard of last says that what stands before it was done, too; and it can be taken back.
  await step('⑦').click();
  await worker.button('届いた・終わったと聞いた').click();
  await worker.isTold('③〜⑦を済みにしました');
  await expect(page.getByText('12のうち 7つ済み')).toBeVisible();
  await worker.button('元に戻す').click();
  await expect(page.getByText('12のうち 2つ済み')).toBeVisible();
  await step('⑦').click();
  await worker.button('届いた・終わったと聞いた').click();

  await expect(step('⑧')).toHaveAttribute('aria-current', 'step');
  await panel().getByRole('checkbox', { name: '小林 大輔さんは済み' }).click();
  await expect(panel().getByRole('checkbox', { name: '小林 大輔さんは済み' })).toBeChecked();
  await panel()
    .getByRole('button', { name: /コピー.*小林 大輔さんのメールアドレス/ })
    .click();
  await worker.isTold('小林 大輔さんのメールアドレスをコピーしました');
  await panel().getByLabel('メモ').fill('事務局の山田さんと電話');
  await panel().getByLabel('メモ').blur();
  await looksAt('current');
  await isReadableAtEveryLook(opened, 'a checklist', panel());
  await page.reload();
  await expect(panel().getByLabel('メモ')).toHaveValue('事務局の山田さんと電話');
  await expect(panel().getByRole('checkbox', { name: '小林 大輔さんは済み' })).toBeChecked();
  await expect(step('⑦')).toContainText('11/20');

  // The day can be another one; one that can't be read is none, and today doesn't stand in for it.
  await panel().getByRole('button', { name: '日を変える' }).click();
  await panel().getByLabel('終わった日', { exact: true }).fill('11/39');
  await worker.button('⑧ が終わった').click();
  await expect(panel().getByLabel('終わった日', { exact: true })).toBeFocused();
  await panel().getByLabel('終わった日', { exact: true }).fill('11/19');
  await worker.button('⑧ が終わった').click();
  await expect(step('⑧')).toContainText('11/19');
  await step('⑩').click();
  await worker.button('今回は不要').click();
  await expect(page.getByText('11のうち 8つ済み')).toBeVisible();
  const sheet = await keepSheetAsPdf(app, page, () => worker.button('手順を印刷').click(), 'checklist');
  expect(sheet.words).toContain('11のうち 8つ済み');
  expect(sheet.words).toContain('事務局の山田さんと電話');
  expect(sheet.pages[0]).toEqual({ width: 595, height: 842 });

  for (const number of ['⑨', '⑪', '⑫']) {
    await step(number).click();
    await worker.button(`${number} が終わった`).click();
    await expect(step(number)).toContainText('11/20');
  }
  await looksAt('complete');
  await worker.button('この手続きを終える').click();
  await expect(page.getByRole('heading', { name: '終わったもの' })).toBeVisible();
  await expect(page.getByRole('link', { name: /井上 キヨ/ })).toBeVisible();
});

test('a step is not ticked in passing while its paper has gaps; what was done on paper is said, and undone', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 福井');
  await worker.beginsProcedure('患者さんの参加');
  await page.getByRole('radio', { name: /台帳にない患者さん/ }).check();
  await page.getByLabel('患者さんの氏名').fill('見本 太郎');
  await page.getByLabel('ふりがな', { exact: true }).fill('みほん たろう');
  await page.getByRole('checkbox', { name: /^ふくいみまもりSNSに、この方のチーム（部屋）/ }).check();
  await page.getByRole('checkbox', { name: '小林 大輔' }).check();
  await page.getByRole('textbox', { name: '参加する日' }).fill('R8.12.1');
  await worker.button('必要な書類を見る').click();
  await worker.button('この内容で始める').click();
  await expect(panel()).toContainText(/様式５ がまだつくりかけです（あと\d+か所）/);
  await expect(worker.button('① が終わった')).toHaveCount(0);
  await looksAt('paper-with-gaps');
  await worker.button(/^様式５ を開く（あと\d+か所）$/).click();
  await worker.isTold(/足りない\d+か所があります/);
  await page.goBack();
  await worker.button('紙で済ませた').click();
  await worker.button('紙で済ませたと記録する').click();
  await worker.isTold('①を、紙で済ませたことにしました');
  // For the next step it is done on paper, too.
  await expect(worker.button('② が終わった')).toBeVisible();
  await step('① ').click();
  await expect(panel()).toContainText('紙で済ませた、と記録してあります。');
  await worker.button('まだ終わっていないことにする').click();
  await expect(panel()).toContainText('様式５ がまだつくりかけです');
});

test('handing a paper in moves its step on, 差戻し brings it back, and the ledger follows on its day', async () => {
  const { page } = opened;
  const city = await City.open();
  try {
    const way = new ElectronicWay(worker, city);
    await way.hasTheAddress();
    await worker.usesOffice('ひまわりの里 流山');
    await worker.beginsProcedure('氏名の変更');
    await page.getByLabel('名前・ふりがな・職員番号でさがす').fill('すずき');
    await page.getByRole('radio', { name: /鈴木 一郎/ }).check();
    await page.getByLabel('変更後の氏名').fill('見本 一郎');
    await page.getByLabel('変更後のふりがな').fill('みほん いちろう');
    await page.getByRole('textbox', { name: '氏名が変わる日' }).fill('R8.12.1');
    await worker.button('必要な書類を見る').click();
    await expect(page.getByRole('region', { name: '流山市 TRITRUS' }).getByText('記入済み')).toBeVisible();
    await worker.button('この内容で始める').click();
    await page
      .getByRole('navigation', { name: 'ネットワーク' })
      .getByRole('button', { name: /TRITRUS/ })
      .click();
    await expect(step('様式2')).toHaveAttribute('aria-current', 'step');
    await expect(step('台帳の氏名')).toContainText('12/1に');

    // Nothing lacks: what is filled hands the paper in, and leads straight to how.
    await looksAt('paper-whole');
    await expect(panel()).toContainText('様式2 は、まだ出していません。');
    await expect(worker.button('もう出してある')).toBeVisible();
    await worker.button('様式2 を窓口に出す').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await worker.isTold('足りない項目はありません');
    await way.choosesIt();
    await way.sends();
    await worker.isTold(/受け付けられました。受付番号 /);
    const opensIt = async (): Promise<void> => {
      await worker.goesTo('手続き');
      await page.getByRole('main').getByRole('link', { name: '鈴木 一郎さんの氏名の変更' }).click();
      await page
        .getByRole('navigation', { name: 'ネットワーク' })
        .getByRole('button', { name: /TRITRUS/ })
        .click();
    };
    await opensIt();
    // On the day that stands on the city's receipt.
    await expect(step('様式2')).toContainText('（事業所、済み）');
    await expect(step('登録事項の変更手続')).toContainText('待ち 1日目');

    await city.decides('returned', 'ふりがなが違うようです');
    await way.asksForAnswers();
    await worker.isTold(/差戻しです/);
    await opensIt();
    await expect(step('様式2')).toContainText('差戻し');
    await step('様式2').click();
    await expect(panel()).toContainText('差戻しです：ふりがなが違うようです');
    await looksAt('returned');
    await panel().getByRole('button', { name: '直す' }).click();
    await worker.isTold('流山市 介護支援課からのコメント');

    await isToday('2026-12-01');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    // On a quick machine what was said of the 差戻し still stands beside it, with a 見る of its own.
    const told = page
      .getByRole('status')
      .locator('> *')
      .filter({ hasText: '予定していた日になったので、鈴木 一郎さんの氏名の変更を台帳に記録しました' });
    await told.getByRole('button', { name: '見る', exact: true }).click();
    await page
      .getByRole('navigation', { name: 'ネットワーク' })
      .getByRole('button', { name: /TRITRUS/ })
      .click();
    await expect(step('台帳の氏名')).toContainText('12/1');
    await worker.goesTo('台帳');
    await worker.isTold('見本 一郎');
  } finally {
    await city.close();
  }
});
