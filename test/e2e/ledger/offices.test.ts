import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { beginsAnew, goesToTab, LedgerList, openLedgerTab } from './ledger-list.ts';

type Column = 'name' | 'serviceKind' | 'manager' | 'networks' | 'state';

let opened: LaunchedApp;
let list: LedgerList<Column>;

const listIn = ({ page }: LaunchedApp) =>
  new LedgerList<Column>(page, '事業所の一覧', '事業所名・番号・管理者でさがす', 'name');

const sample = new OneSample();
test.beforeEach(async () => {
  opened = await openLedgerTab(/^法人・事業所/, sample);
  list = listIn(opened);
  await expect(list.grid).toBeVisible();
});

test('offices are found by name, number and manager; only the office in use shows', async () => {
  const { page } = opened;
  await expect.poll(() => list.names()).toHaveLength(4);
  for (const typed of ['ほんま', '本間 久美子', 'ツルオカ']) {
    await list.search.fill(typed);
    await expect.poll(() => list.names()).toEqual(['ひまわりの里 鶴岡']);
  }
  await list.search.press('Escape');
  await new OfficeWorker(page).usesOffice('ひまわりの里 福井');
  await expect.poll(() => list.names()).toEqual(['ひまわりの里 福井']);
});

test('the manager is changed by keyboard, by the first letters of somebody of the office', async () => {
  const { page } = opened;
  await list.goesToCell('ひまわりの里 流山', 'manager');
  await page.keyboard.type('すずきい');
  await page.keyboard.press('Enter');
  await list.isTold('ひまわりの里 流山の管理者・管理者のふりがなを変えました');
  await expect(list.cell('ひまわりの里 流山', 'manager')).toHaveText('鈴木 一郎');
  await page.keyboard.press('Control+z');
  await expect(list.cell('ひまわりの里 流山', 'manager')).toHaveText('齋藤 和夫');
});

test('a field of the corporation is kept when it is left, stays when the page is loaded anew, and can be taken back', async () => {
  const { page } = opened;
  await page.getByRole('link', { name: /^法人 社会福祉法人ひまわり会/ }).click();
  const panel = list.panel('社会福祉法人ひまわり会の詳しい内容');
  await expect(panel).toContainText('高橋 正一');
  await expect(panel).toContainText('齋藤 和夫（ひまわりの里 流山）');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('社会福祉法人ひまわり会を編集');
  const phone = form.getByRole('textbox', { name: '電話番号' });
  await phone.fill('０４−００００−９９９９');
  await phone.blur();
  await list.isTold('社会福祉法人ひまわり会の電話を「04-0000-9999」に変えました');
  // A name can't be emptied: the old one comes back.
  const name = form.getByRole('textbox', { name: '法人名', exact: true });
  await name.fill(' ');
  await name.blur();
  await expect(name).toHaveValue('社会福祉法人ひまわり会');

  await beginsAnew(opened.page);
  await goesToTab(opened.page, /^法人・事業所/);
  await opened.page.getByRole('link', { name: /^法人 社会福祉法人ひまわり会/ }).click();
  const again = list.panel('社会福祉法人ひまわり会の詳しい内容');
  await expect(again).toContainText('04-0000-9999');
  await again.getByRole('button', { name: '電話の変更を元に戻す' }).click();
  await list.isTold('元に戻しました');
  await expect(again.locator('dl').first()).toContainText('04-0000-0001');
});

test('a new phone number of an office in TRITRUS has to be told to 流山市; taken back, it need not', async () => {
  const { page } = opened;
  const panel = await list.opensRow('ひまわりの里 流山');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('ひまわりの里 流山を編集');
  const phone = form.getByRole('textbox', { name: '電話番号', exact: true });
  await phone.fill('04-0000-7777');
  await phone.blur();
  await expect(form.getByText('登録事項変更・修正申請書で届け出ます')).toBeVisible();
  await list.undoes();
  await expect(form.getByText('届け出ます')).toHaveCount(0);
  await phone.fill('04-0000-7777');
  await phone.blur();
  await form.getByRole('button', { name: '編集を終える' }).click();
  await panel.getByRole('button', { name: '届をつくる' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('様式2');
  // Its office is known already.
  await expect(page.getByRole('checkbox', { name: /^ひまわりの里 流山/ })).toBeVisible();
  await test.step('ホーム asks for the paper too, and who says that it isn’t told can take that back', async () => {
    const home = page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: 'ホーム' });
    await home.click();
    const task = page.getByRole('button', { name: /^つくる （様式2 をつくる：台帳で変えて、まだ届けていない 1つ/ });
    await task.click();
    await page.getByRole('button', { name: '選んだ変更は届けない' }).click();
    await list.isTold('1件の変更は、届けないことにしました');
    await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
    await expect(task).toHaveCount(0);
    await page
      .getByText('1件の変更は、届けないことにしました')
      .locator('xpath=ancestor::*[.//button][1]')
      .getByRole('button', { name: '元に戻す' })
      .click();
    await expect(page.getByRole('checkbox', { name: /^ひまわりの里 流山/ })).toBeChecked();
    await home.click();
    await expect(task).toBeVisible();
  });
  await test.step('it is let be on ホーム itself, too', async () => {
    const told = page.getByText('1件の変更は、届けないことにしました');
    await expect(told).toHaveCount(0);
    await page.getByRole('button', { name: /^届けない （様式2 をつくる：/ }).click();
    await expect(told).toBeVisible();
    const task = page.getByRole('button', { name: /^つくる （様式2 をつくる：台帳で変えて、まだ届けていない 1つ/ });
    await expect(task).toHaveCount(0);
    await told.locator('xpath=ancestor::*[.//button][1]').getByRole('button', { name: '元に戻す' }).click();
    await expect(task).toBeVisible();
  });
});

test('抹消 ends its part in the networks too, keeps the office, and is taken back as one change', async () => {
  const { page } = opened;
  const panel = await list.opensRow('ひまわりの里 鶴岡');
  await panel.getByRole('button', { name: '抹消する' }).click();
  const form = list.panel('ひまわりの里 鶴岡を抹消');
  await expect(form).toContainText(/在職中の職員が\d+人います/);
  await form.getByRole('button', { name: '抹消する' }).click();
  await list.isTold('ひまわりの里 鶴岡を抹消しました');
  await expect(panel).toContainText('FiNE-LINK PLUS　終了');
  await expect(page.getByText('3か所', { exact: true })).toBeVisible();
  await list.undoes();
  await expect(panel).toContainText('FiNE-LINK PLUS　利用中');
  await expect(page.getByText('4か所', { exact: true })).toBeVisible();
});

test('an office is added with its name, the rest follows, and home leads to what it lacks', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: '事業所を追加' }).click();
  const form = list.panel('事業所を追加');
  await form.getByRole('button', { name: '事業所を追加' }).click();
  await expect(form.getByRole('alert')).toHaveText('事業所名が空です。入れると次へ進めます');
  await form.getByLabel('事業所名', { exact: true }).fill('ひまわりの里 柏');
  await form.getByRole('button', { name: 'ひまわりの里 柏を追加' }).click();
  await list.isTold('ひまわりの里 柏を台帳に追加しました');
  const edit = list.panel('ひまわりの里 柏を編集');
  await expect(edit.getByRole('textbox', { name: '介護事業所番号' })).toBeFocused();
  await edit.getByRole('button', { name: '編集を終える' }).click();
  await expect(list.cell('ひまわりの里 柏', 'state')).toContainText(/あと\d+か所/);
  await page.getByRole('link', { name: '連携台帳 ホームへ' }).click();
  await page.getByRole('button', { name: /^入れる.*：ひまわりの里 柏/ }).click();
  await expect(edit.getByRole('textbox', { name: '介護事業所番号' })).toBeFocused();
  // Scrolling to the field leaves the window itself where it is.
  await expect(page.getByRole('banner')).toBeInViewport({ ratio: 1 });
});

test('taking part in a network is recorded in the office, asks what that network asks, and stands in its history', async () => {
  const panel = await list.opensRow('ひまわりの里 福井');
  await expect(panel).toContainText('ふくいみまもりSNS　利用中');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('ひまわりの里 福井を編集');
  await form.getByRole('button', { name: '参加に追加 （流山市 TRITRUS）' }).click();
  await expect(form.getByText('この事業所は福井市にあります')).toBeVisible();
  await form.getByRole('group', { name: '流山市 TRITRUS' }).getByText('はい（有）', { exact: true }).click();
  await list.isTold('ひまわりの里 福井（TRITRUS）のカナミックの利用を「はい」に変えました');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await expect(panel).toContainText('TRITRUS　準備中');
  await expect(panel).toContainText('カナミックの利用：はい');
  await expect(panel.getByRole('listitem')).toContainText([
    'カナミックの利用',
    'ひまわりの里 福井を流山市 TRITRUSの参加に追加しました',
  ]);
});

test('people in charge are one press away, and Ctrl+K finds the office', async () => {
  const { page } = opened;
  const panel = await list.opensRow('ひまわりの里 流山');
  await panel.getByRole('link', { name: '佐藤 健一' }).click();
  const person = list.panel('佐藤 健一さんの詳しい内容');
  await person.getByRole('link', { name: 'ひまわりの里 流山' }).click();
  await expect(panel).toBeVisible();
  await page.getByRole('button', { name: '名前・書類・手続きをさがす' }).click();
  await page.getByRole('combobox', { name: '名前・書類・手続きをさがす' }).fill('ひまわり訪問');
  await page.getByRole('group', { name: '法人・事業所' }).getByRole('option').click();
  await expect(list.panel('ひまわり訪問看護 流山の詳しい内容')).toBeVisible();
});

test('nothing bars anybody, large and small', async () => {
  const { page, app } = opened;
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1093, height: 614 },
  ]) {
    await setSize(app, size);
    const panel = await list.opensRow('ひまわりの里 福井');
    expect(await barriers(page)).toEqual([]);
    await panel.getByRole('button', { name: '編集' }).click();
    expect(await barriers(page)).toEqual([]);
    await list.closes();
    await list.closes();
    await page.getByRole('link', { name: /^法人 社会福祉法人ひまわり会/ }).click();
    expect(await barriers(page)).toEqual([]);
    await list.closes();
  }
});
