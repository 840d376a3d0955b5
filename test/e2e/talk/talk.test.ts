import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';

const sample = new OneSample();
let opened: LaunchedApp;
let worker: OfficeWorker;

test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
  await onTheDay(opened.page);
  await worker.usesOffice('ひまわりの里 鶴岡');
});

async function opensTalk(page: Page): Promise<void> {
  await page.getByRole('button', { name: '連絡先・困ったとき' }).first().click();
  await page.getByRole('dialog').getByRole('link', { name: 'トークの文例' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'トークの文例' })).toBeVisible();
}

const clipboardText = (): Promise<string> => opened.app.evaluate(({ clipboard }) => clipboard.readText());

async function photograph(name: string): Promise<void> {
  const { page, app } = opened;
  await page.screenshot({ path: join('out', 'talk', `${name}.png`) });
  expect(await barriers(page)).toEqual([]);
  await setSize(app, { width: 1093, height: 614 });
  await page.screenshot({ path: join('out', 'talk', `${name}-small.png`) });
  expect(await barriers(page)).toEqual([]);
}

test('【認定】 by keyboard: a patient of the ledger, 引取日時, copied letter for letter', async () => {
  const { page } = opened;
  await opensTalk(page);
  await page.getByRole('link', { name: /^認定：資料を引き取りに行く/ }).press('Enter');
  const made = page.getByRole('complementary', { name: 'できる文' });
  await expect(made).toContainText('【認定】\n〔被保険者番号〕 〔氏名〕 〔届出〕\n〔引取日時〕');
  await page.getByLabel('被保険者番号').fill('０００１２３４５６');
  // What is missing is said, and the keyboard goes there.
  await worker.button('この文をコピー').press('Enter');
  await worker.isTold('被保険者番号は10桁です。いま9桁です');
  await expect(page.getByLabel('被保険者番号')).toBeFocused();
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page.getByRole('combobox', { name: '氏名' }).fill('わたなべ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: '届出済' }).check();
  await page.getByLabel('引取日時（日）', { exact: true }).fill('11/24');
  await page.keyboard.press('Tab');
  await page.getByLabel('引取日時（時刻）').fill('１４時');
  await page.keyboard.press('Enter');
  const text = '【認定】\n0001234567 渡邊 千代 届出済\n11月24日（火） 14:00';
  await expect(made).toContainText(text);
  await expect(made).toContainText('引取は、これまでどおり長寿介護課の窓口で行います');
  await worker.button('この文をコピー').press('Enter');
  await worker.isTold(/^コピーしました/);
  await expect.poll(() => clipboardText()).toBe(text);
  await photograph('written');
});

test('what was typed is gone when the screen is left', async () => {
  const { page } = opened;
  await opensTalk(page);
  await page.getByLabel('被保険者番号').fill('0001234567');
  await worker.isTold(/どこにも保存されません/);
  await worker.goesTo('ホーム');
  await opensTalk(page);
  await expect(page.getByLabel('被保険者番号')).toHaveValue('');
});

test('an address with network and template leads to that text', async () => {
  const { page } = opened;
  await opensTalk(page);
  await page.getByRole('link', { name: /^認定：審査会日程・一次判定を聞く/ }).click();
  expect(new URL(page.url()).search).toBe('?network=tsuruoka-finelink&template=certification-question');
  await page.getByLabel('審査会日程').check();
  await page.getByLabel('一次判定').check();
  await expect(page.getByRole('complementary', { name: 'できる文' })).toContainText('審査会日程・一次判定');
});

test('a pasted text is checked against where it goes, each place marked, each rule with its source', async () => {
  const { page } = opened;
  await opensTalk(page);
  await page.getByRole('link', { name: '書いた文を確かめる' }).click();
  const result = page.getByRole('complementary', { name: '確かめた結果' });
  const channel = page.getByLabel('どこに送りますか');
  const text = page.getByLabel('送る文');
  await text.fill('［認定］\n0001234567 渡辺千代様\n電話 090-1234-5678');
  await channel.selectOption({ label: '鶴岡市への問い合わせ（要介護認定）' });
  await expect(result).toContainText('一行目は「【認定】」だけにします。いまは「［認定］」です');
  await expect(result).toContainText('５（３）② トーク記載例（463〜487行）');
  await expect(result).toContainText('電話番号が書かれています');
  // The city asks for the number and the name: nothing is said of them.
  await expect(result).not.toContainText('患者さんの名前');
  const marked = page.getByRole('region', { name: '見つかった所' }).locator('mark');
  await expect(marked).toHaveText(['［認定］1', '090-1234-56782']);
  await photograph('checked');

  await text.fill('【認定】\n0001234567 渡辺千代様\n審査会日程');
  await expect(result).toContainText('直すところは見つかりませんでした');
  // A look at the texts and back: what was pasted is still there.
  await page.getByRole('link', { name: '文例から書く' }).click();
  await page.getByRole('link', { name: '書いた文を確かめる' }).click();
  await expect(text).toHaveValue('【認定】\n0001234567 渡辺千代様\n審査会日程');

  await channel.selectOption({ label: '鶴岡市 行政専用チャンネル' });
  await expect(result).toContainText('「鶴岡市 行政専用チャンネル」には書き込みません');
  await expect(result).toContainText('（532〜544行）');
  await expect(result).toContainText('患者さんの名前（渡邊 千代）が書かれています');
  await channel.selectOption({ label: '緊急用チャンネル' });
  await expect(result).toContainText('「緊急用チャンネル」は、緊急のときだけです');
});

test('a sent message can be taken back for 24 hours, and then there is the procedure', async () => {
  const { page } = opened;
  await opensTalk(page);
  await page.getByRole('link', { name: '書いた文を確かめる' }).click();
  const region = page.getByRole('region', { name: 'もう送ってしまったとき' });
  await region.getByLabel('送った時刻').fill('1010');
  await page.keyboard.press('Enter');
  await expect(region).toContainText('11月21日（土）10:10まで、送信取消ができます');
  await region.getByLabel('送った日', { exact: true }).fill('11/19');
  await page.keyboard.press('Enter');
  await expect(region).toContainText('送信取消ができるのは、11月20日（金）10:10まででした');
  await expect(region.getByRole('link', { name: '送り先をまちがえたときの手続きを始める' })).toHaveAttribute(
    'href',
    '/procedures/start?event=incident&network=tsuruoka-finelink&a.kind=mis-sent',
  );
});
