import { expect, test } from '@playwright/test';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp } from '../../support/shared-app.ts';
import { WoundClock } from '../../support/wound-clock.ts';
import { nagareyamaAsTyped } from '../first-run/set-up-form.ts';
import { beginOwnLedger, CORPORATION, goesToSafety, setsPassphrase } from '../vault/own-ledger.ts';
import { City } from './city.ts';
import { pressesInCloseDialog } from './close-dialog.ts';
import { ElectronicWay } from './electronic-way.ts';

const PASSPHRASE = '裏の畑に夏みかんの木が5本ある';

// A ledger of one's own, two passphrases stretched, and papers that wait for their next try.
test.describe.configure({ timeout: 120_000 });

let city: City;
let opened: LaunchedApp;
let clock: WoundClock;
let worker: OfficeWorker;
let way: ElectronicWay;
/** Papers that the city has by now. */
let there = 0;

/** An office's own ledger, which only a passphrase opens: one for all tests, as each leaves it open. */
test.beforeAll(async () => {
  city = await City.open();
  opened = await freshApp({ size: { width: 1366, height: 768 } });
  const { page } = opened;
  clock = await WoundClock.on(page);
  worker = new OfficeWorker(page);
  way = new ElectronicWay(worker, city);
  await page.reload();
  await beginOwnLedger(page);
  await goesToSafety(page);
  await setsPassphrase(page, PASSPHRASE);
  await way.setsTheAddress();
});
test.afterAll(async () => {
  await pressesInCloseDialog(opened.app, '閉じる');
  await opened.close();
  await city.close();
});

/** A paper that waits for the city. */
test.beforeEach(async () => {
  await city.goesAway();
  await way.makesChange({ office: nagareyamaAsTyped.事業所名, phone: `04-0000-009${there}` });
  await way.choosesIt();
  await way.sends();
  await worker.isTold('インターネットにつながっていません。');
});
test.afterEach(() => {
  expect(opened.errors).toEqual([]);
});

const locks: [string, () => Promise<void>][] = [
  [
    'the PC’s own screen is locked',
    () => opened.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')),
  ],
  // That a PC which goes to sleep locks in the same way: `vault/system-lock.test.ts`.
  // Last: from then on the page's clock is ahead of main's, and its waits for a next try with it.
  ['nobody touches it for ten minutes', () => clock.leapsOver(11 * 60)],
];
for (const [reason, lock] of locks)
  test(`a finished paper goes while the ledger is locked because ${reason}, and its receipt is there once the passphrase opens it`, async () => {
    const { page } = opened;
    const locked = page.getByRole('heading', { level: 1, name: 'ロックしています' });
    await lock();
    await expect(locked).toBeVisible();
    await expect(page.getByRole('main')).toContainText(CORPORATION);
    await city.comesBack();
    there++;
    await expect.poll(async () => (await city.arrived()).length, { timeout: 40_000 }).toBe(there);
    // It went without anybody, and without the ledger's key.
    await expect(locked).toBeVisible();

    await page.getByLabel('合い言葉').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await worker.goesTo('提出');
    const received = way.rows('様式2', '受付');
    await expect(received).toHaveCount(there);
    await expect(received.filter({ hasText: /R\d+-/ })).toHaveCount(there);
    await expect.poll(() => city.arrived()).toHaveLength(there);
  });
