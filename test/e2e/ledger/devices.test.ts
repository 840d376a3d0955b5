import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize } from '../../support/launch.ts';
import { ListCells } from '../../support/list-cells.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { beginsAnew, goesToTab, LedgerList, openLedgerTab } from './ledger-list.ts';
import { StaffList } from './staff-list.ts';

type Column = 'number' | 'kind' | 'holder' | 'expires' | 'state';

const sample = new OneSample();

async function openDevices() {
  const opened = await openLedgerTab(/^端末/, sample);
  const list = new LedgerList<Column>(opened.page, '端末の一覧', '管理番号・機種・使う人でさがす', 'number');
  await expect(list.grid).toBeVisible();
  return { ...opened, list };
}

test('devices stand by their number and are found by number, kind and by who uses them, in any kana', async () => {
  const { page, list, errors, close } = await openDevices();
  expect((await list.names()).slice(0, 3)).toEqual(['P-05', 'P-06', 'P-07']);
  for (const typed of ['ｐ－０７', 'さとう けんいち ぱそこん', '佐藤 健一 パソコン']) {
    await list.search.fill(typed);
    await expect.poll(() => list.names()).toEqual(['P-07']);
  }
  await list.search.fill('T-01');
  await expect(page.getByText('「T-01」に合う端末は、この一覧にありません')).toBeVisible();
  await page.getByRole('button', { name: '紛失・抹消もふくめて 1台を表示' }).click();
  await expect.poll(() => list.names()).toEqual(['T-01']);
  await list.search.press('Escape');
  await page.getByRole('button', { name: /^利用中/ }).click();
  await new OfficeWorker(page).usesOffice('ひまわりの里 福井');
  await expect.poll(() => list.names()).toEqual(['P-12', 'P-13', 'S-04', 'T-08']);
  await expect(page.getByRole('link', { name: /^端末/ })).toContainText('4');
  await list.grid.getByRole('columnheader', { name: '証明書の期限' }).click();
  await expect(list.grid.getByRole('columnheader', { name: '証明書の期限' })).toHaveAttribute('aria-sort', 'ascending');
  expect(errors).toEqual([]);
  await close();
});

test('who uses a device is changed by keyboard alone, by the first letters; Ctrl+Z takes it back', async () => {
  const { page, list, errors, close } = await openDevices();
  await list.goesToCell('P-07', 'holder');
  await page.keyboard.type('すずきい');
  await expect(page.getByRole('option', { selected: true })).toHaveText('鈴木 一郎');
  await page.keyboard.press('Enter');
  await list.isTold('パソコン P-07の使う人を「鈴木 一郎」に変えました');
  await expect(list.cell('P-07', 'holder')).toContainText('鈴木 一郎');
  await page.keyboard.press('Control+z');
  await expect(list.cell('P-07', 'holder')).toContainText('佐藤 健一');
  // Somebody who isn't in the ledger stays as typed, in red.
  await list.goesToCell('P-07', 'holder');
  await page.keyboard.type('見知らぬ人');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('台帳にいない方です');
  await list.search.click();
  await expect(list.cell('P-07', 'holder')).toHaveAttribute('aria-invalid', 'true');
  await expect(list.cell('P-07', 'holder')).toContainText('見知らぬ人');
  expect(errors).toEqual([]);
  await close();
});

test('the only one whom the letters fit is taken by Enter; where several fit, one is to be chosen', async () => {
  const { page, errors, close } = await openDevices();
  await page.getByRole('button', { name: '端末を追加' }).click();
  const panel = page.getByRole('complementary', { name: '端末を追加' });
  const holder = panel.getByRole('combobox', { name: '使う人' });
  await holder.click();
  await page.keyboard.type('すずきい');
  await page.keyboard.press('Enter');
  await expect(holder).toHaveValue('鈴木 一郎');
  await holder.click();
  await page.keyboard.type('さとう');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('一覧から、ひとつ選んでください')).toBeVisible();
  expect(errors).toEqual([]);
  await close();
});

test('the third VPN of an office and a certificate that has run out are told beside the field and keep nobody back', async () => {
  const { page, list, errors, close } = await openDevices();
  const panel = await list.opensRow('P-13', 'パソコン P-13');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('パソコン P-13を編集');
  await form.getByLabel('VPN番号').fill('０１２３');
  await page.keyboard.press('Tab');
  await list.isTold('パソコン P-13のVPN番号を「0123」に変えました');
  await expect(form).toContainText('同じVPN番号を、パソコン P-12でも使っています');
  await form.getByLabel('VPN番号').fill('0125');
  await page.keyboard.press('Tab');
  await expect(form).toContainText('VPN は1機関2個までです。この事業所では、いま3個です');
  await form.getByLabel('証明書の期限', { exact: true }).fill('R5.4.1');
  await page.keyboard.press('Tab');
  await expect(form).toContainText('証明書の期限が令和5年4月1日で切れています');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await expect(panel.getByText('証明書の期限が令和5年4月1日で切れています')).toBeVisible();
  await expect(list.cell('P-13', 'state')).toHaveText('期限切れVPN 3個');
  await page.getByRole('button', { name: /^確かめること/ }).click();
  await expect.poll(() => list.names()).toContain('P-13');
  await panel.getByRole('button', { name: '証明書の期限の変更を元に戻す' }).click();
  await list.isTold('元に戻しました');
  await expect(panel).not.toContainText('切れています');
  expect(errors).toEqual([]);
  await close();
});

test('a device is begun, is there when the page is loaded anew, and is added', async () => {
  const { page, app, list, errors, close } = await openDevices();
  await page.getByRole('button', { name: '端末を追加' }).click();
  const form = list.panel('端末を追加');
  // Nobody has said yet what it is: that is no guess, and so no number is proposed.
  await expect(form.getByLabel('種類')).toHaveValue('');
  await form.getByLabel('管理番号').fill('P-99');
  await page.keyboard.press('Tab');
  await form.getByRole('button', { name: '端末を追加' }).click();
  await expect(form.getByRole('alert')).toContainText(['種類を選んでください']);
  await expect(form.getByLabel('種類')).toBeFocused();
  await form.getByLabel('管理番号').fill('');
  await form.getByLabel('種類').selectOption('パソコン');
  await expect(form.getByRole('alert').filter({ hasText: '種類' })).toHaveCount(0);
  await form.getByRole('button', { name: '端末を追加' }).click();
  await expect(form.getByRole('alert').first()).toContainText('管理番号が空です');
  await expect(form.getByLabel('管理番号')).toBeFocused();
  await form.getByLabel('管理番号').fill('Ｔ－０９');
  await page.keyboard.press('Tab');
  await form.getByLabel('種類').selectOption('タブレット');

  await beginsAnew(page, { key: 'new-device', holds: { assetNumber: 'T-09', kind: 'tablet' } });
  await goesToTab(page, /^端末/);
  await page.getByRole('button', { name: '続きから' }).click();
  const again = list.panel('端末を追加');
  await expect(again.getByLabel('管理番号')).toHaveValue('T-09');
  await test.step('the list of people leaves the title of the panel in sight, in a low window too', async () => {
    await setSize(app, { width: 1093, height: 614 });
    await again.getByRole('combobox', { name: '使う人' }).fill('さ');
    const list = await page.getByRole('listbox', { name: '使う人' }).boundingBox();
    const title = await again.getByRole('heading', { level: 2 }).boundingBox();
    expect(list?.y).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0));
    await setSize(app, { width: 1366, height: 768 });
  });
  await again.getByRole('combobox', { name: '使う人' }).fill('たかはしなおこ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(again.getByRole('combobox', { name: '使う人' })).toHaveValue('髙橋 直子');
  // Where its user works.
  await expect(again.getByLabel('事業所').locator('option:checked')).toHaveText('ひまわり訪問看護 流山');
  await again.getByRole('button', { name: 'タブレット T-09を追加' }).click();
  await list.isTold('タブレット T-09を台帳に追加しました');
  const panel = list.panel('タブレット T-09の詳しい内容');
  await expect(panel).toContainText('台帳に登録');
  // Names are broken between their words: never せせら／ぎ.
  expect(
    await panel
      .locator('dd')
      .first()
      .evaluate((one) => getComputedStyle(one).wordBreak),
  ).toBe('auto-phrase');
  // 流山市 wants an address of Google or Yahoo on it.
  await expect(panel).toContainText('@gmail.com か @yahoo.co.jp のアドレスが要ります');
  await expect(page.getByText('追加が途中です')).toHaveCount(0);
  await list.undoes();
  await expect(page.getByRole('complementary')).toHaveCount(0);
  expect(errors).toEqual([]);
  await close();
});

test('抹消 keeps the device with its date and can be taken back', async () => {
  const { page, list, errors, close } = await openDevices();
  const panel = await list.opensRow('S-01', 'スマートフォン S-01');
  await panel.getByRole('button', { name: '抹消する' }).click();
  const form = list.panel('スマートフォン S-01を抹消');
  await expect(form).toContainText('台帳からは消えません');
  await form.getByText('端末の中のデータと証明書を消した').click();
  await form.getByRole('button', { name: '抹消する' }).click();
  await list.isTold('スマートフォン S-01を抹消しました');
  await expect(page.getByText('18台', { exact: true })).toBeVisible();
  await expect(panel).toContainText('に消しました');
  await panel.getByRole('button', { name: '抹消を取り消す' }).click();
  await list.isTold('スマートフォン S-01の抹消を取り消しました');
  await expect(page.getByText('19台', { exact: true })).toBeVisible();
  expect(errors).toEqual([]);
  await close();
});

test('a person leads to the device and the device back; Ctrl+K finds it', async () => {
  const { page, list, errors, close } = await openDevices();
  const panel = await list.opensRow('T-03', 'タブレット T-03');
  await panel.getByRole('link', { name: '佐藤 健一' }).click();
  const person = new StaffList(page).panel('佐藤 健一さんの詳しい内容');
  await person.getByRole('link', { name: 'パソコン P-07' }).click();
  await expect(list.panel('パソコン P-07の詳しい内容')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'パソコン P-07' })).toBeFocused();
  await page.getByRole('button', { name: '名前・書類・手続きをさがす' }).click();
  await page.getByRole('combobox', { name: '名前・書類・手続きをさがす' }).fill('s-02');
  await page.keyboard.press('Enter');
  await expect(list.panel('スマートフォン S-02の詳しい内容')).toBeVisible();
  await expect(list.row('S-02')).toHaveAttribute('aria-current', 'true');
  expect(errors).toEqual([]);
  await close();
});

test('a device that nobody uses is told from a shared one, and who shares one has it in their own record', async () => {
  const { page, app, list, errors, close } = await openDevices();
  await list.goesToCell('P-07', 'holder');
  await page.keyboard.type('よび');
  await expect(page.getByRole('option', { selected: true })).toHaveText('使う人なし');
  await page.keyboard.press('Enter');
  await list.isTold('パソコン P-07を使う人なしにしました');
  await expect(list.cell('P-07', 'holder')).toContainText('使う人なし');
  await page.getByRole('button', { name: /^使う人なし/ }).click();
  await expect.poll(() => list.names()).toEqual(['P-07']);
  await takesPicture(page, 'devices', 'nobody');
  await setSize(app, { width: 911, height: 512 });
  await takesPicture(page, 'devices', 'nobody-911');
  await setSize(app, { width: 1366, height: 768 });
  await page.getByRole('button', { name: /^利用中/ }).click();
  const panel = await list.opensRow('T-03', 'タブレット T-03');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = page.getByRole('complementary', { name: 'タブレット T-03を編集' });
  const memo = form.getByRole('textbox', { name: 'メモ' });
  await memo.fill('共用：鈴木 一郎');
  await memo.blur();
  await takesPicture(page, 'devices', 'sharing');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await panel.getByRole('link', { name: '鈴木 一郎' }).click();
  const person = new StaffList(page).panel('鈴木 一郎さんの詳しい内容');
  await expect(person).toContainText('タブレット T-03（佐藤 健一さんと共用）');
  await takesPicture(page, 'devices', 'shared');
  await person.getByRole('link', { name: 'タブレット T-03' }).click();
  await page.getByRole('button', { name: /^共用/ }).click();
  await expect(list.row('T-03')).toBeVisible();
  expect(errors).toEqual([]);
  await close();
});

test('nothing bars anybody, large and small', async () => {
  const { page, app, list, errors, close } = await openDevices();
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1093, height: 614 },
  ]) {
    await setSize(app, size);
    const panel = await list.opensRow('T-04', 'タブレット T-04');
    expect(await barriers(page)).toEqual([]);
    await panel.getByRole('button', { name: '編集' }).click();
    expect(await barriers(page)).toEqual([]);
    await list.closes();
    await panel.getByRole('button', { name: '抹消する' }).click();
    expect(await barriers(page)).toEqual([]);
    await list.closes();
    await list.closes();
  }
  expect(errors).toEqual([]);
  await close();
});

test('devices are pasted over and changed many at once; whose they are is found by name', async () => {
  const { app, page, list, errors, close } = await openDevices();
  const cells = new ListCells(app, page);
  await list.goesToCell('P-05', 'kind');
  await cells.pastes('ｽﾏﾎ\t鈴木一郎\r\nタブレット\t見知らぬ 人\r\n');
  await expect(cells.pasting).toContainText('3か所が変わります／1か所は読めません');
  await expect(cells.pasting).toContainText('台帳にいない方です');
  await cells.pasting.getByRole('button', { name: '3か所を変える' }).click();
  await expect(list.cell('P-05', 'kind')).toContainText('スマートフォン');
  await expect(list.cell('P-05', 'holder')).toContainText('鈴木 一郎');
  await expect(list.cell('P-06', 'kind')).toContainText('タブレット');
  await list.undoes();
  await expect(list.cell('P-06', 'kind')).toContainText('パソコン');

  await list.cell('P-05', 'state').click({ modifiers: ['Control'] });
  await list.cell('P-06', 'state').click({ modifiers: ['Control'] });
  await page.getByRole('group', { name: '選択中の端末' }).getByRole('button', { name: 'まとめて変える' }).click();
  await cells.changing.getByRole('combobox', { name: '変える項目' }).selectOption('使う人');
  await cells.changing.getByRole('combobox', { name: '新しい使う人' }).fill('共用');
  await page.keyboard.press('Enter');
  await cells.changing.getByRole('button', { name: /台の使う人を変える$/ }).click();
  await list.isTold(/台の使う人を「共用」に変えました/);
  await expect(list.cell('P-06', 'holder')).toContainText('共用');
  expect(errors).toEqual([]);
  await close();
});
