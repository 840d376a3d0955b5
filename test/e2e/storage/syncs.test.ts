import { expect, test, type Page } from '@playwright/test';
import type { LaunchedApp } from '../../support/launch.ts';
import { notRun } from '../../support/not-run.ts';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp } from '../../support/shared-app.ts';
import { SyncWatch, type Sync } from '../../support/sync-watch.ts';
import { needs } from '../../support/tools.ts';
import { StaffList } from '../ledger/staff-list.ts';

/*
 * Killing the app can't show that a write is on the disk: what the system still holds in memory survives it. So the calls
 * are counted that wait for the disk. They are the ledger's own: Chromium syncs other files of the profile, too.
 */
const WRITES = 10;
const FEWER = 8;
const NAME = '石川 仁美';

/** One write, in milliseconds since 1970: when it left its field, and when the screen showed it as kept. */
interface Write {
  begun: number;
  shown: number;
}

test.skip(!needs('strace'), 'no strace on this machine');

let opened: LaunchedApp;
test.beforeAll(async () => {
  opened = await freshApp({ size: { width: 1366, height: 768 } });
  await new OfficeWorker(opened.page).opensTheSample();
});
test.afterEach(() => {
  expect(opened.errors).toEqual([]);
});
test.afterAll(() => opened.close());

/** Changes one field many times, and waits each time until the screen has it: that is what acknowledges a write. */
async function writes(page: Page, count: number): Promise<Write[]> {
  const list = new StaffList(page);
  const panel = await list.opens(NAME);
  const form = list.panel(`${NAME}さんを編集`);
  const done: Write[] = [];
  for (let number = 1; number <= count; number++) {
    await panel.getByRole('button', { name: '編集' }).click();
    await form.getByLabel('メモ').fill(`記録その${number}`);
    const begun = Date.now();
    await form.getByRole('button', { name: '編集を終える' }).click();
    await expect(panel).toContainText(`記録その${number}`);
    done.push({ begun, shown: Date.now() });
  }
  return done;
}

/** What the app wrote into the sample, and how it brought the ledger to the disk meanwhile. */
async function watchedWrites(count: number): Promise<{ done: Write[]; syncs: Sync[] }> {
  const { page, app } = opened;
  await new OfficeWorker(page).goesTo('台帳');
  const watch = await SyncWatch.attach(app.process().pid ?? 0);
  test.skip(!watch && !notRun('permission to watch a program with strace'), 'strace may not attach here');
  const done = await writes(page, count);
  const syncs = (await watch?.end()) ?? [];
  return { done, syncs: syncs.filter(({ file }) => file.includes('app_renkei_0.indexeddb')) };
}

const withoutSync = (done: readonly Write[], syncs: readonly Sync[]): Write[] =>
  done.filter(({ begun, shown }) => !syncs.some((sync) => sync.begun >= begun && sync.ended <= shown));

test('the disk has every change of the ledger before the screen shows it', async () => {
  const { done, syncs } = await watchedWrites(WRITES);
  expect(done).toHaveLength(WRITES);
  expect(syncs.length).toBeGreaterThanOrEqual(WRITES);
  expect(withoutSync(done, syncs)).toEqual([]);
});

test('were the ledger not to wait for the disk, the same count would show it', async () => {
  const { page } = opened;
  await page.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      return begin.call(this, names, mode, { ...options, durability: 'relaxed' });
    };
  });
  await page.reload();
  const { done, syncs } = await watchedWrites(FEWER);
  expect(done).toHaveLength(FEWER);
  expect(syncs.length).toBeLessThan(FEWER / 2);
  expect(withoutSync(done, syncs).length).toBeGreaterThan(0);
});
