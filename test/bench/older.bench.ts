import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { writeLargeSample } from '../support/large-sample.ts';
import { goal, median, say } from './figures.ts';
import { bornAt, markOf, root, startApp, timed } from './office-app.ts';
import { pageScript } from './page-script.ts';
import type { TableTimes } from './table-page.ts';

/**
 * The app against an older one, whose built checkout is named by RENKEI_OLDER: started with a ledger of 5,000 people, its list worked
 * in, a cell of it changed. In turns, in one run: what else the machine does meets both. What is told is the median of each
 * pair's ratio. Without RENKEI_OLDER there is nothing to compare with, and it says so.
 */
const PEOPLE = 5_000;
const PAIRS = 9;
const EDITS = 10;
const LIMIT = 1.1;

type Measured = Record<string, number>;
type Timing = typeof globalThis & { benchPage: { tableTimes: (rounds: number) => Promise<TableTimes[]> } };
type Noting = typeof globalThis & { written: number };

/** A profile with the sample, grown; made by the app that opens it, as each office's is. */
async function grownProfile(folder: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'older-'));
  const app = await startApp(folder, { RENKEI_PROFILE: profile, RENKEI_SAMPLE: writeLargeSample(profile, PEOPLE) });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(300_000);
    await page.getByRole('button', { name: 'サンプルで試す' }).click();
    await page.getByRole('navigation', { name: 'メニュー' }).waitFor();
  } finally {
    await app.close();
  }
  return profile;
}

/** Processor seconds of all its processes until now. */
const cpuOf = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? 0), 0),
  );

async function measure(folder: string, profile: string): Promise<Measured> {
  const app = await startApp(folder, { RENKEI_PROFILE: profile });
  try {
    const page = await app.firstWindow();
    const usable = (await markOf(page, 'ledger-usable')) - (await bornAt(app));
    const read = await page.evaluate(() => performance.getEntriesByName('ledger-read')[0]?.duration ?? 0);
    const startCpu = await cpuOf(app);
    await page.getByRole('navigation', { name: 'メニュー' }).waitFor();
    await page.evaluate(`${await pageScript('table-page.ts')};globalThis.benchPage = benchPage`);
    const rounds = await page.evaluate(() => (globalThis as Timing).benchPage.tableTimes(3));
    const table = Object.fromEntries(
      Object.keys(rounds[0] ?? {}).map((name) => [
        `list: ${name}`,
        median(rounds.slice(1).map((round) => round[name as keyof TableTimes])),
      ]),
    );
    const edit = await edited(page);
    return {
      'start: usable': usable,
      'start: CPU': startCpu,
      'ledger read': read,
      ...table,
      'a cell changed': edit,
      'all: CPU': await cpuOf(app),
    };
  } finally {
    await app.close();
  }
}

function noteWrites(): void {
  const noting = globalThis as Noting;
  noting.written = 0;
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...asked) {
    const transaction = begin.apply(this, asked);
    if (transaction.mode === 'readwrite' && transaction.objectStoreNames.contains('changes'))
      transaction.addEventListener('complete', () => noting.written++);
    return transaction;
  };
}

/** From Enter in a cell to the disk's yes. Milliseconds. */
async function edited(page: Page): Promise<number> {
  await page.addInitScript(noteWrites);
  await page.reload();
  await page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: '台帳' }).click();
  const cell = page.locator('[data-column="jobType"][role="gridcell"]').first();
  await cell.waitFor();
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    await cell.click();
    await page.keyboard.press('F2');
    const word = edit % 2 ? '看護師' : '介護支援専門員';
    await page.getByRole('combobox').last().fill(word);
    times.push(
      await timed(async () => {
        await page.keyboard.press('Enter');
        await page.waitForFunction((before) => (globalThis as Noting).written > before, edit);
      }),
    );
  }
  return median(times);
}

const older = process.env['RENKEI_OLDER'];
if (older === undefined) say('       older: RENKEI_OLDER names no built checkout to compare with');
else if (!existsSync(join(older, 'dist', 'electron', 'main.js')))
  throw new Error(`RENKEI_OLDER is not built: ${older}`);
else await compare(older);

async function compare(other: string): Promise<void> {
  const profiles = { ours: await grownProfile(root), theirs: await grownProfile(other) };
  const pairs: { ours: Measured; theirs: Measured }[] = [];
  for (let pair = 0; pair <= PAIRS; pair++) {
    const measured = { ours: {} as Measured, theirs: {} as Measured };
    // Who is first takes turns, too.
    for (const who of pair % 2 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const))
      measured[who] = await measure(who === 'ours' ? root : other, profiles[who]);
    // The first pair warms the disk.
    if (pair > 0) pairs.push(measured);
  }
  for (const profile of Object.values(profiles)) rmSync(profile, { recursive: true, force: true });
  for (const what of Object.keys(pairs[0]?.ours ?? {})) {
    const of = (who: 'ours' | 'theirs'): number => median(pairs.map((pair) => pair[who][what] ?? 0));
    const ratio = median(pairs.map(({ ours, theirs }) => (ours[what] ?? 0) / (theirs[what] ?? 0)));
    const unit = what.endsWith('CPU') ? 's' : 'ms';
    goal(`${what}, ${of('ours').toFixed(1)} ${unit}, older ${of('theirs').toFixed(1)} ${unit}`, ratio, LIMIT);
  }
}
