import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { ListLooks } from '../../support/list-looks.ts';
import { OneSample } from '../../support/one-sample.ts';
import { openStaffList, type StaffList } from './staff-list.ts';

let opened: LaunchedApp;
let page: Page;
let list: StaffList;
let looks: ListLooks;
const sample = new OneSample();
test.beforeEach(async () => {
  ({ list, ...opened } = await openStaffList(sample));
  page = opened.page;
  looks = new ListLooks(page, list.grid);
});

test('how the list is looked at is kept under a name, and stands there again after a restart', async () => {
  await list.search.fill('さとう');
  await looks.head('入職日').click();
  const columns = await looks.opensColumns();
  await columns.getByRole('checkbox', { name: '電話' }).check();
  const names = await list.names();
  const panel = await looks.opensViews();
  expect(await barriers(page)).toEqual([]);
  await panel.getByRole('button', { name: 'いまの表示を残す' }).click();
  await expect(panel).toContainText('名前を入れてください');
  await looks.keepsAs('佐藤さんたち');
  await list.isTold('「佐藤さんたち」を残しました');

  await looks.chooses('はじめの表示に戻す');
  await expect.poll(() => looks.titles()).not.toContain('電話');
  await expect(list.search).toHaveValue('');
  await expect(looks.head('氏名')).toHaveAttribute('aria-sort', 'ascending');

  await page.reload();
  await expect(list.grid).toBeVisible();
  await looks.chooses('佐藤さんたち');
  await expect.poll(() => list.names()).toEqual(names);
  await expect.poll(() => looks.titles()).toContain('電話');
  await expect(list.search).toHaveValue('さとう');
  await page.getByRole('button', { name: '一覧の表示' }).click();
  await expect(page.getByRole('menuitem', { name: '佐藤さんたち' })).toHaveAttribute('aria-current', 'true');
});

test('what was kept is renamed and taken out, each with a way back', async () => {
  const panel = await looks.opensViews();
  await looks.keepsAs('流山');
  await looks.keepsAs('全員');
  await panel.getByLabel('「全員」の名前').fill('流山');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('同じ名前の表示があります');
  await panel.getByLabel('「全員」の名前').fill('みんな');
  await page.keyboard.press('Enter');
  await list.isTold('「全員」を「みんな」に変えました');
  await panel.getByRole('button', { name: '「みんな」を消す' }).click();
  await expect(panel.getByLabel('「みんな」の名前')).toHaveCount(0);
  // Before, the way back is still that of the new name.
  await list.isTold('「みんな」を消しました');
  await list.undoes();
  await expect(panel.getByLabel('「みんな」の名前')).toBeVisible();
});
