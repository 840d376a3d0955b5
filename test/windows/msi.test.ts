import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { patchForWine } from '../../electron/dev/windows/patch-for-wine.mjs';
import { addsPerson, beginOwnLedger } from '../e2e/vault/own-ledger.ts';
import { OfficeWorker } from '../support/office.ts';
import { goesToAbout, InstalledApp } from './installed-app.ts';
import { opensOnWindows, type WindowsApp } from './windows-app.ts';
import { looksAtScreen } from './windows-screen.ts';
import { setupAt, WinePc } from './wine-pc.ts';

/** The package for administrators, as their scripts install it; each test goes on from the one before. Wine asks nobody whether they may. */
test.describe.configure({ mode: 'serial' });

const NAME = InstalledApp.program;
const FOLDER = `C:\\Program Files\\${NAME}`;
const PERSON = '本間 𠮷子';

let pc: WinePc;
let app: WindowsApp | undefined;

/** Everybody's, in Windows; Wine has it in the user's own. */
const startMenu = () =>
  pc.has(`${pc.userFolder}\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\連携台帳（テスト版）.lnk`);
const msiexec = (act: '/i' | '/x', which: 'olderMsi' | 'newerMsi'): Promise<{ code: number }> =>
  pc.run('msiexec', act, setupAt(which), '/qn');
const opens = async (): Promise<OfficeWorker> => {
  patchForWine(pc.onDisk(`${FOLDER}\\${NAME}.exe`));
  app = await opensOnWindows(pc, `${FOLDER}\\${NAME}.exe`);
  return new OfficeWorker(app.page);
};

test.beforeAll(async () => {
  pc = await WinePc.begins('msi');
});
test.afterEach(async ({}, { title, errors }) => {
  if (errors.length > 0) await looksAtScreen(`stopped at ${title.slice(0, 40)}`);
});
test.afterAll(() => app?.kill());

test('installed in silence for everybody on the PC; an office begins its ledger, and is told who brings new versions', async () => {
  expect(await msiexec('/i', 'olderMsi')).toMatchObject({ code: 0 });
  expect(readdirSync(pc.onDisk(FOLDER))).toEqual(expect.arrayContaining([`${NAME}.exe`, 'resources', 'locales']));
  expect(startMenu()).toBe(true);
  const backups = await pc.run('reg', 'query', `HKLM\\Software\\Classes\\${NAME}.backup\\shell\\open\\command`, '/ve');
  expect(backups.output).toContain(`"${FOLDER}\\${NAME}.exe" "%1"`);
  const worker = await opens();
  await beginOwnLedger(worker.page);
  await addsPerson(worker.page, PERSON, 'ほんま よしこ');
  await goesToAbout(worker.page);
  await worker.isTold(/パソコンの管理をしている方に、新しい版を入れてもらってください/);
  await looksAtScreen('31 installed by an administrator', worker.page);
  await app?.close();
});

test('a newer one takes its place, and not the other way round; the ledger opens', async () => {
  expect(await msiexec('/i', 'newerMsi')).toMatchObject({ code: 0 });
  expect(pc.has(`${FOLDER}\\resources\\only-in-the-older.txt`)).toBe(false);
  expect((await msiexec('/i', 'olderMsi')).code).not.toBe(0);
  const worker = await opens();
  await goesToAbout(worker.page);
  await expect(worker.page.getByText('0.0.9')).toHaveCount(0);
  await worker.goesTo('台帳');
  await expect(worker.page.getByRole('grid').getByText(PERSON, { exact: true })).toBeVisible();
  expect(app?.errors).toEqual([]);
  await app?.close();
});

test('taken away, it leaves every ledger where it is', async () => {
  const profile = readdirSync(pc.onDisk(pc.profile)).sort();
  expect(await msiexec('/x', 'newerMsi')).toMatchObject({ code: 0 });
  expect([pc.has(`${FOLDER}\\${NAME}.exe`), startMenu()]).toEqual([false, false]);
  expect(readdirSync(pc.onDisk(pc.profile)).sort()).toEqual(profile);
  expect(profile).toEqual(expect.arrayContaining(['keys', 'session', 'settings.json']));
});
