import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { neverLocks } from '../../support/clock.ts';
import { CredentialDesk } from '../../support/credential-desk.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { keepPrintedSheets } from '../submissions/print-dialog.ts';

let opened: LaunchedApp;
let desk: CredentialDesk;
let worker: OfficeWorker;

const TODAY = new Date('2026-11-20T10:25:00+09:00');
const sample = new OneSample(undefined, async (page) => {
  // Days pass in these tests: the screen isn't to lock for that.
  await neverLocks(page);
  await page.clock.setFixedTime(TODAY);
});
test.beforeEach(async () => {
  opened = await sample.atHome();
  const { page } = opened;
  await page.clock.setFixedTime(TODAY);
  desk = new CredentialDesk(page, opened.app);
  worker = new OfficeWorker(page);
  await worker.goesTo('ID・パスワード');
  await expect(desk.table('事業所で管理するもの')).toBeVisible();
});

const picture = (name: string): Promise<void> => takesPicture(opened.page, 'credentials', name);

// First: the next one records one of those that are due here.
test('what is due comes first and is counted; all of them are recorded at once, with one way back; ホーム leads to the row', async () => {
  const { page } = opened;
  const entry = page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: 'ID・パスワード' });
  await expect(entry).not.toHaveAccessibleDescription(/変える日が来た/);
  await page.clock.setFixedTime(new Date('2026-12-09T10:25:00+09:00'));
  await worker.goesTo('ホーム');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'TRITRUS のパスワードを変える' })
    .first()
    .getByRole('button', { name: /^変える/ })
    .click();
  await expect(page.getByRole('complementary', { name: /^TRITRUS 利用者のID ng-/ })).toBeVisible();
  await page.getByRole('button', { name: '閉じる' }).click();
  const all = page.getByRole('button', { name: /^\d+人が変えたと記録$/ });
  const count = Number.parseInt((await all.textContent()) ?? '', 10);
  expect(count).toBeGreaterThan(1);
  await expect(entry).toHaveAccessibleDescription(`変える日が来たパスワードが ${count}件`);
  const rows = desk.table('職員ひとりひとりのもの：TRITRUS').getByRole('row');
  await expect(rows.nth(1)).toContainText(/今日まで|日すぎています/);
  await picture('due');
  await all.click();
  await desk.isTold(`${count}人が変えたと記録しました`);
  await expect(all).toHaveCount(0);
  await expect(entry).not.toHaveAccessibleDescription(/変える日が来た/);
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(all).toHaveText(`${count}人が変えたと記録`);
});

test('a password of TRITRUS is kept nowhere: the reason and its place stand there, and nothing asks for it', async () => {
  const { page } = opened;
  const panel = await desk.opens('TRITRUS 利用者のID', 'ng-20417');
  await expect(panel).toContainText('TRITRUS のパスワードは保管できません。変えた日だけ残します');
  await expect(panel).toContainText('本人以外が使ってはならない');
  await expect(panel).toContainText('利用手引書 9(3)③');
  await expect(panel.getByRole('button', { name: /入れる|表示|コピー|つくる/ })).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: '保管できないわけ' })).toContainText(
    'TRITRUS のパスワードは保管できません',
  );
  await panel.getByRole('button', { name: '今日、変えたと記録' }).click();
  await desk.isTold('TRITRUS 利用者のID ng-20417のパスワードを変えたと記録しました');
  await expect(panel).toContainText('令和8年11月20日');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('when somebody leaves, a list says who must change what, also on paper, and names no secret', async () => {
  const { page } = opened;
  const printed = await keepPrintedSheets(page);
  await page.getByRole('button', { name: '引き継ぎの一覧' }).click();
  const panel = page.getByRole('complementary', { name: '引き継ぎの一覧' });
  const who = panel.getByRole('combobox', { name: 'どなたの引き継ぎですか' });
  await who.fill('ほんま');
  await page.getByRole('option', { name: /本間 久美子/ }).click();
  await page.keyboard.press('Tab');
  const list = panel.getByRole('list', { name: '本間 久美子さんの引き継ぎ' });
  await expect(list).toContainText('FiNE-LINK PLUS himawari-tsuruoka-1');
  // 居宅介護支援: registered for a person, so it ends with a word to the city and not with another password.
  await expect(list).toContainText('登録抹消を申告します。長寿介護課か FiNE-LINK PLUS 事務局へ');
  await expect(list).toContainText('手引き 1(5)、5(2)③');
  await picture('hand-over');
  await panel.getByRole('button', { name: 'この一覧を印刷' }).click();
  await expect.poll(printed).toContain('引き継ぎの一覧　本間 久美子さん');
  await expect.poll(() => printed()).toContain('登録抹消を申告します');
  await list.getByRole('link', { name: 'FiNE-LINK PLUS himawari-tsuruoka-1' }).click();
  await expect(desk.panel('FiNE-LINK PLUS', 'himawari-tsuruoka-1')).toBeVisible();
});

test('nothing bars anybody, large and small, and the keyboard is enough', async () => {
  const { page, app } = opened;
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1093, height: 614 },
  ]) {
    await setSize(app, size);
    await picture(`screen-${size.width}`);
    await expect.poll(() => desk.linesOf(desk.row('himawari-tsuruoka-1').getByRole('cell').last())).toBe(1);
    expect(await barriers(page)).toEqual([]);
    await desk
      .row('himawari-tsuruoka-1')
      .getByRole('button', { name: /を入れる$/ })
      .press('Enter');
    const panel = desk.panel('FiNE-LINK PLUS', 'himawari-tsuruoka-1');
    await expect(panel.getByRole('heading', { name: 'FiNE-LINK PLUS' })).toBeFocused();
    await panel.getByRole('button', { name: 'パスワードを入れる', exact: true }).press('Enter');
    await expect(panel.getByRole('textbox', { name: 'パスワード' })).toBeFocused();
    await picture(`panel-${size.width}`);
    await expect.poll(() => desk.linesOf(desk.row('himawari-tsuruoka-1').getByRole('cell').last())).toBe(1);
    expect(await barriers(page)).toEqual([]);
    await panel.getByRole('button', { name: 'やめる' }).click();
    await panel.getByRole('heading', { name: 'FiNE-LINK PLUS' }).press('Escape');
    await expect(panel).toHaveCount(0);
  }
});

// The last of them: the screen keeps the chip.
test('rows are found by kana, by ID and by chip; devices stand with certificate, VPN and exception', async () => {
  const { page } = opened;
  const box = page.getByRole('textbox', { name: 'ID・名前でさがす' });
  await box.fill('すずき いちろう tritrus');
  await expect(page.getByRole('row').filter({ hasText: 'ng-20417' })).toHaveCount(1);
  await expect(page.locator('[data-credentials] tbody tr')).toHaveCount(1);
  await box.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = desk.panel('TRITRUS 利用者のID', 'ng-20417');
  await expect(panel.getByRole('heading', { name: 'TRITRUS 利用者のID' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(desk.row('ng-20417').getByRole('link')).toBeFocused();
  await box.fill('いないひと');
  await expect(page.getByText('「いないひと」に合う ID は、ここにありません。')).toBeVisible();
  await page.getByRole('button', { name: 'すべて表示' }).click();
  await page.getByRole('button', { name: /^証明書・VPN/ }).click();
  const devices = desk.table('証明書・VPN');
  await expect(devices.getByRole('row', { name: /P-12/ })).toContainText('0123');
  await expect(devices.getByRole('row', { name: /S-04/ })).toContainText('〜');
  await expect(desk.table('事業所で管理するもの')).toHaveCount(0);
  await picture('devices');
  await devices.getByRole('link', { name: 'パソコン P-12' }).click();
  await expect(page.getByRole('complementary', { name: 'パソコン P-12の詳しい内容' })).toBeVisible();
});
