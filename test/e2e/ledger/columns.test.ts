import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
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

test('columns are shown, moved and hidden, and the list is so again after a restart', async () => {
  const columns = await looks.opensColumns();
  expect(await barriers(page)).toEqual([]);
  await columns.getByRole('checkbox', { name: '電話' }).check();
  await columns.getByRole('checkbox', { name: '入職日' }).uncheck();
  await columns.getByRole('button', { name: '電話を前へ' }).click();
  await expect
    .poll(() => looks.titles())
    .toEqual(['氏名（ふりがな順）', '職種・ネットワーク', '電話', '事業所', '状態']);
  await columns.getByRole('button', { name: '電話を前へ' }).press('Enter');
  await columns.getByRole('button', { name: '電話を前へ' }).press('Enter');
  await expect
    .poll(() => looks.titles())
    .toEqual(['氏名（ふりがな順）', '電話', '職種・ネットワーク', '事業所', '状態']);
  await page.keyboard.press('Escape');
  await expect(columns).toHaveCount(0);

  await page.reload();
  await expect(list.grid).toBeVisible();
  await expect
    .poll(() => looks.titles())
    .toEqual(['氏名（ふりがな順）', '電話', '職種・ネットワーク', '事業所', '状態']);
  // The other lists stay as they come.
  await page.getByRole('link', { name: /^端末/ }).click();
  await expect(page.getByRole('columnheader', { name: '種類' })).toBeVisible();
  await page.getByRole('link', { name: /^職員/ }).click();
  await (await looks.opensColumns()).getByRole('button', { name: 'はじめの列に戻す' }).click();
  await expect
    .poll(() => looks.titles())
    .toEqual(['氏名（ふりがな順）', '職種・ネットワーク', '入職日', '事業所', '状態']);
});

test('the name stays while the others scroll sideways, and keys bring a column out from below it', async () => {
  await setSize(opened.app, { width: 1093, height: 614 });
  const columns = await looks.opensColumns();
  for (const name of ['電話', 'メール', '生年月日', 'メモ']) await columns.getByRole('checkbox', { name }).check();
  await page.keyboard.press('Escape');
  await list.goesToCell('五十嵐 誠', 'jobType');
  await list.closes();
  await page.keyboard.press('End');
  await expect(list.cell('五十嵐 誠', 'name')).toBeInViewport({ ratio: 1 });
  await expect(page.locator(':focus')).toBeInViewport({ ratio: 1 });
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
  // Not below the name.
  await expect
    .poll(async () => {
      const name = await list.cell('五十嵐 誠', 'name').boundingBox();
      const focused = await page.locator(':focus').boundingBox();
      return focused!.x - (name!.x + name!.width);
    })
    .toBeGreaterThanOrEqual(-1);
});

test('what was sorted by a column of somebody’s own choice is edited in it as an import reads it', async () => {
  const columns = await looks.opensColumns();
  await columns.getByRole('checkbox', { name: '電話' }).check();
  await page.keyboard.press('Escape');
  await looks.head('電話').click();
  await expect(looks.head('電話')).toHaveAttribute('aria-sort', 'ascending');
  expect((await looks.titles())[0]).toBe('氏名');
  await list.scrollsTo('五十嵐 誠');
  await list.row('五十嵐 誠').locator('[data-column="field:phone"]').click();
  await page.keyboard.type('０９０ー００００ー９９９９');
  await page.keyboard.press('Enter');
  await list.isTold('五十嵐 誠さんの電話を「090-0000-9999」に変えました');
});

// The last of them: the width stays.
test('a column is drawn wider at its edge, and by Alt with arrows; drawing sorts nothing', async () => {
  const before = await looks.widthOf('職種・ネットワーク');
  await looks.drawsEdge('職種・ネットワーク', 60);
  await expect.poll(() => looks.widthOf('職種・ネットワーク')).toBeCloseTo(before + 60, -1);
  await expect(looks.head('職種・ネットワーク')).not.toHaveAttribute('aria-sort');
  const drawn = await looks.widthOf('職種・ネットワーク');
  await list.goesToCell('阿部 勝', 'jobType');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => looks.widthOf('職種・ネットワーク')).toBeCloseTo(drawn - 8, 0);
  await expect(looks.head('職種・ネットワーク')).toBeFocused();
});
