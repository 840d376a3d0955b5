import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeLargeSample } from '../support/large-sample.ts';
import { OfficeWorker } from '../support/office.ts';
import { textOnPaper } from '../support/paper-frame.ts';
import { median, say } from './figures.ts';
import { backsUp, bornAt, goesToSafety, markOf, root, startApp, timed } from './office-app.ts';
import { pageScript } from './page-script.ts';
import type { Means } from './control-groups.ts';
import { PoorPc } from './poor-pc.ts';
import type { TableTimes } from './table-page.ts';

/**
 * Three years of a large office on a poor PC: 5,000 people, 200,000 links of the record. The app's own steps with this machine's means and with a
 * poor PC's, in turns, in the same profile on the same disk, which is cold at each start. As root, on Linux: it wants control groups and a
 * loop device.
 */
const PEOPLE = 5_000;
const LINKS = 200_000;
const YEARS = 3;
const RUNS = 3;
const [MEGABYTE, GIGABYTE] = [2 ** 20, 2 ** 30];
/** Two slow cores and a disk that turns. */
const POOR: Means = {
  memory: 2 * GIGABYTE,
  core: 0.7,
  reading: 80 * MEGABYTE,
  writing: 60 * MEGABYTE,
  operations: 120,
};
/** A ledger of that size takes its time to be backed up there: milliseconds. */
const PATIENCE = 900_000;

interface Steps extends TableTimes {
  /** From the start of the process to a ledger one can work with. */
  start: number;
  /** Of that: reading and opening the records. */
  read: number;
  /** From a form's link to its paper. */
  fill: number;
  backup: number;
}

const words: Record<keyof Steps, string> = {
  start: 'start, until one can work',
  read: 'of that the ledger, read and opened',
  open: 'the list of people',
  scroll: 'slowest frame in twenty while scrolling',
  sort: 'sorted by another column',
  filter: 'another chip',
  search: 'a letter more in the search box',
  edit: 'a cell opened to be typed in',
  fill: 'a form, until its paper shows',
  backup: 'a backup, read back',
};

type InPage = typeof globalThis & {
  benchPage: { tableTimes: (rounds: number) => Promise<TableTimes[]>; works: (links: number) => Promise<void> };
};
const script = `${await pageScript('poor-pc-page.ts')};globalThis.benchPage = benchPage`;

const fills = (page: Page): Promise<number> =>
  timed(async () => {
    await new OfficeWorker(page).makes('様式１ 導入誓約書');
    while (!(await textOnPaper(page)).includes('誓約書')) await page.waitForTimeout(20);
  });

const poor = new PoorPc(POOR, 8 * GIGABYTE);
const profile = join(poor.folder, 'profile');
const env = { RENKEI_PROFILE: profile, RENKEI_SAMPLE: writeLargeSample(poor.folder, PEOPLE) };
try {
  await begins();
  const before = sizeOf(join(profile, 'session', 'IndexedDB'));
  await worksForYears();
  const after = sizeOf(join(profile, 'session', 'IndexedDB'));
  const days: Record<'rich' | 'poor', Steps[]> = { rich: [], poor: [] };
  for (let run = 0; run < RUNS; run++) {
    days.rich.push(await aDay((start) => start()));
    days.poor.push(await aDay((start) => poor.within(start)));
  }
  const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(0)} MB`;
  say(
    `${PEOPLE} people: ${megabytes(before)} on disk; with ${LINKS} links of the record ${megabytes(after)}, ${megabytes((after - before) / YEARS)} a year`,
  );
  say(`a backup: ${megabytes(newestBackup())}`);
  for (const [name, what] of Object.entries(words) as [keyof Steps, string][]) {
    const [rich, slow] = [median(days.rich.map((day) => day[name])), median(days.poor.map((day) => day[name]))];
    say(`${what}: ${rich.toFixed(0)} ms, on a poor PC ${slow.toFixed(0)} ms, ratio ${(slow / rich).toFixed(2)}`);
  }
} finally {
  poor.remove();
}

async function begins(): Promise<void> {
  const app = await startApp(root, env);
  const page = await app.firstWindow();
  page.setDefaultTimeout(PATIENCE);
  await page.getByRole('button', { name: 'サンプルで試す' }).click();
  await page.getByRole('navigation', { name: 'メニュー' }).waitFor();
  await app.close();
}

async function worksForYears(): Promise<void> {
  const app = await startApp(root, env);
  const page = await app.firstWindow();
  await markOf(page, 'ledger-usable');
  await page.evaluate(script);
  await page.evaluate((links) => (globalThis as InPage).benchPage.works(links), LINKS);
  await app.close();
  // What was written is sorted into the database, and the list of it folded, at the next start.
  await (await startApp(root, env)).close();
}

async function aDay(within: <T>(start: () => Promise<T>) => Promise<T>): Promise<Steps> {
  poor.forgetsDisk();
  const app = await within(() => startApp(root, env));
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(PATIENCE);
    const start = (await markOf(page, 'ledger-usable')) - (await bornAt(app));
    const read = await page.evaluate(() => performance.getEntriesByName('ledger-read')[0]?.duration ?? NaN);
    await page.evaluate(script);
    // The first round warms up.
    const [, table] = await page.evaluate(() => (globalThis as InPage).benchPage.tableTimes(2));
    if (!table) throw new Error('the list was not measured');
    const fill = await fills(page);
    await goesToSafety(page);
    return { start, read, ...table, fill, backup: await backsUp(page) };
  } finally {
    await app.close();
  }
}

function newestBackup(): number {
  const folder = join(profile, 'backups');
  const files = readdirSync(folder).map((name) => statSync(join(folder, name)));
  return files.sort((a, b) => b.mtimeMs - a.mtimeMs)[0]?.size ?? 0;
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
