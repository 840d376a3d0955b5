import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { ClearText } from '../../support/clear-text.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { MailServer } from '../../support/mail-server.ts';
import { filesAreLookedAt, MailWay } from '../../support/mail-way.ts';
import { OfficeWorker } from '../../support/office.ts';
import { takesPicture } from '../../support/picture.ts';
import { secret } from '../../support/secrets.ts';
import { freshApp } from '../../support/shared-app.ts';
import { pressesInCloseDialog } from './close-dialog.ts';

const account = { user: 'himawari', password: secret('himitsu-no-mail-pasuwado-1357') };
const TOLD = 'uketsuke@city.example.jp';
/** As the sample goes there: to nobody. */
const PRACTICE = 'uketsuke@mihon.invalid';

let server: MailServer;
let opened: LaunchedApp;
let worker: OfficeWorker;
let way: MailWay;
test.beforeEach(async () => {
  [server, opened] = await Promise.all([MailServer.start(account), freshApp({ size: { width: 1366, height: 768 } })]);
  worker = new OfficeWorker(opened.page);
  way = new MailWay(worker, server, account);
  await worker.opensTheSample();
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await pressesInCloseDialog(opened.app, '閉じる');
  await opened.close();
  await server.stop();
});

async function readiesForTheCity(): Promise<void> {
  await worker.makesRoom('木村 茂');
  await worker.button('提出へ進む').click();
  await expect(way.dialog).toBeVisible();
}

test('流山市 takes no mail until an office puts in the address that the city gave it, and then there alone', async () => {
  const { page } = opened;
  await readiesForTheCity();
  const closed = way.dialog.getByRole('list', { name: 'いまは使えない出し方' });
  await expect(closed).toContainText('メール：手引きに出し方の指定がないため、初めは使いません。流山市から');
  await expect(way.dialog.getByRole('radio', { name: /メール/ })).toHaveCount(0);
  await way.dialog.getByRole('button', { name: 'やめる' }).click();
  const paper = page.url();
  const goesOnWithIt = async (): Promise<void> => {
    await page.evaluate((url) => history.pushState(null, '', url), paper);
    await worker.button('提出へ進む').click();
    await expect(way.dialog).toBeVisible();
  };

  await way.hasTheAccount();
  await worker.goesTo('設定');
  await page.getByRole('link', { name: '提出先・メール' }).click();
  const card = page.getByRole('region', { name: '流山市 TRITRUSのメール' });
  const mine = 'ひまわりの里 流山は、流山市からメールで出すように言われています';
  await expect(card.getByRole('checkbox', { name: mine })).not.toBeChecked();
  await card.getByRole('checkbox', { name: mine }).check();
  const address = card.getByRole('textbox', { name: /流山市から言われた宛先/ });
  await expect(address).toBeFocused();
  await address.fill('uketsuke');
  await address.press('Enter');
  await expect(card).toContainText('「uketsuke」は、メールアドレスとして読めません');
  await address.fill('ｕｋｅｔｓｕｋｅ@city.example.jp');
  await address.press('Enter');
  await worker.isTold(`TRITRUSの書類を ${TOLD} へメールで出せます`);
  // Another one than the handbook names for questions: pointed out, not refused.
  await expect(card).toContainText('手引きにある問い合わせ先（kaigo@city.nagareyama.chiba.jp）と違います');
  expect(await barriers(page)).toEqual([]);
  // In the ledger, sealed: whoever edits a file of settings sends no paper elsewhere.
  expect(new ClearText([TOLD]).inFolder(opened.profile).found).toEqual([]);

  await goesOnWithIt();
  // 窓口 stays the usual way.
  await expect(way.dialog.getByRole('radio').first()).toBeChecked();
  await way.dialog.getByRole('radio', { name: /^メール（このパソコンから送る）/ }).check();
  await expect(way.dialog.getByLabel('宛先')).toHaveValue(PRACTICE);
  await way.dialog.getByLabel('宛先').fill('uketuke@mihon.invalid');
  const send = way.dialog.getByRole('button', { name: '流山市 介護支援課へ送る' });
  await filesAreLookedAt(way.dialog);
  await send.click();
  await expect(way.dialog.getByRole('alert')).toContainText(`宛先が、見本の ${PRACTICE} と違います。`);
  await way.dialog.getByRole('button', { name: '見本の宛先に戻す' }).click();
  await send.click();
  await expect(page.getByRole('complementary', { name: /^様式4/ })).toContainText('送信済');
  expect(server.mails.map(({ to }) => to)).toEqual([[PRACTICE]]);

  // Taken back, it is as if nobody had said so.
  await worker.goesTo('設定');
  await page.getByRole('link', { name: '提出先・メール' }).click();
  await card.getByRole('checkbox', { name: mine }).uncheck();
  await expect(address).toHaveCount(0);
  await readiesForTheCity();
  await expect(way.dialog.getByRole('radio', { name: /メール/ })).toHaveCount(0);
});

test('whoever was told by the city to mail says so among the ways of the paper itself', async () => {
  const { page } = opened;
  await readiesForTheCity();
  const mine = way.dialog.getByRole('checkbox', { name: /流山市からメールで出すように言われています$/ });
  await mine.check();
  const address = way.dialog.getByRole('textbox', { name: /流山市から言われた宛先/ });
  await expect(address).toBeFocused();
  await address.fill(TOLD);
  await address.press('Enter');
  await expect(way.dialog.getByRole('radio', { name: /^メール（メールソフトで開く）/ })).toBeVisible();
  // 窓口 stays the usual way.
  await expect(way.dialog.getByRole('radio').first()).toBeChecked();
  await takesPicture(page, 'ways-out', 'told-mail');
  expect(await barriers(page)).toEqual([]);
  await way.dialog.getByRole('button', { name: 'やめる' }).click();
  await expect(page.getByText(`市から言われた宛先　${TOLD}`)).toBeAttached();
  await worker.button('提出へ進む').click();
  await expect(way.dialog.getByRole('radio', { name: /^メール/ })).toHaveCount(1);
  await expect(mine).toHaveCount(0);
});
