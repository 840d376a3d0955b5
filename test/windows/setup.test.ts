import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { addsPerson, backsUp, beginOwnLedger, goesToSafety } from '../e2e/vault/own-ledger.ts';
import { cp932 } from '../support/cp932.ts';
import { OfficeWorker } from '../support/office.ts';
import { goesToAbout, InstalledApp } from './installed-app.ts';
import type { WindowsApp } from './windows-app.ts';
import { answers, dialogStands, looksAtScreen, types } from './windows-screen.ts';
import { setupAt, WinePc } from './wine-pc.ts';

/** The setup on a PC of somebody without administrator's rights, as administrators' scripts and as people use it; each test goes on from the one before. */
test.describe.configure({ mode: 'serial' });

const NAME = InstalledApp.program;
const TITLE = '連携台帳（テスト版）';
const UNINSTALL = InstalledApp.uninstall;
const CLASSES = 'HKCU\\Software\\Classes';
/** As in setup.nsi. */
const EXIT = { notWritten: 2, appIsOpen: 5, newerIsThere: 6 };
const PERSON = '本間 𠮷子';
/** People of a table that the office brings: its ledger is a large one. */
const MANY = 5_000;

let pc: WinePc;
let installed: InstalledApp;
let app: WindowsApp | undefined;
const [older, newer] = [setupAt('older'), setupAt('newer')];
const folder = () => installed.folder;
const beside = () => installed.beside();
const version = () => installed.version();
const startMenu = () => `${pc.userFolder}\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\${TITLE}.lnk`;
const desktop = () => `${pc.userFolder}\\Desktop\\${TITLE}.lnk`;
const aBackup = () =>
  `${pc.profile}\\backups\\${readdirSync(pc.onDisk(`${pc.profile}\\backups`)).filter((name) => name.endsWith('.renkei'))[0] ?? ''}`;
const programFiles = () => readdirSync(pc.onDisk(folder()), { recursive: true }).length;

const uninstallerEnds = (): Promise<void> =>
  expect.poll(async () => (await pc.run('tasklist')).output).not.toMatch(/^Un\w*\.exe/m);

/** What Windows starts once when this person signs in: the program, and its switches. */
const nextSignIn = async (): Promise<string[] | undefined> => {
  const key = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\RunOnce';
  const { output } = await pc.run('reg', 'query', key, '/v', NAME);
  return /REG_SZ\s+"([^"]+)" (\/\S+) (\/\S+)/.exec(output)?.slice(0);
};

const opens = async (...args: string[]): Promise<OfficeWorker> => {
  app = await installed.opens(...args);
  return new OfficeWorker(app.page);
};
/** In a list of all that were ever taken in. */
const findsThePerson = async (worker: OfficeWorker): Promise<void> => {
  await worker.goesTo('台帳');
  const grid = worker.page.getByRole('grid');
  // Its head, the table's people and this one.
  await expect(grid).toHaveAttribute('aria-rowcount', String(1 + MANY + 1));
  await worker.page.getByRole('search').getByRole('textbox').fill(PERSON);
  await expect(grid.getByText(PERSON, { exact: true })).toBeVisible();
};

/** A table out of another program of the office, in Windows' own letters. @returns the file */
function laysTable(): string {
  const file = 'C:\\users\\Public\\shokuin.csv';
  const kana = (number: number): string =>
    [...String(number)].map((digit) => 'あいうえおかきくけこ'[Number(digit)]).join('');
  const rows = Array.from({ length: MANY }, (_, at) => `見本 ${kana(at)},みほん ${kana(at)},看護師`);
  writeFileSync(pc.onDisk(file), cp932(['氏名,ふりがな,職種', ...rows].join('\r\n')));
  pc.own(file);
  return file;
}

/** 台帳 › Excel から取り込む */
async function takesTableIn(page: Page): Promise<void> {
  const file = laysTable();
  await new OfficeWorker(page).goesTo('台帳');
  await page.getByRole('button', { name: 'Excel から取り込む', exact: true }).click();
  await page.getByRole('button', { name: 'ファイルを選ぶ' }).click();
  const dialog = await dialogStands(/^取り込む名簿を選ぶ$/);
  await types(file);
  await answers(dialog, 'Return');
  await page.getByRole('button', { name: /を確かめる$/ }).click();
  await page.getByRole('button', { name: `${MANY.toLocaleString('ja-JP')}人を取り込む` }).click();
  await expect(page.getByRole('heading', { level: 1, name: '取り込みました' })).toBeVisible();
}

test.beforeAll(async () => {
  pc = await WinePc.begins('setup');
  installed = new InstalledApp(pc);
});
test.afterEach(async ({}, { title, errors }) => {
  if (errors.length > 0) await looksAtScreen(`stopped at ${title.slice(0, 40)}`);
});
test.afterAll(() => app?.kill());

test('installed in silence for one person: start menu and list of programs have it, and nothing starts by itself', async () => {
  expect(await pc.run(older, '/S')).toMatchObject({ code: 0 });
  expect(readdirSync(pc.onDisk(folder()))).toEqual(
    expect.arrayContaining([`${NAME}.exe`, 'resources', 'locales', 'uninstall.exe']),
  );
  expect(beside()).toEqual([]);
  expect([pc.has(startMenu()), pc.has(desktop())]).toEqual([true, true]);
  const { output } = await pc.run('reg', 'query', UNINSTALL);
  for (const word of [TITLE, '0.0.9', 'uninstall.exe" /S', 'EstimatedSize']) expect(output).toContain(word);
  const runs = await pc.run('reg', 'query', 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run');
  expect(runs.output).not.toContain(NAME);
  const machine = await pc.run('reg', 'query', UNINSTALL.replace('HKCU', 'HKLM'));
  expect(machine.code).not.toBe(0);
});

test('the installed app opens, and an office begins its ledger, of 5,000 people', async () => {
  const { page } = await opens();
  await beginOwnLedger(page);
  await addsPerson(page, PERSON, 'ほんま よしこ');
  await takesTableIn(page);
  await looksAtScreen('11 installed', page);
});

test('a backup that is opened in Explorer is looked into by the app that is open', async () => {
  const page = app!.page;
  await goesToSafety(page);
  await backsUp(page);
  await new OfficeWorker(page).goesTo('ホーム');
  const { output } = await pc.run('reg', 'query', `${CLASSES}\\${NAME}.backup\\shell\\open\\command`, '/ve');
  const [, command = ''] = /REG_SZ\s+"([^"]+)" "%1"/.exec(output) ?? [];
  expect(command).toBe(installed.program);
  for (const [ending, kind] of [
    ['renkei', 'backup'],
    ['renkei-pack', 'pack'],
  ])
    expect((await pc.run('reg', 'query', `${CLASSES}\\.${ending}`, '/ve')).output).toContain(`${NAME}.${kind}`);
  // As a double click does: Wine's Explorer doesn't look at what belongs to one user alone.
  expect(await pc.run(command, aBackup())).toMatchObject({ code: 0 });
  const dialog = page.getByRole('dialog', { name: '前の状態に戻す' });
  await expect(dialog.getByRole('button', { name: /の状態に戻す$/ })).toBeVisible();
  await looksAtScreen('12 backup from Explorer', page);
  await dialog.getByRole('button', { name: 'やめる' }).click();
});

test('while the app is open neither setup nor uninstaller touches it: a script is told by a code, a person is asked', async () => {
  const before = programFiles();
  expect(await pc.run(newer, '/S')).toMatchObject({ code: EXIT.appIsOpen });
  // It goes on as a copy of itself: the folder that it is in goes with it.
  await pc.run(`${folder()}\\uninstall.exe`, '/S');
  await uninstallerEnds();
  const setup = pc.run(newer);
  const box = await dialogStands(new RegExp(`^${TITLE} セットアップ$`));
  await looksAtScreen('13 the app is open');
  await answers(box, 'Escape');
  expect((await setup).code).not.toBe(0);
  expect([programFiles(), await version(), beside()]).toEqual([before, '0.0.9', []]);
  expect(app?.errors).toEqual([]);
});

test('/CLOSE closes it as its window would, and the newer version takes the place of the older, file by file; the ledger opens', async () => {
  expect(await pc.run(newer, '/S', '/CLOSE')).toMatchObject({ code: 0 });
  await app?.ended;
  expect(await version()).not.toBe('0.0.9');
  expect(pc.has(`${folder()}\\resources\\only-in-the-older.txt`)).toBe(false);
  expect(beside()).toEqual([]);
  await findsThePerson(await opens());
  await app?.close();
});

test('an older setup doesn’t go over a newer version, which may have changed the ledger', async () => {
  const before = [programFiles(), await version()];
  expect(await pc.run(older, '/S')).toMatchObject({ code: EXIT.newerIsThere });
  expect([programFiles(), await version()]).toEqual(before);
});

test('opened once more it repairs; what somebody has thrown from the desktop stays away', async () => {
  const archive = pc.onDisk(`${folder()}\\resources\\app.asar`);
  rmSync(archive);
  rmSync(pc.onDisk(desktop()));
  expect(await pc.run(newer, '/S')).toMatchObject({ code: 0 });
  expect(readFileSync(archive).byteLength).toBeGreaterThan(1_000_000);
  expect([pc.has(startMenu()), pc.has(desktop())]).toEqual([true, false]);
});

/** Points and failures as in electron/updates/README.md; all the others are tried there with the script's text (break-offs.test.ts). */
test('interrupted anywhere, the old program is there or the new one, and the next setup puts all in order', async () => {
  const before = programFiles();
  await test.step('setup lays down, killed', async () => {
    const setup = pc.start([newer, '/S']);
    await expect.poll(() => pc.has(`${folder()}.new\\${NAME}.exe`), { intervals: [20] }).toBe(true);
    await setup.kill();
    expect(programFiles()).toBe(before);
    expect(await pc.run(newer, '/S')).toMatchObject({ code: 0 });
    expect([programFiles(), beside()]).toEqual([before, []]);
  });
  await test.step('setup exchanges, killed. The setup is opened again', async () => {
    renameSync(pc.onDisk(folder()), pc.onDisk(`${folder()}.old`));
    expect(await pc.run(newer, '/S')).toMatchObject({ code: 0 });
    expect([programFiles(), beside()]).toEqual([before, []]);
  });
  await test.step('setup exchanges, killed. Nobody has the setup at hand: Windows puts the old one back at the next sign-in', async () => {
    // A disk can't be renamed: the second of them is tried for ten seconds.
    const disk = await pc.makesSmallDisk(`${folder()}.new`, 2 ** 30);
    const setup = pc.start([newer, '/S']);
    await expect
      .poll(() => pc.has(`${folder()}.old\\${NAME}.exe`) && !pc.has(folder()), { intervals: [20] })
      .toBe(true);
    await setup.kill();
    const [, mends = '', ...switches] = (await nextSignIn()) ?? [];
    // As Windows would: Wine does so for the whole PC's alone.
    await pc.run(mends, ...switches);
    await expect.poll(() => pc.has(`${folder()}\\${NAME}.exe`)).toBe(true);
    await uninstallerEnds();
    expect(programFiles()).toBe(before);
    await disk.away();
    expect(await pc.run(newer, '/S')).toMatchObject({ code: 0 });
    expect([programFiles(), beside(), await nextSignIn()]).toEqual([before, [], undefined]);
  });
  await test.step('setup lays down, no rights', async () => {
    const programs = pc.onDisk(`${pc.localAppData}\\Programs`);
    chmodSync(programs, 0o555);
    expect(await pc.run(newer, '/S')).toMatchObject({ code: EXIT.notWritten });
    chmodSync(programs, 0o755);
    expect([programFiles(), beside()]).toEqual([before, []]);
  });
  await findsThePerson(await opens());
});

test('uninstalled by a person while the app is open: it is closed, the program goes, ledger and backups stay, and it is said where', async () => {
  const profile = () => readdirSync(pc.onDisk(pc.profile)).sort();
  const boxes = new RegExp(`^${TITLE} アンインストール$`);
  await pc.run(`${folder()}\\uninstall.exe`);
  const first = await dialogStands(boxes);
  await looksAtScreen('14 uninstall');
  await answers(first, 'Return');
  const second = await dialogStands(boxes, first);
  await looksAtScreen('15 uninstall while it is open');
  await answers(second, 'Return');
  await app?.ended;
  const kept = profile();
  await expect.poll(async () => (await pc.run('reg', 'query', UNINSTALL)).code).not.toBe(0);
  const last = await dialogStands(boxes);
  await looksAtScreen('16 uninstalled');
  await answers(last, 'Return');
  await uninstallerEnds();
  expect([beside(), pc.has(startMenu()), pc.has(desktop())]).toEqual([[], false, false]);
  expect(pc.has(folder())).toBe(false);
  expect(profile()).toEqual(kept);
  expect(kept).toEqual(expect.arrayContaining(['keys', 'session', 'settings.json']));
});

test('installed again, it finds the ledger', async () => {
  expect(await pc.run(newer, '/S')).toMatchObject({ code: 0 });
  const worker = await opens(aBackup());
  // The app was started by the backup: it is looked into as soon as the ledger is open.
  const dialog = worker.page.getByRole('dialog', { name: '前の状態に戻す' });
  await dialog.getByRole('button', { name: 'やめる' }).click();
  await findsThePerson(worker);
  await looksAtScreen('17 installed again', app?.page);
  expect(app?.errors).toEqual([]);
  await app?.close();
});

test('a newer version from a stick: backed up first, put in as the app is closed, told of at the next start; the ledger is the same', async () => {
  await pc.run(`${folder()}\\uninstall.exe`, '/S');
  await uninstallerEnds();
  expect(await pc.run(older, '/S')).toMatchObject({ code: 0 });
  await opens();
  const page = app!.page;
  const backups = () => readdirSync(pc.onDisk(`${pc.profile}\\backups`)).length;
  const before = backups();
  await goesToAbout(page);
  await page.getByRole('button', { name: 'ファイルから入れる（USB）' }).click();
  const dialog = await dialogStands(/^連携台帳を新しくするファイルを選ぶ$/);
  await types(setupAt('update'));
  await answers(dialog, 'Return');
  await expect(page.getByRole('heading', { name: '新しい版があります' })).toBeVisible();
  await looksAtScreen('18 a new version', page);
  await page.getByRole('button', { name: '終わるときに入れる' }).click();
  await expect(page.getByText('連携台帳を閉じたときに入れます')).toBeVisible();
  expect([await version(), backups()]).toEqual(['0.0.9', before + 1]);
  await app?.close();
  await installed.becomesNewer('0.0.9');
  await findsThePerson(await opens());
  await goesToAbout(app!.page);
  await expect(app!.page.getByText(/^0\.0\.9 版から .* 版になりました/)).toBeVisible();
  await looksAtScreen('19 the new version', app?.page);
  expect(app?.errors).toEqual([]);
  await app?.close();
});
