import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { openStaffList } from '../ledger/staff-list.ts';

test('what was done stands in the record, with its undo, and the record verifies', async () => {
  const { page, app, list, errors, close } = await openStaffList();
  const worker = new OfficeWorker(page);
  await worker.goesTo('設定');
  await page.getByRole('link', { name: '操作の記録' }).click();
  await expect(page.getByText('まだ記録がありません')).toBeVisible();

  await worker.goesTo('台帳');
  const panel = await list.opens('阿部 勝');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('阿部 勝さんを編集');
  await form.getByLabel('メモ').fill('夜間の連絡は携帯へ');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await list.undoes();

  await worker.goesTo('設定');
  await page.getByRole('link', { name: '操作の記録' }).click();
  const rows = page.getByRole('region', { name: '操作の記録' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText('元に戻しました');
  await expect(rows.nth(2)).toContainText('阿部 勝さん');
  await page.getByRole('button', { name: 'いま確かめる' }).click();
  await expect(page.getByText('この一覧の 2件は、はじめから順につながっていて、書き換えもありません。')).toBeVisible();
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1093, height: 614 },
  ]) {
    await setSize(app, size);
    expect(await barriers(page)).toEqual([]);
  }
  expect(errors).toEqual([]);
  await close();
});
