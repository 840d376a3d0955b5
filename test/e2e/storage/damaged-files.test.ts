import { cpSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { agreesTo, agreesUntil } from '../../support/main-question.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp, opensAgain } from '../../support/shared-app.ts';
import { KeptProfile } from '../first-run/kept-profile.ts';
import { addsPerson, backsUp, beginOwnLedger, CORPORATION, goesToSafety } from '../vault/own-ledger.ts';
import { DatabaseFiles, makeTables, whatIsLeft } from './database-files.ts';

const size = { width: 1366, height: 768 };
/** As it was when the app was closed for the first time: each start begins with it, at the same place, for which the keychain has the key. */
let whole: KeptProfile | null = null;
let opened: LaunchedApp;
let files: DatabaseFiles;
/** Of the ledger that is open; null where it has been lost. */
let staff: number | null = null;

/** Starts the app with the whole profile after something was done to it. */
const startsAfter = async (damage: () => void): Promise<void> => {
  opened = await opensAgain(opened, size, () => {
    const { profile } = opened;
    if (whole) {
      rmSync(profile, { recursive: true });
      cpSync(whole.path, profile, { recursive: true, verbatimSymlinks: true });
    } else {
      whole = new KeptProfile();
      cpSync(profile, whole.path, { recursive: true, verbatimSymlinks: true });
    }
    damage();
  });
  staff = null;
};
const heading = (name: string) => opened.page.getByRole('heading', { level: 1, name });
const folderAside = (): string[] => readdirSync(opened.profile).filter((name) => name.startsWith('IndexedDB-damaged-'));

test.beforeAll(async () => {
  opened = await freshApp({ size });
  files = new DatabaseFiles(opened.profile);
  const { page } = opened;
  await beginOwnLedger(page);
  await addsPerson(page, '山田 花子', 'やまだ はなこ');
  await goesToSafety(page);
  await backsUp(page);
  await addsPerson(page, '鈴木 一郎', 'すずき いちろう');
  await makeTables(page);
});
test.afterEach(() => {
  expect(opened.errors).toEqual([]);
});
test.afterAll(async () => {
  await opened.close();
  whole?.remove();
});

const faults: [what: string, damage: () => void][] = [
  ['its CURRENT is empty', () => files.empty(/^CURRENT$/)],
  ['its CURRENT is gone', () => files.delete(/^CURRENT$/)],
  ['its MANIFEST is gone', () => files.delete(/^MANIFEST/)],
  ['its MANIFEST is noise', () => files.spoil(/^MANIFEST/)],
  ['its tables are gone', () => files.delete(/\.ldb$/)],
  ['half of each table is gone', () => files.halve(/\.ldb$/)],
  ['its tables are noise', () => files.spoil(/\.ldb$/)],
];
/** What the page was left with by damage from which the ledger has come back: from there on it is one way for all. */
const backFrom = new Set<string>();
const comesBackFrom = ([what, damage]: (typeof faults)[number]): void =>
  test(`a ledger is never taken for a new one, and comes back from its backup: ${what}`, async () => {
    let before: Record<string, Buffer> = {};
    await startsAfter(() => {
      damage();
      before = files.contents();
    });
    const { page } = opened;
    await expect(heading('台帳を開けません')).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('鍵とバックアップはそのまま');
    await expect(page.getByText(CORPORATION)).toHaveCount(0);
    const way = page.getByRole('region', { name: 'バックアップから戻す' });
    await expect(way).toContainText('（職員 1人、このパソコン）');
    const [aside = ''] = folderAside();
    const kept = files.contents(join(opened.profile, aside, basename(files.folder)));
    expect(Object.keys(kept)).toEqual(Object.keys(before));
    for (const [name, bytes] of Object.entries(before)) expect(kept[name]?.equals(bytes), name).toBe(true);

    // Nothing changes by opening it again, however often.
    await page.getByRole('button', { name: 'もう一度開く' }).click();
    await expect(way).toContainText('（職員 1人、このパソコン）');
    expect(folderAside()).toEqual([aside]);

    const left = JSON.stringify(await whatIsLeft(page));
    if (backFrom.has(left)) return;
    backFrom.add(left);
    opened = await opensAgain(opened, size);
    await expect(heading('台帳を開けません')).toBeVisible();
    expect(folderAside()).toEqual([aside]);
    await comesBack();
    await worksAsUsual();
    opened = await opensAgain(opened, size);
    await expect(heading('今日やること')).toBeVisible();
    staff = 1;
  });

// Where it stands after the first of them is as good a place as any for the sample.
faults.slice(0, 1).forEach(comesBackFrom);

test('a sample that can’t be read is made anew, and the office’s own ledger is none the worse', async () => {
  if (staff === null) {
    await startsAfter(() => {});
    staff = 2;
  }
  const { page } = opened;
  await page.evaluate(() => window.renkei.ask('settings:write', { ledger: 'none' }));
  await page.reload();
  await new OfficeWorker(page).opensTheSample();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('renkei-ledger-sample');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(new Error(String(request.error)));
      }),
  );
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('ご自分の台帳には関わりません');
  await page.getByRole('button', { name: /^はじめの画面に戻る/ }).click();
  await expect(page.getByText(`職員 ${staff}人`)).toBeVisible();
  await new OfficeWorker(page).opensTheSample();
});

faults.slice(1).forEach(comesBackFrom);

test('files that were deleted are still there as they were at the last start', async () => {
  await startsAfter(() => {});
  await expect(heading('今日やること')).toBeVisible();
  let before: Record<string, Buffer> = {};
  opened = await opensAgain(opened, size, () => {
    before = files.contents();
    rmSync(join(opened.profile, 'session', 'IndexedDB'), { recursive: true });
  });
  const { page, app } = opened;
  await expect(heading('台帳を開けません')).toBeVisible();
  await expect(page.getByRole('button', { name: 'このバックアップに戻す' })).toBeVisible();
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1093, height: 614 },
  ]) {
    await setSize(app, size);
    expect(await barriers(page)).toEqual([]);
  }
  const kept = files.contents(join(opened.profile, folderAside()[0] ?? '', basename(files.folder)));
  const tables = Object.keys(before).filter((name) => name.endsWith('.ldb'));
  expect(tables.length).toBeGreaterThan(0);
  for (const name of tables) expect(kept[name]?.equals(before[name]!), name).toBe(true);
});

test('the first screen too says that there was a ledger, when the settings are lost with its records', async () => {
  await startsAfter(() => {
    files.delete(/./);
    rmSync(join(opened.profile, 'settings.json'));
  });
  const { page } = opened;
  await expect(page.getByText('ご自分の台帳がこのパソコンにあるはずですが')).toBeVisible();
  await expect(page.getByRole('button', { name: '新しく始める', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: '前の続きを開く' }).click();
  await expect(heading('台帳を開けません')).toBeVisible();
  await comesBack();
});

// The last of them: the key that it erases from the keychain belongs to the ledger of all.
test('without any backup it can still be given up for a new one, with a word before', async () => {
  await startsAfter(() => {
    rmSync(join(opened.profile, 'backups'), { recursive: true });
    files.delete(/^MANIFEST/);
  });
  const { page } = opened;
  await expect(page.getByText('このパソコンにバックアップが見つかりません')).toBeVisible();
  await page.getByRole('button', { name: /^はじめの画面に戻る/ }).click();
  await page.getByRole('button', { name: '消して、新しく始める' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '消して、新しく始める' }).click();
  expect(await agreesTo(page)).toBe('このパソコンの、ご自分の台帳を完全に消します');
  await expect(page.getByLabel('法人名')).toHaveValue('');
  expect(folderAside()).toHaveLength(1);
});

/** From the screen that says what is lost to work as usual. */
async function comesBack(): Promise<void> {
  const { page } = opened;
  await page.getByRole('button', { name: 'このバックアップに戻す' }).click();
  const dialog = page.getByRole('dialog', { name: 'バックアップから戻す' });
  await expect(dialog).toContainText(CORPORATION);
  await expect(dialog).toContainText('職員 1人');
  await dialog.getByRole('button', { name: 'この内容に戻す' }).click();
  // Of files that can't be opened any more main itself asks before it clears them away.
  await agreesUntil(page, heading('今日やること'));
}

async function worksAsUsual(): Promise<void> {
  const { page } = opened;
  const worker = new OfficeWorker(page);
  await worker.goesTo('台帳');
  await expect(page.getByRole('grid').getByText('山田 花子')).toBeVisible();
  await expect(page.getByRole('grid').getByText('鈴木 一郎')).toHaveCount(0);
  await worker.goesTo('設定');
  await page.getByRole('link', { name: '操作の記録' }).click();
  await page.getByRole('button', { name: 'いま確かめる' }).click();
  await expect(
    page.getByText(/^この一覧の \d+件は、はじめから順につながっていて、書き換えもありません。$/),
  ).toBeVisible();
  await goesToSafety(page);
  await backsUp(page);
}
