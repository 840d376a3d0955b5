import { expect, test } from '@playwright/test';
import { setSize } from '../../support/launch.ts';
import { ListCells } from '../../support/list-cells.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { barriers } from '../../support/axe.ts';
import { openStaffList } from './staff-list.ts';

const sample = new OneSample();
const OTHER = 'ひまわり訪問看護 流山';

test('several who were entered at the wrong office are put right at once with what they have, and nobody is asked for a paper', async () => {
  const { page, app, list } = await openStaffList(sample);
  const worker = new OfficeWorker(page);
  const { changing } = new ListCells(app, page);
  for (const name of ['鈴木 一郎', '田中 美智子']) {
    await list.scrollsTo(name);
    await list.cell(name, 'state').click({ modifiers: ['Control'] });
  }
  await page.getByRole('button', { name: 'まとめて変える' }).click();
  await changing.getByRole('combobox', { name: '変える項目' }).selectOption('所属');
  await changing.getByRole('button', { name: '変える', exact: true }).click();
  await expect(changing.getByRole('alert')).toHaveText('どちらかを選んでください');

  // What has really happened has its procedure, and no button that does nothing.
  await changing.getByRole('radio', { name: /^本当に異動した/ }).check();
  await expect(changing.getByRole('button', { name: '異動の手続き' })).toBeVisible();
  await expect(changing.getByRole('button', { name: /変える|直す/ })).toHaveCount(0);
  await takesPicture(page, 'mistaken-office', 'really');

  await changing.getByRole('radio', { name: /^入れまちがいを直す/ }).check();
  await changing.getByRole('combobox', { name: '正しい所属' }).selectOption(OTHER);
  await expect(changing).toContainText('2人のうち 2人が変わります');
  await expect(changing).toContainText('スマートフォン S-01・タブレット T-04とアカウント4件も、いっしょに変わります');
  expect(await barriers(page)).toEqual([]);
  await takesPicture(page, 'mistaken-office', 'mistaken');
  await setSize(app, { width: 911, height: 512 });
  await takesPicture(page, 'mistaken-office', 'mistaken-911');
  await setSize(app, { width: 1366, height: 768 });
  await changing.getByRole('button', { name: '2人の所属を直す' }).click();
  await list.isTold(`2人の所属を「${OTHER}」に直しました`);
  await expect(list.cell('鈴木 一郎', 'office')).toContainText(OTHER);

  await worker.goesTo('ホーム');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('異動の手続きを始める')).toHaveCount(0);
  await expect(page.getByText('まだ届けていない')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await list.isTold('元に戻しました');
});

test('of one whose 所属 is changed in its cell it is asked whether anything happened, then whose their tablet is', async () => {
  const { page, app, list } = await openStaffList(sample);
  const worker = new OfficeWorker(page);
  await list.goesToCell('鈴木 一郎', 'office');
  await page.keyboard.press('Enter');
  const cell = page.getByRole('combobox', { name: '鈴木 一郎 所属' });
  await cell.fill('ひまわり訪問');
  await page.keyboard.press('Enter');
  await expect(list.cell('鈴木 一郎', 'office')).toContainText(OTHER);
  const offered = page.getByRole('status').filter({ hasText: 'で届け出ます' });
  await takesPicture(page, 'mistaken-office', 'offer');
  await offered.getByRole('button', { name: '入れまちがいを直しただけ' }).click();
  await list.isTold('届け出ないことにしました');
  const asked = page.getByRole('status').filter({ hasText: '鈴木 一郎さんのタブレット T-04とアカウント2件も' });
  await expect(asked).toContainText(`「${OTHER}」のものにしますか`);
  await takesPicture(page, 'mistaken-office', 'asked');
  await setSize(app, { width: 911, height: 512 });
  await takesPicture(page, 'mistaken-office', 'asked-911');
  await setSize(app, { width: 1366, height: 768 });
  await asked.getByRole('button', { name: 'はい' }).click();
  await list.isTold(`を、「${OTHER}」のものにしました`);
  await expect(asked).toHaveCount(0);

  await worker.goesTo('ホーム');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('異動の手続きを始める：鈴木 一郎さん')).toHaveCount(0);
});
