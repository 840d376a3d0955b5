import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { writeLargeSample } from '../support/large-sample.ts';
import { evaluateSurely } from '../support/evaluate-surely.ts';
import { testRuntime } from '../support/runtime.ts';

/** The built app's folder. */
export const root = join(import.meta.dirname, '..', '..');
const chromiumSandbox = testRuntime().sandbox && process.getuid?.() !== 0;

/** Starts an app in the runtime of the tests; benchmarks run as whoever asks for them, as root without the sandbox. */
export async function startApp(folder: string, env: Record<string, string>): Promise<ElectronApplication> {
  const app = await _electron.launch({
    chromiumSandbox,
    args: [folder, '--lang=ja'],
    env: { ...(process.env as Record<string, string>), TZ: 'Asia/Tokyo', ...env },
  });
  evaluateSurely(app);
  return app;
}

/** Wall clock of a performance mark of the page. */
export const markOf = async (page: Page, name: string): Promise<number> => {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name);
  return page.evaluate(
    (mark) => performance.timeOrigin + (performance.getEntriesByName(mark)[0]?.startTime ?? 0),
    name,
  );
};

/** Wall clock of the process's start. */
export const bornAt = (app: ElectronApplication): Promise<number> => app.evaluate(() => process.getCreationTime() ?? 0);

export interface Office {
  app: ElectronApplication;
  page: Page;
  profile: string;
}

/** What may take long: a ledger of 50,000, a backup of 1 GB. In milliseconds. */
const PATIENCE = 900_000;

/**
 * The app with the sample facility open, in a profile that is deleted afterwards.
 *
 * @param staff what the sample's staff is grown to; null: as it is
 */
export async function inOffice<T>(staff: number | null, work: (office: Office) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'));
  const sample: Record<string, string> = staff === null ? {} : { RENKEI_SAMPLE: writeLargeSample(profile, staff) };
  try {
    const app = await startApp(root, { RENKEI_PROFILE: profile, ...sample });
    try {
      const page = await app.firstWindow();
      page.setDefaultTimeout(PATIENCE);
      await page.getByRole('button', { name: 'サンプルで試す' }).click();
      await page.getByRole('navigation', { name: 'メニュー' }).waitFor();
      return await work({ app, page, profile });
    } finally {
      await app.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

/** 設定 › バックアップと安全 */
export async function goesToSafety(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: '設定' }).click();
  await page.getByRole('link', { name: 'バックアップと安全' }).click();
  await page.getByRole('button', { name: 'いまバックアップする' }).waitFor();
}

/** There: from the button to 「開けることも確かめました」. Milliseconds. */
export const backsUp = (page: Page): Promise<number> =>
  timed(async () => {
    await page.getByRole('button', { name: 'いまバックアップする' }).click();
    await page
      .getByText(/^バックアップしました（このパソコン）/)
      .first()
      .waitFor();
  });

const PIECE = 2 ** 24;

/** The least that a backup takes: a file of as many bytes, synced, and read back twice with its checksum. Milliseconds. */
export async function fileFloor(bytes: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'floor-'));
  const file = join(folder, 'backup');
  const piece = randomBytes(Math.min(bytes, PIECE));
  const time = await timed(async () => {
    const handle = await open(file, 'w');
    for (let left = bytes; left > 0; left -= piece.length) await handle.writeFile(piece.subarray(0, left));
    await handle.sync();
    await handle.close();
    for (let read = 0; read < 2; read++)
      createHash('sha256')
        .update(await readFile(file))
        .digest();
    await rm(file);
  });
  rmSync(folder, { recursive: true, force: true });
  return time;
}
