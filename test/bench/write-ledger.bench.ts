import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { median } from './figures.ts';
import { backsUp, fileFloor, goesToSafety, inOffice, timed } from './office-app.ts';

/**
 * Writing to an encrypted ledger, in the real app, by its own screens: one edit, the job type of 1,000 people at once, a
 * backup and a restore of 5,000 people. Each against the least that any program must do for it, in the same run: strict
 * transactions with as many unencrypted records, a file of as many bytes that is synced and read back twice.
 */
const EDITS = 20;
const BULK = 1_000;
const PEOPLE = 5_000;
const RUNS = 5;

/** What a page of the app notes of each of its writes: milliseconds from asking for the transaction to the disk's yes. */
type Noting = typeof globalThis & { writes: { tables: string[]; time: number }[] };

/** The sample facility with so many staff, in a page that notes its writes. */
const inNotedOffice = <T>(staff: number, work: (page: Page, profile: string) => Promise<T>): Promise<T> =>
  inOffice(staff, async ({ page, profile }) => {
    await page.addInitScript(noteWrites);
    await page.reload();
    return work(page, profile);
  });

function noteWrites(): void {
  const noting = globalThis as Noting;
  noting.writes = [];
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...asked) {
    const from = performance.now();
    const transaction = begin.apply(this, asked);
    if (transaction.mode === 'readwrite')
      transaction.addEventListener('complete', () =>
        noting.writes.push({ tables: [...transaction.objectStoreNames], time: performance.now() - from }),
      );
    return transaction;
  };
}

/** Times of the writes of changes since the last call. */
const takeWrites = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    (globalThis as Noting).writes
      .splice(0)
      .filter(({ tables }) => tables.includes('changes'))
      .map(({ time }) => time),
  );

/** Strict transactions of as many unencrypted records as the product writes, of the size that they have. */
const floorWrites = (page: Page, records: number, times: number): Promise<number[]> =>
  page.evaluate(
    async ({ count, turns }) => {
      const done = (request: IDBRequest): Promise<void> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error ?? new Error('floor'));
        });
      const opening = indexedDB.open('bench-floor', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('records', { keyPath: 'id' });
      await done(opening);
      const database = opening.result;
      const spent: number[] = [];
      for (let turn = 0; turn < turns; turn++) {
        const from = performance.now();
        const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
        const finished = new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
        const store = transaction.objectStore('records');
        for (let id = 0; id < count; id++) store.put({ id, text: 'x'.repeat(450) });
        await finished;
        spent.push(performance.now() - from);
      }
      database.close();
      return spent;
    },
    { count: records, turns: times },
  );

async function goesToPeople(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: '台帳' }).click();
  await page.getByRole('grid').waitFor();
}

/** A record, the change, its link and the chain's head. */
const RECORDS_OF_AN_EDIT = 4;

async function edits(page: Page): Promise<{ ours: number[]; floor: number[] }> {
  await goesToPeople(page);
  const cell = page.locator('[data-column="jobType"][role="gridcell"]').first();
  for (let edit = 0; edit < EDITS; edit++) {
    await cell.click();
    await page.keyboard.press('F2');
    const field = page.getByRole('combobox').last();
    await field.fill(edit % 2 ? '看護師' : '介護支援専門員');
    await page.keyboard.press('Enter');
    await page.waitForFunction((before) => (globalThis as Noting).writes.length > before, edit);
  }
  return { ours: await takeWrites(page), floor: await floorWrites(page, RECORDS_OF_AN_EDIT, EDITS) };
}

async function bulk(page: Page): Promise<{ ours: number[]; floor: number[] }> {
  await takeWrites(page);
  for (let run = 0; run < RUNS; run++) {
    await page.getByRole('checkbox', { name: /^表示中の.*を選ぶ$/ }).check();
    await page.getByRole('button', { name: 'まとめて変える' }).click();
    await page.getByRole('combobox', { name: '変える項目' }).selectOption('職種');
    // A word that nobody has yet: everybody changes.
    await page.getByRole('combobox', { name: '新しい職種' }).fill(`職種${run}`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /人の職種を変える$/ }).click();
    await page.waitForFunction((before) => (globalThis as Noting).writes.length > before, run);
    const stop = page.getByRole('group', { name: '選択中の職員' }).getByRole('button', { name: 'やめる' });
    if (await stop.isVisible()) await stop.click();
  }
  return { ours: await takeWrites(page), floor: await floorWrites(page, BULK, RUNS) };
}

/** {@link backsUp}; from the button of the preview to a ledger one can work with. */
async function backups(page: Page, profile: string): Promise<{ backup: number[]; restore: number[]; bytes: number }> {
  const times = { backup: [] as number[], restore: [] as number[], bytes: 0 };
  const list = page.getByRole('region', { name: '前の状態に戻す' });
  for (let run = 0; run < RUNS; run++) {
    await goesToSafety(page);
    times.backup.push(await backsUp(page));
    const folder = join(profile, 'backups');
    times.bytes = Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).size));
    await list
      .getByRole('button', { name: /中を見て戻す/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: '前の状態に戻す' });
    const restore = dialog.getByRole('button', { name: /の状態に戻す$/ });
    await restore.waitFor();
    const loaded = page.waitForEvent('load');
    times.restore.push(
      await timed(async () => {
        await restore.click();
        await loaded;
        await page.getByRole('navigation', { name: 'メニュー' }).waitFor();
      }),
    );
  }
  return times;
}

function report(what: string, ours: readonly number[], floor: readonly number[]): void {
  const [mine, least] = [median(ours), median(floor)];
  process.stdout.write(
    `${what}: ${mine.toFixed(1)} ms, floor ${least.toFixed(1)} ms, ratio ${(mine / least).toFixed(2)}\n`,
  );
}

await inNotedOffice(BULK, async (page) => {
  const single = await edits(page);
  report(`one edit (${EDITS} times, ${BULK} people)`, single.ours, single.floor);
  const many = await bulk(page);
  report(`job type of ${BULK} people at once`, many.ours, many.floor);
});
await inNotedOffice(PEOPLE, async (page, profile) => {
  const { backup, restore, bytes } = await backups(page, profile);
  const floor: number[] = [];
  for (let run = 0; run < RUNS; run++) floor.push(await fileFloor(bytes));
  report(`backup of ${PEOPLE} people (${(bytes / 1_048_576).toFixed(1)} MB)`, backup, floor);
  report(`restore of ${PEOPLE} people`, restore, await floorWrites(page, PEOPLE, RUNS));
});
