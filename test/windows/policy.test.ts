import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { WINDOWS_USER } from '../../electron/dev/windows/wine-system.mjs';
import { addsPerson, beginOwnLedger, goesToSafety } from '../e2e/vault/own-ledger.ts';
import { OfficeWorker } from '../support/office.ts';
import { goesToAbout, InstalledApp } from './installed-app.ts';
import { hasGetAcl } from './stand-in-powershell.ts';
import type { WindowsApp } from './windows-app.ts';
import { looksAtScreen } from './windows-screen.ts';
import { setupAt, WinePc } from './wine-pc.ts';

/** What whoever looks after the PC decides, on a PC of somebody without their rights; each test goes on from the one before. */
test.describe.configure({ mode: 'serial' });

const DATA = 'C:\\ProgramData';
const FOLDER = `${DATA}\\renkei-daicho`;
const FILE = `${FOLDER}\\policy.json`;
const PERSON = '本間 𠮷子';
const DECIDED = '管理者が決めています';
/** Whoever isn't the PC's user. */
const ADMINISTRATOR = 0;

let pc: WinePc;
let installed: InstalledApp;
let app: WindowsApp | undefined;

const opens = async (): Promise<OfficeWorker> => {
  app = await installed.opens();
  return new OfficeWorker(app.page);
};
const closes = async (): Promise<void> => {
  expect(app?.errors).toEqual([]);
  await app?.close();
};

/** As an administrator lays it there: their own, for others to read. */
function laysPolicy(policy: object): void {
  mkdirSync(pc.onDisk(FOLDER), { recursive: true });
  writeFileSync(pc.onDisk(FILE), JSON.stringify(policy));
  for (const place of [DATA, FOLDER, FILE]) {
    chownSync(pc.onDisk(place), ADMINISTRATOR, ADMINISTRATOR);
    chmodSync(pc.onDisk(place), place === FILE ? 0o644 : 0o755);
  }
}

/** As group policy does. */
async function writesKey(name: string, value: number): Promise<void> {
  const key = 'HKLM\\SOFTWARE\\Policies\\RenkeiDaicho';
  const args = ['add', key, '/v', name, '/t', 'REG_DWORD', '/d', String(value), '/f', '/reg:64'];
  expect(await pc.run('C:\\windows\\system32\\reg.exe', ...args)).toMatchObject({ code: 0 });
}

/** 設定 › バックアップと安全, where nothing is decided and why is said. */
async function isIgnored(worker: OfficeWorker, why: string): Promise<void> {
  await goesToSafety(worker.page);
  await worker.isTold(why);
  await expect(worker.page.getByText(DECIDED)).toHaveCount(0);
  await expect(worker.page.getByLabel('触らないとき')).toBeVisible();
}

test.beforeAll(async () => {
  pc = await WinePc.begins('policy');
  installed = new InstalledApp(pc);
  expect(await pc.run(setupAt('older'), '/S')).toMatchObject({ code: 0 });
});
test.afterEach(async ({}, { title, errors }) => {
  if (errors.length > 0) await looksAtScreen(`stopped at ${title.slice(0, 40)}`);
});
test.afterAll(() => app?.kill());

test('where PowerShell answers nothing, nobody knows who wrote the policy: it isn’t used, and that is told', async () => {
  laysPolicy({ lockAfterMinutes: 7 });
  const worker = await opens();
  await beginOwnLedger(worker.page);
  await addsPerson(worker.page, PERSON, 'ほんま よしこ');
  await isIgnored(worker, 'だれが変えられるかを確かめられないため、使っていません');
  await looksAtScreen('21 policy that nobody can check', worker.page);
  await closes();
});

test('one that only administrators may write decides: there is nothing to press, and backups go where it says', async () => {
  await hasGetAcl(pc);
  pc.addsDrive('D');
  pc.makesFolder('D:\\hikae');
  laysPolicy({ lockAfterMinutes: 7, backupFolder: 'D:\\hikae', updateSource: setupAt('published') });
  const worker = await opens();
  await goesToSafety(worker.page);
  await worker.isTold('7分たったら');
  await expect(worker.page.getByText(DECIDED)).toHaveCount(2);
  await expect(worker.page.getByLabel('触らないとき')).toHaveCount(0);
  await worker.isTold(/このパソコンと、/);
  await looksAtScreen('22 policy that counts', worker.page);
});

test('the new version that lies where it says is found, received when somebody presses, and put in as the app is closed', async () => {
  const page = app!.page;
  const card = page.getByRole('region', { name: '新しい版があります' });
  await expect(async () => {
    await new OfficeWorker(page).goesTo('ホーム');
    await goesToAbout(page);
    await expect(card).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
  await looksAtScreen('23 a new version where the policy says', page);
  const received = () => readdirSync(pc.onDisk(`${pc.profile}\\updates`)).filter((name) => name.endsWith('.exe'));
  expect(received()).toEqual([]);
  await card.getByRole('button', { name: /^新しい版を受け取る/ }).click();
  await card.getByRole('button', { name: '終わるときに入れる' }).click();
  await expect(page.getByText('連携台帳を閉じたときに入れます')).toBeVisible();
  expect([received(), await installed.version()]).toEqual([[expect.any(String)], '0.0.9']);
  await closes();
  await installed.becomesNewer('0.0.9');
  const worker = await opens();
  await goesToAbout(worker.page);
  await expect(worker.page.getByText(/^0\.0\.9 版から .* 版になりました/)).toBeVisible();
  await worker.goesTo('台帳');
  await expect(worker.page.getByRole('grid').getByText(PERSON, { exact: true })).toBeVisible();
  await closes();
});

for (const { what, spoils } of [
  { what: 'a file that anybody may write to', spoils: () => chmodSync(pc.onDisk(FILE), 0o666) },
  { what: 'a folder that belongs to the PC’s user', spoils: () => chownSync(pc.onDisk(FOLDER), WINDOWS_USER.id, 0) },
])
  test(`${what} decides nothing, and that is told`, async () => {
    laysPolicy({ lockAfterMinutes: 7 });
    spoils();
    const worker = await opens();
    await isIgnored(worker, '管理者でない人も変えられるところにあるため、使っていません');
    await looksAtScreen(`24 ${what}`, worker.page);
    await closes();
  });

test('what group policy has written into the registry goes before the file, and decides without one', async () => {
  laysPolicy({ lockAfterMinutes: 7, backupFolder: 'D:\\hikae' });
  await writesKey('lockAfterMinutes', 9);
  const worker = await opens();
  await goesToSafety(worker.page);
  await worker.isTold('9分たったら');
  await expect(worker.page.getByText(DECIDED)).toHaveCount(2);
  await closes();
  rmSync(pc.onDisk(FILE));
  const again = await opens();
  await goesToSafety(again.page);
  await again.isTold('9分たったら');
  await expect(again.page.getByText(DECIDED)).toHaveCount(1);
  await looksAtScreen('25 policy in the registry', again.page);
  await closes();
});

test('a value in the registry that can’t be used is told by its name', async () => {
  await writesKey('lockAfterMinutes', 0);
  const worker = await opens();
  await isIgnored(worker, '決まり（レジストリー）のうち、「lockAfterMinutes」は読めないため、使っていません');
  await closes();
});
