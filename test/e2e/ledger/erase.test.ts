import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { OfficeWorker } from '../../support/office.ts';
import { goesToTab, LedgerList } from './ledger-list.ts';
import { openStaffList } from './staff-list.ts';

const NAME = '村上 玲子';
const CONTROLS = { erase: '完全に消す…', confirm: '完全に消す' };

const asks = async (page: Page, title: string) => {
  await page.getByRole('button', { name: CONTROLS.erase }).click();
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
};

test('somebody who left long ago is erased for good, with what belongs to them, and the record still verifies', async () => {
  const { page, list, errors, close } = await openStaffList();
  const worker = new OfficeWorker(page);
  // Pressed once more, the first chip gives way to everybody, also those who were struck off.
  await page.getByRole('group', { name: 'しぼりこみ' }).getByRole('button').first().click();
  const panel = await list.opens(NAME);
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel(`${NAME}さんを編集`);
  await form.getByLabel('メモ').fill('保存の期間が終わりました');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await list.isTold(`${NAME}さんのメモを変えました`);

  // Looking and turning back changes nothing; the safe choice has the focus.
  let dialog = await asks(page, `${NAME}さんの記録を完全に消します`);
  await expect(dialog.getByRole('button', { name: 'やめる' })).toBeFocused();
  await expect(dialog).toContainText('アカウント');
  await expect(dialog).toContainText('元に戻せません。');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(panel).toBeVisible();

  dialog = await asks(page, `${NAME}さんの記録を完全に消します`);
  await dialog.getByRole('button', { name: CONTROLS.confirm }).click();
  await list.isTold(`${NAME}さんの記録を完全に消しました`);
  await expect(panel).toBeHidden();
  await list.search.fill('村上 玲子');
  await expect(list.grid.getByRole('row')).toHaveCount(0);

  await worker.goesTo('設定');
  await page.getByRole('link', { name: '操作の記録' }).click();
  await page.getByRole('button', { name: 'いま確かめる' }).click();
  await expect(page.getByText(/途切れも書き換えもありません/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
  await page.getByRole('button', { name: '名前・書類・手続きをさがす' }).click();
  await page.getByRole('combobox', { name: '名前・書類・手続きをさがす' }).fill('村上 玲子');
  await expect(page.getByRole('option', { name: /村上/ })).toHaveCount(0);
  expect(errors).toEqual([]);
  await close();
});

test('a record whose parts are in use isn’t erased: which ones is said', async () => {
  const { page, errors, close } = await openStaffList();
  await goesToTab(page, /^患者・チーム/);
  const patients = new LedgerList(page, '患者の一覧', '名前・ふりがな・かかりつけ医でさがす', 'name');
  const panel = await patients.opensRow('木村 茂', '木村 茂さん');
  await expect(page.getByRole('button', { name: CONTROLS.erase })).toHaveCount(0);
  await panel.getByRole('button', { name: '抹消する' }).click();
  const form = patients.panel('木村 茂さんを抹消');
  await form.getByRole('checkbox', { name: /チーム/ }).uncheck();
  await form.getByRole('button', { name: '抹消する' }).click();
  const dialog = await asks(page, '木村 茂さんは、まだ完全には消せません');
  await expect(dialog).toContainText('チーム「木村 茂」');
  await expect(dialog.getByRole('button', { name: CONTROLS.confirm })).toHaveCount(0);
  await dialog.getByRole('button', { name: '閉じる' }).last().click();
  await patients.undoes();
  await expect(page.getByRole('button', { name: CONTROLS.erase })).toHaveCount(0);
  expect(errors).toEqual([]);
  await close();
});
