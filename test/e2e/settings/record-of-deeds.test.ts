import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { MainQuestion } from '../../support/main-question.ts';
import { OfficeWorker } from '../../support/office.ts';
import { answerSaveDialogs, cancelSaveDialogs } from '../../support/save-dialog.ts';
import { freshApp } from '../../support/shared-app.ts';
import { cli } from '../cli/command-line.ts';
import { StaffList } from '../ledger/staff-list.ts';
import { beginOwnLedger, goesToSafety, keepsRecoveryKey, setsPassphrase } from '../vault/own-ledger.ts';

let opened: LaunchedApp;
test.beforeEach(async () => {
  opened = await freshApp({ size: { width: 1366, height: 768 } });
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});

/** 設定 › 操作の記録 */
async function goesToRecord(page: Page): Promise<Locator> {
  await new OfficeWorker(page).goesTo('設定');
  await page.getByRole('link', { name: '操作の記録' }).click();
  const record = page.getByRole('region', { name: '操作の記録' });
  await expect(record).toBeVisible();
  return record;
}

/** What was done, newest first, as the rows say it. */
const deeds = (record: Locator) => record.locator('tbody tr td:nth-child(2)');

test('keys, secrets and backups stand in the record, and it leaves as files that verify', async () => {
  test.slow();
  const { page, app } = opened;
  await beginOwnLedger(page);
  await goesToSafety(page);
  await keepsRecoveryKey(page);
  await setsPassphrase(page, 'となりの畑に案山子が3体ならぶ');
  await page.getByRole('button', { name: 'いまバックアップする' }).click();
  await expect(page.getByText(/^バックアップしました（このパソコン）/)).toBeVisible();

  const record = await goesToRecord(page);
  const keys = [
    'バックアップをつくりました（このパソコン）',
    '台帳を、合い言葉を入れて開けるようにしました',
    '合い言葉を決めました',
    '復旧キーが紙にあることを確かめました',
    '復旧キーを画面に出しました',
  ];
  await expect(deeds(record).first()).toHaveText(keys[0] ?? '');
  const whole = await deeds(record).allTextContents();
  expect(whole.slice(0, 5)).toEqual(keys);
  expect(whole.length).toBeGreaterThan(5);
  await record.getByText('鍵・バックアップ').click();
  await expect(deeds(record)).toHaveText(keys);
  await record.getByText('台帳の変更').click();
  await expect(deeds(record)).toHaveText(whole.slice(5));
  await record.getByText('書き出し・印刷').click();
  await expect(record.getByText('この種類の記録は、まだありません。')).toBeVisible();
  await page.getByRole('button', { name: 'いま確かめる' }).click();
  await expect(
    page.getByText(`この一覧の ${whole.length}件は、はじめから順につながっていて、書き換えもありません。`),
  ).toBeVisible();
  await setSize(app, { width: 1093, height: 614 });
  expect(await barriers(page)).toEqual([]);

  const writesOut = async (): Promise<void> => {
    await page.getByRole('button', { name: '記録をファイルに書き出す' }).click();
    const question = await MainQuestion.of(page);
    await expect(question.page.getByRole('alertdialog', { name: '操作の記録をファイルに書き出します' })).toContainText(
      '暗号になっていません',
    );
    await expect(question.page.getByRole('button', { name: 'やめる' })).toBeFocused();
    await question.saysYes();
    await question.isAnswered();
  };
  const cancelled = await cancelSaveDialogs(app);
  await writesOut();
  await expect.poll(cancelled).toBe(1);
  // Outside of the profile, as a person would: what is written out isn't encrypted.
  const folder = mkdtempSync(join(tmpdir(), '書き出し-'));
  const proposals = await answerSaveDialogs(app, folder);
  await writesOut();
  await expect(page.getByText(/^書き出しました：操作の記録_\d{8}\.csv と 操作の記録_\d{8}_検証用\.json/)).toBeVisible();
  const [table = ''] = await proposals();
  await expect(deeds(record)).toHaveText([`操作の記録 ${whole.length}件をファイルに書き出しました（${table}）`]);
  const rows = readFileSync(join(folder, table), 'utf8');
  expect(rows.startsWith('\ufeff番号,日時,種類,したこと,した人,項目,前,後\r\n')).toBe(true);
  for (const words of [...keys, '法人：法人名,,医療法人見本会']) expect(rows).toContain(words);

  const chain = join(folder, table.replace('.csv', '_検証用.json'));
  expect(await cli(['verify-record', chain])).toMatchObject({ exit: 0, said: { ok: true, links: whole.length } });
  writeFileSync(chain, readFileSync(chain, 'utf8').replace('医療法人見本会', '医療法人別の会'));
  expect(await cli(['verify-record', chain])).toMatchObject({ exit: 1, said: { code: 'audit/broken' } });
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('what was done stands in the record, with its undo and with papers that were saved, and the record verifies', async () => {
  const { page, app, profile } = opened;
  const worker = new OfficeWorker(page);
  const list = new StaffList(page);
  await worker.opensTheSample();
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

  await answerSaveDialogs(app, profile);
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await worker.button('Word で保存').click();
  await worker.isTold(/保存しました/);

  const record = await goesToRecord(page);
  await test.step('a paper that was saved or printed stands there with whom it is about', () =>
    expect(deeds(record).first()).toHaveText(
      /^流山市 様式1-1.*を Word で保存しました（ひまわりの里 流山・.*田中 美智子.*）$/,
    ));
  const rows = record.getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(2)).toContainText('元に戻しました');
  await expect(rows.nth(3)).toContainText('阿部 勝さん');
  await page.getByRole('button', { name: 'いま確かめる' }).click();
  await expect(page.getByText('この一覧の 3件は、はじめから順につながっていて、書き換えもありません。')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});
