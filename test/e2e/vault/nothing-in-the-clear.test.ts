import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { KeptProfile } from '../first-run/kept-profile.ts';
import { StaffList } from '../ledger/staff-list.ts';
import { goesToSafety } from './own-ledger.ts';

const sampleFile = join(import.meta.dirname, '../../../resources/samples/himawari.json');

const builtPage = join(import.meta.dirname, '../../../dist/renderer');

/** What says something about a person or an office, by the name of its field. */
const TELLING =
  /^(name|kana|address|mail|phone|fax|number|loginName|birthday|.*(Name|Kana|Phone|Mail|By|Institution|Number))$/;

/** Every telling value of the sample. Short numbers stand in any binary file, so they are searched with their field. */
function tellingValues(value: unknown, field = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => tellingValues(entry, field));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, entry]) => tellingValues(entry, name));
  if (typeof value !== 'string' || value === '' || !TELLING.test(field)) return [];
  return /^[\x20-\x7e]{1,5}$/.test(value) ? [`"${field}":"${value}"`] : [value, value.replaceAll(' ', '　')];
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());

/** Values that stand in a file as UTF-8 or UTF-16, with the file. */
function found(folder: string, values: readonly string[]): string[] {
  const needles = values.flatMap((value) => [
    { value, bytes: Buffer.from(value, 'utf8') },
    { value, bytes: Buffer.from(value, 'utf16le') },
  ]);
  return filesIn(folder).flatMap((path) => {
    const content = readFileSync(path);
    const hits = needles.filter(({ bytes }) => content.includes(bytes)).map(({ value }) => value);
    return [...new Set(hits)].map((value) => `${relative(folder, path)}: ${value}`);
  });
}

test('after a day’s work and a crash, no name, address, number or note of anybody stands in any file of the profile', async () => {
  const profile = new KeptProfile();
  const { page, app } = await launchApp({ profile: profile.path, size: { width: 1366, height: 768 } });
  const worker = new OfficeWorker(page);
  const list = new StaffList(page);
  await worker.opensTheSample();
  await worker.goesTo('台帳');
  const panel = await list.opens('石川 仁美');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('石川 仁美さんを編集');
  await form.getByLabel('メモ').fill('見つかってはいけないメモ');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await list.undoes();
  await list.search.fill('石川');
  await worker.makes('様式１ 導入誓約書');
  await worker.seesOnPaper('本間 久美子');
  await page.getByRole('button', { name: '名前・書類・手続きをさがす' }).click();
  await page.getByRole('combobox', { name: '名前・書類・手続きをさがす' }).fill('渡邉');
  await page.keyboard.press('Enter');
  await worker.goesTo('設定');
  await page.getByRole('link', { name: '文字の大きさ・表示' }).click();
  await page.getByLabel('このパソコンを使う方のお名前').fill('見つかってはいけない名前');
  await page.keyboard.press('Tab');
  await goesToSafety(page);
  await page.getByRole('button', { name: 'いまバックアップする' }).click();
  await expect(page.getByRole('heading', { name: 'バックアップ済みです' })).toBeVisible();
  await page.getByRole('button', { name: 'ロック', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ロックしています' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
  const gone = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await gone;

  const sample: unknown = JSON.parse(readFileSync(sampleFile, 'utf8'));
  const values = [...new Set([...tellingValues(sample), '見つかってはいけないメモ', '見つかってはいけない名前'])];
  expect(values.length).toBeGreaterThan(400);
  // The product's own words name a few of them (home's suggestion, examples beside fields), and Chromium keeps compiled
  // scripts.
  const own = values.filter((value) => found(builtPage, [value]).length > 0);
  expect(own.length).toBeLessThan(10);
  // The search itself finds what is there: the sample beside the profile.
  expect(found(join(sampleFile, '..'), values).length).toBeGreaterThan(300);
  expect(filesIn(profile.path).length).toBeGreaterThan(20);
  const others = values.filter((value) => !own.includes(value));
  expect(found(profile.path, others)).toEqual([]);
  profile.remove();
});
