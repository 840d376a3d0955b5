import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { KeptProfile } from '../first-run/kept-profile.ts';
import { nagareyamaAsTyped } from '../first-run/set-up-form.ts';
import { beginOwnLedger, CORPORATION, goesToSafety, setsPassphrase } from '../vault/own-ledger.ts';
import { City } from './city.ts';
import { pressesInCloseDialog } from './close-dialog.ts';
import { ElectronicWay } from './electronic-way.ts';

const PASSPHRASE = '裏の畑に夏みかん5本';

// A ledger of one's own, two passphrases stretched, and papers that wait for their next try.
test.describe.configure({ timeout: 120_000 });

let city: City;
let profile: KeptProfile;
let opened: LaunchedApp;
let worker: OfficeWorker;
let way: ElectronicWay;

/** An office's own ledger, which only a passphrase opens, and a paper in it that waits for the city. */
test.beforeEach(async () => {
  profile = new KeptProfile();
  city = await City.open();
  opened = await launchApp({ profile: profile.path, size: { width: 1366, height: 768 } });
  const { page } = opened;
  await page.clock.install();
  worker = new OfficeWorker(page);
  way = new ElectronicWay(worker, city);
  await beginOwnLedger(page);
  await goesToSafety(page);
  await setsPassphrase(page, PASSPHRASE);
  await way.setsTheAddress();
  await city.goesAway();
  await way.makesChange({ office: nagareyamaAsTyped.事業所名 });
  await way.choosesIt();
  await way.sends();
  await worker.isTold('インターネットにつながっていません。');
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await pressesInCloseDialog(opened.app, '閉じる');
  await opened.close();
  await city.close();
  profile.remove();
});

const locks: [string, () => Promise<void>][] = [
  ['nobody touches it for ten minutes', () => opened.page.clock.fastForward('11:00')],
  [
    'the PC’s own screen is locked',
    () => opened.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')),
  ],
  ['the PC goes to sleep', () => opened.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))],
];
for (const [reason, lock] of locks)
  test(`a finished paper goes while the ledger is locked because ${reason}, and its receipt is there once the passphrase opens it`, async () => {
    const { page } = opened;
    const locked = page.getByRole('heading', { level: 1, name: 'ロックしています' });
    await lock();
    await expect(locked).toBeVisible();
    await expect(page.getByRole('main')).toContainText(CORPORATION);
    await city.comesBack();
    await expect.poll(async () => (await city.arrived()).length, { timeout: 40_000 }).toBe(1);
    // It went without anybody, and without the ledger's key.
    await expect(locked).toBeVisible();

    await page.getByLabel('合い言葉（パスフレーズ）').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await worker.goesTo('提出');
    await expect(way.rows('様式2', '受付')).toContainText('R8-');
    expect(await city.arrived()).toHaveLength(1);
  });
