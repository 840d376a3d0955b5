import { expect, test, type Page } from '@playwright/test';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { takesPicture } from '../../support/picture.ts';
import { freshApp } from '../../support/shared-app.ts';
import { StaffList } from '../ledger/staff-list.ts';

const NEWER = 990;
const SAMPLE = 'renkei-ledger-sample';

let opened: LaunchedApp;
test.beforeEach(async () => {
  opened = await freshApp({ size: { width: 1366, height: 768 } });
  await new OfficeWorker(opened.page).opensTheSample();
});
test.afterEach(() => opened.close());

/** What a later version of the app would leave behind: the same records under a higher version. */
const raiseVersion = (page: Page): Promise<void> =>
  page.evaluate(
    ([name, version]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, version);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(new Error(String(request.error)));
      }),
    [SAMPLE, NEWER] as const,
  );

/** The version and everything that stands in each table. */
const contents = (page: Page): Promise<{ version: number; tables: Record<string, unknown[]> }> =>
  page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(new Error(String(request.error)));
        request.onsuccess = () => {
          const database = request.result;
          const names = [...database.objectStoreNames];
          const transaction = database.transaction(names);
          const lists = names.map((table) => [table, transaction.objectStore(table).getAll()] as const);
          transaction.oncomplete = () => {
            database.close();
            const tables = Object.fromEntries(lists.map(([table, list]) => [table, list.result as unknown[]]));
            resolve({ version: database.version, tables });
          };
        };
      }),
    SAMPLE,
  );

test('a ledger of a newer version is left alone, whatever is pressed', async () => {
  const { page } = opened;
  await raiseVersion(page);
  const before = await contents(page);
  expect(before.version).toBe(NEWER);
  expect(before.tables['people']).toHaveLength(40);

  await page.reload();
  const heading = page.getByRole('heading', { level: 1, name: '新しい版の台帳です' });
  await expect(heading).toBeVisible();
  await expect(page.getByText('台帳の形式は 99 です')).toBeVisible();
  await page.getByText('サポートに渡すファイルを見る').click();
  await expect(page.getByRole('region', { name: 'ファイルの中身' })).toContainText(
    'いまの画面に出ている記号　ledger/newer',
  );
  // The window itself doesn't scroll: the screen has to.
  const save = page.getByRole('button', { name: '読んだので、ファイルに保存する' });
  await page.getByRole('heading', { level: 1 }).hover();
  await page.mouse.wheel(0, 2_000);
  await expect(save).toBeInViewport({ ratio: 1 });
  await takesPicture(page, 'storage', 'newer-ledger');
  await page.getByRole('button', { name: 'もう一度開く' }).click();
  await expect(heading).toBeVisible();
  await page.getByRole('button', { name: /はじめの画面に戻る/ }).click();
  await page.getByRole('button', { name: 'サンプルの続きを開く' }).click();
  await expect(heading).toBeVisible();

  expect(await contents(page)).toEqual(before);
});

test('every write to the ledger waits for the disk, and the system may not clear it away', async () => {
  const { page } = opened;
  expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true);
  await page.addInitScript(() => {
    const durabilities: string[] = [];
    Object.assign(globalThis, { durabilities });
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...asked) {
      const transaction = begin.apply(this, asked);
      if (transaction.mode === 'readwrite') durabilities.push(transaction.durability);
      return transaction;
    };
  });
  await page.reload();
  await new OfficeWorker(page).goesTo('台帳');
  const list = new StaffList(page);
  const panel = await list.opens('阿部 勝');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('阿部 勝さんを編集');
  await form.getByLabel('メモ').fill('夜間の連絡は携帯へ');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await expect(panel).toContainText('夜間の連絡は携帯へ');
  const durabilities = await page.evaluate(() => (globalThis as unknown as { durabilities: string[] }).durabilities);
  expect(durabilities.length).toBeGreaterThan(0);
  expect(new Set(durabilities)).toEqual(new Set(['strict']));
});
