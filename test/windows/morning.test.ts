import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { corporationAsTyped, SetUpForm, tsuruokaAsTyped } from '../e2e/first-run/set-up-form.ts';
import { addsPerson, backsUp, goesToSafety } from '../e2e/vault/own-ledger.ts';
import { OfficeWorker } from '../support/office.ts';
import { opensOnWindows, type WindowsApp } from './windows-app.ts';
import { answers, dialogStands, looksAtScreen, presses, types } from './windows-screen.ts';
import { laysApp, WinePc, wineSpec } from './wine-pc.ts';

/** The morning of the demo on a Windows PC of somebody with a Japanese name, in a folder with a Japanese name: each test goes on from the one before. */
test.describe.configure({ mode: 'serial' });

let pc: WinePc;
let program: string;
let app: WindowsApp;
let worker: OfficeWorker;
const documents = () => `${pc.userFolder}\\Documents`;
const SAVING = /を保存$/;

const opens = async (): Promise<void> => {
  app = await opensOnWindows(pc, program);
  worker = new OfficeWorker(app.page);
};

test.beforeAll(async () => {
  pc = await WinePc.begins('office');
  program = await laysApp(pc, wineSpec().app, `${pc.userFolder}\\Desktop\\連携台帳 試し`);
  await opens();
});
test.afterEach(async ({}, { title, errors }) => {
  if (errors.length > 0) await looksAtScreen(`stopped at ${title.slice(0, 40)}`);
});
test.afterAll(() => app.kill());

test('an office begins a ledger of its own; its key lies in the Credential Manager, not in the profile', async () => {
  const { page } = app;
  const form = new SetUpForm(page);
  await form.begins();
  await form.fills(corporationAsTyped);
  await form.goesOn();
  await form.fills(tsuruokaAsTyped);
  await form.goesOn();
  await form
    .office(tsuruokaAsTyped.事業所名)
    .getByRole('checkbox', { name: /鶴岡市 FiNE-LINK PLUS/ })
    .check();
  await form.finishes();
  await looksAtScreen('01 own ledger', page);
  await addsPerson(page, '本間 𠮷子', 'ほんま よしこ');
  await looksAtScreen('02 staff', page);
  const { output } = await pc.run('reg', 'query', 'HKCU\\Software\\Wine\\Credential Manager', '/s');
  expect(output).toContain('renkei-daicho');
  expect(readdirSync(pc.onDisk(pc.profile))).toEqual(
    expect.arrayContaining(['keys', 'logs', 'session', 'settings.json']),
  );
});

test('a form becomes a Word file in Documents, by Windows’ own dialog', async () => {
  await worker.makes('様式１ 導入誓約書');
  await worker.seesOnPaper('髙橋 正');
  await worker.button('Word で保存').click();
  const dialog = await dialogStands(SAVING);
  await looksAtScreen('03 where to save');
  await answers(dialog, 'Return');
  await worker.isTold(/保存しました：鶴岡市_様式１/);
  await looksAtScreen('04 paper', app.page);
  const [file = ''] = readdirSync(pc.onDisk(documents())).filter((name) => name.endsWith('.docx'));
  expect(file).toMatch(/^鶴岡市_様式１_導入誓約書_.*\.docx$/);
  const parts = unzipSync(readFileSync(join(pc.onDisk(documents()), file)));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('髙橋 正');
});

test('a PDF is made by the app itself: there is no Word here, which is said', async () => {
  const { page } = app;
  await worker.goesTo('設定');
  await page.getByRole('link', { name: '印刷とPDF', exact: true }).click();
  await worker.isTold('Wordが見つかりません');
  const file = 'C:\\users\\Public\\tameshi.pdf';
  await savesTrial(file);
  await worker.isTold(/つくりました：tameshi\.pdf/);
  const bytes = readFileSync(pc.onDisk(file));
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.toString('latin1')).toContain('/FontFile2');
});

test('a file that another program holds is waited for, told, and saved as soon as it is let go', async () => {
  const { page } = app;
  const file = 'C:\\users\\Public\\held.pdf';
  writeFileSync(pc.onDisk(file), 'what stood there');
  pc.own(file);
  const letsGo = await pc.holds(file);
  await savesTrial(file, 'over what stands there');
  const told = page.getByText(
    '「held.pdf」をほかのソフトが使っています。Word や Excel で開いていたら閉じてください。',
    {
      exact: false,
    },
  );
  await expect(told).toBeVisible();
  await looksAtScreen('05 held', page);
  expect(readFileSync(pc.onDisk(file), 'utf8')).toBe('what stood there');
  await letsGo();
  await worker.isTold(/つくりました：held\.pdf/);
  expect(readFileSync(pc.onDisk(file)).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(told).toHaveCount(0);
});

test('a read-only file, a folder without rights and a full disk are told as what they are, and stay as they were', async () => {
  const file = 'C:\\users\\Public\\protected.pdf';
  writeFileSync(pc.onDisk(file), 'what stood there');
  pc.own(file);
  chmodSync(pc.onDisk(file), 0o444);
  await savesTrial(file, 'over what stands there');
  await worker.isTold('「protected.pdf」は読み取り専用のため、上書きできません。');
  await looksAtScreen('06 read-only', app.page);
  expect(readFileSync(pc.onDisk(file), 'utf8')).toBe('what stood there');

  const folder = pc.makesFolder('C:\\users\\Public\\others');
  chmodSync(folder, 0o555);
  await savesTrial('C:\\users\\Public\\others\\new.pdf');
  await worker.isTold('「new.pdf」の場所には書き込めません。');
  expect(readdirSync(folder)).toEqual([]);

  const small = await pc.makesSmallDisk('C:\\users\\Public\\full', 16_384);
  await savesTrial('C:\\users\\Public\\full\\new.pdf');
  await worker.isTold(/空き容量/);
  expect(small.files()).toEqual([]);
  await small.away();
  // What was written on the way is gone.
  expect(readdirSync(pc.onDisk('C:\\users\\Public')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a backup is written here and to a second drive, and read back', async () => {
  const { page } = app;
  await goesToSafety(page);
  await backsUp(page);
  pc.addsDrive('D');
  pc.makesFolder('D:\\hikae');
  const second = (): string[] => readdirSync(pc.onDisk('D:\\hikae'));
  const title = /^バックアップを置く場所を選ぶ$/;
  await page.getByRole('button', { name: 'USBメモリにも残す' }).click();
  const dialog = await dialogStands(title);
  await types('D:\\hikae');
  await looksAtScreen('07 where to keep backups');
  await answers(dialog, 'Return');
  await expect.poll(second).toHaveLength(1);
  await expect(page.getByRole('heading', { name: 'バックアップ済みです' })).toBeVisible();
  const here = readdirSync(pc.onDisk(`${pc.profile}\\backups`)).filter((name) => name.endsWith('.renkei'));
  for (const name of [...here, ...second()])
    expect(name).toMatch(/^連携台帳_バックアップ_\d{8}-\d{4}_[A-Za-z0-9-]{8}(?:_\d)?\.renkei$/);
  await looksAtScreen('08 backup', page);
});

test('killed in the middle, it opens again with what was typed, the key from the Credential Manager', async () => {
  await addsPerson(app.page, '佐藤 次郎', 'さとう じろう');
  await app.kill();
  await opens();
  await worker.goesTo('台帳');
  for (const name of ['本間 𠮷子', '佐藤 次郎'])
    await expect(app.page.getByRole('grid').getByText(name, { exact: true })).toBeVisible();
  await looksAtScreen('09 after the kill', app.page);
});

test('started a second time, it is the first window that comes, at the screen that is wanted, and the second program ends', async () => {
  const { code } = await pc.run(program, '--no-sandbox', '--disable-gpu');
  expect(code).toBe(0);
  await expect(app.page.getByRole('grid')).toBeVisible();
  await pc.run(program, '--no-sandbox', '--disable-gpu', '--go=submissions');
  await expect(app.page.getByRole('heading', { level: 1, name: '提出' })).toBeVisible();
  expect(app.errors).toEqual([]);
});

test('closed by its window, it ends and leaves no paper in the clear', async () => {
  await app.close();
  const left = readdirSync(pc.onDisk(pc.profile));
  expect(left).not.toContain('papers-at-work');
  const log = readFileSync(pc.onDisk(`${pc.profile}\\logs\\main.log`), 'utf8');
  expect(log).toContain('app/started');
  expect(log).not.toMatch(/main\/un(?:caught|handled)/);
  for (const name of ['本間', '𠮷子', '佐藤 次郎', '髙橋']) expect(log).not.toContain(name);
});

/** 設定 › 印刷とPDF › 試しに1枚つくる, into this file. */
async function savesTrial(file: string, how?: 'over what stands there'): Promise<void> {
  const title = /^試しに1枚つくる$/;
  await worker.button('試しに1枚つくる').click();
  const dialog = await dialogStands(title);
  await types(file);
  if (!how) return answers(dialog, 'Return');
  await presses('Return');
  // Windows' own question.
  await answers(await dialogStands(title, dialog), 'alt+y');
}
