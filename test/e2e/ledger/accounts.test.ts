import { expect, test, type Locator } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { cutInList } from '../../support/cut-words.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { beginsAnew, goesToTab, LedgerList, openLedgerTab } from './ledger-list.ts';

type Column = 'login' | 'holder' | 'password' | 'state';

let opened: LaunchedApp;
let list: LedgerList<Column>;

const listIn = ({ page }: LaunchedApp) =>
  new LedgerList<Column>(page, 'アカウントの一覧', 'ID・使う人・ネットワークでさがす', 'login');

const sample = new OneSample();
test.beforeEach(async () => {
  opened = await openLedgerTab(/^アカウント/, sample);
  list = listIn(opened);
  await expect(list.grid).toBeVisible();
});

test('accounts are found by ID, by who uses them in any kana and by network; the list says that no password is kept', async () => {
  const { page } = opened;
  await expect(page.getByText('パスワードそのものは、この台帳には入りません')).toBeVisible();
  for (const typed of ['ｎｇ－２０４１７', 'すずき いちろう tritrus', '鈴木 一郎 TRITRUS']) {
    await list.search.fill(typed);
    await expect.poll(() => list.names()).toEqual(['ng-20417']);
  }
  await list.search.press('Escape');
  await page.getByRole('button', { name: /^ネットワーク/ }).click();
  await page.getByRole('menuitem', { name: 'FiNE-LINK PLUS' }).click();
  await expect(page.getByText('4件', { exact: true })).toBeVisible();
  await new OfficeWorker(page).usesOffice('ひまわりの里 福井');
  await expect(page.getByText('この条件のアカウントはありません')).toBeVisible();
});

test('the day of a password is typed in the cell, and taken back with Ctrl+Z; a bad day stays in red', async () => {
  const { page } = opened;
  await list.search.fill('ng-20417');
  await list.goesToCell('ng-20417', 'password');
  await page.keyboard.type('R8.13.1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('「13月」はありません。例：令和8年11月20日');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('R5.4.1');
  await page.keyboard.press('Enter');
  await list.isTold('TRITRUS ng-20417のパスワードを変えた日を令和5年4月1日に変えました');
  await expect(list.cell('ng-20417', 'state')).toHaveText('パスワード');
  await page.getByRole('button', { name: /^確かめること/ }).click();
  await expect.poll(() => list.names()).toEqual(['ng-20417']);
  const panel = list.panel('TRITRUS ng-20417の詳しい内容');
  await expect(panel).toContainText('流山市では、パスワードを毎月変えます。前に変えたのは令和5年4月1日です');
  await panel.getByRole('button', { name: '今日、パスワードを変えた' }).click();
  await expect(panel).not.toContainText('毎月変えます');
  await list.undoes();
  await expect(panel).toContainText('毎月変えます');
});

test('several people who changed theirs are recorded at once, with one way back', async () => {
  const { page } = opened;
  await list.search.fill('tritrus');
  await list.goesToCell('ng-20417', 'state');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  const before = await list.cell('ng-20417', 'password').textContent();
  await page.getByRole('button', { name: '今日、パスワードを変えたと記録' }).click();
  await list.isTold('2件のパスワードを変えた日を、今日にしました');
  await expect(list.cell('ng-20417', 'password')).not.toHaveText(before ?? '');
  await list.undoes();
  await expect(list.cell('ng-20417', 'password')).toHaveText(before ?? '');
});

test('an account is begun, is there when the page is loaded anew, and is added; TRITRUS’ passwords may not be kept anywhere', async () => {
  await opened.page.getByRole('button', { name: 'アカウントを追加' }).click();
  const form = list.panel('アカウントを追加');
  await form.getByRole('button', { name: 'アカウントを追加' }).click();
  await expect(form.getByRole('alert').first()).toHaveText('ネットワークを選んでください');
  await expect(form.getByLabel('ネットワーク')).toBeFocused();
  await form.getByLabel('ネットワーク').selectOption('TRITRUS');
  await expect(form).toContainText('TRITRUS のパスワードは保管できません（手引き9）。変えた日だけ残します');
  await form.getByLabel('ID', { exact: true }).fill('ng-99001');
  await opened.page.keyboard.press('Tab');

  await beginsAnew(opened.page, { key: 'new-account', holds: { packId: 'nagareyama-tritrus', loginName: 'ng-99001' } });
  await goesToTab(opened.page, /^アカウント/);
  await expect(opened.page.getByText('ng-99001の追加が途中です')).toBeVisible();
  await opened.page.getByRole('button', { name: '続きから' }).click();
  const again = list.panel('アカウントを追加');
  await again.getByLabel('事業所', { exact: true }).selectOption('ひまわりの里 流山');
  // An ID of 流山市 is one person's.
  await expect(again).toContainText('流山市のIDは、一人に一つです');
  await again.getByRole('combobox', { name: '使う人' }).fill('いないひと');
  await again.getByRole('button', { name: 'ng-99001を追加' }).click();
  await expect(again.getByText('台帳にいない方です')).toBeVisible();
  await expect(again.getByRole('combobox', { name: '使う人' })).toHaveValue('いないひと');
  await again.getByRole('combobox', { name: '使う人' }).fill('佐藤恵');
  await again.getByRole('button', { name: 'ng-99001を追加' }).click();
  await list.isTold('TRITRUS ng-99001を台帳に追加しました');
  await expect(list.panel('TRITRUS ng-99001の詳しい内容').getByRole('link', { name: '佐藤 恵' })).toBeVisible();
});

test('抹消 keeps the account with its end, says what it does not do, and is taken back', async () => {
  await list.search.fill('ng-20417');
  const panel = await list.opensRow('ng-20417', 'TRITRUS ng-20417');
  await panel.getByRole('button', { name: '抹消する' }).click();
  const form = list.panel('TRITRUS ng-20417を抹消');
  await expect(form).toContainText('ネットワークのIDは止まりません');
  await form.getByRole('button', { name: '抹消する' }).click();
  await list.isTold('TRITRUS ng-20417を抹消しました');
  await expect(panel).toContainText('使い終えた日');
  await panel.getByRole('button', { name: '抹消を取り消す' }).click();
  await list.isTold('TRITRUS ng-20417の抹消を取り消しました');
});

test('who used a device till their account ended has it in their panel still, once it is out of use', async () => {
  const { page } = opened;
  const strikesOff = async (panel: Locator, name: string): Promise<void> => {
    await panel.getByRole('button', { name: '抹消する' }).click();
    await list.panel(`${name}を抹消`).getByRole('button', { name: '抹消する' }).click();
    await list.isTold(`${name}を抹消しました`);
  };
  await list.search.fill('ito@');
  const account = 'ふくいみまもりSNS ito@himawari.example';
  const panel = await list.opensRow('ito@himawari.example', account);
  await strikesOff(panel, account);
  await panel.getByRole('link', { name: '伊藤 由美' }).click();
  const person = list.panel('伊藤 由美さんの詳しい内容');
  await expect(person).not.toContainText('最後に使った端末');
  await person.getByRole('link', { name: 'タブレット T-08' }).click();
  const device = list.panel('タブレット T-08の詳しい内容');
  await strikesOff(device, 'タブレット T-08');
  await device.getByRole('link', { name: '伊藤 由美' }).click();
  await expect(person).toContainText('最後に使った端末');
  await takesPicture(page, 'person', 'device-at-end');
  await person.getByRole('link', { name: 'タブレット T-08' }).click();
  await expect(device).toBeVisible();
});

test('a person leads to the account and the account back; Ctrl+K finds it', async () => {
  const { page } = opened;
  await list.search.fill('ng-20417');
  const panel = await list.opensRow('ng-20417', 'TRITRUS ng-20417');
  await panel.getByRole('link', { name: '鈴木 一郎' }).click();
  await list.panel('鈴木 一郎さんの詳しい内容').getByRole('link', { name: 'ng-20417' }).click();
  await expect(page.getByRole('heading', { name: 'ng-20417' })).toBeFocused();
  await page.getByRole('button', { name: '名前・書類・手続きをさがす' }).click();
  await page.getByRole('combobox', { name: '名前・書類・手続きをさがす' }).fill('ng-20388');
  await page.keyboard.press('Enter');
  await expect(list.panel('TRITRUS ng-20388の詳しい内容')).toBeVisible();
});

test('nothing bars anybody, large and small', async () => {
  const { page, app } = opened;
  await list.search.fill('ng-20417');
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1093, height: 614 },
  ]) {
    await setSize(app, size);
    const panel = await list.opensRow('ng-20417', 'TRITRUS ng-20417');
    expect(await barriers(page)).toEqual([]);
    await panel.getByRole('button', { name: '編集' }).click();
    expect(await barriers(page)).toEqual([]);
    await list.closes();
    await list.closes();
  }
});

test('the name of an office is read whole in every list, beside a panel too', async () => {
  const { page, app } = opened;
  await setSize(app, { width: 1366, height: 768 });
  await goesToTab(page, /^法人・事業所/);
  const offices = new LedgerList(page, '事業所の一覧', '事業所名・番号・管理者でさがす', 'name');
  await offices.goesToCell('ひまわりの里 流山', 'name');
  await page.keyboard.type('特別養護老人ホームひまわりの里流山');
  await page.keyboard.press('Enter');
  await offices.isTold('特別養護老人ホームひまわりの里流山');
  // Names of members are only begun: how many there are stands whole.
  const cut = async () => (await cutInList(page)).filter((words) => !words.includes('、'));
  for (const tab of ['職員', '端末', '患者', 'チーム', 'アカウント']) {
    if (tab === 'チーム') await page.getByRole('link', { name: /^チーム/ }).click();
    else await goesToTab(page, new RegExp(`^${tab}`));
    expect(await cut(), tab).toEqual([]);
    await page.getByRole('row').nth(1).getByRole('gridcell').nth(2).click();
    await expect(page.getByRole('complementary')).toBeVisible();
    expect(await cut(), `${tab} beside a panel`).toEqual([]);
    const isWide = await page.getByRole('grid').evaluate((grid) => grid.scrollWidth > grid.clientWidth);
    expect(isWide, `${tab} scrolls sideways`).toBe(false);
    await takesPicture(page, 'ledger', `beside-${tab}`);
  }
  // Of people the network stands there as well, whatever the name of their office and the badge beside it take.
  await goesToTab(page, /^職員/);
  await page.getByRole('button', { name: /^ネットワーク/ }).click();
  await page.getByRole('menuitem', { name: 'TRITRUS' }).click();
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
  await expect(page.getByRole('complementary')).toBeVisible();
  const rows = page.getByRole('row').filter({ has: page.getByRole('gridcell') });
  const seen = rows.locator('[data-column="jobType"], [data-column="office"]').locator('[data-second-line]');
  const whole = (lines: (HTMLElement | SVGElement)[]): number =>
    lines.filter((line) => {
      const [own, row] = [line.getBoundingClientRect(), line.closest('[role="row"]')!.getBoundingClientRect()];
      return (
        line.textContent.includes('TRITRUS') && own.bottom <= row.bottom && line.scrollWidth <= line.clientWidth + 1
      );
    }).length;
  const count = await rows.count();
  expect(count).toBeGreaterThan(3);
  expect(await seen.evaluateAll(whole)).toBe(count);
});
